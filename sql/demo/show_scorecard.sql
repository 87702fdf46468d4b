-- The targets: the scorecard of the preamble, what was published, and where all
-- 149 stand.  A published figure goes before one computed from the (synthetic)
-- ledger.

CREATE TEMP VIEW scorecard AS
SELECT d.as_of, t.target_code, t.subject_zh, t.quote_zh, t.target_value,
	CASE WHEN t.members_total IS NOT NULL THEN '各' ELSE '' END
		|| t.comparator || trim_scale(t.target_value) || t.unit AS required,
	CASE WHEN t.members_total IS NOT NULL THEN t.members_met || '/' || t.members_total
		ELSE CASE t.qualifier WHEN 'more_than' THEN '超' WHEN 'less_than' THEN '不足' ELSE '' END
			|| trim_scale(round(t.actual_value, 2)) || t.unit END AS actual,
	t.status, t.status_zh, t.data_on, t.value_origin,
	CASE t.value_origin WHEN 'observed' THEN '公布' WHEN 'derived' THEN '合成' END AS origin,
	m.measure_no, strpos(m.text_zh, t.quote_zh) AS ordinal
FROM (SELECT date '2025-06-30' UNION SELECT jm_policy.city_today()) AS d (as_of)
CROSS JOIN LATERAL jm.target_progress_at(d.as_of) AS t
JOIN jm_policy.measure AS m USING (measure_no);

\echo '三、目标进度 / progress towards the targets'
\echo '   要求 target，实际 actual，状态 status；来源 origin：公布 published 真实，合成 synthetic 演示'
\echo '   无数据：未找到数据，不作推测 / no_data: no figure was found, and none is guessed'
\echo '   待最终数据：期满后只有初步数据 / awaiting_final: the period is over, the figure provisional'
\echo
\echo '引言目标，截至2025-06-30 / the targets of the preamble, as of 2025-06-30'
\echo

SELECT subject_zh AS "目标 target", required AS "要求", actual AS "实际", status_zh AS "状态",
	data_on AS "数据日期", origin AS "来源"
FROM scorecard
WHERE as_of = '2025-06-30' AND measure_no = 0
ORDER BY ordinal, target_value DESC;

\echo '逐一考核（合成，2024年产值，亿元）/ member by member (synthetic, output of 2024)'
\echo

WITH ranked AS (
	SELECT target_code, name_zh, round(value) AS output,
		row_number() OVER (PARTITION BY target_code ORDER BY value DESC) AS ordinal
	FROM jm.target_member_progress_at('2025-06-30')
)
SELECT k.name_zh AS "产业集群 clusters >1000", k.output AS "亿元", c.name_zh AS "产业链 chains >500", c.output AS "亿元"
FROM (SELECT * FROM ranked WHERE target_code = 'chains_500yi') AS c
LEFT JOIN (SELECT * FROM ranked WHERE target_code = 'clusters_1000yi') AS k USING (ordinal)
ORDER BY ordinal;

\echo '公布数据及所答目标，截至2026-06-30 / published figures and the targets they answer, as of 2026-06-30'
\echo

WITH used AS (
	SELECT t.indicator_code, p.*
	FROM jm.target_period_progress_at('2026-06-30') AS p
	JOIN jm_policy.target AS t USING (target_code)
)
SELECT regexp_replace(d.name_zh, '^(\d{4}年|每年)', '') AS "指标 indicator",
	concat_ws('-', extract(year FROM o.period_start),
		nullif(extract(year FROM o.period_end), extract(year FROM o.period_start))) AS "期间",
	CASE o.qualifier WHEN 'more_than' THEN '超' WHEN 'less_than' THEN '不足' ELSE '' END
		|| trim_scale(o.value) || o.unit || CASE o.measures WHEN 'members_met' THEN '达标' ELSE '' END AS "公布值",
	coalesce(
		(SELECT min(jm_private.status_label_zh(u.status)) FROM used AS u
		 WHERE u.indicator_code = o.indicator_code AND u.value_origin = 'observed' AND u.data_on = o.period_end),
		(SELECT '基期 baseline' FROM used AS u
		 WHERE u.indicator_code = o.indicator_code AND u.baseline_value = o.value
		   AND u.period_start = o.period_end + 1 LIMIT 1)) AS "目标状态"
FROM jm.observation AS o
JOIN jm_policy.indicator AS d USING (indicator_code)
ORDER BY o.observation_no;

\echo '集群、产业链的公布数据只说达标个数，未指明对象和年份'
\echo 'Of clusters and chains only the number over the line was published: neither which, nor the year.'
\echo
\pset tuples_only on
\pset format unaligned
SELECT pg_temp.wrap('来源 sources：' || string_agg(source_title || '，' || published_on, '；' ORDER BY published_on))
FROM (SELECT DISTINCT source_title, published_on FROM jm.observation) AS o;
\pset format aligned
\pset tuples_only off

\echo
\echo '全部目标，截至2025-06-30 / all targets, as of 2025-06-30'
\echo

SELECT coalesce(status_zh || ' ' || status, '合计 total') AS "状态 status", count(*) AS "目标 targets",
	count(*) FILTER (WHERE value_origin = 'observed') AS "公布 published",
	count(*) FILTER (WHERE value_origin = 'derived') AS "合成 synthetic",
	count(*) FILTER (WHERE value_origin = 'none') AS "无 none"
FROM scorecard
WHERE as_of = '2025-06-30'
GROUP BY GROUPING SETS ((status, status_zh), ())
ORDER BY grouping(status), array_position(ARRAY['met', 'on_track', 'at_risk', 'off_track', 'worsening',
	'missed', 'awaiting_final', 'not_started', 'no_data'], status);

\pset tuples_only on
\pset format unaligned
SELECT '今日 today ' || jm_policy.city_today() || E'：\n'
	|| string_agg(status_zh || ' ' || status || ' ' || targets, '，' ORDER BY targets, status)
FROM (SELECT status, status_zh, count(*) AS targets FROM scorecard WHERE as_of = jm_policy.city_today() GROUP BY 1, 2) AS s;
\pset format aligned
\pset tuples_only off
