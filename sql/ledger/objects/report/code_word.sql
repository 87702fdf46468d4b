-- The names of the codes in the views, in both languages, for the Chinese views, the scorecard
-- and the report.  A list has the name of its column or, if the column has other codes in other
-- views, of its view and column.

CREATE OR REPLACE FUNCTION code_word()
RETURNS TABLE (list text, code text, ordinal int, name_zh text, name_en text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT w.list, w.code, w.ordinal, w.name_zh, w.name_en
	FROM (VALUES
		('comparator', '>=', 1, '不少于', 'at least'),
		('comparator', '>', 2, '超过', 'more than'),
		('comparator', 'done', 3, '完成', 'done'),
		('comparator', 'increase', 4, '上升', 'up'),
		('comparator', 'decrease', 5, '下降', 'down'),

		('modality', 'firm', 1, '刚性', 'firm'),
		('modality', 'strive', 2, '力争', 'strive'),
		('modality', 'soft', 3, '引导', 'soft'),

		('basis', 'level', 1, '期末水平', 'level'),
		('basis', 'cumulative', 2, '累计', 'cumulative'),
		('basis', 'annual', 3, '各年分别', 'annual'),

		('qualifier', 'exact', 1, '准确', 'exact'),
		('qualifier', 'more_than', 2, '超过', 'more than'),
		('qualifier', 'less_than', 3, '不足', 'less than'),

		('obs_status', 'A', 1, '正式', 'final'),
		('obs_status', 'P', 2, '初步', 'provisional'),
		('obs_status', 'E', 3, '估计', 'estimated'),
		('obs_status', 'F', 4, '预测', 'forecast'),
		('obs_status', 'B', 5, '口径变化', 'break in series'),

		('measures', 'value', 1, '数值', 'value'),
		('measures', 'members_met', 2, '达标个数', 'members there'),

		('value_origin', 'observed', 1, '填报', 'reported'),
		('value_origin', 'derived', 2, '台账计算', 'from the ledger'),
		('value_origin', 'none', 3, '无', 'none'),

		-- Ordered from met to missed
		('status', 'met', 1, '已达到', 'met'),
		('status', 'on_track', 2, '进度正常', 'on track'),
		('status', 'at_risk', 3, '有风险', 'at risk'),
		('status', 'off_track', 4, '滞后', 'off track'),
		('status', 'worsening', 5, '倒退', 'worsening'),
		('status', 'missed', 6, '未达到', 'missed'),
		('status', 'awaiting_final', 7, '待最终数据', 'awaiting final'),
		('status', 'not_started', 8, '未开始', 'not started'),
		('status', 'no_data', 9, '无数据', 'no data'),

		('determination', 'definite', 1, '明确', 'definite'),
		('determination', 'ceiling', 2, '上限', 'ceiling'),
		('determination', 'undetermined', 3, '未定', 'undetermined'),
		('determination', 'none', 4, '无金额', 'none'),

		('award_kind', 'fixed', 1, '定额', 'fixed'),
		('award_kind', 'up_to', 2, '最高限额', 'up to'),
		('award_kind', 'rate_capped', 3, '比例加上限', 'rate, capped'),
		('award_kind', 'rate_floor', 4, '比例加保底', 'rate, with a floor'),
		('award_kind', 'unquantified', 5, '未定金额', 'no figures'),
		('award_kind', 'non_monetary', 6, '非资金', 'not money'),

		('binding', 'rate', 1, '比例', 'rate'),
		('binding', 'cap', 2, '上限', 'cap'),
		('binding', 'floor', 3, '保底', 'floor'),
		('binding', 'requested', 4, '申请额', 'requested'),
		('binding', 'fixed', 5, '定额', 'fixed'),
		('binding', 'missing_base', 6, '缺少基数', 'base missing'),
		('binding', 'missing_request', 7, '缺少申请额', 'request missing'),
		('binding', 'no_figures', 8, '条文无金额', 'no figures'),
		('binding', 'non_monetary', 9, '非资金', 'not money'),
		('binding', 'not_in_force', 10, '不在有效期', 'not in force'),

		('severity', 'error', 1, '错误', 'error'),
		('severity', 'warning', 2, '提示', 'warning'),

		('ground', 'before_registration', 1, '早于登记', 'before registration'),
		('ground', 'recognition_later', 2, '认定晚于申报', 'recognised later'),
		('ground', 'recognition_expired', 3, '认定已过期', 'recognition expired'),
		('ground', 'certificate_shared', 4, '证书共用', 'certificate shared'),

		('import_kind', 'enterprise', 1, '企业', 'enterprises'),
		('import_kind', 'recognition', 2, '认定', 'recognitions'),
		('import_kind', 'project', 3, '项目', 'projects'),
		('import_kind', 'application', 4, '申报', 'applications'),
		('import_kind', 'observation', 5, '数据', 'observations'),

		('import_outcome', 'waiting', 1, '待导入', 'waiting'),
		('import_outcome', 'imported', 2, '新增', 'imported'),
		('import_outcome', 'corrected', 3, '更正', 'corrected'),
		('import_outcome', 'unchanged', 4, '已有', 'unchanged'),
		('import_outcome', 'rejected', 5, '退回', 'rejected'),

		('scope', 'enterprise', 1, '企业', 'enterprise'),
		('scope', 'enterprise_year', 2, '企业年度', 'enterprise and year'),
		('scope', 'subject', 3, '对象', 'subject'),
		('scope', 'unit', 4, '单件', 'unit'),
		('scope', 'quota', 5, '年度名额', 'quota of a year'),

		-- The units of targets without a number name what is judged; in English, the target
		-- names what is counted, and the unit is empty
		('unit', 'milestone', 1, '事项', 'milestone'),
		('unit', 'per chain', 2, '条产业链', 'chains'),
		('unit', 'per county', 3, '个县（市、区）', 'counties'),
		('unit', 'per enterprise', 4, '家企业', 'enterprises'),
		('unit', 'per project', 5, '个项目', 'projects'),
		('unit', 'parks', 6, '个园区', 'parks'),
		('unit', 'institutions', 7, '家机构', 'institutions'),
		('unit', 'cooperation agreements', 8, '份合作协议', 'cooperation agreements'),
		('unit', 'guarantee fee rate', 9, '担保费率', 'guarantee fee rate'),
		('unit', '%', 10, '%', '%'),
		('unit', '个', 11, '个', ''),
		('unit', '亩', 12, '亩', 'mu'),
		('unit', '人', 13, '人', ''),
		('unit', '名', 14, '名', ''),
		('unit', '人次', 15, '人次', ''),
		('unit', '亿元', 16, '亿元', '×¥100m'),
		('unit', '份', 17, '份', ''),
		('unit', '场', 18, '场', 'events'),
		('unit', '块', 19, '块', 'plots'),
		('unit', '套（间）', 20, '套（间）', ''),
		('unit', '家', 21, '家', ''),
		('unit', '家次', 22, '家次', ''),
		('unit', '平方米', 23, '平方米', 'm²'),
		('unit', '户', 24, '户', ''),
		('unit', '次', 25, '次', 'times'),
		('unit', '项', 26, '项', '')
	) AS w (list, code, ordinal, name_zh, name_en);
END;
COMMENT ON FUNCTION code_word() IS '各视图中代码的中英文名称 / the names of the codes in the views, in both languages';

CREATE OR REPLACE FUNCTION in_language(lang text, text_zh text, text_en text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE lang WHEN 'en' THEN text_en ELSE text_zh END;
END;
COMMENT ON FUNCTION in_language(text, text, text) IS '按语言取中文或英文 / the Chinese or the English text, by the language';

-- code_names has them as one value, which is made once for a query and then looked up.
CREATE OR REPLACE FUNCTION code_names()
RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jsonb_object_agg(w.list || ' ' || w.code, jsonb_build_object('zh', w.name_zh, 'en', w.name_en)) FROM code_word() AS w;
END;
COMMENT ON FUNCTION code_names() IS '代码的中英文名称，合为一值 / the names of the codes as one value';

CREATE OR REPLACE FUNCTION code_name(in_list text, code text, lang text = 'zh')
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(code_names() -> (in_list || ' ' || code) ->> CASE lang WHEN 'en' THEN 'en' ELSE 'zh' END, code);
END;
COMMENT ON FUNCTION code_name(text, text, text) IS '代码的名称；不认得的照录 / the name of a code; the code itself if it has no name';

-- unit_is_a_name tells whether a unit names what is judged, like "milestone".  Such a unit is
-- never appended to a figure.
CREATE OR REPLACE FUNCTION unit_is_a_name(unit text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(unit IN ('milestone', 'guarantee fee rate'), false);
END;
COMMENT ON FUNCTION unit_is_a_name(text) IS '是否只说明考核什么、不作计量的单位 / whether the unit names what is judged and is no unit of measurement';

-- format_unit gives the unit to append to a figure.
CREATE OR REPLACE FUNCTION format_unit(unit text, lang text = 'zh')
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN unit_is_a_name(unit) THEN '' ELSE code_name('unit', unit, lang) END;
END;
COMMENT ON FUNCTION format_unit(text, text) IS '数值后面的计量单位；不作计量的为空文字 / the unit to append to a figure; empty if it is no unit of measurement';

-- text_in_language gives the part in one language of a text in both (中文 / English), also
-- piece by piece if pieces are joined by Chinese punctuation.  Any other text is unchanged.
CREATE OR REPLACE FUNCTION text_in_language(line text, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN strpos(line, ' / ') = 0 THEN line
		WHEN line ~ '^[^/]*[一-龥][^/]* / [^一-龥]*[A-Za-z][^一-龥]*$' THEN in_language(lang, split_part(line, ' / ', 1), regexp_replace(line, '^[^/]* / ', ''))
		WHEN lang = 'en' THEN regexp_replace(line, '[^；：。，/]*[一-龥][^；：。，/]* / ([A-Za-z])', '\1', 'g')
		ELSE regexp_replace(line, '([一-龥〕）》”」]) / [A-Za-z][^一-龥；：，。（《〔“「]*', '\1', 'g')
	END;
END;
COMMENT ON FUNCTION text_in_language(text, text) IS '“中文 / the part in one language of a text in both (Chinese / English); any other text is unchanged';

-- require_language accepts the languages of the scorecard and the report.  If scorecard() is
-- given a day in place of its language, the hint tells how to name the argument.
CREATE OR REPLACE FUNCTION require_language(lang text, asked text)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	IF lang IS NULL OR lang NOT IN ('zh', 'en') THEN
		RAISE EXCEPTION 'there is no language "%" (没有这一语言)', coalesce(lang, 'NULL')
			USING ERRCODE = 'invalid_parameter_value',
				  DETAIL = 'Languages are zh and en.',
				  HINT = CASE
					WHEN asked = 'report_html' THEN format('SELECT %I.report_html(lang => ''en'');', ledger_name())
					WHEN lang ~ '^\d{4}-\d{1,2}-\d{1,2}$' THEN format('A day is given by its name: SELECT * FROM %I.scorecard(as_of => %L);', ledger_name(), lang)
					ELSE format('SELECT * FROM %I.scorecard(lang => ''en'', as_of => ''2025-06-30'');', ledger_name()) END;
	END IF;
	RETURN lang;
END
$$;
COMMENT ON FUNCTION require_language(text, text) IS '语言须为 zh 或 en / the language must be zh or en';
