-- 第7条 完善基础配套设施建设
--
-- 完善基础配套设施建设。按照“九通一平”标准推进基础配套设施建设，2023年大型产业集聚区
-- 基础设施建设不少于90项，年度配套投资不少于100亿元。加强园区5G、充电桩、智慧交通等
-- 新型基础设施建设，支持园区创新发展。鼓励国有企业和社会资本参与园区基础设施建设和运营，探
-- 索多种开发建设模式。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(7, 7, 2, '扩容升级打造“大平台”', 'Large platforms', '完善基础配套设施建设', 'Improve supporting infrastructure',
	 '完善基础配套设施建设。按照“九通一平”标准推进基础配套设施建设，2023年大型产业集聚区基础设施建设不少于90项，年度配套投资不少于100亿元。加强园区5G、充电桩、智慧交通等新型基础设施建设，支持园区创新发展。鼓励国有企业和社会资本参与园区基础设施建设和运营，探索多种开发建设模式。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('infra_5g', 'infra_type', '5G', '5G', NULL, 7, true),
	('infra_charging_piles', 'infra_type', '充电桩', 'Charging piles', NULL, 7, true),
	('infra_smart_transport', 'infra_type', '智慧交通', 'Smart transport', NULL, 7, true);

-- “按照“九通一平”标准推进基础配套设施建设”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('nine_connections', '“九通一平”基础设施', 'infrastructure to the nine-connections standard', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('nine_connections', 7, 'nine_connections',
	 '按照“九通一平”标准推进基础配套设施建设',
	 '“九通一平”基础设施', 'infrastructure to the nine-connections standard', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects / parks (checklist)',
	 'The nine items are not listed.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('nine_connections', 2025);

-- “2023年大型产业集聚区基础设施建设不少于90项”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('infra_items', '大型产业集聚区基础设施建设项数', 'infrastructure works in the large agglomeration area', '项', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('infra_items_2023', 7, 'infra_items',
	 '2023年大型产业集聚区基础设施建设不少于90项',
	 '大型产业集聚区基础设施建设项数', 'infrastructure works in the large agglomeration area, 2023', '项', '>=', 90, 'annual',
	 '大型产业集聚区', false, NULL, NULL, 'firm', 'stated',
	 'projects (type=infrastructure, area)',
	 'Started, under way or completed not stated: recommend under construction in 2023.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('infra_items_2023', 2023);

-- “年度配套投资不少于100亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('infra_invest', '年度配套投资', 'annual supporting investment, large agglomeration area', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('infra_invest_2023', 7, 'infra_invest',
	 '年度配套投资不少于100亿元',
	 '年度配套投资', 'annual supporting investment, large agglomeration area', '亿元', '>=', 100, 'annual',
	 '大型产业集聚区', false, NULL, NULL, 'firm', 'stated',
	 'projects (investment completed per year)',
	 '年度 = of 2023 (recommended, governed by the head 2023年) vs every year.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('infra_invest_2023', 2023);

-- “加强园区5G、充电桩、智慧交通等新型基础设施建设”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_infra', '园区新型基础设施', 'new infrastructure in parks (5G, charging, smart transport)', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_infra', 7, 'new_infra',
	 '加强园区5G、充电桩、智慧交通等新型基础设施建设',
	 '园区新型基础设施', 'new infrastructure in parks (5G, charging, smart transport)', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects',
	 'No number. Decided: without a number records show progress (on_track with what is on record, by named member where the text names them); met only when the office says so by an observation, or, where members are named, when each has a record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_infra', 2023),
	('new_infra', 2024),
	('new_infra', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('new_infra', 'infra_5g', 1),
	('new_infra', 'infra_charging_piles', 2),
	('new_infra', 'infra_smart_transport', 3);

-- “支持园区创新发展”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('park_innovation_support', 7, '园区创新发展支持', 'Support for innovation in industrial parks',
	 '支持园区创新发展',
	 'parks', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No instrument.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(25, 'park_innovation_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第7条', true);

-- “鼓励国有企业和社会资本参与园区基础设施建设和运营，探索多种开发建设模式”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('infra_participation', 7, '园区基础设施多元投资引导', 'Encouragement of diverse investors in park infrastructure',
	 '鼓励国有企业和社会资本参与园区基础设施建设和运营，探索多种开发建设模式',
	 'state-owned enterprises and private capital', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Encouragement only.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(26, 'infra_participation', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第7条', true);
