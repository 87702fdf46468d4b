-- A goal as the scorecard and the report show it: names in the language asked
-- for, the figures as they are in target_progress.
CREATE TYPE shown_goal AS (
	place				int,
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

COMMENT ON TYPE shown_goal IS '供显示的目标 / a goal as it is shown';
COMMENT ON COLUMN shown_goal.place IS '次序：按措施及原文先后 / order, as in the document';
COMMENT ON COLUMN shown_goal.target_code IS '目标代码 / goal';
COMMENT ON COLUMN shown_goal.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN shown_goal.measure IS '措施名称 / title of the measure';
COMMENT ON COLUMN shown_goal.part_no IS '部分序号 / part';
COMMENT ON COLUMN shown_goal.part IS '部分名称 / name of the part';
COMMENT ON COLUMN shown_goal.subject IS '考核内容 / what is to be reached';
COMMENT ON COLUMN shown_goal.quote IS '原文 / the words that set it';
COMMENT ON COLUMN shown_goal.target IS '要求 / what it asks for';
COMMENT ON COLUMN shown_goal.actual IS '实际；空为无数据 / what there is; NULL where there is no figure';
COMMENT ON COLUMN shown_goal.unit IS '计量单位 / unit';
COMMENT ON COLUMN shown_goal.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN shown_goal.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN shown_goal.actual_value IS '实际值 / figure there is';
COMMENT ON COLUMN shown_goal.members_total IS '应达到的对象数 / members to reach it';
COMMENT ON COLUMN shown_goal.members_met IS '已达到的对象数 / members there';
COMMENT ON COLUMN shown_goal.attainment IS '完成程度（%） / attainment in percent';
COMMENT ON COLUMN shown_goal.elapsed IS '时间进度 / share of the period elapsed at the date of the data';
COMMENT ON COLUMN shown_goal.status IS '状态代码 / status';
COMMENT ON COLUMN shown_goal.status_name IS '状态 / what the status is called';
COMMENT ON COLUMN shown_goal.obs_status IS '数据状态 / observation status';
COMMENT ON COLUMN shown_goal.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN shown_goal.period_end IS '期限 / last day of the period';
COMMENT ON COLUMN shown_goal.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN shown_goal.value_origin IS '数据来历 / where the figure comes from';
COMMENT ON COLUMN shown_goal.value_source IS '数据来源 / its source';
COMMENT ON COLUMN shown_goal.forecast_value IS '期末预测值 / forecast at the deadline';
COMMENT ON COLUMN shown_goal.needed_value IS '尚需数量 / still needed';
COMMENT ON COLUMN shown_goal.needed_per_month IS '每月尚需 / still needed per month';
COMMENT ON COLUMN shown_goal.first_met_on IS '首次达到之日 / first day it was met';
COMMENT ON COLUMN shown_goal.closed_until IS '结账至 / closed until';
COMMENT ON COLUMN shown_goal.is_paced IS '是否与时间相比 / whether time plays a part';
COMMENT ON COLUMN shown_goal.reason IS '须注明的状态缘由；空为不需注明 / why it has its status, where the page has to say so';
