-- Figures that are missing or not good enough, since when, and for which targets.

-- missing       the period has no figure
-- stale         the last figure is more than a year old
-- incomplete    the period is over, but the figures end before its last day
-- provisional   the period is over, but the figure is not final
-- inexact       the period is over, but the figure is a bound that does not decide
-- no_baseline   the target is an increase or decrease, and the figure of the year before is
--               missing
-- not_closed    the period is over, the count misses its target, and its records are not
--               closed
-- no_word       the period of a target without a number is over, there are records, but
--               nobody has reported whether it is done
CREATE OR REPLACE FUNCTION jm.data_gap_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (gap text, indicator_code text, member_code text, district_code text, year int, period_start date, period_end date,
			   missing_since date, last_data_on date, targets int, target_codes text, measure_no int, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH progress AS MATERIALIZED (
		SELECT t.indicator_code, t.document_no, t.measure_no, t.comparator, t.basis, p.*
		FROM target_period_progress_at(as_of, known_at) AS p
		JOIN jm_policy.target AS t USING (target_code)
		WHERE p.status <> 'not_started'
	), member AS MATERIALIZED (
		SELECT m.*, bool_or(m.value IS NOT NULL) OVER (PARTITION BY m.target_code, m.period_start) AS any_known
		FROM target_member_progress_of(as_of, known_at, ARRAY(SELECT t.target_code FROM jm_policy.target AS t WHERE t.per_member)) AS m
	), figure AS (
		-- Targets with one figure for the city, or a reported number of members
		SELECT p.target_code, NULL::text AS member_code, NULL::text AS district_code,
			p.value_origin, p.data_on, p.obs_status, p.qualifier, p.met, p.status = 'awaiting_final' AS waits,
			p.status = 'met' AND p.basis <> 'level' AS is_settled,
			p.comparator IN ('increase', 'decrease') AND p.baseline_value IS NULL AS lacks_before,
			p.on_record > 0 AND p.met IS NULL AS lacks_word,
			p.value_origin = 'derived' AND (p.closed_until IS NULL OR p.closed_until < p.data_on) AS is_open, p.closed_until,
			p.indicator_code, p.document_no, p.measure_no, p.year, p.period_start, p.period_end
		FROM progress AS p
		WHERE NOT EXISTS (
			SELECT FROM member AS m
			WHERE m.target_code = p.target_code AND m.period_start = p.period_start
			  AND (m.any_known OR p.value_origin = 'none'))
		UNION ALL
		-- Targets with a figure for each member
		SELECT m.target_code, m.member_code, m.district_code,
			m.value_origin, m.data_on, m.obs_status, m.qualifier, m.met,
			as_of > m.period_end AND (m.obs_status IN ('P', 'E') OR m.met IS NULL OR m.data_on < m.period_end), false,
			p.comparator IN ('increase', 'decrease') AND m.value IS NOT NULL AND m.baseline_value IS NULL, false,
			m.value_origin = 'derived' AND (m.closed_until IS NULL OR m.closed_until < m.data_on), m.closed_until,
			p.indicator_code, p.document_no, p.measure_no, m.year, m.period_start, m.period_end
		FROM member AS m
		JOIN progress AS p USING (target_code, period_start)
		WHERE m.any_known OR p.value_origin = 'none'
	), judged AS (
		SELECT f.*, CASE
			WHEN f.value_origin = 'none' THEN 'missing'
			WHEN f.waits AND f.lacks_word THEN 'no_word'
			WHEN f.lacks_before THEN 'no_baseline'
			WHEN f.waits AND f.data_on < f.period_end THEN 'incomplete'
			WHEN f.waits AND f.is_open THEN 'not_closed'
			WHEN f.waits AND f.obs_status IN ('P', 'E') THEN 'provisional'
			WHEN f.waits THEN 'inexact'
			WHEN as_of <= f.period_end AND f.data_on < as_of - interval '1 year' AND NOT f.is_settled THEN 'stale'
		END AS gap
		FROM figure AS f
	)
	SELECT j.gap, j.indicator_code, j.member_code, j.district_code, j.year, j.period_start, j.period_end,
		CASE j.gap
			WHEN 'missing' THEN j.period_start
			WHEN 'no_baseline' THEN j.period_start
			WHEN 'incomplete' THEN j.data_on + 1
			WHEN 'stale' THEN j.data_on + 1
			WHEN 'not_closed' THEN coalesce(j.closed_until + 1, j.period_start)
			ELSE j.period_end + 1
		END,
		j.data_on, count(*)::int, string_agg(j.target_code, ' ' ORDER BY j.target_code), min(j.measure_no), j.document_no
	FROM judged AS j
	WHERE j.gap IS NOT NULL
	  -- Nobody is told of gaps in districts whose records he does not see
	  AND coalesce(j.district_code = ANY ((SELECT districts_seen())::text[]), true)
	GROUP BY j.document_no, j.gap, j.indicator_code, j.member_code, j.district_code, j.year, j.period_start, j.period_end, j.data_on, j.closed_until;
END;
COMMENT ON FUNCTION data_gap_at(date, timestamptz) IS '某日缺少或不足的数据：missing、stale、incomplete、provisional、inexact、no_baseline、not_closed、no_word / the figures that are missing or not good enough, on a day';

CREATE OR REPLACE VIEW jm.data_gap WITH (security_invoker = true) AS
SELECT g.gap,
	CASE g.gap WHEN 'missing' THEN '无数据' WHEN 'stale' THEN '数据过旧' WHEN 'incomplete' THEN '未到期末' WHEN 'provisional' THEN '尚非最终'
		WHEN 'inexact' THEN '只有界限' WHEN 'no_baseline' THEN '缺上年数据' WHEN 'not_closed' THEN '未结账' WHEN 'no_word' THEN '待认定' END AS gap_zh,
	g.indicator_code, d.name_zh AS indicator_zh, d.name_en AS indicator_en, d.unit,
	g.member_code, g.district_code, coalesce(m.name_zh, r.name_zh) AS name_zh, coalesce(m.name_en, r.name_en) AS name_en,
	g.year, g.period_start, g.period_end, g.missing_since, jm_policy.city_today() - g.missing_since AS days_missing, g.last_data_on,
	h.indicator_code IS NULL AS by_hand,
	CASE g.gap
		WHEN 'missing' THEN CASE WHEN h.indicator_code IS NULL THEN '请填报本期数据' ELSE '台账尚无本期记录：请补录，确无记录的请结账（period_close），或填报公布数据' END
		WHEN 'stale' THEN '请填报较新的数据'
		WHEN 'incomplete' THEN '请填报到期末为止的数据'
		WHEN 'provisional' THEN '请填报最终数据（状态 A）'
		WHEN 'inexact' THEN '请填报准确数值'
		WHEN 'no_baseline' THEN '请填报上年同口径数据'
		WHEN 'not_closed' THEN '请补录漏记的记录，登记齐全后结账（period_close）'
		WHEN 'no_word' THEN '请填报是否完成（1为完成）'
	END AS action_zh,
	CASE g.gap
		WHEN 'missing' THEN CASE WHEN h.indicator_code IS NULL THEN 'report the figure of the period' ELSE 'the ledger has no records: enter them, close the period if there are none (period_close), or report a published figure' END
		WHEN 'stale' THEN 'report a newer figure'
		WHEN 'incomplete' THEN 'report the figure up to the end of the period'
		WHEN 'provisional' THEN 'report the final figure (status A)'
		WHEN 'inexact' THEN 'report the exact figure'
		WHEN 'no_baseline' THEN 'report the comparable figure of the year before'
		WHEN 'not_closed' THEN 'enter the records that are missing, and close the period when they are complete (period_close)'
		WHEN 'no_word' THEN 'report whether it is done (1 is done)'
	END AS action_en,
	g.targets, g.target_codes, g.measure_no,
	(SELECT string_agg(concat_ws(' ', k.record_table, k.kind), ', ' ORDER BY k.record_table, k.kind)
	 FROM indicator_record_kind() AS k WHERE k.indicator_code = g.indicator_code) AS records,
	g.document_no
FROM data_gap_at(jm_policy.city_today()) AS g
JOIN jm_policy.indicator AS d USING (indicator_code)
LEFT JOIN jm_policy.derivation AS h USING (indicator_code)
LEFT JOIN jm_policy.member AS m ON m.member_code = g.member_code
LEFT JOIN jm_policy.district AS r ON r.district_code = g.district_code;

COMMENT ON VIEW data_gap IS '数据缺口：缺哪些数据、自何时起、影响哪些目标（实时） / figures that are missing or not good enough, since when, and for which targets; now';
COMMENT ON COLUMN data_gap.gap IS '缺口类别：missing 无数据、stale 一年以上未更新、incomplete 期满而数据未到期末、provisional 期满而非最终、inexact 只有界限、no_baseline 缺上年数据、not_closed 期满未达到而未结账、no_word 无数值而未填报是否完成 / kind of gap';
COMMENT ON COLUMN data_gap.gap_zh IS '缺口类别（中文） / kind of gap in Chinese';
COMMENT ON COLUMN data_gap.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN data_gap.indicator_zh IS '指标名称 / name of the indicator';
COMMENT ON COLUMN data_gap.indicator_en IS '指标英文名称 / name in English';
COMMENT ON COLUMN data_gap.unit IS '计量单位 / unit';
COMMENT ON COLUMN data_gap.member_code IS '产业集群、产业链等；空为全市 / member; NULL for the whole city';
COMMENT ON COLUMN data_gap.district_code IS '县（市、区）；空为全市 / district; NULL for the whole city';
COMMENT ON COLUMN data_gap.name_zh IS '对象名称；空为全市 / name of the member or district';
COMMENT ON COLUMN data_gap.name_en IS '对象英文名称 / name of the member or district, in English';
COMMENT ON COLUMN data_gap.year IS '年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN data_gap.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN data_gap.period_end IS '期限 / deadline';
COMMENT ON COLUMN data_gap.missing_since IS '自何日起缺少 / missing since';
COMMENT ON COLUMN data_gap.days_missing IS '已缺天数 / days missing';
COMMENT ON COLUMN data_gap.last_data_on IS '最近数据日期；空为无 / date of the last figure';
COMMENT ON COLUMN data_gap.by_hand IS '是否只能填报 / whether it can only be reported by hand';
COMMENT ON COLUMN data_gap.action_zh IS '下一步 / what to do';
COMMENT ON COLUMN data_gap.action_en IS '下一步（英文） / what to do, in English';
COMMENT ON COLUMN data_gap.targets IS '影响的目标数 / number of targets affected';
COMMENT ON COLUMN data_gap.target_codes IS '影响的目标代码，空格分隔 / codes of the targets affected, separated by spaces';
COMMENT ON COLUMN data_gap.measure_no IS '所属措施序号 / measure';
COMMENT ON COLUMN data_gap.records IS '依据的记录：表名及类别，逗号分隔，结账时照填；空为只能填报 / the records it is computed from: table and kind, as period_close takes them, separated by commas; NULL if it is reported by hand';
COMMENT ON COLUMN data_gap.document_no IS '文号 / document';
