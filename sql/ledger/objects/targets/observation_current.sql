-- The observations in force now: the latest one of every figure.

CREATE OR REPLACE VIEW jm.observation_current WITH (security_invoker = true) AS
SELECT observation_no, indicator_code, member_code, district_code, measures, period_start, period_end,
	value::numeric(24,6) AS value, qualifier, unit, obs_status, source_title, recorded_at
FROM known_observation();

COMMENT ON VIEW observation_current IS '现行数据：同一指标、对象、期间取最近记录的一条 / the latest observation of every figure';
COMMENT ON COLUMN observation_current.observation_no IS '序号 / number';
COMMENT ON COLUMN observation_current.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN observation_current.member_code IS '产业集群、产业链等；空为全市 / member; NULL for the whole city';
COMMENT ON COLUMN observation_current.district_code IS '县（市、区）；空为全市 / district; NULL for the whole city';
COMMENT ON COLUMN observation_current.measures IS '数值含义 / value, or members_met';
COMMENT ON COLUMN observation_current.period_start IS '数据期间起 / first day the figure covers';
COMMENT ON COLUMN observation_current.period_end IS '数据期间止 / last day the figure covers';
COMMENT ON COLUMN observation_current.value IS '数值 / value';
COMMENT ON COLUMN observation_current.qualifier IS '数值性质 / exact, or a bound';
COMMENT ON COLUMN observation_current.unit IS '计量单位 / unit';
COMMENT ON COLUMN observation_current.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN observation_current.source_title IS '来源 / source';
COMMENT ON COLUMN observation_current.recorded_at IS '记录时间 / recorded at';
