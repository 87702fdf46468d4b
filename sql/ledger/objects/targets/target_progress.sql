-- The city's progress towards each target.
--
-- target_period_progress_on() has a row for each day, target and period; the period in the first
-- place is the one of the day's year, or the nearest one.  target_progress_on() has that one
-- alone.  Both compute all days in one pass, and the named targets alone.

-- require_asked raises the error for a day that is none or a target that there is not, before
-- the statements below, whose whole text PostgreSQL would give as the context of the error.
CREATE OR REPLACE FUNCTION require_asked(days date[], targets text[]) RETURNS void
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	unknown text;
BEGIN
	PERFORM jm_policy.require_day(u.day) FROM unnest(days) AS u (day);
	FOR unknown IN SELECT u.code FROM unnest(targets) AS u (code) WHERE NOT EXISTS (SELECT FROM jm_policy.target AS t WHERE t.target_code = u.code) LOOP
		RAISE EXCEPTION 'unknown target "%" (没有这一目标)', coalesce(unknown, 'NULL')
			USING ERRCODE = 'JM141',
				  DETAIL = format('The catalogue has %s targets, whose codes are in lower case.', (SELECT count(*) FROM jm_policy.target)),
				  HINT = 'All codes: SELECT target_code, subject_zh FROM jm_policy.target.';
	END LOOP;
END
$$;
COMMENT ON FUNCTION require_asked(date[], text[]) IS '所问的日期和目标须有效：JM008、JM009、JM141 / the days and targets asked about must exist: JM008, JM009, JM141';

CREATE OR REPLACE FUNCTION target_period_progress_on(days date[], known_at timestamptz DEFAULT NULL, targets text[] DEFAULT NULL)
RETURNS TABLE (as_of date, target_code text, year int, period_start date, period_end date,
			   baseline_value numeric, actual_value numeric, qualifier text, obs_status text,
			   data_on date, value_origin text, value_source text,
			   members_total int, members_met int,
			   met boolean, attainment numeric, elapsed numeric, pace numeric, status text,
			   first_met_on date, break_on date, forecast_kind text, forecast_value numeric,
			   needed_value numeric, needed_per_month numeric, on_record numeric, closed_until date, is_paced boolean, reason text, place int)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_nestloop = off
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
BEGIN
	PERFORM require_asked(days, targets);
	RETURN QUERY
	WITH known AS MATERIALIZED (
		SELECT * FROM target_figures_on(days, target_period_progress_on.known_at, targets)
	), member_count AS (
		SELECT u.day, t.target_code, p.period_start,
			count(*)::int AS total,
			count(*) FILTER (WHERE v.met)::int AS met,
			count(f.value)::int AS known,
			count(v.met)::int AS judged,
			bool_or(f.obs_status IN ('P', 'E')) AS provisional,
			bool_or(verdict_status(f.obs_status, v.met, t.comparator, f.stays_met, f.before_open) IN ('P', 'E')) AS unsettled,
			min(f.closed_until) FILTER (WHERE f.value_origin = 'derived') AS closed_until,
			bool_and(f.closed_until IS NOT NULL) FILTER (WHERE f.value_origin = 'derived') AS all_closed,
			min(f.data_on) AS data_on,
			max(f.value_origin) AS origin,
			string_agg(DISTINCT f.source, '；') AS source
		FROM jm_policy.target AS t
		JOIN target_period AS p USING (target_code)
		JOIN target_member_list AS l USING (target_code)
		CROSS JOIN unnest(days) AS u (day)
		LEFT JOIN known AS f
			ON f.as_of = u.day AND f.target_code = t.target_code AND f.period_start = p.period_start AND f.measures = 'value'
			AND coalesce(f.member_code, f.district_code) = coalesce(l.member_code, l.district_code)
		CROSS JOIN LATERAL (SELECT jm_policy.target_met(f.value, t.comparator,
			CASE WHEN t.comparator IN ('increase', 'decrease') THEN f.baseline_value ELSE t.value END, coalesce(f.qualifier, 'exact'))) AS v (met)
		WHERE targets IS NULL OR t.target_code = ANY (targets)
		GROUP BY u.day, t.target_code, p.period_start
	), figure AS (
		SELECT u.day, t.target_code, p.year, p.period_start, p.period_end, t.basis, t.comparator, t.per_member, t.unit,
			d.nature, t.value AS target_value, o.baseline_value, o.break_on, c.total,
			-- One figure for the whole city, observed or, without it, derived.  For a target
			-- without a number (is_open), the observed figure is the reported result, and the
			-- derived one is the number of records.
			w.is_open, w.is_named,
			CASE WHEN NOT w.is_open THEN o.value END AS value,
			CASE WHEN w.is_open THEN o.value END AS on_record,
			o.qualifier, o.obs_status, o.data_on, coalesce(o.value_origin, 'none') AS origin, o.source, coalesce(o.first_met_on, n.first_met_on) AS first_met_on,
			o.closed_until, o.stays_met, o.before_open,
			-- Or the number of members that meet it: as reported or, if any is known, counted
			coalesce(CASE WHEN m.value IS NOT NULL THEN greatest(least(m.value, 2147483647), 0)::int END,
				CASE WHEN c.known > 0 OR w.is_open AND o.value IS NOT NULL THEN c.met END) AS members_met,
			CASE WHEN m.value IS NOT NULL THEN m.qualifier ELSE 'exact' END AS members_qualifier,
			CASE WHEN m.value IS NOT NULL THEN m.obs_status
				 WHEN c.provisional OR c.judged < c.total THEN 'P' ELSE 'A' END AS members_obs_status,
			CASE WHEN m.value IS NOT NULL THEN m.obs_status
				 WHEN c.unsettled OR c.judged < c.total THEN 'P' ELSE 'A' END AS members_verdict_status,
			CASE WHEN m.value IS NULL AND c.all_closed THEN c.closed_until END AS members_closed_until,
			CASE WHEN m.value IS NOT NULL THEN m.data_on ELSE coalesce(c.data_on, o.data_on) END AS members_data_on,
			CASE WHEN m.value IS NOT NULL THEN 'observed' WHEN c.known > 0 THEN c.origin ELSE coalesce(o.value_origin, 'none') END AS members_origin,
			CASE WHEN m.value IS NOT NULL THEN m.source ELSE coalesce(c.source, o.source) END AS members_source,
			CASE WHEN m.value IS NOT NULL THEN m.first_met_on ELSE a.first_met_on END AS members_first_met_on,
			c.met AS members_on_record,
			EXISTS (SELECT FROM jm_policy.derivation AS h WHERE h.indicator_code = t.indicator_code) AS from_records
		FROM jm_policy.target AS t
		JOIN jm_policy.indicator AS d USING (indicator_code)
		JOIN target_period AS p USING (target_code)
		CROSS JOIN unnest(days) AS u (day)
		LEFT JOIN known AS o
			ON o.as_of = u.day AND o.target_code = t.target_code AND o.period_start = p.period_start
			AND o.member_code IS NULL AND o.district_code IS NULL AND o.measures = 'value'
			-- A target judged by member is not judged by a derived figure of the city
			AND NOT (t.per_member AND o.value_origin = 'derived'
				AND EXISTS (SELECT FROM jm_policy.derivation AS h WHERE h.indicator_code = t.indicator_code AND h.with_city))
		LEFT JOIN known AS m
			ON m.as_of = u.day AND m.target_code = t.target_code AND m.period_start = p.period_start
			AND m.member_code IS NULL AND m.district_code IS NULL AND m.measures = 'members_met'
		LEFT JOIN known AS n
			ON n.as_of = u.day AND n.target_code = t.target_code AND n.period_start = p.period_start AND n.member_code IS NULL AND n.measures = 'once_met'
		LEFT JOIN known AS a
			ON a.as_of = u.day AND a.target_code = t.target_code AND a.period_start = p.period_start AND a.measures = 'all_met'
		LEFT JOIN member_count AS c
			ON c.day = u.day AND c.target_code = t.target_code AND c.period_start = p.period_start
		CROSS JOIN LATERAL (SELECT
			t.comparator = 'done' AND NOT t.per_member AND coalesce(o.value_origin, 'none') <> 'observed' AS is_open,
			t.comparator = 'done' AND NOT t.per_member AND EXISTS (SELECT FROM jm_policy.target_member AS l WHERE l.target_code = t.target_code) AS is_named) AS w
		WHERE targets IS NULL OR t.target_code = ANY (targets)
	), weighed AS (
		SELECT *, total IS NOT NULL
			AND (per_member AND (members_met IS NOT NULL OR value IS NULL) OR is_open AND is_named) AS by_members
		FROM figure
	), held AS MATERIALIZED (
		-- The CTEs are MATERIALIZED, because inlining would multiply their expressions.
		--
		-- Two figures are compared: the members that meet the target with the number of
		-- members, or the figure with the target.  A reported figure of the city for a target
		-- by member is that of the lowest member.
		SELECT f.*,
			CASE WHEN f.by_members THEN f.members_met
				 -- Without records it is not done; records alone do not decide
				 WHEN f.is_open THEN CASE WHEN f.on_record = 0 THEN 0 END
				 ELSE f.value END AS j_actual,
			CASE WHEN f.by_members THEN '>=' ELSE f.comparator END AS j_comparator,
			CASE WHEN f.by_members THEN f.total
				 WHEN f.comparator IN ('increase', 'decrease') THEN f.baseline_value
				 ELSE f.target_value END AS j_target,
			CASE WHEN NOT f.by_members AND f.basis = 'level' AND f.comparator NOT IN ('increase', 'decrease')
				THEN f.baseline_value END AS j_baseline,
			CASE WHEN f.by_members THEN f.members_qualifier ELSE f.qualifier END AS j_qualifier,
			CASE WHEN f.by_members THEN f.members_obs_status ELSE f.obs_status END AS j_obs_status,
			CASE WHEN f.by_members THEN f.members_data_on ELSE f.data_on END AS j_data_on,
			-- Ratios, stocks and counts of members are not running totals
			CASE WHEN f.by_members OR f.nature IN ('ratio', 'stock') THEN 'level' ELSE f.basis END AS j_basis
		FROM weighed AS f
	), judged AS MATERIALIZED (
		SELECT h.*,
			-- Unless its result is reported, it is met only if each thing it names has records
			CASE WHEN v.met OR NOT h.is_open OR greatest(h.on_record, h.members_met) = 0 THEN v.met END AS met,
			CASE WHEN h.by_members THEN h.members_verdict_status
				 ELSE verdict_status(h.obs_status, v.met, h.comparator, h.stays_met, h.before_open) END AS verdict_status,
			h.is_open AND v.met IS NOT TRUE AND coalesce(greatest(h.on_record, h.members_met), 0) > 0 AS in_progress,
			forecast_kind(h.by_members, h.comparator, h.nature, h.basis, coalesce(h.j_actual, h.on_record), h.j_qualifier,
						  h.baseline_value, h.j_data_on, h.period_start, h.period_end, h.day) AS forecast
		FROM held AS h
		CROSS JOIN LATERAL (SELECT jm_policy.target_met(h.j_actual, h.j_comparator, h.j_target, h.j_qualifier)) AS v (met)
	), foreseen AS MATERIALIZED (
		SELECT j.*, possible_forecast(j.forecast, j.nature, j.unit, l.foreseen_value) AS possible, l.foreseen_value,
			still_needed(j.met, j.j_comparator, j.j_actual, j.j_target) AS needed,
			j.j_actual IS NOT NULL OR j.on_record IS NOT NULL AS is_known,
			CASE WHEN j.by_members THEN j.members_origin ELSE j.origin END AS j_origin,
			CASE WHEN j.by_members THEN j.members_closed_until ELSE j.closed_until END AS j_closed_until,
			-- A target that speaks of several kinds needs records of each
			coalesce(NOT j.is_named AND j.members_on_record < j.total, false) AS lacks_kind,
			CASE WHEN NOT j.in_progress
				THEN jm_policy.target_pace(j.j_actual, j.j_comparator, j.j_target, j.period_start, j.period_end,
										   j.j_data_on, j.j_baseline, j.j_basis) END AS pace,
			-- Whether the pace depends on time, as in target.c
			coalesce(CASE
				WHEN j.j_actual IS NULL OR j.in_progress OR j.j_comparator = 'decrease' THEN false
				WHEN j.j_comparator = 'increase' THEN j.j_basis <> 'level' AND j.j_target > 0
				ELSE j.j_basis <> 'level' OR j.j_baseline IS NOT NULL END, false) AS is_paced
		FROM judged AS j
		CROSS JOIN LATERAL (SELECT linear_forecast(j.forecast, j.j_actual, j.baseline_value, j.period_start, j.period_end, j.j_data_on)) AS l (foreseen_value)
	), told AS MATERIALIZED (
		SELECT f.*, CASE
			-- No records do not mean zero: somebody has to close the period or report a figure
			WHEN NOT f.is_known AND f.from_records AND f.day > f.period_end THEN 'awaiting_final'
			WHEN NOT f.in_progress
				THEN jm_policy.target_status(f.j_actual, f.j_comparator, f.j_target, f.period_start, f.period_end, f.day,
											 f.j_baseline, f.j_data_on, f.verdict_status, f.j_qualifier, f.j_basis)
			-- Nobody has reported that it is done
			WHEN f.day > f.period_end THEN 'awaiting_final'
			WHEN f.lacks_kind THEN 'at_risk'
			ELSE 'on_track' END AS status
		FROM foreseen AS f
	)
	SELECT j.day, j.target_code, j.year, j.period_start, j.period_end,
		j.baseline_value,
		CASE WHEN NOT j.by_members THEN j.value END,
		CASE WHEN j.is_known THEN j.j_qualifier END,
		CASE WHEN j.is_known THEN j.j_obs_status END,
		CASE WHEN j.is_known THEN j.j_data_on END,
		j.j_origin,
		CASE WHEN j.by_members THEN j.members_source ELSE j.source END,
		CASE WHEN j.per_member OR j.by_members THEN j.total END,
		CASE WHEN j.per_member OR j.by_members THEN j.members_met END,
		j.met,
		-- For a decrease, attainment is the figure before over the current one
		CASE WHEN j.j_comparator = 'decrease' THEN jm_policy.target_attainment(j.j_target, j.j_actual)
			 ELSE jm_policy.target_attainment(j.j_actual, CASE WHEN j.j_comparator = 'done' THEN 1 ELSE j.j_target END, j.j_baseline) END,
		CASE WHEN j.is_known
			THEN jm_policy.elapsed_share(j.period_start, j.period_end, j.j_data_on) END,
		j.pace,
		j.status,
		CASE WHEN j.by_members THEN j.members_first_met_on WHEN NOT j.is_open THEN j.first_met_on END,
		CASE WHEN NOT j.by_members THEN j.break_on END,
		j.possible,
		CASE WHEN j.possible = j.forecast THEN j.foreseen_value END,
		j.needed,
		needed_each_month(j.forecast, j.needed, j.j_data_on, j.period_end, j.day),
		j.on_record,
		j.j_closed_until,
		j.is_paced,
		status_reason(j.status, j.day, j.period_start, j.period_end, j.j_data_on, j.is_known, j.from_records, j.j_origin,
			coalesce(j.j_closed_until >= j.j_data_on, false), j.j_actual, j.is_open, j.in_progress, j.lacks_kind, j.comparator, j.nature,
			j.by_members, j.is_paced),
		row_number() OVER (PARTITION BY j.day, j.target_code
			ORDER BY greatest(j.period_start - j.day, j.day - j.period_end, 0), j.period_start DESC)::int
	FROM told AS j;
END
$$;
COMMENT ON FUNCTION target_period_progress_on(date[], timestamptz, text[]) IS '各目标各期间在所列各日的进度 / every target and period, on each of some days';

CREATE OR REPLACE FUNCTION jm.target_period_progress_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, year int, period_start date, period_end date,
			   baseline_value numeric, actual_value numeric, qualifier text, obs_status text,
			   data_on date, value_origin text, value_source text,
			   members_total int, members_met int,
			   met boolean, attainment numeric, elapsed numeric, pace numeric, status text,
			   first_met_on date, break_on date, forecast_kind text, forecast_value numeric,
			   needed_value numeric, needed_per_month numeric, on_record numeric, closed_until date, is_paced boolean, reason text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT p.target_code, p.year, p.period_start, p.period_end, p.baseline_value, p.actual_value, p.qualifier, p.obs_status,
		p.data_on, p.value_origin, p.value_source, p.members_total, p.members_met, p.met, p.attainment, p.elapsed, p.pace, p.status,
		p.first_met_on, p.break_on, p.forecast_kind, p.forecast_value, p.needed_value, p.needed_per_month, p.on_record, p.closed_until, p.is_paced, p.reason
	FROM target_period_progress_on(ARRAY[as_of], known_at) AS p;
END;
COMMENT ON FUNCTION target_period_progress_at(date, timestamptz) IS '各目标各期间在某日的进度 / every target and period, on a day';

CREATE OR REPLACE FUNCTION status_label_zh(status text)
RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE status
		WHEN 'not_started' THEN '未开始'
		WHEN 'no_data' THEN '无数据'
		WHEN 'met' THEN '已达到'
		WHEN 'on_track' THEN '进度正常'
		WHEN 'at_risk' THEN '有风险'
		WHEN 'off_track' THEN '滞后'
		WHEN 'worsening' THEN '倒退'
		WHEN 'missed' THEN '未达到'
		WHEN 'awaiting_final' THEN '待最终数据'
	END;
END;
COMMENT ON FUNCTION status_label_zh(text) IS '目标状态的中文名称 / Chinese label of a status';

-- target_method_zh and _en tell in one sentence how a target is computed and judged.
CREATE OR REPLACE FUNCTION target_method_zh(basis text, comparator text, nature text, how text, per_member boolean, named bigint, count_from date)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN per_member THEN '逐一考核各对象，全部达到方为达到'
			WHEN comparator = 'done' THEN '文件未给数值：填报完成（1）方为达到' || CASE WHEN named > 0 THEN format('，或文件点名的%s项各有记录', named) ELSE '' END || '；有记录只是进展'
			WHEN comparator IN ('increase', 'decrease') THEN '与上年同口径数据相比'
			WHEN basis = 'level' THEN '期末水平与目标值相比；有基期的按（实际−基期）÷（目标−基期）'
			WHEN basis = 'cumulative' THEN to_char(count_from, 'FMYYYY年FMMM月FMDD日') || '起累计与目标值相比'
			ELSE '当年数据与目标值相比，各年分别考核'
		END
		|| CASE WHEN nature = 'flow' AND comparator IN ('>=', '>') AND basis <> 'level' AND NOT per_member
			THEN '，进度=完成比例÷已过时间比例' ELSE '' END
		|| coalesce('；' || how || '，有填报数据的从其数据', '；取填报或公布数据');
END;
COMMENT ON FUNCTION target_method_zh(text, text, text, text, boolean, bigint, date) IS '目标的计算和判断方法（中文） / how a target is computed and judged, in Chinese';

CREATE OR REPLACE FUNCTION target_method_en(basis text, comparator text, nature text, how text, per_member boolean, named bigint, count_from date)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN per_member THEN 'every member is judged by itself, and all must reach it'
			WHEN comparator = 'done' THEN 'the document gives no number: met when reported as done (1)' || CASE WHEN named > 0 THEN format(', or when each of the %s things it names is on record', named) ELSE '' END || '; a record is progress'
			WHEN comparator IN ('increase', 'decrease') THEN 'compared with the year before'
			WHEN basis = 'level' THEN 'level at the end of the period; with a baseline, (actual - baseline) / (target - baseline)'
			WHEN basis = 'cumulative' THEN 'sum from ' || jm_policy.format_day(count_from)
			ELSE 'each year by itself'
		END
		|| CASE WHEN nature = 'flow' AND comparator IN ('>=', '>') AND basis <> 'level' AND NOT per_member
			THEN ', pace = attainment / elapsed time' ELSE '' END
		|| coalesce('; ' || how || ', unless reported', '; from reported or published figures');
END;
COMMENT ON FUNCTION target_method_en(text, text, text, text, boolean, bigint, date) IS '目标的计算和判断方法（英文） / how a target is computed and judged, in English';

-- agreed_attainment makes the percentage agree with the verdict.  A target that is not met has at
-- most 99.99 percent: despite rounding, if a strict target is just equalled (超1000 at 1000), or
-- if a target is below its baseline.  A target that is met has at least 100.
CREATE OR REPLACE FUNCTION agreed_attainment(attainment numeric, met boolean)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
			WHEN met THEN CASE WHEN s.percent IS NOT NULL THEN greatest(s.percent, 100.00) END
			-- The verdict may be unknown although a bound is past the target
			WHEN met IS FALSE OR attainment < 100 THEN CASE WHEN s.percent IS NOT NULL THEN least(s.percent, 99.99) END
			ELSE s.percent
		END
	FROM (SELECT round(rounded_figure(attainment), 2)) AS s (percent);
END;
COMMENT ON FUNCTION agreed_attainment(numeric, boolean) IS '完成程度的显示值：未达到的至多99.99%，达到的不低于100% / attainment for display: at most 99.99 if the target is not met, at least 100 if it is';

CREATE OR REPLACE FUNCTION target_progress_on(days date[], known timestamptz DEFAULT NULL, targets text[] DEFAULT NULL)
RETURNS TABLE (target_code text, measure_no int, subject_zh text, subject_en text, unit text, comparator text,
			   target_value numeric, modality text, basis text, year int, period_start date, period_end date, as_of_on date,
			   baseline_value numeric, actual_value numeric, qualifier text, obs_status text, data_on date,
			   value_origin text, value_source text, members_total int, members_met int,
			   years_total int, years_met int, met boolean, attainment numeric, elapsed numeric, pace numeric,
			   status text, status_zh text, method_zh text, method_en text, quote_zh text,
			   part_no int, part_zh text, part_en text,
			   forecast_value numeric, forecast_basis_zh text, forecast_basis_en text,
			   needed_value numeric, needed_per_month numeric, first_met_on date, known_at timestamptz, on_record numeric, closed_until date,
			   is_paced boolean, status_reason text, status_reason_zh text, status_reason_en text, document_no text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 149
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
BEGIN
	PERFORM require_asked(days, targets);
	RETURN QUERY
	WITH ranked AS (
		SELECT p.*,
			count(p.year) OVER w AS years_total,
			count(*) FILTER (WHERE p.year IS NOT NULL AND p.met) OVER w AS years_met
		FROM target_period_progress_on(days, target_progress_on.known, targets) AS p
		WINDOW w AS (PARTITION BY p.as_of, p.target_code)
	)
	SELECT t.target_code, t.measure_no, t.subject_zh, t.subject_en, t.unit, t.comparator,
		t.value, t.modality, t.basis, r.year, r.period_start, r.period_end, r.as_of,
		rounded_figure(r.baseline_value), rounded_figure(r.actual_value), r.qualifier, r.obs_status, r.data_on,
		r.value_origin, r.value_source, r.members_total, r.members_met,
		nullif(r.years_total, 0)::int, CASE WHEN r.years_total > 0 THEN r.years_met::int END,
		r.met, agreed_attainment(r.attainment, r.met), round(r.elapsed, 4), round(rounded_figure(r.pace), 2),
		r.status, status_label_zh(r.status),
		target_method_zh(t.basis, t.comparator, d.nature, h.how_zh, t.per_member, n.named, w.count_from)
			|| coalesce('；' || jm_policy.format_day(r.break_on) || '数据起口径变化（B），不与此前的基期相比', ''),
		target_method_en(t.basis, t.comparator, d.nature, h.how_en, t.per_member, n.named, w.count_from)
			|| coalesce('; the series breaks (B) at ' || jm_policy.format_day(r.break_on) || ' and is not compared with the baseline before', ''),
		t.quote_zh,
		m.part_no, m.part_zh, m.part_en,
		rounded_figure(r.forecast_value),
		forecast_basis_zh(r.forecast_kind, t.unit, r.actual_value, r.baseline_value, r.forecast_value, r.elapsed, r.data_on, r.period_end),
		forecast_basis_en(r.forecast_kind, r.actual_value, r.baseline_value, r.forecast_value, r.elapsed, r.data_on, r.period_end),
		rounded_figure(r.needed_value), rounded_figure(r.needed_per_month), r.first_met_on,
		coalesce(known_until(target_progress_on.known), now()), r.on_record, r.closed_until,
		r.is_paced, r.reason, format(s.reason_zh, format_figure(r.pace, 2)), format(s.reason_en, format_figure(r.pace, 2)), t.document_no
	FROM ranked AS r
	JOIN jm_policy.target AS t USING (target_code)
	JOIN jm_policy.measure AS m USING (document_no, measure_no)
	JOIN jm_policy.document AS w USING (document_no)
	JOIN jm_policy.indicator AS d USING (indicator_code)
	LEFT JOIN jm_policy.derivation AS h USING (indicator_code)
	CROSS JOIN LATERAL (SELECT count(*) FROM jm_policy.target_member AS l WHERE l.target_code = t.target_code) AS n (named)
	LEFT JOIN status_reason_word() AS s ON s.reason = r.reason
	WHERE r.place = 1;
END
$$;
COMMENT ON FUNCTION target_progress_on(date[], timestamptz, text[]) IS '各目标在所列各日的进度，每日每个目标一行 / each target on each of some days, one row each';

CREATE OR REPLACE FUNCTION jm.target_progress_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, measure_no int, subject_zh text, subject_en text, unit text, comparator text,
			   target_value numeric, modality text, basis text, year int, period_start date, period_end date, as_of_on date,
			   baseline_value numeric, actual_value numeric, qualifier text, obs_status text, data_on date,
			   value_origin text, value_source text, members_total int, members_met int,
			   years_total int, years_met int, met boolean, attainment numeric, elapsed numeric, pace numeric,
			   status text, status_zh text, method_zh text, method_en text, quote_zh text,
			   part_no int, part_zh text, part_en text,
			   forecast_value numeric, forecast_basis_zh text, forecast_basis_en text,
			   needed_value numeric, needed_per_month numeric, first_met_on date, known_at timestamptz, on_record numeric, closed_until date,
			   is_paced boolean, status_reason text, status_reason_zh text, status_reason_en text, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT * FROM target_progress_on(ARRAY[as_of], known_at);
END;
COMMENT ON FUNCTION target_progress_at(date, timestamptz) IS '全部目标在某日的进度，每个目标一行；known_at 为所知截至的时间，空为现在 / every target on a day, one row each; as known at known_at, NULL for now';

CREATE OR REPLACE FUNCTION jm.target_progress_of(target_code text, as_of date DEFAULT jm_policy.city_today(), known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, measure_no int, subject_zh text, subject_en text, unit text, comparator text,
			   target_value numeric, modality text, basis text, year int, period_start date, period_end date, as_of_on date,
			   baseline_value numeric, actual_value numeric, qualifier text, obs_status text, data_on date,
			   value_origin text, value_source text, members_total int, members_met int,
			   years_total int, years_met int, met boolean, attainment numeric, elapsed numeric, pace numeric,
			   status text, status_zh text, method_zh text, method_en text, quote_zh text,
			   part_no int, part_zh text, part_en text,
			   forecast_value numeric, forecast_basis_zh text, forecast_basis_en text,
			   needed_value numeric, needed_per_month numeric, first_met_on date, known_at timestamptz, on_record numeric, closed_until date,
			   is_paced boolean, status_reason text, status_reason_zh text, status_reason_en text, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT * FROM target_progress_on(ARRAY[as_of], known_at, ARRAY[target_progress_of.target_code]);
END;
COMMENT ON FUNCTION target_progress_of(text, date, timestamptz) IS '一个目标的进度（同 target_progress），只计算这一个；默认今日、现在所知。 / One target, as in target_progress, and no other is computed; today and as known now unless said otherwise. Errors: JM008, JM009 date, JM141 no such target.';

CREATE OR REPLACE VIEW jm.target_progress WITH (security_invoker = true) AS
SELECT target_code, measure_no, subject_zh, subject_en, unit, comparator,
	target_value::numeric(24,6) AS target_value, modality, basis, year, period_start, period_end, as_of_on,
	baseline_value::numeric(24,6) AS baseline_value, actual_value::numeric(24,6) AS actual_value,
	qualifier, obs_status, data_on, value_origin, value_source, members_total, members_met, years_total, years_met,
	met, attainment::numeric(24,2) AS attainment, elapsed::numeric(5,4) AS elapsed, pace::numeric(24,2) AS pace,
	status, status_zh, method_zh, method_en, quote_zh,
	part_no, part_zh, part_en, forecast_value::numeric(24,6) AS forecast_value, forecast_basis_zh, forecast_basis_en,
	needed_value::numeric(24,6) AS needed_value, needed_per_month::numeric(24,6) AS needed_per_month, first_met_on, known_at,
	on_record::bigint AS on_record, closed_until, is_paced, status_reason, status_reason_zh, status_reason_en, document_no
FROM target_progress_at(jm_policy.city_today());

COMMENT ON VIEW target_progress IS '指标进度：全部目标，每项一行（实时）；只看到部分县（市、区）的角色，按所见的记录 / all targets, one row each, now; for a role that sees some districts, by the records it sees';
COMMENT ON COLUMN target_progress.target_code IS '目标代码 / target';
COMMENT ON COLUMN target_progress.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN target_progress.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN target_progress.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN target_progress.unit IS '计量单位 / unit';
COMMENT ON COLUMN target_progress.comparator IS '比较方式：>= 不少于、> 超过、done 完成、increase 上升、decrease 下降 / comparator';
COMMENT ON COLUMN target_progress.target_value IS '目标值；空为无数值 / figure to reach; NULL if the clause gives none';
COMMENT ON COLUMN target_progress.modality IS '语气：firm 刚性、strive 力争、soft 引导 / how firm the clause is';
COMMENT ON COLUMN target_progress.basis IS '口径：level 期末水平、cumulative 累计、annual 各年分别 / level at the end of the period, cumulative, or each year by itself';
COMMENT ON COLUMN target_progress.year IS '所示年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN target_progress.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN target_progress.period_end IS '期限 / deadline';
COMMENT ON COLUMN target_progress.as_of_on IS '截至日期 / the day it is judged on';
COMMENT ON COLUMN target_progress.baseline_value IS '基期值（期间之前一年内最近数据） / baseline: the last figure of the year before';
COMMENT ON COLUMN target_progress.actual_value IS '实际值；空为无数据或逐一考核 / actual figure; NULL if there is none, or if members are judged one by one';
COMMENT ON COLUMN target_progress.qualifier IS '数值性质：exact 准确、more_than 超过、less_than 不足 / exact, or a bound';
COMMENT ON COLUMN target_progress.obs_status IS '数据状态：A 正式、B 口径变化、E 估计、P 初步 / SDMX observation status';
COMMENT ON COLUMN target_progress.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN target_progress.value_origin IS '数据来历：observed 填报、derived 台账计算、none 无 / observed, derived or none';
COMMENT ON COLUMN target_progress.value_source IS '数据来源 / source of the figure';
COMMENT ON COLUMN target_progress.members_total IS '应达到的对象数 / members that must reach it';
COMMENT ON COLUMN target_progress.members_met IS '已达到的对象数 / members that have reached it';
COMMENT ON COLUMN target_progress.years_total IS '分别考核的年数 / number of years, if each year counts by itself';
COMMENT ON COLUMN target_progress.years_met IS '已达到的年数 / how many of these years met it';
COMMENT ON COLUMN target_progress.met IS '按现有数据是否达到；空为不能判断 / whether it is met by the available data; NULL if it cannot be decided';
COMMENT ON COLUMN target_progress.attainment IS '完成程度（%）：未达到的至多99.99，达到的不低于100；下降目标为上年÷本年 / attainment in percent: at most 99.99 if not met, at least 100 if met; for a decrease, the figure before over the current one';
COMMENT ON COLUMN target_progress.elapsed IS '数据日期时期间已过的比例 / share of the period elapsed at the date of the data';
COMMENT ON COLUMN target_progress.pace IS '进度快慢，1为恰好同步 / pace; 1 is just in time';
COMMENT ON COLUMN target_progress.status IS '状态 / status';
COMMENT ON COLUMN target_progress.status_zh IS '状态（中文） / status in Chinese';
COMMENT ON COLUMN target_progress.method_zh IS '方法 / method';
COMMENT ON COLUMN target_progress.method_en IS '方法（英文） / method in English';
COMMENT ON COLUMN target_progress.quote_zh IS '原文 / the clause that sets it, quoted';
COMMENT ON COLUMN target_progress.part_no IS '所属部分序号（0为引言） / part; 0 is the preamble';
COMMENT ON COLUMN target_progress.part_zh IS '所属部分：大产业至大环境 / part';
COMMENT ON COLUMN target_progress.part_en IS '所属部分（英文） / part in English';
COMMENT ON COLUMN target_progress.forecast_value IS '按现有速度到期限的预测值；空为不作预测 / linear forecast at the deadline; NULL if there is none';
COMMENT ON COLUMN target_progress.forecast_basis_zh IS '预测的依据，或不作预测的原因 / the basis of the forecast, or why there is none';
COMMENT ON COLUMN target_progress.forecast_basis_en IS '预测的依据，或不作预测的原因（英文） / the basis of the forecast, or why there is none, in English';
COMMENT ON COLUMN target_progress.needed_value IS '距目标值尚差；已达到为0；须超过的目标等于目标值时也为0，但未达到；逐一考核的为对象数 / difference to the target, 0 if met; for a strict target 0 is not enough; for a target by member, a number of members';
COMMENT ON COLUMN target_progress.needed_per_month IS '自数据日期至期限平均每月尚需；期满后为空 / needed per month from the date of the data to the deadline; NULL after the deadline';
COMMENT ON COLUMN target_progress.first_met_on IS '首次达到的日期（按数据日期，此后可能又低于目标）；空为尚未达到 / first day on which it was met, by the date of the data; NULL if not yet';
COMMENT ON COLUMN target_progress.known_at IS '所知截至的时间 / the time up to which records count';
COMMENT ON COLUMN target_progress.on_record IS '已有记录数：无数值目标的进展；空为不适用或无数据 / number of records: the progress of a target without a number; NULL if it has a number, or no data';
COMMENT ON COLUMN target_progress.closed_until IS '结账至：台账计算的数据，其记录登记齐全至何日；空为未结账或非台账计算 / for a figure from the ledger, the day up to which its records are closed; NULL if not closed, or not from the ledger';
COMMENT ON COLUMN target_progress.is_paced IS '是否与时间相比：否为只看完成程度、升降或达到的对象数 / whether the status depends on time; if not, only the attainment, the change or the number of members decides';
COMMENT ON COLUMN target_progress.status_reason IS '状态缘由代码 / the reason for the status, as a code';
COMMENT ON COLUMN target_progress.status_reason_zh IS '状态缘由：何以是这一状态 / the reason for the status';
COMMENT ON COLUMN target_progress.status_reason_en IS '状态缘由（英文） / the reason for the status, in English';
COMMENT ON COLUMN target_progress.document_no IS '文号 / document';
