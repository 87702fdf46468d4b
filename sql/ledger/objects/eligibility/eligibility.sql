-- eligibility tells for every enterprise and item whether it is eligible, not eligible or
-- undecided.
--
-- Nearly every condition has the same result for nearly every enterprise.  So the common
-- result of an item is computed once, and the records only adjust it: a hundred thousand
-- enterprises times 79 items take seconds.

CREATE OR REPLACE FUNCTION eligibility(on_date date = jm_policy.city_today(), only_uscc text = NULL, only_item text = NULL)
RETURNS TABLE (uscc text, item_code text, eligible boolean, failed int, unknown int)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH asked AS MATERIALIZED (
		SELECT array_agg(k) AS conditions FROM condition_at(on_date, only_item) AS k
	), c AS MATERIALIZED (
		-- One condition of a group is enough; most groups have only one
		SELECT item_code, dense_rank() OVER (ORDER BY item_code)::int AS item_no, condition_no, group_no, holds,
			count(*) FILTER (WHERE holds) OVER w AS true_count,
			count(*) FILTER (WHERE holds IS NULL) OVER w AS null_count
		FROM unnest((SELECT a.conditions FROM asked AS a))
		WINDOW w AS (PARTITION BY item_code, group_no)
	), common_group AS (
		SELECT DISTINCT item_code, item_no, group_no, true_count, null_count
		FROM c
	), common AS MATERIALIZED (
		SELECT item_code, item_no,
			count(*) FILTER (WHERE true_count = 0 AND null_count = 0) AS failed,
			count(*) FILTER (WHERE true_count = 0 AND null_count > 0) AS unknown
		FROM common_group
		GROUP BY item_code, item_no
	), moved_group AS MATERIALIZED (
		-- The common counts of the group are carried along: a later join, without statistics,
		-- would be a nested loop over all groups
		SELECT r.uscc, c.item_no, c.group_no, c.true_count AS common_true, c.null_count AS common_null,
			sum((r.holds IS TRUE)::int) - sum((c.holds IS TRUE)::int) AS true_count,
			sum((r.holds IS NULL)::int) - sum((c.holds IS NULL)::int) AS null_count
		FROM condition_record((SELECT a.conditions FROM asked AS a), on_date, only_uscc) AS r
		JOIN c ON c.item_code = r.item_code AND c.condition_no = r.condition_no
		GROUP BY r.uscc, c.item_no, c.group_no, c.true_count, c.null_count
	), moved_item AS MATERIALIZED (
		SELECT m.uscc, m.item_no,
			sum((m.common_true + m.true_count = 0 AND m.common_null + m.null_count = 0)::int
				- (m.common_true = 0 AND m.common_null = 0)::int)::int AS failed,
			sum((m.common_true + m.true_count = 0 AND m.common_null + m.null_count > 0)::int
				- (m.common_true = 0 AND m.common_null > 0)::int)::int AS unknown
		FROM moved_group AS m
		GROUP BY m.uscc, m.item_no
	), moved AS (
		-- One row per enterprise: searching its arrays is far cheaper than joining every pair
		SELECT m.uscc, array_agg(m.item_no) AS items, array_agg(m.failed) AS failed, array_agg(m.unknown) AS unknown
		FROM moved_item AS m
		GROUP BY m.uscc
	), standing AS MATERIALIZED (
		SELECT e.uscc, m.items, m.failed, m.unknown
		FROM enterprise AS e
		LEFT JOIN moved AS m ON m.uscc = e.uscc
		WHERE e.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
	)
	SELECT e.uscc, i.item_code,
		CASE WHEN n.failed > 0 THEN false WHEN n.unknown = 0 THEN true END,
		n.failed, n.unknown
	FROM standing AS e
	CROSS JOIN common AS i
	CROSS JOIN LATERAL (
		SELECT (i.failed + coalesce(e.failed[p.place], 0))::int AS failed, (i.unknown + coalesce(e.unknown[p.place], 0))::int AS unknown
		FROM (SELECT array_position(e.items, i.item_no) AS place OFFSET 0) AS p
		OFFSET 0
	) AS n;
END;
COMMENT ON FUNCTION eligibility(date, text, text) IS
'每家企业对每一事项是否符合条件：true 符合、false 不符合、空为台账不能判断；另列不满足和不能判断的条件（组）数。可限一家企业或一个事项。
Every enterprise and item: eligible true, false, or NULL if the records cannot tell, with the number of conditions (or groups of which one is enough) that fail and that are unknown.
on_date: the day in question; only_uscc, only_item: one enterprise, one item. The use of limits is that of now, whatever on_date is.';

-- condition_result gives each condition by itself, with what was found.
CREATE OR REPLACE FUNCTION condition_result(on_date date, only_uscc text = NULL, only_item text = NULL,
	of_case boolean = false, only_recognition bigint = NULL, only_project bigint = NULL, for_tier text = NULL)
RETURNS TABLE (uscc text, item_code text, condition_no bigint, group_no bigint, kind text, label_zh text, label_en text,
			   holds boolean, reason text, found_zh text, found_en text, found_yuan numeric, by_how_much numeric, unit text, event_on date,
			   found_in text, for_person boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH asked AS MATERIALIZED (
		SELECT array_agg(k) AS conditions FROM condition_at(on_date, only_item, for_tier) AS k
	), c AS MATERIALIZED (
		SELECT * FROM unnest((SELECT a.conditions FROM asked AS a))
	), of_all AS MATERIALIZED (
		-- For a case, the condition fails if the record it needs does not exist
		SELECT c.*, CASE WHEN n.nothing THEN false ELSE c.holds END AS holds_here, CASE WHEN n.nothing THEN 'none' ELSE c.reason END AS reason_here
		FROM c
		CROSS JOIN LATERAL (
			SELECT of_case AND c.reason = 'not_kept' AND (c.kind LIKE 'recognition%' OR c.kind IN ('project', 'step')) AS nothing
		) AS n
	), r AS MATERIALIZED (
		SELECT * FROM condition_record((SELECT a.conditions FROM asked AS a), on_date, only_uscc, of_case, only_recognition, only_project)
	), result AS (
		SELECT e.uscc, c.item_code, c.condition_no, c.group_no, c.kind, c.label_zh, c.label_en,
			CASE WHEN r.uscc IS NULL THEN c.holds_here ELSE r.holds END AS holds,
			CASE WHEN r.uscc IS NULL THEN c.reason_here ELSE r.reason END AS reason,
			CASE WHEN r.uscc IS NULL THEN c.found_on ELSE r.found_on END AS found_on,
			CASE WHEN r.uscc IS NULL THEN c.found_text ELSE r.found_zh END AS found_zh,
			CASE WHEN r.uscc IS NULL THEN c.found_text ELSE r.found_en END AS found_en,
			r.found_yuan,
			CASE WHEN r.uscc IS NULL THEN c.by_how_much ELSE r.by_how_much END AS by_how_much,
			CASE WHEN r.uscc IS NULL THEN c.unit ELSE r.unit END AS unit,
			r.event_on, r.found_in
		FROM enterprise AS e
		CROSS JOIN of_all AS c
		LEFT JOIN r ON r.uscc = e.uscc AND r.item_code = c.item_code AND r.condition_no = c.condition_no
		WHERE e.uscc BETWEEN coalesce(only_uscc, '') AND coalesce(only_uscc, 'ZZ')
	)
	SELECT t.uscc, t.item_code, t.condition_no, t.group_no, t.kind, t.label_zh, t.label_en, t.holds, t.reason,
		replace(replace(replace(replace(w.text_zh,
			'{on}', coalesce(jm_policy.format_day(t.found_on), '')), '{yuan}', coalesce(t.found_yuan::numeric(18,2)::text, '')),
			'{by}', coalesce(trim_scale(t.by_how_much)::text, '')), '{text}', coalesce(t.found_zh, '')),
		replace(replace(replace(replace(w.text_en,
			'{on}', coalesce(jm_policy.format_day(t.found_on), '')), '{yuan}', coalesce(t.found_yuan::numeric(18,2)::text, '')),
			'{by}', coalesce(trim_scale(t.by_how_much)::text, '')), '{text}', coalesce(t.found_en, '')),
		t.found_yuan::numeric(18,2), t.by_how_much::numeric(18,2), t.unit, t.event_on,
		t.found_in, w.for_person
	FROM result AS t
	JOIN jm_policy.condition_reason AS w ON w.reason = t.reason;
END;
COMMENT ON FUNCTION condition_result(date, text, text, boolean, bigint, bigint, text) IS
'逐项条件的结论、依据及所差数额；unit 为 day 日、yuan 元、count 个、year 年 / each condition by itself: whether it holds, what was found, and how much is missing';
