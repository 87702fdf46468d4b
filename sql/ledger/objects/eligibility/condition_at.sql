-- The conditions of a day, and what each comes to for an enterprise of which no
-- record bears on it.  condition_record.sql looks at the records.

CREATE OR REPLACE FUNCTION rule_at(on_date date, only_item text, for_tier text = NULL)
RETURNS TABLE (item_code text, rule_id bigint, rule_kind text, amount_yuan numeric, cap_scope text, once_per_enterprise boolean,
			   annual_quota int, quota_mode text, tier_only boolean, next_on date, last_on date, period datemultirange)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i.item_code, r.rule_id, r.kind, r.amount_yuan, r.cap_scope, r.once_per_enterprise, r.annual_quota, r.quota_mode,
		r.rule_id IS NULL AND p.tiered, p.next_on, p.last_on, p.period
	FROM jm_policy.award_item AS i
	CROSS JOIN LATERAL (
		SELECT bool_or(a.tier IS NOT NULL AND on_date BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity')) AS tiered,
			min(a.valid_from) FILTER (WHERE a.valid_from > on_date) AS next_on,
			max(a.valid_to) FILTER (WHERE a.valid_to < on_date) AS last_on,
			range_agg(daterange(a.valid_from, a.valid_to, '[]')) FILTER (WHERE a.tier IS NULL OR a.tier = for_tier) AS period
		FROM jm_policy.award_rule AS a
		WHERE a.item_code = i.item_code
	) AS p
	LEFT JOIN LATERAL jm_policy.rule_in_force(i.item_code, on_date, for_tier) AS r ON true
	WHERE only_item IS NULL OR i.item_code = only_item;
END;
COMMENT ON FUNCTION rule_at(date, text, text) IS '各事项当日（对某类别）的规则及其全部有效期间 / the rule of each item on a day, for a tier, and the days any rule of the item is in force';

CREATE OR REPLACE FUNCTION condition_at(on_date date, only_item text, for_tier text = NULL)
RETURNS SETOF asked_condition
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH active AS MATERIALIZED (
		SELECT *,
			-- A recognition or step during the rule may be claimed after the rule has ended
			bool_or(f.kind IN ('recognition_new', 'recognition_first', 'step')) OVER (PARTITION BY f.item_code) AS dated
		FROM jm_policy.condition_in_force(on_date, only_item) AS f
	), rule AS MATERIALIZED (
		SELECT * FROM rule_at(on_date, only_item, for_tier)
	), counted AS MATERIALIZED (
		SELECT c.*, i.ground, i.document_no, r.rule_id, r.rule_kind, r.amount_yuan, r.cap_scope, r.once_per_enterprise, r.annual_quota, r.quota_mode,
			r.tier_only, r.next_on, r.last_on, r.period,
			-- A hard quota is read from its account; for one that warns, awards are counted
			CASE WHEN c.kind = 'quota' AND r.quota_mode = 'hard' THEN (
				SELECT coalesce(sum(s.used_count), 0) FROM shared_account AS s
				WHERE s.item_code = c.item_code AND s.scope = 'quota' AND s.scope_key = extract(year FROM on_date)::int::text)
			WHEN c.kind = 'quota' AND r.quota_mode = 'warn' THEN (
				SELECT count(*) FROM application AS a
				WHERE a.item_code = c.item_code AND jm_policy.status_standing(a.status) AND a.awarded_yuan IS NOT NULL
				  AND extract(year FROM a.event_on) = extract(year FROM on_date))
			END AS used,
			-- known: its code is in the catalogue.  kept: the ledger has any such records
			CASE
				WHEN c.recognition_kind IS NOT NULL THEN EXISTS (
					SELECT FROM jm_policy.recognition_kind AS k WHERE k.kind = c.recognition_kind)
				WHEN c.project_kind IS NOT NULL THEN EXISTS (
					SELECT FROM jm_policy.project_kind AS k WHERE k.kind = c.project_kind)
				WHEN c.step_kind IS NOT NULL THEN EXISTS (
					SELECT FROM jm_policy.entity_step_kind AS k WHERE k.kind = c.step_kind)
				WHEN c.kind = 'member' THEN EXISTS (
					SELECT FROM jm_policy.member AS d
					WHERE d.member_code = c.member_code
					   OR (d.member_kind = c.member_kind AND (c.district_code IS NULL OR d.district_code = c.district_code)))
				ELSE true
			END AS known,
			CASE
				WHEN c.recognition_kind IS NOT NULL THEN EXISTS (
					SELECT FROM recognition AS n
					WHERE n.kind = c.recognition_kind AND (c.level IS NULL OR n.level = c.level))
				WHEN c.kind = 'project' THEN EXISTS (
					SELECT FROM project AS n WHERE c.project_kind IS NULL OR n.kind = c.project_kind)
				WHEN c.kind = 'step' THEN EXISTS (
					SELECT FROM entity_step AS n WHERE n.kind = c.step_kind)
				WHEN c.kind = 'member' THEN EXISTS (
					SELECT FROM jm_policy.member AS d
					WHERE (d.member_code = c.member_code
						   OR (d.member_kind = c.member_kind AND (c.district_code IS NULL OR d.district_code = c.district_code)))
					  AND (SELECT min(n.year) FROM enterprise_member AS n WHERE n.member_code = d.member_code) <= extract(year FROM on_date))
				ELSE true
			END AS kept
		FROM active AS c
		JOIN rule AS r ON r.item_code = c.item_code
		JOIN jm_policy.award_item AS i ON i.item_code = c.item_code
	), judged AS MATERIALIZED (
		SELECT *,
			CASE
				WHEN kind = 'in_force' THEN
					CASE WHEN rule_id IS NOT NULL THEN 'in_force' WHEN tier_only THEN 'tier_only'
						 WHEN last_on IS NOT NULL AND dated THEN 'in_force_then' WHEN last_on IS NOT NULL THEN 'after_rule' ELSE 'before_rule' END
				WHEN kind = 'quota' THEN
					CASE WHEN used IS NULL THEN 'limit_open' WHEN used < annual_quota THEN 'quota_left'
						 WHEN quota_mode = 'hard' THEN 'quota_full' ELSE 'quota_passed' END
				WHEN kind IN ('once', 'cap', 'not_excluded') THEN 'limit_open'
				WHEN kind IN ('manufacturing', 'industrial') THEN 'yes'
				WHEN kind = 'district' THEN 'no'
				WHEN kind = 'above_scale' THEN 'scale_missing'
				WHEN kind = 'figure' THEN 'years_missing'
				WHEN kind = 'fact' THEN 'person'
				WHEN NOT known THEN 'not_in_catalogue'
				WHEN NOT kept THEN 'not_kept'
				ELSE 'none'
			END AS reason
		FROM counted
	)
	SELECT j.item_code, j.condition_no, j.kind, coalesce(j.any_of, -j.condition_no),
		j.recognition_kind, j.level, j.same_year, j.project_kind, j.manufacturing_only, j.not_before_period, j.step_kind, j.ground,
		j.member_code, j.member_kind, j.district_code, j.figure, j.min_yuan, j.fact,
		j.label_zh, j.label_en,
		j.rule_kind, j.amount_yuan, j.cap_scope, j.once_per_enterprise, j.period,
		d.year, n.first_on, n.last_on, n.first_zh, n.first_en, n.last_zh, n.last_en,
		CASE WHEN j.reason IN ('in_force', 'in_force_then', 'limit_open', 'quota_left', 'yes') THEN true
			 WHEN j.reason IN ('before_rule', 'after_rule', 'quota_full', 'no', 'none') THEN false END,
		j.reason,
		CASE j.reason WHEN 'before_rule' THEN j.next_on WHEN 'after_rule' THEN j.last_on END,
		CASE WHEN j.kind = 'quota' THEN j.annual_quota::text END,
		CASE j.reason WHEN 'before_rule' THEN j.next_on - on_date WHEN 'after_rule' THEN on_date - j.last_on
			WHEN 'quota_left' THEN j.annual_quota - j.used WHEN 'quota_full' THEN j.used - j.annual_quota + 1 END,
		CASE WHEN j.reason IN ('before_rule', 'after_rule') THEN 'day' WHEN j.reason IN ('quota_left', 'quota_full') THEN 'count' END
	FROM judged AS j
	-- The first and the last day on which a recognition or step would count, and what sets them
	CROSS JOIN LATERAL (
		SELECT f.year, make_date(f.year, 1, 1) AS new_year, w.valid_from, w.valid_to
		FROM jm_policy.document AS w CROSS JOIN (SELECT extract(year FROM on_date)::int AS year) AS f
		WHERE w.document_no = j.document_no
	) AS d
	LEFT JOIN LATERAL (
		SELECT w.first_on, w.last_on,
			format(CASE WHEN w.first_on > lower(j.period) THEN '当年首日（%s）'
				WHEN w.first_on = d.valid_from THEN '文件施行之日（%s）' ELSE '规则施行之日（%s）' END, jm_policy.format_day(w.first_on)) AS first_zh,
			format(CASE WHEN w.first_on > lower(j.period) THEN 'the first day of the year (%s)'
				WHEN w.first_on = d.valid_from THEN 'the first day of the document (%s)' ELSE 'the first day of the rule (%s)' END, jm_policy.format_day(w.first_on)) AS first_en,
			format(CASE WHEN w.last_on = on_date THEN '所问之日（%s）'
				WHEN w.last_on = d.valid_to THEN '文件有效期最后一日（%s）' ELSE '规则有效期最后一日（%s）' END, jm_policy.format_day(w.last_on)) AS last_zh,
			format(CASE WHEN w.last_on = on_date THEN 'the day asked about (%s)'
				WHEN w.last_on = d.valid_to THEN 'the last day of the document (%s)' ELSE 'the last day of the rule (%s)' END, jm_policy.format_day(w.last_on)) AS last_en
		FROM (SELECT CASE WHEN j.same_year THEN greatest(lower(j.period), d.new_year) ELSE lower(j.period) END AS first_on,
				least(on_date, upper(j.period) - 1) AS last_on) AS w
	) AS n ON j.kind IN ('recognition_new', 'recognition_first', 'step');
END;
COMMENT ON FUNCTION condition_at(date, text, text) IS '某日适用的条件，及企业没有相关记录时的结论 / the conditions of a day, and the result of each without a record that matters to it';
