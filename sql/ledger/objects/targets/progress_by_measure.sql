-- The targets counted by status: by measure, by part, by year.

CREATE OR REPLACE FUNCTION jm.progress_by_measure_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (measure_no int, part_no int, part_zh text, part_en text, title_zh text, title_en text,
			   targets bigint, met bigint, on_track bigint, at_risk bigint, off_track bigint, worsening bigint, missed bigint, awaiting_final bigint, no_data bigint, not_started bigint, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.measure_no, m.part_no, m.part_zh, m.part_en, m.title_zh, m.title_en,
		count(p.target_code) AS targets,
		count(*) FILTER (WHERE p.status = 'met') AS met,
		count(*) FILTER (WHERE p.status = 'on_track') AS on_track,
		count(*) FILTER (WHERE p.status = 'at_risk') AS at_risk,
		count(*) FILTER (WHERE p.status = 'off_track') AS off_track,
		count(*) FILTER (WHERE p.status = 'worsening') AS worsening,
		count(*) FILTER (WHERE p.status = 'missed') AS missed,
		count(*) FILTER (WHERE p.status = 'awaiting_final') AS awaiting_final,
		count(*) FILTER (WHERE p.status = 'no_data') AS no_data,
		count(*) FILTER (WHERE p.status = 'not_started') AS not_started,
		m.document_no
	FROM jm_policy.measure AS m
	LEFT JOIN target_progress_at(as_of, known_at) AS p USING (document_no, measure_no)
	GROUP BY m.measure_key;
END;
COMMENT ON FUNCTION progress_by_measure_at(date, timestamptz) IS '各措施的目标按状态计数，某日 / the targets of each measure, counted by status, on a day';

CREATE OR REPLACE VIEW jm.progress_by_measure WITH (security_invoker = true) AS
SELECT * FROM progress_by_measure_at(jm_policy.city_today());

COMMENT ON VIEW progress_by_measure IS '各措施的目标按状态计数（实时） / the targets of each measure, counted by status, now';
COMMENT ON COLUMN progress_by_measure.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN progress_by_measure.part_no IS '所属部分序号 / part';
COMMENT ON COLUMN progress_by_measure.part_zh IS '所属部分 / name of the part';
COMMENT ON COLUMN progress_by_measure.part_en IS '所属部分（英文） / name of the part in English';
COMMENT ON COLUMN progress_by_measure.title_zh IS '措施标题 / title';
COMMENT ON COLUMN progress_by_measure.title_en IS '措施标题（英文） / title in English';
COMMENT ON COLUMN progress_by_measure.targets IS '目标数 / targets';
COMMENT ON COLUMN progress_by_measure.met IS '已达到的目标数 / targets met';
COMMENT ON COLUMN progress_by_measure.on_track IS '进度正常的目标数 / targets on track';
COMMENT ON COLUMN progress_by_measure.at_risk IS '有风险的目标数 / targets at risk';
COMMENT ON COLUMN progress_by_measure.off_track IS '滞后的目标数 / targets off track';
COMMENT ON COLUMN progress_by_measure.worsening IS '倒退的目标数 / targets worsening';
COMMENT ON COLUMN progress_by_measure.missed IS '未达到的目标数 / targets missed';
COMMENT ON COLUMN progress_by_measure.awaiting_final IS '待最终数据的目标数 / targets awaiting final data';
COMMENT ON COLUMN progress_by_measure.no_data IS '无数据的目标数 / targets without data';
COMMENT ON COLUMN progress_by_measure.not_started IS '未开始的目标数 / targets not started';
COMMENT ON COLUMN progress_by_measure.document_no IS '文号 / document';

CREATE OR REPLACE FUNCTION jm.progress_by_part_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (part_no int, part_zh text, part_en text, measures bigint,
			   targets bigint, met bigint, on_track bigint, at_risk bigint, off_track bigint, worsening bigint, missed bigint, awaiting_final bigint, no_data bigint, not_started bigint, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.part_no, m.part_zh, m.part_en, count(DISTINCT m.measure_no) AS measures,
		count(p.target_code) AS targets,
		count(*) FILTER (WHERE p.status = 'met') AS met,
		count(*) FILTER (WHERE p.status = 'on_track') AS on_track,
		count(*) FILTER (WHERE p.status = 'at_risk') AS at_risk,
		count(*) FILTER (WHERE p.status = 'off_track') AS off_track,
		count(*) FILTER (WHERE p.status = 'worsening') AS worsening,
		count(*) FILTER (WHERE p.status = 'missed') AS missed,
		count(*) FILTER (WHERE p.status = 'awaiting_final') AS awaiting_final,
		count(*) FILTER (WHERE p.status = 'no_data') AS no_data,
		count(*) FILTER (WHERE p.status = 'not_started') AS not_started,
		m.document_no
	FROM jm_policy.measure AS m
	LEFT JOIN target_progress_at(as_of, known_at) AS p USING (document_no, measure_no)
	GROUP BY m.document_no, m.part_no, m.part_zh, m.part_en;
END;
COMMENT ON FUNCTION progress_by_part_at(date, timestamptz) IS '各部分（大产业至大环境）的目标按状态计数，某日 / the targets of each part, counted by status, on a day';

CREATE OR REPLACE VIEW jm.progress_by_part WITH (security_invoker = true) AS
SELECT * FROM progress_by_part_at(jm_policy.city_today());

COMMENT ON VIEW progress_by_part IS '各部分（大产业至大环境）的目标按状态计数（实时） / the targets of each part, counted by status, now';
COMMENT ON COLUMN progress_by_part.part_no IS '部分序号（0为引言） / part; 0 is the preamble';
COMMENT ON COLUMN progress_by_part.part_zh IS '部分 / name of the part';
COMMENT ON COLUMN progress_by_part.part_en IS '部分（英文） / name of the part in English';
COMMENT ON COLUMN progress_by_part.measures IS '措施数 / measures';
COMMENT ON COLUMN progress_by_part.targets IS '目标数 / targets';
COMMENT ON COLUMN progress_by_part.met IS '已达到的目标数 / targets met';
COMMENT ON COLUMN progress_by_part.on_track IS '进度正常的目标数 / targets on track';
COMMENT ON COLUMN progress_by_part.at_risk IS '有风险的目标数 / targets at risk';
COMMENT ON COLUMN progress_by_part.off_track IS '滞后的目标数 / targets off track';
COMMENT ON COLUMN progress_by_part.worsening IS '倒退的目标数 / targets worsening';
COMMENT ON COLUMN progress_by_part.missed IS '未达到的目标数 / targets missed';
COMMENT ON COLUMN progress_by_part.awaiting_final IS '待最终数据的目标数 / targets awaiting final data';
COMMENT ON COLUMN progress_by_part.no_data IS '无数据的目标数 / targets without data';
COMMENT ON COLUMN progress_by_part.not_started IS '未开始的目标数 / targets not started';
COMMENT ON COLUMN progress_by_part.document_no IS '文号 / document';

-- progress_by_year counts all targets by their status at the end of each year (today for the
-- current year), by what is known now, and the results of the targets due in that year.
CREATE OR REPLACE VIEW jm.progress_by_year WITH (security_invoker = true) AS
WITH ends AS MATERIALIZED (
	SELECT DISTINCT t.document_no, y.year, least(make_date(y.year, 12, 31), jm_policy.city_today()) AS as_of_on
	FROM jm_policy.target_year AS y
	JOIN jm_policy.target AS t USING (target_code)
), progress AS MATERIALIZED (
	SELECT t.document_no, p.*
	FROM target_period_progress_on(ARRAY(SELECT e.as_of_on FROM ends AS e UNION SELECT jm_policy.city_today())) AS p
	JOIN jm_policy.target AS t USING (target_code)
), due AS (
	SELECT document_no, extract(year FROM period_end)::int AS year,
		count(*) AS due,
		count(*) FILTER (WHERE status = 'met') AS due_met,
		count(*) FILTER (WHERE status = 'missed') AS due_missed,
		count(*) FILTER (WHERE status NOT IN ('met', 'missed')) AS due_open
	FROM progress
	WHERE as_of = jm_policy.city_today()
	GROUP BY 1, 2
)
SELECT y.year, y.as_of_on, count(p.target_code) AS targets,
	count(*) FILTER (WHERE p.status = 'met') AS met,
	count(*) FILTER (WHERE p.status = 'on_track') AS on_track,
	count(*) FILTER (WHERE p.status = 'at_risk') AS at_risk,
	count(*) FILTER (WHERE p.status = 'off_track') AS off_track,
	count(*) FILTER (WHERE p.status = 'worsening') AS worsening,
	count(*) FILTER (WHERE p.status = 'missed') AS missed,
	count(*) FILTER (WHERE p.status = 'awaiting_final') AS awaiting_final,
	count(*) FILTER (WHERE p.status = 'no_data') AS no_data,
	count(*) FILTER (WHERE p.status = 'not_started') AS not_started,
	coalesce(max(d.due), 0) AS due, coalesce(max(d.due_met), 0) AS due_met,
	coalesce(max(d.due_missed), 0) AS due_missed, coalesce(max(d.due_open), 0) AS due_open,
	y.document_no
FROM ends AS y
JOIN progress AS p ON p.document_no = y.document_no AND p.as_of = y.as_of_on AND p.place = 1
LEFT JOIN due AS d ON d.document_no = y.document_no AND d.year = y.year
GROUP BY y.document_no, y.year, y.as_of_on;

COMMENT ON VIEW progress_by_year IS '各年末（未到年末为今日）全部目标按状态计数，及当年到期目标的结果 / all targets counted by their status at the end of each year, or today; and the results of those due in it';
COMMENT ON COLUMN progress_by_year.year IS '年度 / year';
COMMENT ON COLUMN progress_by_year.as_of_on IS '截至日期：当年末或今日 / the day they are judged on: the end of the year, or today';
COMMENT ON COLUMN progress_by_year.targets IS '目标数 / targets';
COMMENT ON COLUMN progress_by_year.met IS '已达到的目标数 / targets met';
COMMENT ON COLUMN progress_by_year.on_track IS '进度正常的目标数 / targets on track';
COMMENT ON COLUMN progress_by_year.at_risk IS '有风险的目标数 / targets at risk';
COMMENT ON COLUMN progress_by_year.off_track IS '滞后的目标数 / targets off track';
COMMENT ON COLUMN progress_by_year.worsening IS '倒退的目标数 / targets worsening';
COMMENT ON COLUMN progress_by_year.missed IS '未达到的目标数 / targets missed';
COMMENT ON COLUMN progress_by_year.awaiting_final IS '待最终数据的目标数 / targets awaiting final data';
COMMENT ON COLUMN progress_by_year.no_data IS '无数据的目标数 / targets without data';
COMMENT ON COLUMN progress_by_year.not_started IS '未开始的目标数 / targets not started';
COMMENT ON COLUMN progress_by_year.due IS '当年到期的目标（各年分别考核的按年计）数 / targets due in the year; one with annual periods counts in each of its years';
COMMENT ON COLUMN progress_by_year.due_met IS '其中已达到 / how many of them are met';
COMMENT ON COLUMN progress_by_year.due_missed IS '其中未达到 / how many of them are missed';
COMMENT ON COLUMN progress_by_year.due_open IS '其中尚无结论 / how many of them have no verdict yet';
COMMENT ON COLUMN progress_by_year.document_no IS '文号 / document';
