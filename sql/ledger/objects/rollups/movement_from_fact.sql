-- The movements of activities, assignments, lists and steps, by the method of their row in
-- jm_policy.derivation:
--
--   sum       each record, on its day: events, 人次, 亩, 亿元
--   ratio     each record, with a part and a whole
--   distinct  the first time a thing counts, in each year and since the day the document counts from:
--             an enterprise (家), a person (人), what is named (项, 场)
--   stock     from the first day of a record to the day after its last; a thing that is
--             counted once counts on the days of any of its records; a milestone or a
--             member that needs two kinds (链长 and 链主) counts on the days with both
--   share     how many entries of a list have the assignment they should have: a team for
--             each key project, a team for each of the 200 enterprises
--
-- A named person counts once.  A record without a name counts its quantity (a class of 40
-- apprentices).

-- derivation_fact gives the records of a table (of all four if NULL) that an indicator counts.
-- `thing` is what counts once; NULL if each record counts by itself.
CREATE OR REPLACE FUNCTION derivation_fact(known_at timestamptz, of_table text)
RETURNS TABLE (uscc text, records text, office_code text, indicator_code text, method text, is_second_kind boolean, member_code text,
			   thing text, district_code text, from_on date, to_on date, amount numeric, part_amount numeric, count_from date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- The kinds are expanded first, so that records are joined by table and kind
	WITH counted AS MATERIALIZED (
		SELECT v.*, k.record_table AS read_from, k.kind, k.is_second_kind, a.stands_for
		FROM (
			SELECT indicator_code, method, distinct_by, record_table, record_kind, and_kind, more_kinds, member_kind, figure, unit_size, part_is,
				threshold, strict, above_scale, manufacturing, count_from
			FROM jm_policy.derivation
			JOIN jm_policy.indicator USING (indicator_code)
			JOIN jm_policy.document USING (document_no)
			WHERE record_table IN ('activity', 'assignment', 'list_entry', 'entity_step')
		) AS v
		CROSS JOIN LATERAL (
			SELECT v.record_table, u.kind, false AS is_second_kind FROM unnest(array_remove(v.record_kind || v.more_kinds, NULL)) AS u (kind)
			UNION ALL
			SELECT v.record_table, v.and_kind, true WHERE v.and_kind IS NOT NULL
			UNION ALL
			SELECT 'assignment', v.part_is, true WHERE v.method = 'share'
		) AS k
		LEFT JOIN jm_policy.activity_kind AS a ON v.record_table = 'activity' AND a.kind = k.kind
	)
	SELECT f.uscc, (f.record_no >> 4)::text, f.office_code, d.indicator_code, d.method, d.is_second_kind,
		CASE WHEN d.member_kind IS NOT NULL THEN coalesce(d.stands_for, f.holder_code, f.member_code) END,
		CASE
			WHEN d.method = 'share' THEN coalesce(f.named, '')
			WHEN d.distinct_by = 'enterprise' THEN coalesce(f.uscc, f.named, '')
			WHEN d.distinct_by = 'subject' THEN coalesce(f.named, '')
			WHEN d.distinct_by = 'person' THEN f.person
			WHEN d.distinct_by = 'member' THEN f.member_code
			WHEN d.distinct_by = 'district' THEN coalesce(f.district_code, '')
			WHEN d.distinct_by = 'milestone' THEN ''
		END,
		CASE WHEN d.distinct_by = 'milestone' THEN NULL ELSE f.district_code END,
		f.from_on, f.to_on,
		CASE
			WHEN d.distinct_by = 'person' THEN CASE WHEN f.person IS NULL THEN coalesce(f.quantity, 1) ELSE 1 END
			WHEN d.distinct_by IS NOT NULL THEN 1
			WHEN d.figure = 'count' THEN 1
			WHEN d.figure = 'quantity' THEN coalesce(f.quantity, 1)
			WHEN d.figure = 'of_which' THEN coalesce(f.of_which, 0)
			WHEN d.figure = 'amount' THEN coalesce(f.amount_yuan, 0) / d.unit_size
			WHEN d.figure = 'second' THEN coalesce(f.second_yuan, 0) / d.unit_size
		END,
		CASE WHEN d.method = 'ratio' THEN CASE d.part_is WHEN 'of_which' THEN f.of_which WHEN 'second' THEN f.second_yuan END END,
		d.count_from
	FROM counted AS d
	JOIN known_fact(known_at) AS f ON f.record_table = d.read_from AND f.kind = d.kind
	WHERE (of_table IS NULL OR f.record_table = of_table)
	  AND coalesce(d.threshold IS NULL OR f.quantity > d.threshold OR (f.quantity = d.threshold AND NOT d.strict), false)
	  AND (NOT d.above_scale OR f.is_industrial IS TRUE)
	  AND (NOT d.manufacturing OR f.is_manufacturing IS NOT FALSE)
	  AND (d.distinct_by IS DISTINCT FROM 'member' OR f.member_code IS NOT NULL);
END;
COMMENT ON FUNCTION derivation_fact(timestamptz, text) IS '各指标所取的活动、分工、名单、培育记录及其计数方式 / the records of each indicator, and what is counted of them';

-- fact_movement gives the movements of records that count by themselves, and the records of
-- things that count once, from which thing_movement makes the movements.
CREATE OR REPLACE FUNCTION fact_movement(known_at timestamptz, of_table text)
RETURNS TABLE (uscc text, records text, office_code text, indicator_code text, member_code text, district_code text, year int, part text,
			   moved_on date, until_on date, thing text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT f.uscc, f.records, f.office_code, f.indicator_code, f.member_code, f.district_code, m.year, m.part, m.moved_on, m.until_on, m.thing, m.amount
	FROM derivation_fact(known_at, of_table) AS f
	CROSS JOIN LATERAL (VALUES
		(f.thing IS NULL AND f.method IN ('sum', 'stock'), NULL::int, 'value', f.from_on, NULL::date, NULL::text, f.amount),
		(f.thing IS NULL AND f.method = 'stock' AND f.to_on IS NOT NULL, NULL, 'value', f.to_on + 1, NULL, NULL, -f.amount),
		-- A record without a part does not count
		(f.method = 'ratio' AND f.part_amount IS NOT NULL, NULL, 'part', f.from_on, NULL, NULL, f.part_amount),
		(f.method = 'ratio' AND f.part_amount IS NOT NULL, NULL, 'whole', f.from_on, NULL, NULL, f.amount),
		(f.thing IS NULL AND f.method = 'distinct', extract(year FROM f.from_on)::int, 'value', f.from_on, NULL, NULL, f.amount),
		(f.thing IS NULL AND f.method = 'distinct' AND f.from_on >= f.count_from, NULL, 'value', f.from_on, NULL, NULL, f.amount),
		(f.thing IS NOT NULL AND f.method IN ('distinct', 'stock', 'share'), NULL, CASE WHEN f.is_second_kind THEN 'second' ELSE 'value' END,
			f.from_on, coalesce(f.to_on + 1, 'infinity'), f.thing, 1))
		AS m (counts, year, part, moved_on, until_on, thing, amount)
	WHERE m.counts;
END;
COMMENT ON FUNCTION fact_movement(timestamptz, text) IS '活动、分工、名单、培育记录对指标的变动，及不重复计数的对象的记录 / the movements of activities, assignments, lists and steps, and the records of things that count once';

-- thing_movement makes the movements of things from their records: those that are kept, those
-- known at a time, or those handed over, which are added up.
CREATE OR REPLACE FUNCTION thing_movement(come_from text, known_at timestamptz, handed_over movement_sum[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH record AS MATERIALIZED (
		SELECT r.indicator_code, r.member_code, r.thing, r.part, r.moved_on, nullif(r.until_on, 'infinity') AS until_on, r.district_code
		FROM (
			SELECT t.indicator_code, t.member_code, t.thing, t.part, t.moved_on, t.until_on, t.district_code, t.movements
			FROM thing_rollup AS t WHERE come_from = 'kept'
			UNION ALL
			SELECT f.indicator_code, coalesce(f.member_code, ''), f.thing, f.part, f.moved_on, f.until_on, coalesce(f.district_code, ''), 1
			FROM fact_movement(known_at, NULL) AS f WHERE come_from = 'known' AND f.thing IS NOT NULL
			UNION ALL
			SELECT h.indicator_code, h.member_code, h.thing, h.part, h.moved_on, h.until_on, h.district_code, h.movements
			FROM unnest(handed_over) AS h WHERE h.thing IS NOT NULL
		) AS r
		GROUP BY r.indicator_code, r.member_code, r.thing, r.part, r.moved_on, r.until_on, r.district_code
		HAVING sum(r.movements) > 0
	), thing AS (
		SELECT r.indicator_code, r.member_code, r.thing, coalesce(d.method = 'share', false) AS is_share,
			-- An entry of a list is where the list says, not where its team is
			min(nullif(r.district_code, '')) FILTER (WHERE r.part = 'value' OR d.method <> 'share') AS district_code,
			range_agg(daterange(r.moved_on, r.until_on)) FILTER (WHERE r.part = 'value') AS days,
			range_agg(daterange(r.moved_on, r.until_on)) FILTER (WHERE r.part = 'second') AS second_days,
			d.and_kind IS NOT NULL AS needs_second
		FROM record AS r
		LEFT JOIN jm_policy.derivation AS d USING (indicator_code)
		WHERE d.method IS DISTINCT FROM 'distinct'
		GROUP BY r.indicator_code, r.member_code, r.thing, d.method, d.and_kind
	)
	-- Distinct things: the first record of each year, and the first since the day the document
	-- counts from
	SELECT r.indicator_code, r.member_code, (array_agg(r.district_code ORDER BY r.moved_on, r.district_code))[1], y.year, 'value', min(r.moved_on), 1::numeric
	FROM record AS r
	JOIN jm_policy.derivation AS d USING (indicator_code)
	JOIN jm_policy.indicator AS v ON v.indicator_code = d.indicator_code
	JOIN jm_policy.document AS w ON w.document_no = v.document_no
	CROSS JOIN LATERAL (VALUES (extract(year FROM r.moved_on)::int), (0)) AS y (year)
	WHERE d.method = 'distinct' AND (y.year <> 0 OR r.moved_on >= w.count_from)
	GROUP BY r.indicator_code, r.member_code, r.thing, y.year
	UNION ALL
	-- Others: on the days of any of their records, or with records of both kinds
	SELECT t.indicator_code, t.member_code, coalesce(t.district_code, ''), 0, p.part, m.moved_on, m.amount
	FROM thing AS t
	CROSS JOIN LATERAL (VALUES
		(NOT t.is_share, 'value', CASE WHEN t.needs_second THEN t.days * t.second_days ELSE t.days END),
		(t.is_share, 'whole', t.days),
		(t.is_share, 'part', t.days * t.second_days)) AS p (counts, part, days)
	CROSS JOIN LATERAL unnest(p.days) AS u (days)
	CROSS JOIN LATERAL (VALUES (lower(u.days), 1), (upper(u.days), -1)) AS m (moved_on, amount)
	WHERE p.counts AND m.moved_on IS NOT NULL;
END;
COMMENT ON FUNCTION thing_movement(text, timestamptz, movement_sum[]) IS '不重复计数的对象的变动：来自已汇总的记录（kept）、某时所知的记录（known），及所给的记录 / the movements of things that count once: of the records that are kept (kept), known at a time (known), and handed over';

CREATE OR REPLACE FUNCTION movement_from_fact(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT f.uscc, f.indicator_code, f.member_code, f.district_code, f.year, f.part, f.moved_on, f.amount
	FROM fact_movement(known_at, NULL) AS f
	WHERE f.thing IS NULL
	UNION ALL
	SELECT NULL, t.indicator_code, nullif(t.member_code, ''), nullif(t.district_code, ''), nullif(t.year, 0), t.part, t.moved_on, t.amount
	FROM thing_movement('known', known_at, '{}') AS t;
END;
COMMENT ON FUNCTION movement_from_fact(timestamptz) IS '活动、分工、名单、培育记录对指标的变动 / the movements of activities, assignments, lists and steps';
