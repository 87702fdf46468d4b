-- The progress of every target month by month: the series that charts draw.

-- asked_months gives the last day of each month, today in the current one.
CREATE OR REPLACE FUNCTION asked_months(from_on date, to_on date) RETURNS date[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	today constant date := jm_policy.city_today();
	first_on constant date := jm_policy.require_day(coalesce(from_on, (SELECT min(p.period_start) FROM target_period AS p)));
	last_on constant date := jm_policy.require_day(coalesce(to_on, today));
BEGIN
	-- What is all to come has no rows
	IF first_on > last_on AND (to_on IS NOT NULL OR first_on <= today) THEN
		RAISE EXCEPTION 'from_on is after to_on (起止颠倒)'
			USING ERRCODE = 'JM023',
				  DETAIL = format('from_on is %s, to_on %s.', jm_policy.format_day(first_on), jm_policy.format_day(last_on)),
				  HINT = 'Give the first month first; NULL is the first there is, or the current one.';
	END IF;
	RETURN ARRAY(
		SELECT least((m.month + interval '1 month')::date - 1, today)
		FROM generate_series(date_trunc('month', first_on::timestamp), date_trunc('month', least(last_on, today)::timestamp), interval '1 month') AS m (month));
END
$$;
COMMENT ON FUNCTION asked_months(date, date) IS '各月末日，当月为今日；JM009、JM023 / the last day of each month, today in the current one; JM009, JM023';

-- The figures are those at the end of each month; months to come have no rows.  All months are
-- computed in one pass.
CREATE OR REPLACE FUNCTION jm.target_progress_by_month(from_on date DEFAULT NULL, to_on date DEFAULT NULL, target_code text DEFAULT NULL,
													known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, month date, as_of_on date, measure_no int, subject_zh text, subject_en text, unit text, comparator text,
			   target_value numeric, year int, period_start date, period_end date, actual_value numeric, qualifier text, obs_status text,
			   is_provisional boolean, data_on date, value_origin text, members_total int, members_met int,
			   met boolean, attainment numeric, pace numeric, status text, status_zh text, on_record bigint, document_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT t.target_code, date_trunc('month', r.as_of::timestamp)::date, r.as_of, t.measure_no, t.subject_zh, t.subject_en, t.unit, t.comparator,
		t.value, r.year, r.period_start, r.period_end, rounded_figure(r.actual_value), r.qualifier, r.obs_status,
		r.obs_status IN ('P', 'E'), r.data_on, r.value_origin, r.members_total, r.members_met,
		r.met, agreed_attainment(r.attainment, r.met), round(rounded_figure(r.pace), 2), r.status, status_label_zh(r.status), r.on_record::bigint, t.document_no
	FROM target_period_progress_on(asked_months(from_on, to_on), target_progress_by_month.known_at,
		CASE WHEN target_progress_by_month.target_code IS NOT NULL THEN ARRAY[target_progress_by_month.target_code] END) AS r
	JOIN jm_policy.target AS t USING (target_code)
	WHERE r.place = 1;
END;
COMMENT ON FUNCTION target_progress_by_month(date, date, text, timestamptz) IS '各目标逐月进度（月末，当月为今日）；起止月份为空者自最早的考核期起、至今日，目标为空者全部，known_at 为空者按现在所知。 / Every target month by month: at the end of each month, today in the current one; from the earliest period if from_on is NULL, until today if to_on is, all targets if target_code is, by what is known now if known_at is. Errors: JM009 date, JM023 from_on is after to_on, JM141 no such target.';

CREATE OR REPLACE VIEW jm.target_trend WITH (security_invoker = true) AS
SELECT target_code, month, as_of_on, measure_no, subject_zh, subject_en, unit, comparator,
	target_value::numeric(24,6) AS target_value, year, period_start, period_end, actual_value::numeric(24,6) AS actual_value, qualifier, obs_status,
	is_provisional, data_on, value_origin, members_total, members_met,
	met, attainment::numeric(24,2) AS attainment, pace::numeric(24,2) AS pace, status, status_zh, on_record, document_no
FROM target_progress_by_month();

COMMENT ON VIEW target_trend IS '目标逐月进度：每个目标每月一行，自最早的考核期起，可直接作图；只看一个目标的，函数 target_progress_by_month 更快 / the progress of every target month by month from the earliest period on, ready to be drawn; for one target the function target_progress_by_month is faster';
COMMENT ON COLUMN target_trend.target_code IS '目标代码 / target';
COMMENT ON COLUMN target_trend.month IS '月份（首日） / month, as its first day';
COMMENT ON COLUMN target_trend.as_of_on IS '截至日期：月末，当月为今日 / the day it is judged on: the end of the month, today in the current one';
COMMENT ON COLUMN target_trend.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN target_trend.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN target_trend.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN target_trend.unit IS '计量单位 / unit';
COMMENT ON COLUMN target_trend.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN target_trend.target_value IS '目标值；空为无数值 / figure to reach; NULL if the clause gives none';
COMMENT ON COLUMN target_trend.year IS '所示年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN target_trend.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN target_trend.period_end IS '期限 / deadline';
COMMENT ON COLUMN target_trend.actual_value IS '实际值；空为无数据或逐一考核 / actual figure; NULL if there is none, or if members are judged one by one';
COMMENT ON COLUMN target_trend.qualifier IS '数值性质：exact 准确、more_than 超过、less_than 不足 / exact, or a bound';
COMMENT ON COLUMN target_trend.obs_status IS '数据状态：A 正式、B 口径变化、E 估计、P 初步 / SDMX observation status';
COMMENT ON COLUMN target_trend.is_provisional IS '是否尚非最终（初步或估计）；空为无数据 / whether the figure is not final (provisional or estimated); NULL if there is none';
COMMENT ON COLUMN target_trend.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN target_trend.value_origin IS '数据来历：observed 填报、derived 台账计算、none 无 / observed, derived or none';
COMMENT ON COLUMN target_trend.members_total IS '应达到的对象数 / members that must reach it';
COMMENT ON COLUMN target_trend.members_met IS '已达到的对象数 / members that have reached it';
COMMENT ON COLUMN target_trend.met IS '是否达到；空为不能判断 / whether it is met; NULL if it cannot be decided';
COMMENT ON COLUMN target_trend.attainment IS '完成程度（%） / attainment in percent';
COMMENT ON COLUMN target_trend.pace IS '进度快慢，1为恰好同步 / pace; 1 is just in time';
COMMENT ON COLUMN target_trend.status IS '状态 / status';
COMMENT ON COLUMN target_trend.status_zh IS '状态（中文） / status in Chinese';
COMMENT ON COLUMN target_trend.on_record IS '已有记录数：无数值目标的进展；空为不适用或无数据 / number of records: the progress of a target without a number; NULL if it has a number, or no data';
COMMENT ON COLUMN target_trend.document_no IS '文号 / document';
