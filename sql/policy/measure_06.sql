-- 第6条 拓展产业发展空间
--
-- 拓展产业发展空间。完成台山产业转移工业园等省产业园的扩园，提升园区承载能力。实施镇、村级
-- 工业园区提质增效，加快推进蓬江康溪工业园二期和子绵工业园、鹤山长江工业园、新会子营山工业
-- 集聚区等9个村镇工业园区的升级改造。推动建设一批“高标准、低租金、规模化、专业化”的符合
-- 主导产业特点的标准工业厂房，积极引导社会资本参与产业新空间投资开发，到2025年建成超5
-- 00万平方米标准工业厂房，为中小企业提供良好的产业载体平台。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(6, 6, 2, '扩容升级打造“大平台”', 'Large platforms', '拓展产业发展空间', 'Expand space for industrial development',
	 '拓展产业发展空间。完成台山产业转移工业园等省产业园的扩园，提升园区承载能力。实施镇、村级工业园区提质增效，加快推进蓬江康溪工业园二期和子绵工业园、鹤山长江工业园、新会子营山工业集聚区等9个村镇工业园区的升级改造。推动建设一批“高标准、低租金、规模化、专业化”的符合主导产业特点的标准工业厂房，积极引导社会资本参与产业新空间投资开发，到2025年建成超500万平方米标准工业厂房，为中小企业提供良好的产业载体平台。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('village_park_kangxi_phase2', 'village_park', '蓬江康溪工业园二期', 'Pengjiang Kangxi Industrial Park Phase II', '440703', 6, true),
	('village_park_zimian', 'village_park', '子绵工业园', 'Zimian Industrial Park', NULL, 6, true),
	('village_park_changjiang', 'village_park', '鹤山长江工业园', 'Heshan Changjiang Industrial Park', '440784', 6, true),
	('village_park_ziyingshan', 'village_park', '新会子营山工业集聚区', 'Xinhui Ziyingshan Industrial Cluster Area', '440705', 6, true),
	('park_taishan_industrial_transfer', 'provincial_park', '台山产业转移工业园', 'Taishan Industrial Transfer Park', '440781', 6, true);

-- “完成台山产业转移工业园等省产业园的扩园，提升园区承载能力”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('park_expansion', '省产业园扩园', 'expansion of provincial parks incl. Taishan', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('park_expansion', 6, 'park_expansion',
	 '完成台山产业转移工业园等省产业园的扩园，提升园区承载能力',
	 '省产业园扩园', 'expansion of provincial parks incl. Taishan', 'milestone', 'done', NULL, 'level',
	 'city', false, '等: open', NULL, 'firm', 'none',
	 'parks (expansion approved date, area)',
	 'Only one park named; number and date not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('park_expansion', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('park_expansion', 'park_taishan_industrial_transfer', 1);

-- “实施镇、村级工业园区提质增效”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('village_park_quality', '镇村级工业园区提质增效', 'quality upgrade of town and village parks', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('village_park_quality', 6, 'village_park_quality',
	 '实施镇、村级工业园区提质增效',
	 '镇村级工业园区提质增效', 'quality upgrade of town and village parks', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'parks',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('village_park_quality', 2025);

-- “加快推进蓬江康溪工业园二期和子绵工业园、鹤山长江工业园、新会子营山工业集聚区等9个村镇
-- 工业园区的升级改造”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('village_parks', '村镇工业园区升级改造', 'town/village industrial parks upgraded', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('village_parks_9', 6, 'village_parks',
	 '加快推进蓬江康溪工业园二期和子绵工业园、鹤山长江工业园、新会子营山工业集聚区等9个村镇工业园区的升级改造',
	 '村镇工业园区升级改造', 'town/village industrial parks upgraded', '个', '>=', 9, 'level',
	 'each park', false, '4 of 9 named', NULL, 'firm', 'stated',
	 'projects/parks (type=village park upgrade)',
	 'Only 4 of 9 named. 加快推进 = under way, not completed; no deadline.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('village_parks_9', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('village_parks_9', 'village_park_kangxi_phase2', 1),
	('village_parks_9', 'village_park_zimian', 2),
	('village_parks_9', 'village_park_changjiang', 3),
	('village_parks_9', 'village_park_ziyingshan', 4);

-- “推动建设一批“高标准、低租金、规模化、专业化”的符合主导产业特点的标准工业厂房，积极引
-- 导社会资本参与产业新空间投资开发，到2025年建成超500万平方米标准工业厂房，为中小企
-- 业提供良好的产业载体平台”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('low_rent_factories', 6, '低租金标准工业厂房供给', 'Provision of low-rent standard factory buildings',
	 '推动建设一批“高标准、低租金、规模化、专业化”的符合主导产业特点的标准工业厂房，积极引导社会资本参与产业新空间投资开发，到2025年建成超500万平方米标准工业厂房，为中小企业提供良好的产业载体平台',
	 'SMEs (tenants); private investors in industrial space', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Low rent promised in words; no rent level, no entitlement.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(24, 'low_rent_factories', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第6条', true);

-- “到2025年建成超500万平方米标准工业厂房”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('standard_factory_area', '建成标准工业厂房面积', 'standard industrial factory floor area completed', '平方米', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('standard_factory_area', 6, 'standard_factory_area',
	 '到2025年建成超500万平方米标准工业厂房',
	 '建成标准工业厂房面积', 'standard industrial factory floor area completed', '平方米', '>', 5000000, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'projects / buildings (completed floor area, completion date)',
	 'Cumulative completions 2023-2025 (recommended, stricter) vs total stock at end 2025. Strictly greater.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('standard_factory_area', 2023),
	('standard_factory_area', 2024),
	('standard_factory_area', 2025);
