-- Evaluates conditions by the records: a row for every enterprise, item and condition with a
-- record that matters; for all others the result is that of condition_at().  There is one
-- branch for each kind of condition, each a simple join over one table, and only those of the
-- kinds that are asked about are run.
--
-- The condition on uscc is a range, which contains all codes if only_uscc is NULL.  So a
-- generic plan looks up a single enterprise by its key.  Callers say by plan_cache_mode which
-- plan they need: that of one enterprise is generic, that of all is made for the occasion.
--
-- For a case (of_case), only the recognition and the project that it names count.  Limits are
-- left out, because they are booked at approval.
CREATE OR REPLACE FUNCTION condition_record(conditions asked_condition[], on_date date, only_uscc text,
	of_case boolean = false, only_recognition bigint = NULL, only_project bigint = NULL)
RETURNS TABLE (uscc text, item_code text, condition_no bigint, holds boolean, reason text,
			   found_on date, found_yuan numeric, found_zh text, found_en text, by_how_much numeric, unit text, event_on date, found_in text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 20000
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
DECLARE
	kinds constant text[] := ARRAY(SELECT DISTINCT c.kind FROM unnest(conditions) AS c WHERE NOT of_case OR c.kind NOT IN ('once', 'cap', 'not_excluded'));
BEGIN
	IF kinds && '{manufacturing,industrial}' THEN
		-- manufacturing, industrial: only enterprises that are not or may not be
		RETURN QUERY
		SELECT e.uscc, c.item_code, c.condition_no,
			CASE c.kind WHEN 'manufacturing' THEN e.is_manufacturing ELSE e.is_industrial END,
			CASE WHEN e.industry_code IS NULL THEN 'industry_missing' ELSE 'industry' END,
			NULL::date, NULL::numeric, e.industry_code, e.industry_code, NULL::numeric, NULL::text, NULL::date, 'enterprise'
		FROM enterprise AS e
		JOIN unnest(conditions) AS c ON c.kind IN ('manufacturing', 'industrial')
			  AND CASE c.kind WHEN 'manufacturing' THEN e.is_manufacturing ELSE e.is_industrial END IS NOT TRUE
		WHERE (e.is_manufacturing IS NOT TRUE OR e.is_industrial IS NOT TRUE)
		  AND e.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ');
	END IF;

	IF 'above_scale' = ANY (kinds) THEN
		-- above_scale: by the year's record or, without it, by the current one
		RETURN QUERY
		SELECT e.uscc, c.item_code, c.condition_no, s.above,
			CASE WHEN s.above THEN 'yes' WHEN s.short > 0 THEN 'revenue_short' ELSE 'no' END,
			NULL::date, NULL::numeric, NULL, NULL, CASE WHEN NOT s.above AND s.short > 0 THEN s.short END,
			CASE WHEN NOT s.above AND s.short > 0 THEN 'yuan' END, NULL::date,
			CASE WHEN y.above_scale IS NOT NULL THEN 'enterprise_year ' || y.year ELSE 'enterprise' END
		FROM unnest(conditions) AS c
		JOIN enterprise AS e ON e.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
		LEFT JOIN enterprise_year AS y ON y.uscc = e.uscc AND y.year = c.year
		LEFT JOIN enterprise_year AS b ON b.uscc = e.uscc AND b.year = c.year - 1
		CROSS JOIN LATERAL (SELECT coalesce(y.above_scale, e.above_scale) AS above, c.min_yuan - coalesce(y.revenue_yuan, b.revenue_yuan) AS short) AS s
		WHERE c.kind = 'above_scale' AND s.above IS NOT NULL;
	END IF;

	IF 'step' = ANY (kinds) THEN
		-- step: on a day on which a rule of the item was in force
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, g.holds,
			CASE WHEN g.holds THEN 'step' WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN 'step_early' ELSE 'step_late' END,
			CASE WHEN g.holds THEN g.new_on WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN g.early_on ELSE g.late_on END,
			NULL::numeric,
			CASE WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN c.first_zh ELSE c.last_zh END,
			CASE WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN c.first_en ELSE c.last_en END,
			CASE WHEN NOT g.holds THEN least(g.early, g.late) END::numeric, CASE WHEN NOT g.holds THEN 'day' END,
			CASE WHEN g.holds THEN g.new_on END, 'entity_step ' || g.step_no
		FROM (
			SELECT n.uscc, c.item_code, c.condition_no,
				bool_or(q.within) AS holds,
				min(n.stepped_on) FILTER (WHERE q.within) AS new_on,
				min(c.first_on - n.stepped_on) FILTER (WHERE n.stepped_on < c.first_on) AS early,
				max(n.stepped_on) FILTER (WHERE n.stepped_on < c.first_on) AS early_on,
				min(n.stepped_on - c.last_on) FILTER (WHERE n.stepped_on > c.last_on) AS late,
				min(n.stepped_on) FILTER (WHERE n.stepped_on > c.last_on) AS late_on,
				coalesce(min(n.step_no) FILTER (WHERE q.within), min(n.step_no)) AS step_no
			FROM unnest(conditions) AS c
			JOIN entity_step AS n ON n.kind = c.step_kind AND n.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			CROSS JOIN LATERAL (SELECT c.period @> n.stepped_on AND n.stepped_on <= c.last_on AS within) AS q
			WHERE c.kind = 'step'
			GROUP BY n.uscc, c.item_code, c.condition_no
		) AS g
		JOIN unnest(conditions) AS c ON c.item_code = g.item_code AND c.condition_no = g.condition_no;
	END IF;

	IF 'figure' = ANY (kinds) THEN
		-- figure: that of the last full year
		RETURN QUERY
		SELECT y.uscc, c.item_code, c.condition_no, f.yuan >= c.min_yuan,
			CASE WHEN f.yuan >= c.min_yuan THEN 'figure' ELSE 'figure_short' END,
			NULL::date, f.yuan, NULL, NULL, CASE WHEN f.yuan < c.min_yuan THEN c.min_yuan - f.yuan END, CASE WHEN f.yuan < c.min_yuan THEN 'yuan' END, NULL::date,
			'enterprise_year ' || y.year
		FROM unnest(conditions) AS c
		JOIN enterprise_year AS y ON y.year = c.year - 1 AND y.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
		CROSS JOIN LATERAL (
			SELECT CASE c.figure WHEN 'output_yuan' THEN y.output_yuan WHEN 'value_added_yuan' THEN y.value_added_yuan ELSE y.revenue_yuan END AS yuan
		) AS f
		WHERE c.kind = 'figure' AND f.yuan IS NOT NULL;
	END IF;

	IF 'district' = ANY (kinds) THEN
		RETURN QUERY
		SELECT e.uscc, c.item_code, c.condition_no, true, 'district', NULL::date, NULL::numeric, d.name_zh, d.name_en, NULL::numeric, NULL, NULL::date, 'enterprise'
		FROM unnest(conditions) AS c
		JOIN enterprise AS e ON e.district_code = c.district_code AND e.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
		JOIN jm_policy.district AS d ON d.district_code = e.district_code
		WHERE c.kind = 'district';
	END IF;

	IF 'member' = ANY (kinds) THEN
		-- member: by the latest list of the cluster, chain or park
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, g.listed, CASE WHEN g.listed THEN 'member' ELSE 'member_other_year' END,
			NULL::date, NULL::numeric, CASE WHEN g.listed THEN g.name_zh ELSE g.year::text END, CASE WHEN g.listed THEN g.name_en ELSE g.year::text END,
			CASE WHEN NOT g.listed THEN g.off END::numeric, CASE WHEN NOT g.listed THEN 'year' END, NULL::date, 'enterprise_member ' || g.year
		FROM (
			SELECT n.uscc, c.item_code, c.condition_no,
				bool_or(n.year = l.year) AS listed,
				min(d.name_zh) FILTER (WHERE n.year = l.year) AS name_zh,
				min(d.name_en) FILTER (WHERE n.year = l.year) AS name_en,
				min(abs(n.year - l.year)) AS off,
				max(n.year) AS year
			FROM unnest(conditions) AS c
			JOIN jm_policy.member AS d ON d.member_code = c.member_code
				OR (d.member_kind = c.member_kind AND (c.district_code IS NULL OR d.district_code = c.district_code))
			CROSS JOIN LATERAL (
				SELECT k.year FROM enterprise_member AS k
				WHERE k.member_code = d.member_code AND k.year <= c.year
				ORDER BY k.year DESC
				LIMIT 1
			) AS l
			JOIN enterprise_member AS n ON n.member_code = d.member_code AND n.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			WHERE c.kind = 'member'
			GROUP BY n.uscc, c.item_code, c.condition_no
		) AS g;
	END IF;

	IF kinds && '{recognition_new,recognition_first}' THEN
		-- recognition_new, recognition_first: on a day on which a rule of the item was in force
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, g.holds,
			CASE WHEN g.holds THEN 'granted'
				 WHEN g.new_on IS NOT NULL THEN 'not_first'
				 WHEN g.asked = 0 THEN 'ground_missing'
				 WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN 'granted_early'
				 WHEN g.late IS NOT NULL THEN 'granted_late'
				 WHEN g.any_on IS NOT NULL THEN 'renewal_only'
				 ELSE 'other_level' END,
			CASE WHEN g.holds THEN g.new_on WHEN g.new_on IS NOT NULL THEN g.any_on
				 WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN g.early_on ELSE g.late_on END,
			NULL::numeric,
			CASE WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN c.first_zh ELSE c.last_zh END,
			CASE WHEN g.early IS NOT NULL AND g.early <= coalesce(g.late, g.early) THEN c.first_en ELSE c.last_en END,
			CASE WHEN NOT g.holds AND g.new_on IS NULL THEN least(g.early, g.late) END::numeric,
			CASE WHEN NOT g.holds AND g.new_on IS NULL AND coalesce(g.early, g.late) IS NOT NULL THEN 'day' END,
			CASE WHEN g.holds THEN g.new_on END,
			'recognition ' || coalesce(g.new_no, g.any_no)
		FROM (
			SELECT n.uscc, c.item_code, c.condition_no,
				-- recognition_first: the very first recognition must be a new one
				coalesce(min(n.granted_on) FILTER (WHERE q.new) = CASE c.kind
					WHEN 'recognition_first' THEN min(n.granted_on) FILTER (WHERE q.fits)
					ELSE min(n.granted_on) FILTER (WHERE q.new) END, false) AS holds,
				min(n.granted_on) FILTER (WHERE q.new) AS new_on,
				min(n.granted_on) FILTER (WHERE q.fits) AS any_on,
				min(c.first_on - n.granted_on) FILTER (WHERE q.original AND n.granted_on < c.first_on) AS early,
				max(n.granted_on) FILTER (WHERE q.original AND n.granted_on < c.first_on) AS early_on,
				min(n.granted_on - c.last_on) FILTER (WHERE q.original AND n.granted_on > c.last_on) AS late,
				min(n.granted_on) FILTER (WHERE q.original AND n.granted_on > c.last_on) AS late_on,
				count(*) FILTER (WHERE a.asked) AS asked,
				min(n.recognition_no) FILTER (WHERE q.new) AS new_no,
				min(n.recognition_no) AS any_no
			FROM unnest(conditions) AS c
			JOIN recognition AS n ON n.kind = c.recognition_kind AND n.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			-- For a case, only the recognition it names counts; it must name one if the ground is a
			-- recognition or a project
			CROSS JOIN LATERAL (
				SELECT CASE WHEN of_case AND (only_recognition IS NOT NULL OR c.ground IN ('recognition', 'project'))
					THEN coalesce(n.recognition_no = only_recognition, false) ELSE true END AS asked
			) AS a
			CROSS JOIN LATERAL (
				SELECT c.level IS NULL OR n.level = c.level AS fits,
					(c.level IS NULL OR n.level = c.level) AND NOT n.is_renewal AND a.asked AS original,
					(c.level IS NULL OR n.level = c.level) AND NOT n.is_renewal AND a.asked
						AND c.period @> n.granted_on AND n.granted_on BETWEEN c.first_on AND c.last_on AS new
			) AS q
			WHERE c.kind IN ('recognition_new', 'recognition_first')
			GROUP BY n.uscc, c.item_code, c.condition_no, c.kind
		) AS g
		JOIN unnest(conditions) AS c ON c.item_code = g.item_code AND c.condition_no = g.condition_no;
	END IF;

	IF 'recognition_valid' = ANY (kinds) THEN
		-- recognition_valid: renewals count
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, g.valid,
			CASE WHEN g.valid AND g.open THEN 'valid_open' WHEN g.valid THEN 'valid'
				 WHEN g.expired_on IS NOT NULL THEN 'expired' WHEN g.starts_on IS NOT NULL THEN 'not_yet_granted' ELSE 'other_level' END,
			CASE WHEN g.valid THEN g.valid_to ELSE coalesce(g.expired_on, g.starts_on) END,
			NULL::numeric, NULL, NULL,
			CASE WHEN NOT g.valid THEN coalesce(on_date - g.expired_on, g.starts_on - on_date) END::numeric,
			CASE WHEN NOT g.valid AND coalesce(g.expired_on, g.starts_on) IS NOT NULL THEN 'day' END, NULL::date,
			'recognition ' || g.recognition_no
		FROM (
			SELECT n.uscc, c.item_code, c.condition_no,
				bool_or(q.fits AND n.granted_on <= on_date AND (n.expires_on IS NULL OR n.expires_on >= on_date)) AS valid,
				bool_or(q.fits AND n.granted_on <= on_date AND n.expires_on IS NULL) AS open,
				max(n.expires_on) FILTER (WHERE q.fits AND n.granted_on <= on_date) AS valid_to,
				max(n.expires_on) FILTER (WHERE q.fits AND n.expires_on < on_date) AS expired_on,
				min(n.granted_on) FILTER (WHERE q.fits AND n.granted_on > on_date) AS starts_on,
				coalesce(min(n.recognition_no) FILTER (WHERE q.fits AND n.granted_on <= on_date AND (n.expires_on IS NULL OR n.expires_on >= on_date)), min(n.recognition_no)) AS recognition_no
			FROM unnest(conditions) AS c
			JOIN recognition AS n ON n.kind = c.recognition_kind AND n.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
				AND (NOT of_case OR c.ground IS DISTINCT FROM 'recognition' OR n.recognition_no = only_recognition)
			CROSS JOIN LATERAL (SELECT c.level IS NULL OR n.level = c.level AS fits) AS q
			WHERE c.kind = 'recognition_valid'
			GROUP BY n.uscc, c.item_code, c.condition_no
		) AS g;
	END IF;

	IF 'project' = ANY (kinds) THEN
		-- project: signed, started or completed by the day
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no,
			CASE WHEN g.has THEN true WHEN g.unclear THEN NULL ELSE false END,
			CASE WHEN g.has THEN 'project' WHEN g.unclear THEN 'project_unclear' WHEN g.short IS NOT NULL THEN 'project_short'
				 WHEN g.finished IS NOT NULL THEN 'project_finished' WHEN g.later_on IS NOT NULL THEN 'project_later' ELSE 'project_other' END,
			CASE WHEN NOT g.has AND NOT g.unclear AND g.short IS NULL THEN g.later_on END,
			CASE WHEN NOT g.has AND NOT g.unclear THEN g.most END, coalesce(g.name, g.finished), coalesce(g.name, g.finished),
			CASE WHEN NOT g.has AND NOT g.unclear THEN coalesce(g.short, g.later_on - on_date) END,
			CASE WHEN g.has OR g.unclear THEN NULL WHEN g.short IS NOT NULL THEN 'yuan' WHEN g.later_on IS NOT NULL THEN 'day' END, NULL::date,
			'project ' || g.project_no
		FROM (
			SELECT p.uscc, c.item_code, c.condition_no,
				coalesce(bool_or(q.fits AND q.day <= on_date AND q.enough), false) AS has,
				coalesce(bool_or(q.fits AND coalesce(q.day <= on_date, true) AND coalesce(q.enough, true)), false) AS unclear,
				min(p.name) FILTER (WHERE q.fits AND q.day <= on_date AND q.enough) AS name,
				min(c.min_yuan - p.planned_investment_yuan) FILTER (WHERE q.fits AND q.day <= on_date AND NOT q.enough) AS short,
				max(p.planned_investment_yuan) FILTER (WHERE q.fits AND q.day <= on_date AND NOT q.enough) AS most,
				min(q.day) FILTER (WHERE q.fits AND q.day > on_date AND q.enough IS NOT FALSE) AS later_on,
				min(p.name) FILTER (WHERE q.finished) AS finished,
				coalesce(min(p.project_no) FILTER (WHERE q.fits AND q.day <= on_date AND q.enough), min(p.project_no)) AS project_no
			FROM unnest(conditions) AS c
			JOIN project AS p ON (c.project_kind IS NULL OR p.kind = c.project_kind) AND p.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
				AND (NOT of_case OR c.ground IS DISTINCT FROM 'project' OR p.project_no = only_project)
			CROSS JOIN LATERAL (
				SELECT c.not_before_period AND p.completed_on < lower(c.period) AS finished
			) AS f
			CROSS JOIN LATERAL (
				SELECT (p.is_manufacturing OR NOT c.manufacturing_only) AND f.finished IS NOT TRUE AS fits, f.finished,
					coalesce(p.signed_on, p.started_on, p.completed_on) AS day,
					c.min_yuan IS NULL OR p.planned_investment_yuan >= c.min_yuan AS enough
			) AS q
			WHERE c.kind = 'project'
			GROUP BY p.uscc, c.item_code, c.condition_no
		) AS g;
	END IF;

	IF 'fact' = ANY (kinds) THEN
		-- fact: the latest finding, if it is still valid
		RETURN QUERY
		SELECT f.uscc, c.item_code, c.condition_no, f.holds, CASE WHEN f.holds THEN 'found' ELSE 'found_not' END,
			f.found_on, NULL::numeric, NULL, NULL, NULL::numeric, NULL, NULL::date, 'condition_finding ' || f.finding_no
		FROM unnest(conditions) AS c
		JOIN (
			-- For a case, findings after the event count too
			SELECT DISTINCT ON (n.uscc, n.fact) n.uscc, n.fact, n.holds, n.found_on, n.valid_to, n.finding_no
			FROM condition_finding AS n
			WHERE n.fact IS NOT NULL AND (n.found_on <= on_date OR of_case) AND n.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			ORDER BY n.uscc, n.fact, n.found_on DESC, n.recorded_at DESC, n.finding_no DESC
		) AS f ON f.fact = c.fact AND (f.valid_to IS NULL OR f.valid_to >= on_date)
		WHERE c.kind = 'fact';
	END IF;

	IF 'once' = ANY (kinds) THEN
		-- once: an award that is approved or in progress
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, CASE WHEN g.had_on IS NOT NULL THEN false END,
			CASE WHEN g.had_on IS NOT NULL THEN 'had' ELSE 'pending' END, g.had_on, NULL::numeric, g.pending_no::text, g.pending_no::text, NULL::numeric, NULL, NULL::date, NULL
		FROM (
			SELECT o.uscc, c.item_code, c.condition_no,
				min(a.event_on) FILTER (WHERE jm_policy.status_standing(a.status)) AS had_on,
				min(a.application_no) FILTER (WHERE jm_policy.status_pending(a.status)) AS pending_no
			FROM unnest(conditions) AS c
			JOIN application AS a ON a.item_code = c.item_code
			JOIN one_enterprise AS o ON o.counted_uscc = a.uscc AND o.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			WHERE c.kind = 'once' AND c.once_per_enterprise
			  AND (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status) AND a.awarded_yuan IS NOT NULL)
			GROUP BY o.uscc, c.item_code, c.condition_no
		) AS g;
	END IF;

	IF 'cap' = ANY (kinds) THEN
		-- cap: the limit of the enterprise or of its year
		RETURN QUERY
		SELECT g.uscc, g.item_code, g.condition_no, g.used < g.cap, CASE WHEN g.used < g.cap THEN 'cap_left' ELSE 'cap_used' END,
			NULL::date, CASE WHEN g.used < g.cap THEN g.cap - g.used ELSE g.cap END, NULL, NULL,
			CASE WHEN g.used >= g.cap THEN g.used - g.cap + 0.01 END, CASE WHEN g.used >= g.cap THEN 'yuan' END, NULL::date, NULL
		FROM (
			SELECT o.uscc, c.item_code, c.condition_no, c.amount_yuan AS cap, sum(a.awarded_yuan) AS used
			FROM unnest(conditions) AS c
			JOIN application AS a ON a.item_code = c.item_code
			JOIN one_enterprise AS o ON o.counted_uscc = a.uscc AND o.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
			WHERE c.kind = 'cap' AND c.amount_yuan IS NOT NULL
			  AND (c.cap_scope = 'enterprise' AND c.rule_kind <> 'fixed'
				   OR c.cap_scope = 'enterprise_year' AND extract(year FROM a.event_on) = c.year)
			  AND jm_policy.status_standing(a.status) AND a.awarded_yuan IS NOT NULL
			GROUP BY o.uscc, c.item_code, c.condition_no, c.amount_yuan
		) AS g;
	END IF;

	IF 'not_excluded' = ANY (kinds) THEN
		-- not_excluded: an award for an excluding item that is approved or in progress
		RETURN QUERY
		SELECT DISTINCT ON (o.uscc, c.item_code, c.condition_no) o.uscc, c.item_code, c.condition_no,
			CASE WHEN x.scope = 'enterprise' AND jm_policy.status_standing(a.status) THEN false END,
			CASE WHEN x.scope <> 'enterprise' THEN 'which_project' WHEN jm_policy.status_standing(a.status) THEN 'excluded' ELSE 'excluder_pending' END,
			a.event_on, NULL::numeric, i.title_zh, i.title_en, NULL::numeric, NULL, NULL::date, NULL
		FROM unnest(conditions) AS c
		JOIN jm_policy.award_conflict AS x ON x.item_code = c.item_code
		JOIN jm_policy.award_item AS i ON i.item_code = x.excluded_by
		JOIN application AS a ON a.item_code = x.excluded_by AND a.event_on BETWEEN x.period_start AND x.period_end
		JOIN one_enterprise AS o ON o.counted_uscc = a.uscc AND o.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
		WHERE c.kind = 'not_excluded'
		  AND (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status) AND a.awarded_yuan IS NOT NULL)
		ORDER BY 1, 2, 3, 4 NULLS LAST, a.event_on;
	END IF;
END
$$;
COMMENT ON FUNCTION condition_record(asked_condition[], date, text, boolean, bigint, bigint) IS
	'台账记录对各条件的结论，只含有相关记录的企业；of_case 为就一件申报，只看其所写明的认定和项目 / the results of conditions by the records, for enterprises with records that matter; of_case: for an application, by the recognition and the project it names';
