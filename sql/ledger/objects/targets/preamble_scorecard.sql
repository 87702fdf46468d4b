-- The targets of the preamble, in the order of its text.

CREATE OR REPLACE VIEW jm.preamble_scorecard WITH (security_invoker = true) AS
SELECT row_number() OVER (PARTITION BY p.document_no ORDER BY strpos(m.text_zh, p.quote_zh), p.target_value DESC, p.target_code)::int AS ordinal,
	p.target_code, p.subject_zh, p.subject_en, p.quote_zh,
	(CASE WHEN p.members_total IS NOT NULL THEN '各' ELSE '' END
		|| CASE p.comparator WHEN '>' THEN '超' ELSE '≥' END || format_figure(p.target_value, 6) || p.unit) AS required_zh,
	p.unit, p.comparator, p.target_value, p.modality, p.period_end, p.as_of_on,
	p.baseline_value, p.actual_value, p.qualifier, p.members_total, p.members_met,
	p.attainment, p.pace, p.met, p.status, p.status_zh, p.forecast_value, p.needed_value, p.needed_per_month, p.first_met_on,
	p.data_on, p.obs_status, p.value_origin, p.value_source, p.document_no
FROM target_progress AS p
JOIN jm_policy.measure AS m USING (document_no, measure_no)
WHERE p.measure_no = 0;

COMMENT ON VIEW preamble_scorecard IS '引言总体目标记分卡（实时） / the targets of the preamble, now';
COMMENT ON COLUMN preamble_scorecard.ordinal IS '原文次序 / order in the text';
COMMENT ON COLUMN preamble_scorecard.target_code IS '目标代码 / target';
COMMENT ON COLUMN preamble_scorecard.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN preamble_scorecard.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN preamble_scorecard.quote_zh IS '原文 / the clause that sets it, quoted';
COMMENT ON COLUMN preamble_scorecard.required_zh IS '要求 / what is required';
COMMENT ON COLUMN preamble_scorecard.unit IS '计量单位 / unit';
COMMENT ON COLUMN preamble_scorecard.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN preamble_scorecard.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN preamble_scorecard.modality IS '语气：firm 刚性、strive 力争、soft 引导 / how firm the clause is';
COMMENT ON COLUMN preamble_scorecard.period_end IS '期限 / deadline';
COMMENT ON COLUMN preamble_scorecard.as_of_on IS '截至日期 / the day it is judged on';
COMMENT ON COLUMN preamble_scorecard.baseline_value IS '基期值 / baseline';
COMMENT ON COLUMN preamble_scorecard.actual_value IS '实际值；逐一考核的为空 / actual figure; NULL if members are judged one by one';
COMMENT ON COLUMN preamble_scorecard.qualifier IS '数值性质 / exact, or a bound';
COMMENT ON COLUMN preamble_scorecard.members_total IS '应达到的对象数 / members that must reach it';
COMMENT ON COLUMN preamble_scorecard.members_met IS '已达到的对象数 / members that have reached it';
COMMENT ON COLUMN preamble_scorecard.attainment IS '完成程度（%） / attainment in percent';
COMMENT ON COLUMN preamble_scorecard.pace IS '进度快慢 / pace';
COMMENT ON COLUMN preamble_scorecard.met IS '是否达到；空为不能判断 / whether it is met; NULL if it cannot be decided';
COMMENT ON COLUMN preamble_scorecard.status IS '状态 / status';
COMMENT ON COLUMN preamble_scorecard.status_zh IS '状态（中文） / status in Chinese';
COMMENT ON COLUMN preamble_scorecard.forecast_value IS '到期限的预测值 / forecast at the deadline';
COMMENT ON COLUMN preamble_scorecard.needed_value IS '距目标值尚差 / what is still missing to the target';
COMMENT ON COLUMN preamble_scorecard.needed_per_month IS '平均每月尚需 / needed per month';
COMMENT ON COLUMN preamble_scorecard.first_met_on IS '首次达到的日期 / first day on which it was met';
COMMENT ON COLUMN preamble_scorecard.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN preamble_scorecard.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN preamble_scorecard.value_origin IS '数据来历 / observed, derived or none';
COMMENT ON COLUMN preamble_scorecard.value_source IS '数据来源 / source of the figure';
COMMENT ON COLUMN preamble_scorecard.document_no IS '文号 / document';
