-- known_observation gives the observations in force at a time: for every figure, the latest
-- one recorded until then.

CREATE OR REPLACE FUNCTION known_observation(known_at timestamptz DEFAULT NULL)
RETURNS TABLE (observation_no bigint, indicator_code text, member_code text, district_code text, measures text,
			   period_start date, period_end date, value numeric, qualifier text, unit text, obs_status text,
			   source_title text, recorded_at timestamptz)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT ON (o.indicator_code, o.member_code, o.district_code, o.measures, o.period_start, o.period_end)
		o.observation_no, o.indicator_code, o.member_code, o.district_code, o.measures, o.period_start, o.period_end,
		o.value, o.qualifier, o.unit, o.obs_status, o.source_title, o.recorded_at
	FROM observation AS o
	WHERE known_until(known_at) IS NULL OR o.recorded_at <= known_until(known_at)
	ORDER BY o.indicator_code, o.member_code, o.district_code, o.measures, o.period_start, o.period_end,
		o.recorded_at DESC, o.observation_no DESC;
END;
COMMENT ON FUNCTION known_observation(timestamptz) IS '到某一时间为止所记录的现行数据 / the latest observation of every figure, recorded up to a time';
