-- 引言（总体目标）
--
-- 为深入贯彻党的二十大精神，全面落实省委、省政府关于高质量建设制造强省的工作部署，优化提升
-- “工业振兴”“园区再造”工程，扎实推动江门市制造业高质量发展，打造全省新一轮制造业高质量
-- 发展主力军主战场，到2025年，制造业增加值占GDP比重提高到40%，先进制造业增加值占
-- 规上工业增加值的比重达到50%，高技术制造业增加值占规上工业增加值的比重达到20%；培育
-- 形成先进材料、现代轻工纺织、现代农业与食品、新一代电子信息、新能源5个产值超1000亿元
-- 的战略性新兴产业集群，打造食品、金属制品、家电、石化新材料、新一代信息技术、新能源电池6
-- 条产值超500亿元的产业链；高新技术企业力争不少于3000家；产值超10亿元、50亿元、
-- 100亿元工业企业分别达到100家、15家、8家。现结合我市实际，制定以下政策措施：

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(0, 0, 0, '总体目标', 'Overall goals', '总体目标', 'Overall goals',
	 '为深入贯彻党的二十大精神，全面落实省委、省政府关于高质量建设制造强省的工作部署，优化提升“工业振兴”“园区再造”工程，扎实推动江门市制造业高质量发展，打造全省新一轮制造业高质量发展主力军主战场，到2025年，制造业增加值占GDP比重提高到40%，先进制造业增加值占规上工业增加值的比重达到50%，高技术制造业增加值占规上工业增加值的比重达到20%；培育形成先进材料、现代轻工纺织、现代农业与食品、新一代电子信息、新能源5个产值超1000亿元的战略性新兴产业集群，打造食品、金属制品、家电、石化新材料、新一代信息技术、新能源电池6条产值超500亿元的产业链；高新技术企业力争不少于3000家；产值超10亿元、50亿元、100亿元工业企业分别达到100家、15家、8家。现结合我市实际，制定以下政策措施：');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('cluster_advanced_materials', 'cluster', '先进材料', 'Advanced materials', NULL, 0, true),
	('cluster_light_textile', 'cluster', '现代轻工纺织', 'Modern light industry and textiles', NULL, 0, true),
	('cluster_agri_food', 'cluster', '现代农业与食品', 'Modern agriculture and food', NULL, 0, true),
	('cluster_new_gen_electronics', 'cluster', '新一代电子信息', 'New-generation electronic information', NULL, 0, true),
	('cluster_new_energy', 'cluster', '新能源', 'New energy', NULL, 0, true),
	('chain_food', 'chain', '食品', 'Food', NULL, 0, true),
	('chain_metal_products', 'chain', '金属制品', 'Metal products', NULL, 0, true),
	('chain_home_appliances', 'chain', '家电', 'Home appliances', NULL, 0, true),
	('chain_petrochemical_new_materials', 'chain', '石化新材料', 'Petrochemical new materials', NULL, 0, true),
	('chain_new_gen_it', 'chain', '新一代信息技术', 'New-generation information technology', NULL, 0, true),
	('chain_new_energy_batteries', 'chain', '新能源电池', 'New-energy batteries', NULL, 0, true);

-- “到2025年，制造业增加值占GDP比重提高到40%”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('mfg_va_gdp_share', '制造业增加值占GDP比重', 'manufacturing value added as share of GDP', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mfg_va_gdp_share', 0, 'mfg_va_gdp_share',
	 '到2025年，制造业增加值占GDP比重提高到40%',
	 '制造业增加值占GDP比重', 'manufacturing value added as share of GDP', '%', '>=', 40, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'observed (statistics bureau: manufacturing VA, GDP)',
	 'Share is an annual ratio for calendar 2025, not a point-in-time stock. 提高到 = reach, so >=.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mfg_va_gdp_share', 2025);

-- “先进制造业增加值占规上工业增加值的比重达到50%”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('adv_mfg_va_share', '先进制造业增加值占规上工业增加值比重', 'advanced manufacturing VA as share of above-scale industrial VA', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('adv_mfg_va_share', 0, 'adv_mfg_va_share',
	 '先进制造业增加值占规上工业增加值的比重达到50%',
	 '先进制造业增加值占规上工业增加值比重', 'advanced manufacturing VA as share of above-scale industrial VA', '%', '>=', 50, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'observed (statistics bureau); or enterprise VA if every 规上 enterprise has a reported VA and an advanced-manufacturing flag',
	 'Deadline 到2025年 is inherited from the head of the sentence.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('adv_mfg_va_share', 2025);

-- “高技术制造业增加值占规上工业增加值的比重达到20%”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('hitech_va_share', '高技术制造业增加值占规上工业增加值比重', 'high-tech manufacturing VA as share of above-scale industrial VA', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('hitech_va_share', 0, 'hitech_va_share',
	 '高技术制造业增加值占规上工业增加值的比重达到20%',
	 '高技术制造业增加值占规上工业增加值比重', 'high-tech manufacturing VA as share of above-scale industrial VA', '%', '>=', 20, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'observed (statistics bureau); or enterprise VA + high-tech flag',
	 'Deadline inherited.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('hitech_va_share', 2025);

-- “培育形成先进材料、现代轻工纺织、现代农业与食品、新一代电子信息、新能源5个产值超100
-- 0亿元的战略性新兴产业集群”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cluster_output', '战略性新兴产业集群产值（5个，每个）', 'output of each of 5 named clusters', '亿元', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('clusters_1000yi', 0, 'cluster_output',
	 '培育形成先进材料、现代轻工纺织、现代农业与食品、新一代电子信息、新能源5个产值超1000亿元的战略性新兴产业集群',
	 '战略性新兴产业集群产值（5个，每个）', 'output of each of 5 named clusters', '亿元', '>', 1000, 'level',
	 'each cluster (5 of 5)', true, NULL, 'count of qualifying members must be 5', 'firm', 'stated',
	 'enterprise output summed by cluster membership and year, or observed cluster output',
	 'Two numbers in one clause: 5 clusters AND >1000亿 each. Alt. reading: 5 clusters total >1000亿 - rejected (5个产值超1000亿元的…集群 = each). "Output" = calendar-year 2025 output (flow). An enterprise may belong to more than one cluster: double counting is undefined. TEXT VARIANT: the copy on sqzc.gd.gov.cn reads 战略性产业集群 (no 新兴); the seed file reads 战略性新兴产业集群.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('clusters_1000yi', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('clusters_1000yi', 'cluster_advanced_materials', 1),
	('clusters_1000yi', 'cluster_light_textile', 2),
	('clusters_1000yi', 'cluster_agri_food', 3),
	('clusters_1000yi', 'cluster_new_gen_electronics', 4),
	('clusters_1000yi', 'cluster_new_energy', 5);

-- “打造食品、金属制品、家电、石化新材料、新一代信息技术、新能源电池6条产值超500亿元的
-- 产业链”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('chain_output', '产业链产值（6条，每条）', 'output of each of 6 named industrial chains', '亿元', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('chains_500yi', 0, 'chain_output',
	 '打造食品、金属制品、家电、石化新材料、新一代信息技术、新能源电池6条产值超500亿元的产业链',
	 '产业链产值（6条，每条）', 'output of each of 6 named industrial chains', '亿元', '>', 500, 'level',
	 'each chain (6 of 6)', true, NULL, 'count of qualifying members must be 6', 'firm', 'stated',
	 'enterprise output summed by chain membership and year, or observed chain output',
	 'As for clusters: 6 chains, each >500亿, calendar-2025 output. Chains and clusters overlap (食品, 新能源电池…), so one enterprise needs many-to-many membership.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('chains_500yi', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('chains_500yi', 'chain_food', 1),
	('chains_500yi', 'chain_metal_products', 2),
	('chains_500yi', 'chain_home_appliances', 3),
	('chains_500yi', 'chain_petrochemical_new_materials', 4),
	('chains_500yi', 'chain_new_gen_it', 5),
	('chains_500yi', 'chain_new_energy_batteries', 6);

-- “高新技术企业力争不少于3000家”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('hnte_count', '高新技术企业数', 'number of high and new technology enterprises (HNTE)', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('hnte_3000', 0, 'hnte_count',
	 '高新技术企业力争不少于3000家',
	 '高新技术企业数', 'number of high and new technology enterprises (HNTE)', '家', '>=', 3000, 'level',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'recognitions (HNTE certificates valid at 2025-12-31)',
	 'Stock of valid certificates (3-year validity) vs. ever-recognised; use valid at the date. Deadline inherited.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('hnte_3000', 2025);

-- “产值超10亿元、50亿元、100亿元工业企业分别达到100家、15家、8家”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('ent_over_10yi', '产值超10亿元工业企业数', 'industrial enterprises with output >1 billion yuan', '家', 'stock'),
	('ent_over_50yi', '产值超50亿元工业企业数', 'industrial enterprises with output >5 billion yuan', '家', 'stock'),
	('ent_over_100yi', '产值超100亿元工业企业数', 'industrial enterprises with output >10 billion yuan', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('ent_over_10yi', 0, 'ent_over_10yi',
	 '产值超10亿元、50亿元、100亿元工业企业分别达到100家、15家、8家',
	 '产值超10亿元工业企业数', 'industrial enterprises with output >1 billion yuan', '家', '>=', 100, 'level',
	 'city', false, NULL, 'annual output > 10亿元 (strict)', 'firm', 'stated',
	 'enterprise output (annual, per enterprise)',
	 'Nested or disjoint bands? Literal: 超10亿 includes those over 50亿/100亿 (nested). Deadline inherited.'),
	('ent_over_50yi', 0, 'ent_over_50yi',
	 '产值超10亿元、50亿元、100亿元工业企业分别达到100家、15家、8家',
	 '产值超50亿元工业企业数', 'industrial enterprises with output >5 billion yuan', '家', '>=', 15, 'level',
	 'city', false, NULL, 'annual output > 50亿元 (strict)', 'firm', 'stated',
	 'enterprise output (annual, per enterprise)',
	 'Nested (recommended) or band 50-100亿.'),
	('ent_over_100yi', 0, 'ent_over_100yi',
	 '产值超10亿元、50亿元、100亿元工业企业分别达到100家、15家、8家',
	 '产值超100亿元工业企业数', 'industrial enterprises with output >10 billion yuan', '家', '>=', 8, 'level',
	 'city', false, NULL, 'annual output > 100亿元 (strict)', 'firm', 'stated',
	 'enterprise output (annual, per enterprise)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('ent_over_10yi', 2025),
	('ent_over_50yi', 2025),
	('ent_over_100yi', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('programmes', 'pre', '优化提升“工业振兴”“园区再造”工程', 'two parent programmes', 'programme tags', 'jm_policy.measure (the programmes are named only; nothing is attached to them)');
