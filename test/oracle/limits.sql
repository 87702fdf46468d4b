-- An oracle for the limits an award counts against: the same once more in plain
-- SQL, straight from the law's tables, and what all standing awards come to.
--
--	pg_temp.limits(application)		one row a limit
--	pg_temp.booked()				what the accounts have to say

CREATE FUNCTION pg_temp.limits(application jm.application)
RETURNS TABLE (shared boolean, item_code text, scope text, scope_key text, add_yuan numeric, add_count int, cap_yuan numeric, cap_count int)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH rule AS (
		SELECT r.*, i.ground, i.item_code AS item, extract(year FROM application.event_on)::int::text AS year
		FROM jm_policy.award_item AS i
		LEFT JOIN jm_policy.rule_in_force(application.item_code, application.event_on, application.tier) AS r ON true
		WHERE i.item_code = application.item_code
	), recognised AS (
		SELECT n.recognition_no, n.granted_on
		FROM jm.recognition AS n
		WHERE n.uscc = application.uscc AND n.recognition_no = application.recognition_no
		  AND (EXISTS (SELECT FROM rule WHERE rule.ground = 'recognition')
			OR EXISTS (SELECT FROM jm_policy.award_condition AS c WHERE c.item_code = application.item_code AND c.kind IN ('recognition_new', 'recognition_first')))
	), by_ground AS (
		-- A limit by enterprise or by year, or once, bounds each ground too; what the
		-- clause bounds by ground stays bounded
		SELECT rule.ground, rule.year, rule.item, b.kind IN ('up_to', 'rate_capped') AS capped, b.amount_yuan, b.kind IS NOT NULL AS bounded
		FROM rule
		LEFT JOIN LATERAL (
			SELECT r.kind, r.amount_yuan FROM jm_policy.award_rule AS r
			WHERE rule.rule_id IS NOT NULL AND r.item_code = rule.item AND (r.rule_id = rule.rule_id OR r.builtin)
			  AND NOT r.once_per_enterprise AND (r.amount_yuan IS NOT NULL OR r.kind = 'rate_floor')
			  AND NOT (r.cap_scope = 'enterprise_year' AND r.amount_yuan IS NOT NULL OR r.cap_scope = 'enterprise' AND r.kind <> 'fixed' AND r.amount_yuan IS NOT NULL) IS TRUE
			ORDER BY r.rule_id = rule.rule_id DESC
			LIMIT 1
		) AS b ON true
	), grounds AS (
		SELECT b.*, g.key, g.shared, g.each
		FROM by_ground AS b
		CROSS JOIN LATERAL (
			SELECT 'project ' || application.project_no, false, false WHERE b.ground = 'project'
			UNION ALL SELECT 'recognition ' || n.recognition_no, false, false FROM recognised AS n WHERE b.ground IN ('project', 'recognition')
			UNION ALL SELECT 'step', false, false WHERE b.ground = 'step'
			UNION ALL SELECT b.year, false, false WHERE b.ground = 'year'
			UNION ALL SELECT application.subject, true, false WHERE b.ground IN ('cluster', 'standard')
			UNION ALL SELECT u.name, true, true FROM unnest(string_to_array(application.subject, '；')) AS u (name) WHERE b.ground = 'unit'
		) AS g (key, shared, each)
	)
	SELECT false, item, 'enterprise', '', application.awarded_yuan, 1,
		CASE WHEN cap_scope = 'enterprise' AND kind <> 'fixed' THEN amount_yuan END, CASE WHEN once_per_enterprise THEN 1 END
	FROM rule
	UNION ALL
	SELECT false, item, 'enterprise_year', year, application.awarded_yuan, 1, CASE WHEN cap_scope = 'enterprise_year' THEN amount_yuan END, NULL
	FROM rule
	UNION ALL
	SELECT shared, item, 'ground', key, CASE WHEN each THEN 0 ELSE application.awarded_yuan END, 1,
		CASE WHEN bounded AND capped AND NOT each THEN amount_yuan END, CASE WHEN bounded AND (NOT capped OR each) THEN 1 END
	FROM grounds
	UNION ALL
	SELECT true, rule.item, 'quota', extract(year FROM d.day)::int::text, application.awarded_yuan, 1, NULL,
		CASE coalesce(q.quota_mode, rule.quota_mode) WHEN 'hard' THEN coalesce(q.annual_quota, rule.annual_quota) END
	FROM rule
	CROSS JOIN LATERAL (SELECT coalesce((SELECT n.granted_on FROM recognised AS n), application.event_on) AS day) AS d
	LEFT JOIN jm_policy.rule_in_force(application.item_code, d.day, application.tier) AS q ON true
	WHERE EXISTS (SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = rule.item AND r.quota_mode = 'hard')
	UNION ALL
	SELECT false, c.item_code, 'exclusion', concat_ws(' ', c.excluded_by, to_char(c.period_start, 'YYYY-MM-DD'),
			CASE c.scope WHEN 'project' THEN 'project ' || application.project_no END),
		0, CASE application.item_code WHEN c.excluded_by THEN 1 ELSE 0 END, NULL, CASE application.item_code WHEN c.item_code THEN 0 END
	FROM jm_policy.award_conflict AS c
	WHERE application.item_code IN (c.item_code, c.excluded_by)
	  AND (application.item_code = c.item_code OR application.event_on BETWEEN c.period_start AND c.period_end);
END;

CREATE FUNCTION pg_temp.booked()
RETURNS TABLE (uscc text, item_code text, scope text, scope_key text, used_yuan numeric, used_count bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT CASE WHEN l.shared THEN '' ELSE a.uscc END, l.item_code, l.scope, l.scope_key, sum(l.add_yuan), sum(l.add_count)
	FROM jm.application AS a
	CROSS JOIN LATERAL pg_temp.limits(a) AS l
	WHERE a.status IN ('approved', 'paid') AND a.awarded_yuan IS NOT NULL
	GROUP BY 1, 2, 3, 4
	HAVING sum(l.add_yuan) <> 0 OR sum(l.add_count) <> 0;
END;
\set booked 'SELECT * FROM pg_temp.booked()'
\set kept 'SELECT uscc, item_code, scope, scope_key, used_yuan, used_count FROM jm_private.account WHERE used_yuan <> 0 OR used_count <> 0 UNION ALL SELECT \'\', item_code, scope, scope_key, used_yuan, used_count FROM jm_private.shared_account WHERE used_yuan <> 0 OR used_count <> 0'
