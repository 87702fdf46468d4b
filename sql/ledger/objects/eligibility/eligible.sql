-- Functions for people: what an enterprise may get, which enterprises may get an item, and
-- which ones just miss it.

CREATE OR REPLACE FUNCTION jm.eligible_items(uscc text, on_date date = jm_policy.city_today())
RETURNS TABLE (item_code text, measure_no int, item_zh text, item_en text, strength text, award_kind text, eligible boolean,
			   amount_yuan numeric, ceiling_yuan numeric, event_on date, conditions int, failed int, unknown int,
			   decided_zh text, decided_en text, missing_zh text, missing_en text, rule_source text)
LANGUAGE plpgsql STABLE PARALLEL SAFE
-- The plan is cached, because planning would take longer than running.  It uses keys: a plan
-- made while a table is small could read all of it later.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
BEGIN
	-- award_amount() raises the error for an invalid day
	PERFORM jm_policy.award_amount('aeo_certification', on_date => eligible_items.on_date);
	IF NOT EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = eligible_items.uscc) THEN
		RAISE EXCEPTION 'the ledger has no enterprise "%" (台账中没有这一企业)', coalesce(eligible_items.uscc, 'NULL')
			USING ERRCODE = 'JM081',
				  DETAIL = 'Its code is not in the table enterprise, or not among the rows you may read.',
				  HINT = 'Check the code: SELECT jm_policy.uscc_valid(…); or record the enterprise first.';
	END IF;

	RETURN QUERY
	WITH result AS MATERIALIZED (
		SELECT * FROM condition_result(eligible_items.on_date, eligible_items.uscc)
	), by_group AS (
		SELECT r.item_code, r.group_no,
			CASE WHEN bool_or(r.holds) THEN true WHEN bool_or(r.holds IS NULL) THEN NULL ELSE false END AS holds
		FROM result AS r
		GROUP BY r.item_code, r.group_no
	), told AS (
		SELECT r.item_code,
			count(DISTINCT r.group_no) FILTER (WHERE r.reason <> 'limit_open') AS conditions,
			count(DISTINCT r.group_no) FILTER (WHERE g.holds IS FALSE) AS failed,
			count(DISTINCT r.group_no) FILTER (WHERE g.holds IS NULL) AS unknown,
			string_agg(r.label_zh || '（' || r.found_zh || '）', '；' ORDER BY r.condition_no) FILTER (WHERE g.holds IS FALSE) AS failing_zh,
			string_agg(r.label_en || ' (' || r.found_en || ')', '; ' ORDER BY r.condition_no) FILTER (WHERE g.holds IS FALSE) AS failing_en,
			string_agg(r.label_zh || '（' || r.found_zh || '）', '；' ORDER BY r.condition_no) FILTER (WHERE r.holds AND r.reason <> 'limit_open') AS holding_zh,
			string_agg(r.label_en || ' (' || r.found_en || ')', '; ' ORDER BY r.condition_no) FILTER (WHERE r.holds AND r.reason <> 'limit_open') AS holding_en,
			string_agg(r.label_zh || '（' || r.found_zh || '）', '；' ORDER BY r.condition_no) FILTER (WHERE g.holds IS NULL AND r.holds IS NULL) AS missing_zh,
			string_agg(r.label_en || ' (' || r.found_en || ')', '; ' ORDER BY r.condition_no) FILTER (WHERE g.holds IS NULL AND r.holds IS NULL) AS missing_en,
			min(r.event_on) AS event_on,
			min(r.found_yuan) FILTER (WHERE r.reason = 'cap_left') AS left_yuan
		FROM result AS r
		JOIN by_group AS g ON g.item_code = r.item_code AND g.group_no = r.group_no
		GROUP BY r.item_code
	)
	SELECT i.item_code, i.measure_no, i.title_zh, i.title_en, i.strength, w.kind, v.eligible,
		least(w.amount_yuan, CASE WHEN w.amount_yuan IS NOT NULL THEN t.left_yuan END)::numeric(18,2),
		least(w.ceiling_yuan, CASE WHEN w.ceiling_yuan IS NOT NULL THEN t.left_yuan END)::numeric(18,2),
		t.event_on, t.conditions::int, t.failed::int, t.unknown::int,
		CASE WHEN t.failed > 0 THEN t.failing_zh ELSE t.holding_zh END,
		CASE WHEN t.failed > 0 THEN t.failing_en ELSE t.holding_en END,
		-- A service, or an item that another law governs, has no amount
		nullif(concat_ws('；', t.missing_zh, CASE
			WHEN w.binding = 'missing_base' THEN '计算金额尚缺：' || i.base_zh
			WHEN w.binding = 'missing_request' THEN '计算金额尚缺：申请金额'
			WHEN w.binding = 'no_figures' AND w.kind = 'unquantified' AND i.governed_by_zh IS NULL THEN '文件未给出金额，须先登记规则' END), ''),
		nullif(concat_ws('; ', t.missing_en, CASE
			WHEN w.binding = 'missing_base' THEN 'for the amount: ' || i.base_en
			WHEN w.binding = 'missing_request' THEN 'for the amount: what is requested'
			WHEN w.binding = 'no_figures' AND w.kind = 'unquantified' AND i.governed_by_zh IS NULL THEN 'the document gives no figure: register a rule first' END), ''),
		coalesce(w.rule_source, d.rule_source)
	FROM jm_policy.award_item AS i
	JOIN told AS t ON t.item_code = i.item_code
	CROSS JOIN LATERAL (SELECT CASE WHEN t.failed > 0 THEN false WHEN t.unknown = 0 THEN true END AS eligible) AS v
	-- The amount is computed unless the enterprise is not eligible
	LEFT JOIN LATERAL jm_policy.award(i.item_code, on_date => coalesce(t.event_on, eligible_items.on_date)) AS w ON v.eligible IS NOT FALSE
	LEFT JOIN LATERAL (
		SELECT a.source AS rule_source FROM jm_policy.clause_rule AS a WHERE a.item_code = i.item_code
	) AS d ON true
	ORDER BY v.eligible DESC NULLS LAST, i.measure_no, i.item_code COLLATE "C";
END
$$;
COMMENT ON FUNCTION eligible_items(text, date) IS
'一家企业对全部事项：是否符合条件（空为台账不能判断）、金额或上限、起决定作用的条件、尚缺什么。on_date 默认今日；规则终止后，请给出其有效期内的日期。
What an enterprise may get: a row for each item, eligible true, false, or NULL if the records cannot tell, with the amount or the ceiling (what is left of a limit), what decided and what is missing, in both languages.
on_date: today unless given; after the rules have ended, give a day on which they were in force. event_on: the day of the recognition that earns the award, which decides the rule. Errors: JM081 no such enterprise, JM008-JM009 date.';

CREATE OR REPLACE FUNCTION jm.eligible_enterprises(item_code text, on_date date = jm_policy.city_today())
RETURNS TABLE (uscc text, enterprise_name text, district_code text, eligible boolean, amount_yuan numeric, ceiling_yuan numeric,
			   event_on date, unknown int)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_custom_plan
SET jit = off
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
BEGIN
	PERFORM jm_policy.award_amount(eligible_enterprises.item_code, on_date => eligible_enterprises.on_date);

	RETURN QUERY
	WITH record AS (
		SELECT r.uscc, min(r.event_on) AS event_on, min(r.found_yuan) FILTER (WHERE r.reason = 'cap_left') AS left_yuan
		FROM condition_record(ARRAY(SELECT c FROM condition_at(eligible_enterprises.on_date, eligible_enterprises.item_code) AS c), eligible_enterprises.on_date, NULL) AS r
		WHERE r.event_on IS NOT NULL OR r.reason = 'cap_left'
		GROUP BY r.uscc
	), worth AS MATERIALIZED (
		SELECT d.day, w.amount_yuan, w.ceiling_yuan
		FROM (SELECT r.event_on FROM record AS r WHERE r.event_on IS NOT NULL UNION SELECT eligible_enterprises.on_date) AS d (day)
		CROSS JOIN LATERAL jm_policy.award(eligible_enterprises.item_code, on_date => d.day) AS w
	)
	SELECT e.uscc, e.name, e.district_code, v.eligible,
		least(w.amount_yuan, CASE WHEN w.amount_yuan IS NOT NULL THEN r.left_yuan END)::numeric(18,2),
		least(w.ceiling_yuan, CASE WHEN w.ceiling_yuan IS NOT NULL THEN r.left_yuan END)::numeric(18,2),
		r.event_on, v.unknown
	FROM eligibility(eligible_enterprises.on_date, NULL, eligible_enterprises.item_code) AS v
	JOIN enterprise AS e ON e.uscc = v.uscc
	LEFT JOIN record AS r ON r.uscc = v.uscc
	JOIN worth AS w ON w.day = coalesce(r.event_on, eligible_enterprises.on_date)
	WHERE v.eligible IS NOT FALSE
	ORDER BY v.eligible DESC NULLS LAST, v.unknown, e.uscc COLLATE "C";
END
$$;
COMMENT ON FUNCTION eligible_enterprises(text, date) IS
'一个事项的对象：符合条件的企业（eligible 为 true，即免申即享名单）在前，台账尚不能判断的（空）在后，不符合的不列。on_date 默认今日；规则终止后，请给出其有效期内的日期。
Who may get an item: first the enterprises that are eligible (WHERE eligible is the list for awards without application), then those the records cannot decide; others are not listed.
on_date: today unless given; after the rule has ended, give a day on which it was in force.
Errors: JM001 unknown item, JM010 item missing, JM008-JM009 date.';

CREATE OR REPLACE FUNCTION jm.near_misses(item_code text, on_date date = jm_policy.city_today())
RETURNS TABLE (uscc text, enterprise_name text, district_code text, condition_no bigint, condition_kind text,
			   label_zh text, label_en text, found_zh text, found_en text, by_how_much numeric, unit text, unknown int)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET plan_cache_mode = force_custom_plan
SET jit = off
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
BEGIN
	PERFORM jm_policy.award_amount(near_misses.item_code, on_date => near_misses.on_date);

	RETURN QUERY
	WITH result AS MATERIALIZED (
		SELECT * FROM condition_result(near_misses.on_date, NULL, near_misses.item_code)
	), nearest AS (
		-- If one condition of a group is enough, the one that misses least
		SELECT DISTINCT ON (r.uscc) r.*
		FROM result AS r
		WHERE NOT r.holds
		  AND NOT EXISTS (SELECT FROM result AS o WHERE o.uscc = r.uscc AND o.group_no = r.group_no AND o.holds IS NOT FALSE)
		ORDER BY r.uscc, r.by_how_much NULLS LAST, r.condition_no
	)
	SELECT e.uscc, e.name, e.district_code, n.condition_no, n.kind, n.label_zh, n.label_en, n.found_zh, n.found_en,
		n.by_how_much, n.unit, v.unknown
	FROM eligibility(near_misses.on_date, NULL, near_misses.item_code) AS v
	JOIN nearest AS n ON n.uscc = v.uscc
	JOIN enterprise AS e ON e.uscc = v.uscc
	WHERE v.failed = 1
	ORDER BY v.unknown, n.unit, n.by_how_much NULLS LAST, e.uscc COLLATE "C";
END
$$;
COMMENT ON FUNCTION near_misses(text, date) IS
'恰有一个条件不满足的企业：何条件、所差多少（单位 day 日、yuan 元、count 个、year 年；空为不可计量）、另有几个条件不能判断。on_date 默认今日；规则终止后，请给出其有效期内的日期。
Which enterprises fail exactly one condition: which one, by how much (unit day, yuan, count or year; NULL if it cannot be measured), and how many others are unknown.
on_date: today unless given; after the rule has ended, give a day on which it was in force.
Errors: JM001 unknown item, JM010 item missing, JM008-JM009 date.';
