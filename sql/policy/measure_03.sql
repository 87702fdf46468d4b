-- 第3条 推动制造业绿色化发展
--
-- 推动制造业绿色化发展。提升制造业绿色发展水平，推动化工、建材、造纸等重点高碳排放行业开展
-- 节能降碳增效行动，到2025年，新增3家省水效“领跑者”称号企业、5家省能效“领跑者”称
-- 号企业。对新上单位工业增加值能耗优于全市2025年单位工业增加值能耗控制水平的项目全力保
-- 障项目用能需求。推动工业产品绿色设计和制造，鼓励企业创建绿色工厂，2023年实现新增国家
-- 级绿色工厂2家，到2025年新增6家。提升工业固体废物资源化利用水平，对符合条件的工业固
-- 体废物资源化利用项目给予最高2000万元扶持。持续推动清洁生产，对获得“粤港清洁生产伙伴
-- ”（制造业）优越标志企业、“粤港清洁生产伙伴”（制造业）标志企业一次性分别给予8万元、5
-- 万元奖励。2023年完成40家清洁生产企业认定，到2025年完成120家。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(3, 3, 1, '以链促群发展“大产业”', 'Large industries', '推动制造业绿色化发展', 'Promote the green development of manufacturing',
	 '推动制造业绿色化发展。提升制造业绿色发展水平，推动化工、建材、造纸等重点高碳排放行业开展节能降碳增效行动，到2025年，新增3家省水效“领跑者”称号企业、5家省能效“领跑者”称号企业。对新上单位工业增加值能耗优于全市2025年单位工业增加值能耗控制水平的项目全力保障项目用能需求。推动工业产品绿色设计和制造，鼓励企业创建绿色工厂，2023年实现新增国家级绿色工厂2家，到2025年新增6家。提升工业固体废物资源化利用水平，对符合条件的工业固体废物资源化利用项目给予最高2000万元扶持。持续推动清洁生产，对获得“粤港清洁生产伙伴”（制造业）优越标志企业、“粤港清洁生产伙伴”（制造业）标志企业一次性分别给予8万元、5万元奖励。2023年完成40家清洁生产企业认定，到2025年完成120家。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('industry_chemicals', 'industry', '化工', 'Chemicals', NULL, 3, true),
	('industry_building_materials', 'industry', '建材', 'Building materials', NULL, 3, true);

-- “推动化工、建材、造纸等重点高碳排放行业开展节能降碳增效行动”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('high_carbon_actions', '重点高碳行业节能降碳增效行动', 'energy-saving/carbon-cut actions in high-carbon industries', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('high_carbon_actions', 3, 'high_carbon_actions',
	 '推动化工、建材、造纸等重点高碳排放行业开展节能降碳增效行动',
	 '重点高碳行业节能降碳增效行动', 'energy-saving/carbon-cut actions in high-carbon industries', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects by industry',
	 'No number; open list. Decided: without a number records show progress (on_track with what is on record, by named member where the text names them); met only when the office says so by an observation, or, where members are named, when each has a record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('high_carbon_actions', 2023),
	('high_carbon_actions', 2024),
	('high_carbon_actions', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('high_carbon_actions', 'industry_chemicals', 1),
	('high_carbon_actions', 'industry_building_materials', 2),
	('high_carbon_actions', 'industry_papermaking', 3);

-- “到2025年，新增3家省水效“领跑者”称号企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('water_leader', '新增省水效“领跑者”企业', 'new provincial water-efficiency leader enterprises', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('water_leader', 3, 'water_leader',
	 '到2025年，新增3家省水效“领跑者”称号企业',
	 '新增省水效“领跑者”企业', 'new provincial water-efficiency leader enterprises', '家', '>=', 3, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 'Base date of 新增 not stated: use 2023-01-01.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('water_leader', 2023),
	('water_leader', 2024),
	('water_leader', 2025);

-- “5家省能效“领跑者”称号企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('energy_leader', '新增省能效“领跑者”企业', 'new provincial energy-efficiency leader enterprises', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('energy_leader', 3, 'energy_leader',
	 '5家省能效“领跑者”称号企业',
	 '新增省能效“领跑者”企业', 'new provincial energy-efficiency leader enterprises', '家', '>=', 5, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 '新增 and 到2025年 inherited.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('energy_leader', 2023),
	('energy_leader', 2024),
	('energy_leader', 2025);

-- “对新上单位工业增加值能耗优于全市2025年单位工业增加值能耗控制水平的项目全力保障项目
-- 用能需求”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('efficient_project_energy_guarantee', 3, '低能耗新上项目用能保障', 'Energy supply guarantee for energy-efficient new projects',
	 '对新上单位工业增加值能耗优于全市2025年单位工业增加值能耗控制水平的项目全力保障项目用能需求',
	 'new projects whose energy use per unit industrial VA is better (lower) than the city 2025 control level', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: project energy intensity < city 2025 control level (优于 = strictly lower)',
	 'The control-level value is not in the document: a configured parameter.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(13, 'efficient_project_energy_guarantee', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第3条', true);

-- “推动工业产品绿色设计和制造，鼓励企业创建绿色工厂”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('green_design', '绿色设计与绿色工厂创建', 'green design and green-factory creation', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('green_design', 3, 'green_design',
	 '推动工业产品绿色设计和制造，鼓励企业创建绿色工厂',
	 '绿色设计与绿色工厂创建', 'green design and green-factory creation', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'recognitions (green factory, green design)',
	 'No number beyond the national green factory goals.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('green_design', 2023),
	('green_design', 2024),
	('green_design', 2025);

-- “鼓励企业创建绿色工厂”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('green_factory_encouragement', 3, '绿色工厂创建引导', 'Encouragement to create green factories',
	 '鼓励企业创建绿色工厂',
	 'enterprises creating green factories', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No award stated for green factories: do not invent one.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(14, 'green_factory_encouragement', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第3条', true);

-- “2023年实现新增国家级绿色工厂2家”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('nat_green_factory', '新增国家级绿色工厂', 'new national green factories', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('nat_green_factory_2023', 3, 'nat_green_factory',
	 '2023年实现新增国家级绿色工厂2家',
	 '2023年新增国家级绿色工厂', 'new national green factories in 2023', '家', '>=', 2, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (level=national, type=green factory)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('nat_green_factory_2023', 2023);

-- “到2025年新增6家”
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('nat_green_factory_2025', 3, 'nat_green_factory',
	 '到2025年新增6家',
	 '到2025年新增国家级绿色工厂', 'new national green factories by 2025', '家', '>=', 6, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 '6 includes the 2 of 2023 (recommended: cumulative) vs 6 in addition / in 2025 alone.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('nat_green_factory_2025', 2023),
	('nat_green_factory_2025', 2024),
	('nat_green_factory_2025', 2025);

-- “提升工业固体废物资源化利用水平”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('solid_waste_level', '工业固体废物资源化利用水平', 'industrial solid-waste utilisation level', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('solid_waste_level', 3, 'solid_waste_level',
	 '提升工业固体废物资源化利用水平',
	 '工业固体废物资源化利用水平', 'industrial solid-waste utilisation level', '%', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'observed (utilisation rate)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('solid_waste_level', 2023),
	('solid_waste_level', 2024),
	('solid_waste_level', 2025);

-- “对符合条件的工业固体废物资源化利用项目给予最高2000万元扶持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('solid_waste_recycling', 3, '工业固废资源化利用项目扶持', 'Industrial solid-waste recycling project support',
	 '对符合条件的工业固体废物资源化利用项目给予最高2000万元扶持',
	 'eligible industrial solid-waste resource-utilisation projects', 'entitlement',
	 NULL, NULL, NULL, 'project', '单个项目', 'per project',
	 'precondition: 符合条件 (conditions not in document)',
	 'Conditions undefined; payer level undefined.', 'project');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(15, 'solid_waste_recycling', 'up_to', 'ceiling', 20000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第3条', true);

-- “对获得“粤港清洁生产伙伴”（制造业）优越标志企业、“粤港清洁生产伙伴”（制造业）标志企
-- 业一次性分别给予8万元、5万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('clean_production_partner_excellent', 3, '粤港清洁生产伙伴优越标志奖励', 'Guangdong-Hong Kong Cleaner Production Partner (Excellent) award',
	 '对获得“粤港清洁生产伙伴”（制造业）优越标志企业、“粤港清洁生产伙伴”（制造业）标志企业一次性分别给予8万元、5万元奖励',
	 'enterprise with 粤港清洁生产伙伴（制造业）优越标志', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: mark obtained',
	 'Upgrade from 标志 to 优越标志: both, difference, or only the higher? Not stated; recommend one payment per mark per enterprise, flag the second for review. Recognition must fall in the validity period.', 'recognition'),
	('clean_production_partner', 3, '粤港清洁生产伙伴标志奖励', 'Guangdong-Hong Kong Cleaner Production Partner award',
	 '对获得“粤港清洁生产伙伴”（制造业）优越标志企业、“粤港清洁生产伙伴”（制造业）标志企业一次性分别给予8万元、5万元奖励',
	 'enterprise with 粤港清洁生产伙伴（制造业）标志', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: mark obtained',
	 'See clean_production_partner_excellent.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(16, 'clean_production_partner_excellent', 'fixed', 'definite', 80000, NULL, NULL, NULL, 'enterprise', true, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第3条', true),
	(17, 'clean_production_partner', 'fixed', 'definite', 50000, NULL, NULL, NULL, 'enterprise', true, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第3条', true);

-- “2023年完成40家清洁生产企业认定”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('clean_production', '清洁生产企业认定', 'clean-production enterprises recognised', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('clean_production_2023', 3, 'clean_production',
	 '2023年完成40家清洁生产企业认定',
	 '2023年清洁生产企业认定', 'clean-production enterprises recognised in 2023', '家', '>=', 40, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (type=clean production)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('clean_production_2023', 2023);

-- “到2025年完成120家”
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('clean_production_2025', 3, 'clean_production',
	 '到2025年完成120家',
	 '到2025年清洁生产企业认定', 'clean-production enterprises recognised by 2025', '家', '>=', 120, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 'Cumulative 2023-2025 including 40 of 2023 (recommended: 3x40=120) vs stock ever recognised.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('clean_production_2025', 2023),
	('clean_production_2025', 2024),
	('clean_production_2025', 2025);
