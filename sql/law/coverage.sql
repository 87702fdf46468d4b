-- Every clause of the documents, with what implements it, what tests it, or why it
-- cannot be computed.

CREATE VIEW jm_policy.coverage WITH (security_invoker = true) AS
SELECT i.measure_no, 'support' AS clause_kind, i.item_code AS code, i.quote_zh,
	CASE WHEN r.kind IN ('unquantified', 'non_monetary')
		THEN 'jm_policy.award_item' ELSE 'jm_policy.award()' END AS implemented_by,
	CASE WHEN r.kind IN ('unquantified', 'non_monetary')
		THEN 'test/sql/catalogue.sql' ELSE 'test/sql/award_oracle.sql' END AS tested_by,
	CASE
		WHEN i.governed_by_zh IS NOT NULL THEN '从其规定（' || i.governed_by_zh || '），本市不发放资金 / governed by ' || i.governed_by_en || ': the city pays nothing'
		WHEN r.kind = 'unquantified' THEN '文件未给出金额或比例，须登记自定规则 / no figure in the text: computed once a rule is registered'
		WHEN r.kind = 'non_monetary' THEN '服务或引导，不发放资金 / a service or an encouragement: no money'
	END AS not_computed_because,
	i.document_no
FROM jm_policy.award_item AS i
JOIN jm_policy.clause_rule AS r USING (item_code)
UNION ALL
SELECT t.measure_no, 'target', t.target_code, t.quote_zh,
	'target_progress (' || coalesce(d.record_table || ', ' || d.method, 'observation') || ')',
	CASE WHEN d.indicator_code IS NULL THEN 'test/sql/progress.sql'
		 WHEN d.record_table IN ('activity', 'assignment', 'list_entry', 'entity_step') THEN 'test/sql/records.sql'
		 ELSE 'test/sql/derivation.sql' END,
	CASE WHEN d.indicator_code IS NULL
		THEN coalesce(h.because_zh || ' / ' || h.because_en, '由人工填报 / reported by hand') END,
	t.document_no
FROM jm_policy.target AS t
LEFT JOIN jm_policy.derivation AS d USING (indicator_code)
LEFT JOIN jm_policy.reported_by_hand AS h USING (indicator_code)
UNION ALL
SELECT CASE WHEN m.part ~ '^[0-9]+$' THEN m.part::int ELSE 0 END, 'mechanism', m.mechanism_code, m.quote_zh,
	m.implemented_by,
	CASE WHEN m.part ~ '^[0-9]+$' AND m.mechanism_code <> 'equal_treatment' THEN 'test/sql/records.sql' ELSE 'test/sql/catalogue.sql' END,
	CASE WHEN m.mechanism_code = 'programmes'
		THEN '只提及名称，未附支持、目标或事项 / named only: no support, target or step is attached' END,
	m.document_no
FROM jm_policy.mechanism AS m
UNION ALL
SELECT CASE WHEN p.part ~ '^[0-9]+$' THEN p.part::int ELSE 0 END, 'passage', 'passage_' || p.passage_no, p.quote_zh,
	'jm_policy.passage',
	'test/sql/catalogue.sql',
	CASE p.role
		WHEN 'heading' THEN '标题 / a heading'
		WHEN 'purpose' THEN '目的，无支持亦无目标 / a purpose: neither support nor target'
		ELSE '公文套语 / a formula of official letters'
	END,
	p.document_no
FROM jm_policy.passage AS p;

COMMENT ON VIEW jm_policy.coverage IS '条文覆盖情况：每一条文由何处实现、何处测试、为何不能计算 / every clause: what implements it, what tests it, or why it cannot be computed';
COMMENT ON COLUMN jm_policy.coverage.measure_no IS '措施序号（文件首尾记为0） / measure; 0 for preamble, head and tail';
COMMENT ON COLUMN jm_policy.coverage.clause_kind IS '类别：support 支持、target 目标、mechanism 机制、passage 其他 / kind of clause';
COMMENT ON COLUMN jm_policy.coverage.code IS '代码 / code';
COMMENT ON COLUMN jm_policy.coverage.quote_zh IS '原文 / the clause, quoted';
COMMENT ON COLUMN jm_policy.coverage.implemented_by IS '实现之处 / what implements it';
COMMENT ON COLUMN jm_policy.coverage.tested_by IS '测试之处 / what tests it';
COMMENT ON COLUMN jm_policy.coverage.not_computed_because IS '不能计算的原因；空为可计算 / why it is not computed; NULL if it is';
COMMENT ON COLUMN jm_policy.coverage.document_no IS '文号 / document';
