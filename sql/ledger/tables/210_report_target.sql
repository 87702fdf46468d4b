-- A target for the scorecard and the report: texts in one language, and the figures of
-- target_progress.
CREATE TYPE report_target AS (
	ordinal				int,
	target_code			text,
	measure_no			int,
	measure				text,
	part_no				int,
	part				text,
	subject				text,
	quote				text,
	target				text,
	actual				text,
	unit				text,
	comparator			text,
	target_value		numeric,
	actual_value		numeric,
	members_total		int,
	members_met			int,
	attainment			numeric,
	elapsed				numeric,
	status				text,
	status_name			text,
	obs_status			text,
	period_start		date,
	period_end			date,
	data_on				date,
	value_origin		text,
	value_source		text,
	forecast_value		numeric,
	needed_value		numeric,
	needed_per_month	numeric,
	first_met_on		date,
	closed_until		date,
	is_paced			boolean,
	reason				text
);

COMMENT ON TYPE report_target IS '供显示的目标 / a target for display';
COMMENT ON COLUMN report_target.ordinal IS '次序：按措施及原文先后 / order, as in the document';
COMMENT ON COLUMN report_target.target_code IS '目标代码 / target';
COMMENT ON COLUMN report_target.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN report_target.measure IS '措施名称 / title of the measure';
COMMENT ON COLUMN report_target.part_no IS '部分序号 / part';
COMMENT ON COLUMN report_target.part IS '部分名称 / name of the part';
COMMENT ON COLUMN report_target.subject IS '考核内容 / what is to be reached';
COMMENT ON COLUMN report_target.quote IS '原文 / the clause that sets it, quoted';
COMMENT ON COLUMN report_target.target IS '要求 / what it requires';
COMMENT ON COLUMN report_target.actual IS '实际；空为无数据 / what is reached; NULL if there is no figure';
COMMENT ON COLUMN report_target.unit IS '计量单位 / unit';
COMMENT ON COLUMN report_target.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN report_target.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN report_target.actual_value IS '实际值 / actual figure';
COMMENT ON COLUMN report_target.members_total IS '应达到的对象数 / members that must reach it';
COMMENT ON COLUMN report_target.members_met IS '已达到的对象数 / members that have reached it';
COMMENT ON COLUMN report_target.attainment IS '完成程度（%） / attainment in percent';
COMMENT ON COLUMN report_target.elapsed IS '时间进度 / share of the period elapsed at the date of the data';
COMMENT ON COLUMN report_target.status IS '状态代码 / status';
COMMENT ON COLUMN report_target.status_name IS '状态 / name of the status';
COMMENT ON COLUMN report_target.obs_status IS '数据状态 / observation status';
COMMENT ON COLUMN report_target.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN report_target.period_end IS '期限 / last day of the period';
COMMENT ON COLUMN report_target.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN report_target.value_origin IS '数据来历 / observed, derived or none';
COMMENT ON COLUMN report_target.value_source IS '数据来源 / its source';
COMMENT ON COLUMN report_target.forecast_value IS '期末预测值 / forecast at the deadline';
COMMENT ON COLUMN report_target.needed_value IS '尚需数量 / still needed';
COMMENT ON COLUMN report_target.needed_per_month IS '每月尚需 / still needed per month';
COMMENT ON COLUMN report_target.first_met_on IS '首次达到之日 / first day it was met';
COMMENT ON COLUMN report_target.closed_until IS '结账至 / day up to which the records are closed';
COMMENT ON COLUMN report_target.is_paced IS '是否与时间相比 / whether the status depends on time';
COMMENT ON COLUMN report_target.reason IS '须注明的状态缘由；空为不需注明 / the reason for the status; NULL if the page need not state it';
