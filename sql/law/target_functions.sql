-- The functions that judge a figure by its target: met, attainment, pace and status.

CREATE FUNCTION jm_policy.target_met(actual numeric, comparator text, target numeric, qualifier text = 'exact')
RETURNS boolean
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_target_met';

COMMENT ON FUNCTION jm_policy.target_met(numeric, text, numeric, text) IS
'是否达到目标；不能判断时为空。比较方式：>= 不少于、> 超过、<=、<、=、done 完成（1为完成）、increase/decrease 与上期相比。qualifier 说明数据是 exact 准确值，还是 more_than 超过、less_than 不足的界限。
Whether a target is met; NULL if it cannot be decided. For increase and decrease, target is the figure of the period before. A bound (more_than, less_than) decides only some comparisons.
Errors: JM021 comparator, JM022 qualifier, JM024 a figure that is NaN or infinite.';

CREATE FUNCTION jm_policy.target_attainment(actual numeric, target numeric, baseline numeric = NULL)
RETURNS numeric
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_target_attainment';

COMMENT ON FUNCTION jm_policy.target_attainment(numeric, numeric, numeric) IS
'完成程度（%）：有基期时为（实际−基期）÷（目标−基期），否则为实际÷目标；分母为零时为空。
Attainment in percent: (actual - baseline) / (target - baseline), or actual / target without a baseline; NULL if that divides by zero.
Errors: JM024.';

CREATE FUNCTION jm_policy.elapsed_share(period_start date, period_end date, on_date date)
RETURNS numeric
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_elapsed_share';

COMMENT ON FUNCTION jm_policy.elapsed_share(date, date, date) IS
'期间已过的比例（0至1，含当日） / elapsed share of the period''s days, including on_date, from 0 to 1. Errors: JM008, JM009, JM023.';

CREATE FUNCTION jm_policy.require_day(as_of date)
RETURNS date
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_require_day';

COMMENT ON FUNCTION jm_policy.require_day(date) IS
'原样返回日期，空或无穷则报错 / returns a finite date; NULL and infinity are errors. Errors: JM008, JM009.';

CREATE FUNCTION jm_policy.target_pace(
	actual			numeric,
	comparator		text,
	target			numeric,
	period_start	date,
	period_end		date,
	data_on			date,
	baseline		numeric = NULL,
	basis			text = 'cumulative')
RETURNS numeric
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_target_pace';

COMMENT ON FUNCTION jm_policy.target_pace(numeric, text, numeric, date, date, date, numeric, text) IS
'进度快慢：完成比例÷已过时间比例（均取数据日期），1为恰好同步。无基期的 level 只看完成比例。
Pace: share attained over share of time elapsed, both at the date of the data; 1 is just in time. A level without a baseline is judged by its attainment alone, an increase or decrease by the figure of the period before. NULL if a figure or data_on is NULL.
Errors: JM008, JM009, JM021-JM024.';

CREATE FUNCTION jm_policy.target_status(
	actual			numeric,
	comparator		text,
	target			numeric,
	period_start	date,
	period_end		date,
	as_of			date = jm_policy.city_today(),
	baseline		numeric = NULL,
	data_on			date = NULL,
	obs_status		text = 'A',
	qualifier		text = 'exact',
	basis			text = 'cumulative')
RETURNS text
LANGUAGE C STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_target_status';

COMMENT ON FUNCTION jm_policy.target_status(numeric, text, numeric, date, date, date, numeric, date, text, text, text) IS
'目标状态：not_started 未开始、no_data 无数据、met 已达到、on_track 进度正常（≥0.95）、at_risk 有风险（≥0.60）、off_track 滞后（≥0）、worsening 倒退；期满后为 met 已达到、missed 未达到、awaiting_final 待最终数据。
A target''s status on as_of. data_on is the date of the data (by default as_of); obs_status is that of SDMX: A and B are final, P, E and F are not. After the period, the verdict waits for final data of the whole period, except for a sum (cumulative, annual) that has reached its target.
Errors: JM008, JM009, JM021-JM024.';
