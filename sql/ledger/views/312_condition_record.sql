-- What the records say on the conditions, a row for every enterprise, item and
-- condition some record bears on; for all others condition_at() says what holds.
-- One branch for each kind of condition, each a plain join over one table.

CREATE FUNCTION condition_record(on_date date, only_uscc text, only_item text)
RETURNS TABLE (uscc text, item_code text, condition_no bigint, holds boolean, reason text,
			   found_on date, found_yuan numeric, found_zh text, found_en text, by_how_much numeric, unit text, event_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH c AS MATERIALIZED (
		SELECT *, extract(year FROM on_date)::int AS year FROM condition_at(on_date, only_item)
	)

	-- manufacturing, industrial: only who is not, or may not be
	SELECT e.uscc, c.item_code, c.condition_no,
		CASE c.kind WHEN 'manufacturing' THEN e.is_manufacturing ELSE e.is_industrial END,
		CASE WHEN e.industry_code IS NULL THEN 'industry_missing' ELSE 'industry' END,
		NULL::date, NULL::numeric, e.industry_code, e.industry_code, NULL::numeric, NULL::text, NULL::date
	FROM enterprise AS e
	JOIN c ON c.kind IN ('manufacturing', 'industrial')
		  AND CASE c.kind WHEN 'manufacturing' THEN e.is_manufacturing ELSE e.is_industrial END IS NOT TRUE
	WHERE (e.is_manufacturing IS NOT TRUE OR e.is_industrial IS NOT TRUE)
	  AND (only_uscc IS NULL OR e.uscc = only_uscc)

	UNION ALL
	-- above_scale: as on record for the year, else as of now
	SELECT e.uscc, c.item_code, c.condition_no, s.above,
		CASE WHEN s.above THEN 'yes' WHEN s.short > 0 THEN 'revenue_short' ELSE 'no' END,
		NULL, NULL, NULL, NULL, CASE WHEN NOT s.above AND s.short > 0 THEN s.short END,
		CASE WHEN NOT s.above AND s.short > 0 THEN 'yuan' END, NULL
	FROM c
	JOIN enterprise AS e ON only_uscc IS NULL OR e.uscc = only_uscc
	LEFT JOIN enterprise_year AS y ON y.uscc = e.uscc AND y.year = c.year
	LEFT JOIN enterprise_year AS b ON b.uscc = e.uscc AND b.year = c.year - 1
	CROSS JOIN LATERAL (SELECT coalesce(y.above_scale, e.above_scale) AS above, c.min_yuan - coalesce(y.revenue_yuan, b.revenue_yuan) AS short) AS s
	WHERE c.kind = 'above_scale' AND s.above IS NOT NULL

	UNION ALL
	-- scale_entry: not above in one year, above in the next
	SELECT g.uscc, g.item_code, g.condition_no,
		CASE WHEN g.entered THEN true WHEN g.unclear THEN NULL ELSE false END,
		CASE WHEN g.entered THEN 'yes' WHEN g.unclear THEN 'years_missing' WHEN g.ever THEN 'scale_before'
			 WHEN g.short > 0 THEN 'revenue_short' ELSE 'no' END,
		NULL, NULL, NULL, NULL,
		CASE WHEN NOT g.entered AND NOT g.unclear AND NOT g.ever AND g.short > 0 THEN g.short END,
		CASE WHEN NOT g.entered AND NOT g.unclear AND NOT g.ever AND g.short > 0 THEN 'yuan' END, NULL
	FROM (
		SELECT y.uscc, c.item_code, c.condition_no,
			bool_or(y.above_scale AND b.above_scale IS FALSE) AS entered,
			bool_or(y.above_scale AND b.above_scale IS NULL) AS unclear,
			bool_or(y.above_scale) AS ever,
			min(c.min_yuan - y.revenue_yuan) AS short
		FROM c
		JOIN enterprise_year AS y ON y.year BETWEEN extract(year FROM lower(c.period)) AND c.year AND (only_uscc IS NULL OR y.uscc = only_uscc)
		LEFT JOIN enterprise_year AS b ON b.uscc = y.uscc AND b.year = y.year - 1
		WHERE c.kind = 'scale_entry' AND y.above_scale IS NOT NULL
		GROUP BY y.uscc, c.item_code, c.condition_no
	) AS g

	UNION ALL
	-- figure: of the last whole year
	SELECT y.uscc, c.item_code, c.condition_no, f.yuan >= c.min_yuan,
		CASE WHEN f.yuan >= c.min_yuan THEN 'figure' ELSE 'figure_short' END,
		NULL, f.yuan, NULL, NULL, CASE WHEN f.yuan < c.min_yuan THEN c.min_yuan - f.yuan END, CASE WHEN f.yuan < c.min_yuan THEN 'yuan' END, NULL
	FROM c
	JOIN enterprise_year AS y ON y.year = c.year - 1 AND (only_uscc IS NULL OR y.uscc = only_uscc)
	CROSS JOIN LATERAL (
		SELECT CASE c.figure WHEN 'output_yuan' THEN y.output_yuan WHEN 'value_added_yuan' THEN y.value_added_yuan ELSE y.revenue_yuan END AS yuan
	) AS f
	WHERE c.kind = 'figure' AND f.yuan IS NOT NULL

	UNION ALL
	SELECT e.uscc, c.item_code, c.condition_no, true, 'district', NULL, NULL, d.name_zh, d.name_en, NULL, NULL, NULL
	FROM c
	JOIN enterprise AS e ON e.district_code = c.district_code AND (only_uscc IS NULL OR e.uscc = only_uscc)
	JOIN jm_policy.district AS d ON d.district_code = e.district_code
	WHERE c.kind = 'district'

	UNION ALL
	-- member: by the latest list of the cluster, chain or park that is on record
	SELECT g.uscc, g.item_code, g.condition_no, g.listed, CASE WHEN g.listed THEN 'member' ELSE 'member_other_year' END,
		NULL, NULL, CASE WHEN g.listed THEN g.name_zh ELSE g.year::text END, CASE WHEN g.listed THEN g.name_en ELSE g.year::text END,
		CASE WHEN NOT g.listed THEN g.off END, CASE WHEN NOT g.listed THEN 'year' END, NULL
	FROM (
		SELECT n.uscc, c.item_code, c.condition_no,
			bool_or(n.year = l.year) AS listed,
			min(d.name_zh) FILTER (WHERE n.year = l.year) AS name_zh,
			min(d.name_en) FILTER (WHERE n.year = l.year) AS name_en,
			min(abs(n.year - l.year)) AS off,
			max(n.year) AS year
		FROM c
		JOIN jm_policy.member AS d ON d.member_code = c.member_code
			OR (d.member_kind = c.member_kind AND (c.district_code IS NULL OR d.district_code = c.district_code))
		CROSS JOIN LATERAL (
			SELECT k.year FROM enterprise_member AS k
			WHERE k.member_code = d.member_code AND k.year <= c.year
			ORDER BY k.year DESC
			LIMIT 1
		) AS l
		JOIN enterprise_member AS n ON n.member_code = d.member_code AND (only_uscc IS NULL OR n.uscc = only_uscc)
		WHERE c.kind = 'member'
		GROUP BY n.uscc, c.item_code, c.condition_no
	) AS g

	UNION ALL
	-- recognition_new, recognition_first: on a day a rule of the item was in force
	SELECT g.uscc, g.item_code, g.condition_no, g.holds,
		CASE WHEN g.holds THEN 'granted'
			 WHEN g.new_on IS NOT NULL THEN 'not_first'
			 WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN 'granted_early'
			 WHEN g.late IS NOT NULL THEN 'granted_late'
			 WHEN g.any_on IS NOT NULL THEN 'renewal_only'
			 ELSE 'other_level' END,
		CASE WHEN g.holds THEN g.new_on WHEN g.new_on IS NOT NULL THEN g.any_on
			 WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN g.early_on ELSE g.late_on END,
		NULL, NULL, NULL,
		CASE WHEN NOT g.holds AND g.new_on IS NULL THEN least(g.early, g.late) END,
		CASE WHEN NOT g.holds AND g.new_on IS NULL AND coalesce(g.early, g.late) IS NOT NULL THEN 'day' END,
		CASE WHEN g.holds THEN g.new_on END
	FROM (
		SELECT n.uscc, c.item_code, c.condition_no,
			-- The first of all must itself be new, where only the first time counts
			coalesce(min(n.granted_on) FILTER (WHERE q.new) = CASE c.kind
				WHEN 'recognition_first' THEN min(n.granted_on) FILTER (WHERE q.fits)
				ELSE min(n.granted_on) FILTER (WHERE q.new) END, false) AS holds,
			min(n.granted_on) FILTER (WHERE q.new) AS new_on,
			min(n.granted_on) FILTER (WHERE q.fits) AS any_on,
			min(w.first_on - n.granted_on) FILTER (WHERE q.original AND n.granted_on < w.first_on) AS early,
			max(n.granted_on) FILTER (WHERE q.original AND n.granted_on < w.first_on) AS early_on,
			min(n.granted_on - w.last_on) FILTER (WHERE q.original AND n.granted_on > w.last_on) AS late,
			min(n.granted_on) FILTER (WHERE q.original AND n.granted_on > w.last_on) AS late_on
		FROM c
		-- The nearest days that would do
		CROSS JOIN LATERAL (
			SELECT CASE WHEN c.same_year THEN greatest(lower(c.period), make_date(c.year, 1, 1)) ELSE lower(c.period) END AS first_on,
				least(on_date, upper(c.period) - 1) AS last_on
		) AS w
		JOIN recognition AS n ON n.kind = c.recognition_kind AND (only_uscc IS NULL OR n.uscc = only_uscc)
		CROSS JOIN LATERAL (
			SELECT c.level IS NULL OR n.level = c.level AS fits,
				(c.level IS NULL OR n.level = c.level) AND NOT n.is_renewal AS original,
				(c.level IS NULL OR n.level = c.level) AND NOT n.is_renewal
					AND c.period @> n.granted_on AND n.granted_on BETWEEN w.first_on AND w.last_on AS new
		) AS q
		WHERE c.kind IN ('recognition_new', 'recognition_first')
		GROUP BY n.uscc, c.item_code, c.condition_no, c.kind
	) AS g

	UNION ALL
	-- recognition_valid: renewals count
	SELECT g.uscc, g.item_code, g.condition_no, g.valid,
		CASE WHEN g.valid AND g.open THEN 'valid_open' WHEN g.valid THEN 'valid'
			 WHEN g.expired_on IS NOT NULL THEN 'expired' WHEN g.starts_on IS NOT NULL THEN 'not_yet_granted' ELSE 'other_level' END,
		CASE WHEN g.valid THEN g.valid_to ELSE coalesce(g.expired_on, g.starts_on) END,
		NULL, NULL, NULL,
		CASE WHEN NOT g.valid THEN coalesce(on_date - g.expired_on, g.starts_on - on_date) END,
		CASE WHEN NOT g.valid AND coalesce(g.expired_on, g.starts_on) IS NOT NULL THEN 'day' END, NULL
	FROM (
		SELECT n.uscc, c.item_code, c.condition_no,
			bool_or(q.fits AND n.granted_on <= on_date AND (n.expires_on IS NULL OR n.expires_on >= on_date)) AS valid,
			bool_or(q.fits AND n.granted_on <= on_date AND n.expires_on IS NULL) AS open,
			max(n.expires_on) FILTER (WHERE q.fits AND n.granted_on <= on_date) AS valid_to,
			max(n.expires_on) FILTER (WHERE q.fits AND n.expires_on < on_date) AS expired_on,
			min(n.granted_on) FILTER (WHERE q.fits AND n.granted_on > on_date) AS starts_on
		FROM c
		JOIN recognition AS n ON n.kind = c.recognition_kind AND (only_uscc IS NULL OR n.uscc = only_uscc)
		CROSS JOIN LATERAL (SELECT c.level IS NULL OR n.level = c.level AS fits) AS q
		WHERE c.kind = 'recognition_valid'
		GROUP BY n.uscc, c.item_code, c.condition_no
	) AS g

	UNION ALL
	-- project: on record by the day
	SELECT g.uscc, g.item_code, g.condition_no,
		CASE WHEN g.has THEN true WHEN g.unclear THEN NULL ELSE false END,
		CASE WHEN g.has THEN 'project' WHEN g.unclear THEN 'project_unclear' WHEN g.short IS NOT NULL THEN 'project_short'
			 WHEN g.later_on IS NOT NULL THEN 'project_later' ELSE 'project_other' END,
		CASE WHEN NOT g.has AND NOT g.unclear AND g.short IS NULL THEN g.later_on END,
		CASE WHEN NOT g.has AND NOT g.unclear THEN g.most END, g.name, g.name,
		CASE WHEN NOT g.has AND NOT g.unclear THEN coalesce(g.short, g.later_on - on_date) END,
		CASE WHEN g.has OR g.unclear THEN NULL WHEN g.short IS NOT NULL THEN 'yuan' WHEN g.later_on IS NOT NULL THEN 'day' END, NULL
	FROM (
		SELECT p.uscc, c.item_code, c.condition_no,
			coalesce(bool_or(q.fits AND q.day <= on_date AND q.enough), false) AS has,
			coalesce(bool_or(q.fits AND coalesce(q.day <= on_date, true) AND coalesce(q.enough, true)), false) AS unclear,
			min(p.name) FILTER (WHERE q.fits AND q.day <= on_date AND q.enough) AS name,
			min(c.min_yuan - p.planned_investment_yuan) FILTER (WHERE q.fits AND q.day <= on_date AND NOT q.enough) AS short,
			max(p.planned_investment_yuan) FILTER (WHERE q.fits AND q.day <= on_date AND NOT q.enough) AS most,
			min(q.day) FILTER (WHERE q.fits AND q.day > on_date AND q.enough IS NOT FALSE) AS later_on
		FROM c
		JOIN project AS p ON (c.project_kind IS NULL OR p.kind = c.project_kind) AND (only_uscc IS NULL OR p.uscc = only_uscc)
		CROSS JOIN LATERAL (
			SELECT p.is_manufacturing OR NOT c.manufacturing_only AS fits,
				coalesce(p.signed_on, p.started_on, p.completed_on) AS day,
				c.min_yuan IS NULL OR p.planned_investment_yuan >= c.min_yuan AS enough
		) AS q
		WHERE c.kind = 'project'
		GROUP BY p.uscc, c.item_code, c.condition_no
	) AS g

	UNION ALL
	-- fact: the latest finding that still counts
	SELECT f.uscc, c.item_code, c.condition_no, f.holds, CASE WHEN f.holds THEN 'found' ELSE 'found_not' END,
		f.found_on, NULL, NULL, NULL, NULL, NULL, NULL
	FROM c
	JOIN (
		SELECT DISTINCT ON (n.uscc, n.fact) n.uscc, n.fact, n.holds, n.found_on, n.valid_to
		FROM condition_finding AS n
		WHERE n.found_on <= on_date AND (only_uscc IS NULL OR n.uscc = only_uscc)
		ORDER BY n.uscc, n.fact, n.found_on DESC, n.finding_no DESC
	) AS f ON f.fact = c.fact AND (f.valid_to IS NULL OR f.valid_to >= on_date)
	WHERE c.kind = 'fact'

	UNION ALL
	-- once: granted, or about to be
	SELECT g.uscc, g.item_code, g.condition_no, CASE WHEN g.had_on IS NOT NULL THEN false END,
		CASE WHEN g.had_on IS NOT NULL THEN 'had' ELSE 'pending' END, g.had_on, NULL, g.pending_no::text, g.pending_no::text, NULL, NULL, NULL
	FROM (
		SELECT a.uscc, c.item_code, c.condition_no,
			min(a.event_on) FILTER (WHERE a.status IN ('approved', 'paid')) AS had_on,
			min(a.application_no) FILTER (WHERE s.is_open) AS pending_no
		FROM c
		JOIN application AS a ON a.item_code = c.item_code AND (only_uscc IS NULL OR a.uscc = only_uscc)
		JOIN jm_policy.application_status AS s ON s.status = a.status
		WHERE c.kind = 'once' AND c.once_per_enterprise
		  AND (s.is_open AND a.status <> 'draft' OR a.status IN ('approved', 'paid') AND a.awarded_yuan IS NOT NULL)
		GROUP BY a.uscc, c.item_code, c.condition_no
	) AS g

	UNION ALL
	-- cap: of the enterprise, or of its year
	SELECT g.uscc, g.item_code, g.condition_no, g.used < g.cap, CASE WHEN g.used < g.cap THEN 'cap_left' ELSE 'cap_used' END,
		NULL, CASE WHEN g.used < g.cap THEN g.cap - g.used ELSE g.cap END, NULL, NULL,
		CASE WHEN g.used >= g.cap THEN g.used - g.cap + 0.01 END, CASE WHEN g.used >= g.cap THEN 'yuan' END, NULL
	FROM (
		SELECT a.uscc, c.item_code, c.condition_no, c.amount_yuan AS cap, sum(a.awarded_yuan) AS used
		FROM c
		JOIN application AS a ON a.item_code = c.item_code AND (only_uscc IS NULL OR a.uscc = only_uscc)
		WHERE c.kind = 'cap' AND c.amount_yuan IS NOT NULL
		  AND (c.cap_scope = 'enterprise' AND c.rule_kind <> 'fixed'
			   OR c.cap_scope = 'enterprise_year' AND extract(year FROM a.event_on) = c.year)
		  AND a.status IN ('approved', 'paid') AND a.awarded_yuan IS NOT NULL
		GROUP BY a.uscc, c.item_code, c.condition_no, c.amount_yuan
	) AS g

	UNION ALL
	-- not_excluded: another item had, or about to be had
	(SELECT DISTINCT ON (a.uscc, c.item_code, c.condition_no) a.uscc, c.item_code, c.condition_no,
		CASE WHEN x.scope = 'enterprise' AND a.status IN ('approved', 'paid') THEN false END,
		CASE WHEN x.scope <> 'enterprise' THEN 'which_project' WHEN a.status IN ('approved', 'paid') THEN 'excluded' ELSE 'excluder_pending' END,
		a.event_on, NULL, i.title_zh, i.title_en, NULL, NULL, NULL
	FROM c
	JOIN jm_policy.award_conflict AS x ON x.item_code = c.item_code
	JOIN jm_policy.award_item AS i ON i.item_code = x.excluded_by
	JOIN application AS a ON a.item_code = x.excluded_by AND a.event_on BETWEEN x.period_start AND x.period_end AND (only_uscc IS NULL OR a.uscc = only_uscc)
	JOIN jm_policy.application_status AS s ON s.status = a.status
	WHERE c.kind = 'not_excluded'
	  AND (s.is_open AND a.status <> 'draft' OR a.status IN ('approved', 'paid') AND a.awarded_yuan IS NOT NULL)
	ORDER BY 1, 2, 3, 4 NULLS LAST, a.event_on);
END;
COMMENT ON FUNCTION condition_record(date, text, text) IS '台账记录对各条件的结论，只含有相关记录的企业 / what the records say on the conditions, for enterprises they say something of';
