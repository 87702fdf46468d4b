-- 第2条 推动制造业数字化转型
--
-- 推动制造业数字化转型。加快金属制品、造纸、小家电、摩托车、食品等传统产业数字化改造。对通
-- 过省级产业集群数字化转型试点认定的项目，每个试点产业集群给予最高2000万元的扶持；对获
-- 得市级产业集群数字化转型试点项目，每个产业集群给予最高500万元扶持；对获得市级工业互联
-- 网标杆示范项目的企业，单个项目给予最高100万元扶持；对获得市级中小企业上云上平台项目的
-- 企业，单个项目给予最高60万元扶持。增资“政银保”项目风险资金池，对通过“政银保”贷款开
-- 展数字化转型发展的制造业企业予以贴息支持。2023—2025年，每年重点打造不少于1个省
-- 级产业集群数字化转型示范项目，不少于2个市级产业集群数字化转型示范项目，不少于30个工业
-- 互联网示范项目，推动不少于220家规上工业企业实施数字化转型。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(2, 2, 1, '以链促群发展“大产业”', 'Large industries', '推动制造业数字化转型', 'Promote the digital transformation of manufacturing',
	 '推动制造业数字化转型。加快金属制品、造纸、小家电、摩托车、食品等传统产业数字化改造。对通过省级产业集群数字化转型试点认定的项目，每个试点产业集群给予最高2000万元的扶持；对获得市级产业集群数字化转型试点项目，每个产业集群给予最高500万元扶持；对获得市级工业互联网标杆示范项目的企业，单个项目给予最高100万元扶持；对获得市级中小企业上云上平台项目的企业，单个项目给予最高60万元扶持。增资“政银保”项目风险资金池，对通过“政银保”贷款开展数字化转型发展的制造业企业予以贴息支持。2023—2025年，每年重点打造不少于1个省级产业集群数字化转型示范项目，不少于2个市级产业集群数字化转型示范项目，不少于30个工业互联网示范项目，推动不少于220家规上工业企业实施数字化转型。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('industry_metal_products', 'industry', '金属制品', 'Metal products', NULL, 2, true),
	('industry_papermaking', 'industry', '造纸', 'Papermaking', NULL, 2, true),
	('industry_small_appliances', 'industry', '小家电', 'Small home appliances', NULL, 2, true),
	('industry_motorcycles', 'industry', '摩托车', 'Motorcycles', NULL, 2, true),
	('industry_food', 'industry', '食品', 'Food', NULL, 2, true);

-- “加快金属制品、造纸、小家电、摩托车、食品等传统产业数字化改造”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('traditional_digital', '传统产业数字化改造', 'digital transformation of traditional industries', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('traditional_digital', 2, 'traditional_digital',
	 '加快金属制品、造纸、小家电、摩托车、食品等传统产业数字化改造',
	 '传统产业数字化改造', 'digital transformation of traditional industries', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects (digital transformation) by industry',
	 'No number; list open (等). Decided: without a number records show progress (on_track with what is on record, by named member where the text names them); met only when the office says so by an observation, or, where members are named, when each has a record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('traditional_digital', 2023),
	('traditional_digital', 2024),
	('traditional_digital', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('traditional_digital', 'industry_metal_products', 1),
	('traditional_digital', 'industry_papermaking', 2),
	('traditional_digital', 'industry_small_appliances', 3),
	('traditional_digital', 'industry_motorcycles', 4),
	('traditional_digital', 'industry_food', 5);

-- “对通过省级产业集群数字化转型试点认定的项目，每个试点产业集群给予最高2000万元的扶持
-- ”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('cluster_digital_pilot_provincial', 2, '省级产业集群数字化转型试点扶持', 'Provincial cluster digital-transformation pilot support',
	 '对通过省级产业集群数字化转型试点认定的项目，每个试点产业集群给予最高2000万元的扶持',
	 'projects recognised as provincial industrial-cluster digital-transformation pilots', 'entitlement',
	 NULL, NULL, NULL, 'industrial cluster', '每个产业集群', 'per industrial cluster',
	 'precondition: provincial pilot recognition',
	 'Cap is per cluster though the beneficiary is 项目: several projects in one cluster share one 2000万 cap. Cap over the life of the pilot vs per year not stated (recommend lifetime). Payer level not stated. Decided: the cluster is a named row, never free text.', 'cluster');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(8, 'cluster_digital_pilot_provincial', 'up_to', 'ceiling', 20000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第2条', true);

-- “对获得市级产业集群数字化转型试点项目，每个产业集群给予最高500万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('cluster_digital_pilot_municipal', 2, '市级产业集群数字化转型试点扶持', 'Municipal cluster digital-transformation pilot support',
	 '对获得市级产业集群数字化转型试点项目，每个产业集群给予最高500万元扶持',
	 'city-level industrial-cluster digital-transformation pilot projects', 'entitlement',
	 NULL, NULL, NULL, 'industrial cluster', '每个产业集群', 'per industrial cluster',
	 'precondition: city pilot recognition',
	 'No rule on holding both provincial and city support for the same cluster. Decided: the cluster is a named row, never free text.', 'cluster');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(9, 'cluster_digital_pilot_municipal', 'up_to', 'ceiling', 5000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第2条', true);

-- “对获得市级工业互联网标杆示范项目的企业，单个项目给予最高100万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('industrial_internet_benchmark', 2, '市级工业互联网标杆项目扶持', 'Municipal industrial-internet benchmark project support',
	 '对获得市级工业互联网标杆示范项目的企业，单个项目给予最高100万元扶持',
	 'enterprises with a city industrial-internet benchmark demonstration project', 'entitlement',
	 NULL, NULL, NULL, 'project', '单个项目', 'per project',
	 'precondition: city benchmark recognition',
	 'An enterprise with several projects: cap is per project; no per-enterprise cap. Decided: 标杆示范项目 (this award) and 示范项目 (the goal of measure 2) are two kinds of recognition.', 'project');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(10, 'industrial_internet_benchmark', 'up_to', 'ceiling', 1000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第2条', true);

-- “对获得市级中小企业上云上平台项目的企业，单个项目给予最高60万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('sme_cloud_project', 2, '市级中小企业上云上平台项目扶持', 'Municipal SME cloud and platform adoption project support',
	 '对获得市级中小企业上云上平台项目的企业，单个项目给予最高60万元扶持',
	 'enterprises with a city SME cloud/platform adoption project', 'entitlement',
	 NULL, NULL, NULL, 'project', '单个项目', 'per project',
	 'precondition: city project recognition',
	 'Beneficiary "企业" of an SME cloud project: must it be an SME itself, or the service provider? Recommend: enterprise holding the project; keep an SME check as a warning only.', 'project');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(11, 'sme_cloud_project', 'up_to', 'ceiling', 600000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第2条', true);

-- “增资“政银保”项目风险资金池”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zhengyinbao_pool_increase', '“政银保”风险资金池增资', 'increase of the 政银保 risk fund pool', '亿元', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zhengyinbao_pool_increase', 2, 'zhengyinbao_pool_increase',
	 '增资“政银保”项目风险资金池',
	 '“政银保”风险资金池增资', 'increase of the 政银保 risk fund pool', '亿元', 'increase', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'risk pool transactions (capital injections)',
	 'No amount or date.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zhengyinbao_pool_increase', 2025);

-- “对通过“政银保”贷款开展数字化转型发展的制造业企业予以贴息支持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('digital_loan_interest', 2, '“政银保”数字化转型贷款贴息', 'Interest subsidy on Zhengyinbao (government-bank-insurance) digital-transformation loans',
	 '对通过“政银保”贷款开展数字化转型发展的制造业企业予以贴息支持',
	 'manufacturing enterprises using a 政银保 loan for digital transformation', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: 政银保 loan used for digital transformation',
	 'Interest-subsidy rate, cap and term not stated: software must require a configured rate, not guess one.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(12, 'digital_loan_interest', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第2条', true);

-- “2023—2025年，每年重点打造不少于1个省级产业集群数字化转型示范项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('prov_cluster_digital', '省级产业集群数字化转型示范项目', 'provincial cluster digital-transformation demonstration projects', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('prov_cluster_digital_annual', 2, 'prov_cluster_digital',
	 '2023—2025年，每年重点打造不少于1个省级产业集群数字化转型示范项目',
	 '省级产业集群数字化转型示范项目', 'provincial cluster digital-transformation demonstration projects', '个', '>=', 1, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'projects / recognitions (level=province, type=cluster digital)',
	 '示范项目 here vs 试点 in the award clause: treat as the same programme? Not stated. 打造 = start or complete? Recommend recognition date in the year.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('prov_cluster_digital_annual', 2023),
	('prov_cluster_digital_annual', 2024),
	('prov_cluster_digital_annual', 2025);

-- “不少于2个市级产业集群数字化转型示范项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('city_cluster_digital', '市级产业集群数字化转型示范项目', 'city cluster digital-transformation demonstration projects', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('city_cluster_digital_annual', 2, 'city_cluster_digital',
	 '不少于2个市级产业集群数字化转型示范项目',
	 '市级产业集群数字化转型示范项目', 'city cluster digital-transformation demonstration projects', '个', '>=', 2, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'projects / recognitions (level=city)',
	 '每年 inherited from the head of the sentence.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('city_cluster_digital_annual', 2023),
	('city_cluster_digital_annual', 2024),
	('city_cluster_digital_annual', 2025);

-- “不少于30个工业互联网示范项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('industrial_internet', '工业互联网示范项目', 'industrial-internet demonstration projects', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('industrial_internet_annual', 2, 'industrial_internet',
	 '不少于30个工业互联网示范项目',
	 '工业互联网示范项目', 'industrial-internet demonstration projects', '个', '>=', 30, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'projects / recognitions',
	 '每年 inherited. Level (province/city) not stated: count all.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('industrial_internet_annual', 2023),
	('industrial_internet_annual', 2024),
	('industrial_internet_annual', 2025);

-- “推动不少于220家规上工业企业实施数字化转型”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('digital_enterprises', '规上工业企业实施数字化转型', 'above-scale industrial enterprises carrying out digital transformation', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('digital_enterprises_annual', 2, 'digital_enterprises',
	 '推动不少于220家规上工业企业实施数字化转型',
	 '规上工业企业实施数字化转型', 'above-scale industrial enterprises carrying out digital transformation', '家', '>=', 220, 'annual',
	 'city', false, NULL, 'enterprise is 规上 (above designated size)', 'firm', 'stated',
	 'projects (distinct 规上 enterprises with a digital project in the year)',
	 '每年 inherited (recommended) vs 220 in total 2023-2025. The same enterprise in two years: counts in each year (distinct within a year only).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('digital_enterprises_annual', 2023),
	('digital_enterprises_annual', 2024),
	('digital_enterprises_annual', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('zhengyinbao_pool', '2', '增资“政银保”项目风险资金池', '政银保 risk pool', 'pool entity with injections and partner banks/insurers/guarantors (see measure 18)', 'activity (pool_injection, zyb_service), assignment (zyb_partner)');
