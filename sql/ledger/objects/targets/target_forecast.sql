-- The linear forecast of a target at its deadline, and what is still needed.  Both start from
-- the date of the data, as the pace does.

-- forecast_kind gives the kind of forecast, or the reason why there is none.
CREATE OR REPLACE FUNCTION forecast_kind(by_members boolean, comparator text, nature text, basis text, actual numeric, qualifier text,
							  baseline numeric, data_on date, period_start date, period_end date, as_of date)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN as_of < period_start THEN 'not_started'
		WHEN actual IS NULL OR data_on IS NULL THEN 'no_data'
		WHEN by_members THEN 'members'
		WHEN comparator = 'done' THEN 'milestone'
		WHEN qualifier <> 'exact' THEN 'bound'
		WHEN data_on >= period_end THEN 'final'
		WHEN nature = 'flow' AND basis <> 'level' THEN 'sum'
		-- The ratio of a single year has no forecast; one that is a level is extrapolated from
		-- its baseline
		WHEN nature = 'ratio' AND basis <> 'level' THEN 'ratio'
		WHEN baseline IS NOT NULL THEN 'from_baseline'
		ELSE 'no_baseline'
	END;
END;
COMMENT ON FUNCTION forecast_kind(boolean, text, text, text, numeric, text, numeric, date, date, date, date) IS
'预测方式：sum 累计外推、from_baseline 由基期外推、final 已是期末数据；其余为不作预测的原因 / kind of forecast: sum, from_baseline, final; else the reason why there is none';

-- linear_forecast extrapolates: the way so far, times all days over the elapsed days.
CREATE OR REPLACE FUNCTION linear_forecast(kind text, actual numeric, baseline numeric, period_start date, period_end date, data_on date)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE kind
		WHEN 'final' THEN actual
		WHEN 'sum' THEN actual * (period_end - period_start + 1) / (data_on - period_start + 1)
		WHEN 'from_baseline' THEN baseline + (actual - baseline) * (period_end - period_start + 1) / (data_on - period_start + 1)
	END;
END;
COMMENT ON FUNCTION linear_forecast(text, numeric, numeric, date, date, date) IS '按已过时间线性外推到期限 / a figure extrapolated linearly to the deadline';

-- possible_forecast gives the kind of forecast, or the reason why its result is impossible: a
-- share of a whole is between 0 and 100 percent.
CREATE OR REPLACE FUNCTION possible_forecast(kind text, nature text, unit text, foreseen numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN nature = 'ratio' AND unit = '%' AND kind = 'from_baseline' AND foreseen NOT BETWEEN 0 AND 100 THEN 'past_whole'
		WHEN abs(foreseen) >= 1000000000000000000 THEN 'too_large'
		ELSE kind
	END;
END;
COMMENT ON FUNCTION possible_forecast(text, text, text, numeric) IS '预测方式；推算结果不可能（比例超出0至100%）或无法显示的，为其原因 / kind of forecast, or why its result is impossible: a share past its whole, or a figure too large to format';

-- format_figure formats a figure for a sentence.
CREATE OR REPLACE FUNCTION format_figure(figure numeric, decimals int)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT trim_scale(round(figure, decimals))::text;
END;
COMMENT ON FUNCTION format_figure(numeric, int) IS '文字中的数值 / a figure as text, for a sentence';

CREATE OR REPLACE FUNCTION forecast_basis_zh(kind text, unit text, actual numeric, baseline numeric, forecast numeric,
								  elapsed numeric, data_on date, period_end date)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE kind
		WHEN 'not_started' THEN '期间未开始，不作预测'
		WHEN 'no_data' THEN '无数据，不作预测'
		WHEN 'members' THEN '逐一考核，按达到的对象数判断，不作预测'
		WHEN 'milestone' THEN '只有完成与未完成，不作预测'
		WHEN 'bound' THEN format('数据（%s%s）是界限而非准确值，不作预测', format_figure(actual, 6), u.said)
		WHEN 'ratio' THEN format('%s的比例为%s%s，比例不随时间累计，不作预测', jm_policy.format_day(data_on), format_figure(actual, 6), u.said)
		WHEN 'no_baseline' THEN format('%s为%s%s，没有可比的基期，无从推算速度，不作预测', jm_policy.format_day(data_on), format_figure(actual, 6), u.said)
		WHEN 'too_large' THEN '推算结果超出可显示的范围'
		WHEN 'past_whole' THEN format('%s为%s%s，照此速度推算超出0至100%%的范围，不作预测', jm_policy.format_day(data_on), format_figure(actual, 6), u.said)
		WHEN 'final' THEN format('已有期末（%s）数据%s%s', jm_policy.format_day(data_on), format_figure(actual, 6), u.said)
		WHEN 'sum' THEN format('截至%s累计%s%s，时间已过%s%%，照此速度到%s约为%s%s',
			jm_policy.format_day(data_on), format_figure(actual, 6), u.said, format_figure(elapsed * 100, 2),
			jm_policy.format_day(period_end), format_figure(forecast, 2), u.said)
		WHEN 'from_baseline' THEN format('由基期%s%s到%s的%s%s，时间已过%s%%，照此速度到%s约为%s%s',
			format_figure(baseline, 6), u.said, jm_policy.format_day(data_on), format_figure(actual, 6), u.said, format_figure(elapsed * 100, 2),
			jm_policy.format_day(period_end), format_figure(forecast, 2), u.said)
	END
	FROM (SELECT format_unit(unit) AS said) AS u;
END;
COMMENT ON FUNCTION forecast_basis_zh(text, text, numeric, numeric, numeric, numeric, date, date) IS '预测的依据，或不作预测的原因（中文） / the basis of a forecast, or why there is none, in Chinese';

CREATE OR REPLACE FUNCTION forecast_basis_en(kind text, actual numeric, baseline numeric, forecast numeric,
								  elapsed numeric, data_on date, period_end date)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE kind
		WHEN 'not_started' THEN 'no forecast: the period has not started'
		WHEN 'no_data' THEN 'no forecast: there is no figure'
		WHEN 'members' THEN 'no forecast: judged by how many members are there'
		WHEN 'milestone' THEN 'no forecast: it is done or not'
		WHEN 'bound' THEN format('no forecast: the figure (%s) is a bound, not exact', format_figure(actual, 6))
		WHEN 'ratio' THEN format('no forecast: %s on %s is a ratio, which does not add up over time', format_figure(actual, 6), jm_policy.format_day(data_on))
		WHEN 'no_baseline' THEN format('no forecast: %s on %s has no comparable baseline to measure speed from', format_figure(actual, 6), jm_policy.format_day(data_on))
		WHEN 'too_large' THEN 'no forecast: it is too large to be shown'
		WHEN 'past_whole' THEN format('no forecast: from %s on %s, this rate leads past 0 to 100 %%', format_figure(actual, 6), jm_policy.format_day(data_on))
		WHEN 'final' THEN format('the figure of the deadline itself: %s on %s', format_figure(actual, 6), jm_policy.format_day(data_on))
		WHEN 'sum' THEN format('%s by %s, %s%% of the time gone; at this rate about %s by %s',
			format_figure(actual, 6), jm_policy.format_day(data_on), format_figure(elapsed * 100, 2),
			format_figure(forecast, 2), jm_policy.format_day(period_end))
		WHEN 'from_baseline' THEN format('from %s to %s on %s, %s%% of the time gone; at this rate about %s by %s',
			format_figure(baseline, 6), format_figure(actual, 6), jm_policy.format_day(data_on), format_figure(elapsed * 100, 2),
			format_figure(forecast, 2), jm_policy.format_day(period_end))
	END;
END;
COMMENT ON FUNCTION forecast_basis_en(text, numeric, numeric, numeric, numeric, date, date) IS '预测的依据，或不作预测的原因（英文） / the basis of a forecast, or why there is none, in English';

-- still_needed gives the difference to the target.  For a strict target it is 0 at equality,
-- although the target is not met.
CREATE OR REPLACE FUNCTION still_needed(met boolean, comparator text, actual numeric, target numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN met THEN 0
		WHEN actual IS NULL OR target IS NULL AND comparator <> 'done' THEN NULL
		WHEN comparator = 'done' THEN greatest(1 - actual, 0)
		WHEN comparator IN ('decrease', '<', '<=') THEN greatest(actual - target, 0)
		ELSE greatest(target - actual, 0)
	END;
END;
COMMENT ON FUNCTION still_needed(boolean, text, numeric, numeric) IS '距目标值尚差多少；已达到为0，须超过的目标刚好等于目标值时为0但未达到 / difference to the target; 0 if it is met; for a strict target also 0 at equality, where it is not met';

-- needed_each_month divides it by the months from the date of the data to the deadline, a
-- twelfth of a year each, and at least one.  The ratio of a year does not add up by months.
CREATE OR REPLACE FUNCTION needed_each_month(forecast text, needed numeric, data_on date, period_end date, as_of date)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN needed = 0 THEN 0
		WHEN forecast = 'ratio' THEN NULL
		WHEN as_of <= period_end AND data_on < period_end
			THEN needed / greatest((period_end - data_on) * 12 / 365.25, 1)
	END;
END;
COMMENT ON FUNCTION needed_each_month(text, numeric, date, date, date) IS '自数据日期至期限平均每月尚需；期满后为空，各年比率为空 / needed per month from the date of the data to the deadline; NULL after the deadline, and for the ratio of a year';
