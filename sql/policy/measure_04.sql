-- 第4条 推动服务业与制造业融合发展
--
-- 推动服务业与制造业融合发展。完善冷链物流网络，加快建设江门国家骨干冷链物流基地，支持基地
-- 项目积极申报各类财政奖补资金，2025年前推动各县（市、区）至少建设一个产销冷链集配中心
-- 。加快推进跨境电商综试区建设，鼓励企业建设海外仓，给予最高20万元扶持；引导外贸企业使用
-- 海外仓扩大跨境电商出口规模，给予最高50万元扶持。办好“市长杯”工业设计大赛，积极组织和
-- 支持企业参加“省长杯”工业设计大赛。加强对接大湾区先进城市创新设计资源，每年定期组织工业
-- 设计师走进产业集群活动，到2025年培育不少于12家省级工业设计中心。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(4, 4, 1, '以链促群发展“大产业”', 'Large industries', '推动服务业与制造业融合发展', 'Promote the integration of services and manufacturing',
	 '推动服务业与制造业融合发展。完善冷链物流网络，加快建设江门国家骨干冷链物流基地，支持基地项目积极申报各类财政奖补资金，2025年前推动各县（市、区）至少建设一个产销冷链集配中心。加快推进跨境电商综试区建设，鼓励企业建设海外仓，给予最高20万元扶持；引导外贸企业使用海外仓扩大跨境电商出口规模，给予最高50万元扶持。办好“市长杯”工业设计大赛，积极组织和支持企业参加“省长杯”工业设计大赛。加强对接大湾区先进城市创新设计资源，每年定期组织工业设计师走进产业集群活动，到2025年培育不少于12家省级工业设计中心。');

-- “完善冷链物流网络，加快建设江门国家骨干冷链物流基地”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cold_chain_base', '江门国家骨干冷链物流基地建设', 'Jiangmen national backbone cold-chain logistics base', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('cold_chain_base', 4, 'cold_chain_base',
	 '完善冷链物流网络，加快建设江门国家骨干冷链物流基地',
	 '江门国家骨干冷链物流基地建设', 'Jiangmen national backbone cold-chain logistics base', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects (base)',
	 'No date or progress number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('cold_chain_base', 2025);

-- “支持基地项目积极申报各类财政奖补资金”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('cold_chain_base_grants', 4, '冷链基地项目奖补申报支持', 'Help for cold-chain base projects applying for public grants',
	 '支持基地项目积极申报各类财政奖补资金',
	 'projects of the Jiangmen national backbone cold-chain logistics base', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Help with applying for other (national/provincial) funds; no city amount.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(18, 'cold_chain_base_grants', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第4条', true);

-- “2025年前推动各县（市、区）至少建设一个产销冷链集配中心”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cold_chain_hub_each_county', '各县（市、区）产销冷链集配中心', 'production-sales cold-chain collection/distribution centre in each county/city/district', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('cold_chain_hub_each_county', 4, 'cold_chain_hub_each_county',
	 '2025年前推动各县（市、区）至少建设一个产销冷链集配中心',
	 '各县（市、区）产销冷链集配中心', 'production-sales cold-chain collection/distribution centre in each county/city/district', '个', '>=', 1, 'level',
	 'each county', true, NULL, NULL, 'firm', 'stated',
	 'projects / facilities (type=cold-chain hub, county)',
	 '2025年前 = before 1 Jan 2025, i.e. by 2024-12-31 (literal, recommended: the same paragraph uses 到2025年 for the other goal) vs by end 2025. Built vs started: 建设 is open. The list of counties is not in the document (Jiangmen has 7 county-level units - external knowledge).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('cold_chain_hub_each_county', 2024);

-- “加快推进跨境电商综试区建设”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cbec_zone', '跨境电商综试区建设', 'cross-border e-commerce pilot zone construction', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('cbec_zone', 4, 'cbec_zone',
	 '加快推进跨境电商综试区建设',
	 '跨境电商综试区建设', 'cross-border e-commerce pilot zone construction', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('cbec_zone', 2025);

-- “鼓励企业建设海外仓，给予最高20万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('overseas_warehouse_build', 4, '海外仓建设扶持', 'Overseas warehouse construction support',
	 '鼓励企业建设海外仓，给予最高20万元扶持',
	 'enterprises building overseas warehouses', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 NULL,
	 'Per enterprise, per warehouse or per year not stated; recommend per enterprise (conservative) as a configurable scope. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document; a dated local rule with its source makes it yearly.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(19, 'overseas_warehouse_build', 'up_to', 'ceiling', 200000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第4条', true);

-- “引导外贸企业使用海外仓扩大跨境电商出口规模，给予最高50万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('overseas_warehouse_use', 4, '外贸企业海外仓使用扶持', 'Support for exporters using overseas warehouses',
	 '引导外贸企业使用海外仓扩大跨境电商出口规模，给予最高50万元扶持',
	 'foreign-trade enterprises using overseas warehouses to expand cross-border e-commerce exports', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 NULL,
	 'Scope not stated. Does not exclude the 20万 build award. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document; a dated local rule with its source makes it yearly.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(20, 'overseas_warehouse_use', 'up_to', 'ceiling', 500000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第4条', true);

-- “引导外贸企业使用海外仓扩大跨境电商出口规模”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('crossborder_export_growth', '跨境电商出口规模', 'cross-border e-commerce exports', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('crossborder_export_growth', 4, 'crossborder_export_growth',
	 '引导外贸企业使用海外仓扩大跨境电商出口规模',
	 '跨境电商出口规模', 'cross-border e-commerce exports', '亿元', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'observed (customs)',
	 'No number. Built like 引导制造业企业扩大技改投资 (upgrade_invest_growth), which is a goal. The same words also carry the award overseas_warehouse_use.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('crossborder_export_growth', 2023),
	('crossborder_export_growth', 2024),
	('crossborder_export_growth', 2025);

-- “办好“市长杯”工业设计大赛”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('mayor_cup', '“市长杯”工业设计大赛', 'Mayor Cup industrial design contest held', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mayor_cup', 4, 'mayor_cup',
	 '办好“市长杯”工业设计大赛',
	 '“市长杯”工业设计大赛', 'Mayor Cup industrial design contest held', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events',
	 'Frequency not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mayor_cup', 2025);

-- “积极组织和支持企业参加“省长杯”工业设计大赛”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('governor_cup_support', 4, '“省长杯”工业设计大赛参赛支持', 'Support for entering the Governor''s Cup industrial design contest',
	 '积极组织和支持企业参加“省长杯”工业设计大赛',
	 'enterprises entering the Governor Cup industrial design contest', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No amount.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(21, 'governor_cup_support', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第4条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('governor_cup_entries', '组织企业参加“省长杯”', 'enterprises organised to enter the Governor Cup', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('governor_cup_entries', 4, 'governor_cup_entries',
	 '积极组织和支持企业参加“省长杯”工业设计大赛',
	 '组织企业参加“省长杯”', 'enterprises organised to enter the Governor Cup', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events (entries)',
	 'Frequency and number not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('governor_cup_entries', 2023),
	('governor_cup_entries', 2024),
	('governor_cup_entries', 2025);

-- “加强对接大湾区先进城市创新设计资源”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('bay_area_design', '对接大湾区创新设计资源', 'link with Greater Bay Area design resources', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('bay_area_design', 4, 'bay_area_design',
	 '加强对接大湾区先进城市创新设计资源',
	 '对接大湾区创新设计资源', 'link with Greater Bay Area design resources', 'milestone', 'done', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('bay_area_design', 2023),
	('bay_area_design', 2024),
	('bay_area_design', 2025);

-- “每年定期组织工业设计师走进产业集群活动”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('designer_events', '工业设计师走进产业集群活动', 'industrial-designer visits to clusters', '次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('designer_events_annual', 4, 'designer_events',
	 '每年定期组织工业设计师走进产业集群活动',
	 '工业设计师走进产业集群活动', 'industrial-designer visits to clusters', '次', '>=', 1, 'annual',
	 'city', false, NULL, NULL, 'firm', 'implied',
	 'events',
	 'No number: 每年定期 implies at least one a year.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('designer_events_annual', 2023),
	('designer_events_annual', 2024),
	('designer_events_annual', 2025);

-- “到2025年培育不少于12家省级工业设计中心”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('prov_design_centers', '省级工业设计中心', 'provincial industrial design centres', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('prov_design_centers', 4, 'prov_design_centers',
	 '到2025年培育不少于12家省级工业设计中心',
	 '省级工业设计中心', 'provincial industrial design centres', '家', '>=', 12, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (level=province, type=industrial design centre)',
	 'Stock valid at end 2025 (recommended: no 新增) vs newly cultivated 2023-2025.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('prov_design_centers', 2025);
