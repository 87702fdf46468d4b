-- The words by which a cell may name the entries of the catalogue: codes, names in both
-- languages, and usual names.  An ambiguous word is left out.

CREATE OR REPLACE VIEW jm.import_word WITH (security_invoker = true) AS
WITH named (domain, name, code) AS (
	SELECT 'district', unnest(ARRAY[district_code, name_zh, name_en, left(name_zh, -1), '江门市' || name_zh, '江门' || name_zh]), district_code
		FROM jm_policy.district
	UNION ALL SELECT 'district', unnest(ARRAY['高新区', '高新区（江海）', '高新区（江海区）', '江海区（高新区）', '全市', '市本级']),
		unnest(ARRAY['440704', '440704', '440704', '440704', '440700', '440700'])
	UNION ALL SELECT 'recognition_kind', unnest(ARRAY[kind, name_zh, name_en]), kind FROM jm_policy.recognition_kind
	UNION ALL SELECT 'recognition_kind', unnest(ARRAY['高企', '国家高新技术企业', '专精特新小巨人企业', '小巨人', '专精特新', '专精特新中小企业', '首台套', '单项冠军']),
		unnest(ARRAY['hnte', 'hnte', 'little_giant', 'little_giant', 'srdi', 'srdi', 'first_set', 'single_champion'])
	UNION ALL SELECT 'project_kind', unnest(ARRAY[kind, name_zh, name_en, replace(name_zh, '项目', '')]), kind FROM jm_policy.project_kind
	UNION ALL SELECT 'project_kind', '技改', 'technical_upgrade'
	UNION ALL SELECT 'project_kind', '技改项目', 'technical_upgrade'
	UNION ALL SELECT 'item', unnest(ARRAY[item_code, title_zh, title_en]), item_code FROM jm_policy.award_item
	UNION ALL SELECT 'indicator', unnest(ARRAY[indicator_code, name_zh, name_en]), indicator_code FROM jm_policy.indicator
	UNION ALL SELECT 'member', unnest(ARRAY[member_code, name_zh, name_en]), member_code FROM jm_policy.member
	UNION ALL SELECT 'member', unnest(ARRAY[name_zh || '产业集群', name_zh || '集群']), member_code FROM jm_policy.member WHERE member_kind = 'cluster'
	UNION ALL SELECT 'member', unnest(ARRAY[name_zh || '产业链', name_zh || '链']), member_code FROM jm_policy.member WHERE member_kind = 'chain'
	UNION ALL SELECT 'chain', unnest(ARRAY[member_code, name_zh, name_en, name_zh || '产业链', name_zh || '链']), member_code
		FROM jm_policy.member WHERE member_kind = 'chain'
	UNION ALL SELECT w.domain, unnest(w.code || string_to_array(w.names, '|')), w.code
		FROM (VALUES
			('level', 'national', '国家|国家级|国家级别|部级'),
			('level', 'provincial', '省|省级|广东省|广东省级'),
			('level', 'municipal', '市|市级|江门市|江门市级'),
			('measures', 'value', '指标值|数值'),
			('measures', 'members_met', '达标对象个数|达标个数'),
			('qualifier', 'exact', '准确|等于'),
			('qualifier', 'more_than', '超过|超|突破|more than'),
			('qualifier', 'less_than', '不足|近|less than'),
			('obs_status', 'A', '正式|正式数|normal'),
			('obs_status', 'B', '口径变化|break'),
			('obs_status', 'E', '估计|估计数|estimated'),
			('obs_status', 'F', '预测|预测数|forecast'),
			('obs_status', 'P', '初步|初步数|快报数|provisional')
		) AS w (domain, code, names)
)
SELECT domain, jm_policy.cell_key(name) AS word, min(code) AS code
FROM named
GROUP BY domain, jm_policy.cell_key(name)
HAVING count(DISTINCT code) = 1;

COMMENT ON VIEW import_word IS '导入时认得的名称和代码 / the names and codes an import knows';
COMMENT ON COLUMN import_word.domain IS '名录 / the list that the word belongs to';
COMMENT ON COLUMN import_word.word IS '写法，按 jm_policy.cell_key() 化简 / the word, simplified by jm_policy.cell_key()';
COMMENT ON COLUMN import_word.code IS '代码 / code';
