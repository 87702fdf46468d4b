-- The history of every reported figure: each version, what it changed and which one replaced
-- it.

CREATE OR REPLACE VIEW jm.observation_history WITH (security_invoker = true) AS
WITH version AS (
	SELECT o.*,
		row_number() OVER w AS version_no,
		count(*) OVER (PARTITION BY o.indicator_code, o.member_code, o.district_code, o.measures, o.period_start, o.period_end) AS versions,
		lag(o.observation_no) OVER w AS previous_no,
		lag(o.value) OVER w AS previous_value,
		lag(o.qualifier) OVER w AS previous_qualifier,
		lag(o.obs_status) OVER w AS previous_obs_status,
		lag(o.source_title) OVER w AS previous_source,
		lead(o.observation_no) OVER w AS superseded_by,
		lead(o.recorded_at) OVER w AS superseded_at
	FROM observation AS o
	WINDOW w AS (PARTITION BY o.indicator_code, o.member_code, o.district_code, o.measures, o.period_start, o.period_end
		ORDER BY o.recorded_at, o.observation_no)
)
SELECT v.indicator_code, d.name_zh AS indicator_zh, d.name_en AS indicator_en,
	v.member_code, v.district_code, coalesce(m.name_zh, r.name_zh) AS name_zh, coalesce(m.name_en, r.name_en) AS name_en,
	v.measures, v.period_start, v.period_end,
	v.version_no::int AS version_no, v.versions::int AS versions, v.observation_no,
	v.value::numeric(24,6) AS value, v.unit, v.qualifier, v.obs_status,
	v.previous_value::numeric(24,6) AS previous_value,
	(v.value - v.previous_value)::numeric(28,6) AS change_value,
	CASE WHEN v.previous_no IS NULL THEN '首次记录'
		ELSE coalesce(nullif(concat_ws('；',
			CASE WHEN v.value <> v.previous_value
				THEN '数值' || format_figure(v.previous_value, 6) || '→' || format_figure(v.value, 6) END,
			CASE WHEN v.qualifier <> v.previous_qualifier THEN '性质' || code_name('qualifier', v.previous_qualifier) || '→' || code_name('qualifier', v.qualifier) END,
			CASE WHEN v.obs_status <> v.previous_obs_status
				THEN '状态' || code_name('obs_status', v.previous_obs_status) || '→' || code_name('obs_status', v.obs_status)
					|| CASE WHEN v.previous_obs_status IN ('P', 'E', 'F') AND v.obs_status IN ('A', 'B') THEN '（已最终确定）' ELSE '' END
					END,
			CASE WHEN v.source_title <> v.previous_source THEN '来源变更' END), ''), '重复记录，无变化') END AS what_changed_zh,
	CASE WHEN v.previous_no IS NULL THEN 'first recorded'
		ELSE coalesce(nullif(concat_ws('; ',
			CASE WHEN v.value <> v.previous_value
				THEN 'value ' || format_figure(v.previous_value, 6) || ' to ' || format_figure(v.value, 6) END,
			CASE WHEN v.qualifier <> v.previous_qualifier THEN 'qualifier ' || code_name('qualifier', v.previous_qualifier, 'en') || ' to ' || code_name('qualifier', v.qualifier, 'en') END,
			CASE WHEN v.obs_status <> v.previous_obs_status
				THEN 'status ' || code_name('obs_status', v.previous_obs_status, 'en') || ' to ' || code_name('obs_status', v.obs_status, 'en')
					|| CASE WHEN v.previous_obs_status IN ('P', 'E', 'F') AND v.obs_status IN ('A', 'B') THEN ' (now final)' ELSE '' END
					END,
			CASE WHEN v.source_title <> v.previous_source THEN 'another source' END), ''), 'recorded again, nothing changed') END AS what_changed_en,
	v.superseded_by IS NULL AS is_current, v.superseded_by, v.superseded_at,
	v.recorded_at, v.recorded_by, v.source_title, v.published_on, v.quote_zh, v.note, v.session_role
FROM version AS v
JOIN jm_policy.indicator AS d USING (indicator_code)
LEFT JOIN jm_policy.member AS m ON m.member_code = v.member_code
LEFT JOIN jm_policy.district AS r ON r.district_code = v.district_code;

COMMENT ON VIEW observation_history IS '指标数据的修订历史：同一数据的每个版本、变更内容和替代它的版本 / the history of every figure: each version, what it changed, and which one replaced it';
COMMENT ON COLUMN observation_history.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN observation_history.indicator_zh IS '指标名称 / name of the indicator';
COMMENT ON COLUMN observation_history.indicator_en IS '指标英文名称 / name in English';
COMMENT ON COLUMN observation_history.member_code IS '产业集群、产业链等；空为全市 / member; NULL for the whole city';
COMMENT ON COLUMN observation_history.district_code IS '县（市、区）；空为全市 / district; NULL for the whole city';
COMMENT ON COLUMN observation_history.name_zh IS '对象名称；空为全市 / name of the member or district';
COMMENT ON COLUMN observation_history.name_en IS '对象英文名称 / name of the member or district, in English';
COMMENT ON COLUMN observation_history.measures IS '数值含义：value、members_met / value, or members_met';
COMMENT ON COLUMN observation_history.period_start IS '数据期间起 / first day the figure covers';
COMMENT ON COLUMN observation_history.period_end IS '数据期间止 / last day the figure covers';
COMMENT ON COLUMN observation_history.version_no IS '第几版 / number of the version';
COMMENT ON COLUMN observation_history.versions IS '共几版 / number of versions';
COMMENT ON COLUMN observation_history.observation_no IS '数据序号 / number of the observation';
COMMENT ON COLUMN observation_history.value IS '数值 / value';
COMMENT ON COLUMN observation_history.unit IS '计量单位 / unit';
COMMENT ON COLUMN observation_history.qualifier IS '数值性质：exact、more_than、less_than / exact, or a bound';
COMMENT ON COLUMN observation_history.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN observation_history.previous_value IS '上一版数值；首版为空 / value of the version before; NULL for the first';
COMMENT ON COLUMN observation_history.change_value IS '较上一版增减 / difference to the version before';
COMMENT ON COLUMN observation_history.what_changed_zh IS '变更内容 / what changed';
COMMENT ON COLUMN observation_history.what_changed_en IS '变更内容（英文） / what changed, in English';
COMMENT ON COLUMN observation_history.is_current IS '是否现行版本 / whether it is the version in force';
COMMENT ON COLUMN observation_history.superseded_by IS '被哪条数据替代；空为现行 / the observation that replaced it; NULL if it is in force';
COMMENT ON COLUMN observation_history.superseded_at IS '被替代的时间 / time the replacement was recorded';
COMMENT ON COLUMN observation_history.recorded_at IS '记录时间 / recorded at';
COMMENT ON COLUMN observation_history.recorded_by IS '记录人 / recorded by';
COMMENT ON COLUMN observation_history.source_title IS '来源 / source';
COMMENT ON COLUMN observation_history.published_on IS '公布日期 / published on';
COMMENT ON COLUMN observation_history.quote_zh IS '来源原文 / the source, quoted';
COMMENT ON COLUMN observation_history.note IS '备注 / note';
COMMENT ON COLUMN observation_history.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
