-- 第16条 强化制造业土地供给
--
-- 强化制造业土地供给。加强工业用地供给，确保年度供应工业用地面积不少于1万亩。加大土地整备
-- 力度，每年完成连片100亩以上新征土地45块，其中500亩以上连片土地不少于10块。推行
-- “标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产业供地
-- 等多种供地方式，提高项目落地效率，降低企业用地成本。推动低效工业用地升级改造，鼓励工业项
-- 目扩容提质，扩大免费提升容积率的工业园区覆盖面。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(16, 16, 5, '整合资源提升“大环境”', 'A supportive environment', '强化制造业土地供给', 'Strengthen land supply for manufacturing',
	 '强化制造业土地供给。加强工业用地供给，确保年度供应工业用地面积不少于1万亩。加大土地整备力度，每年完成连片100亩以上新征土地45块，其中500亩以上连片土地不少于10块。推行“标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产业供地等多种供地方式，提高项目落地效率，降低企业用地成本。推动低效工业用地升级改造，鼓励工业项目扩容提质，扩大免费提升容积率的工业园区覆盖面。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('supply_standard_land', 'supply_mode', '“标准地”供应', 'Supply of “standard land”', NULL, 16, true),
	('supply_flexible_term', 'supply_mode', '弹性年限出让', 'Grant with a flexible term', NULL, 16, true),
	('supply_lease_then_grant', 'supply_mode', '先租后让', 'Lease first, grant later', NULL, 16, true),
	('supply_lease_grant_combined', 'supply_mode', '租让结合', 'Combined lease and grant', NULL, 16, true),
	('supply_with_project_or_plan', 'supply_mode', '“带项目”“带方案”出让', 'Grant with a project or with a plan', NULL, 16, true),
	('supply_mixed_industry', 'supply_mode', '混合产业供地', 'Land supply for mixed industrial use', NULL, 16, true);

-- “加强工业用地供给，确保年度供应工业用地面积不少于1万亩”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('industrial_land', '年度供应工业用地面积', 'industrial land supplied', '亩', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('industrial_land_annual', 16, 'industrial_land',
	 '加强工业用地供给，确保年度供应工业用地面积不少于1万亩',
	 '年度供应工业用地面积', 'industrial land supplied per year', '亩', '>=', 10000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'land supply records (area mu, date, use)',
	 '年度 = each year 2023-2025. 确保 = firm.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('industrial_land_annual', 2023),
	('industrial_land_annual', 2024),
	('industrial_land_annual', 2025);

-- “每年完成连片100亩以上新征土地45块”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_land_100mu', '连片100亩以上新征土地块数', 'contiguous new-acquired land parcels >=100 mu', '块', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_land_100mu_annual', 16, 'new_land_100mu',
	 '每年完成连片100亩以上新征土地45块',
	 '每年连片100亩以上新征土地块数', 'contiguous new-acquired land parcels >=100 mu per year', '块', '>=', 45, 'annual',
	 'city', false, NULL, 'contiguous area >= 100 mu', 'firm', 'stated',
	 'land acquisition parcels (area mu, date)',
	 'No qualifier: >=.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_land_100mu_annual', 2023),
	('new_land_100mu_annual', 2024),
	('new_land_100mu_annual', 2025);

-- “其中500亩以上连片土地不少于10块”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_land_500mu', '连片500亩以上新征土地块数', 'of which parcels >=500 mu', '块', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_land_500mu_annual', 16, 'new_land_500mu',
	 '其中500亩以上连片土地不少于10块',
	 '每年连片500亩以上新征土地块数', 'of which parcels >=500 mu', '块', '>=', 10, 'annual',
	 'city', false, NULL, 'contiguous area >= 500 mu; subset of new_land_100mu_annual', 'firm', 'stated',
	 'land acquisition parcels',
	 '其中: subset of the 45.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_land_500mu_annual', 2023),
	('new_land_500mu_annual', 2024),
	('new_land_500mu_annual', 2025);

-- “推行“标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产
-- 业供地等多种供地方式，提高项目落地效率，降低企业用地成本”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('flexible_land', 16, '工业用地灵活供应', 'Flexible supply of industrial land',
	 '推行“标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产业供地等多种供地方式，提高项目落地效率，降低企业用地成本',
	 'industrial projects / enterprises buying land', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(72, 'flexible_land', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第16条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('supply_modes', '多种供地方式推行', 'land-supply modes introduced', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('supply_modes', 16, 'supply_modes',
	 '推行“标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产业供地等多种供地方式，提高项目落地效率，降低企业用地成本',
	 '多种供地方式推行', 'land-supply modes introduced', 'milestone', 'done', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'land supply records (mode)',
	 'Decided: without a number records show progress (on_track with what is on record, by named member where the text names them); met only when the office says so by an observation, or, where members are named, when each has a record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('supply_modes', 2023),
	('supply_modes', 2024),
	('supply_modes', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('supply_modes', 'supply_standard_land', 1),
	('supply_modes', 'supply_flexible_term', 2),
	('supply_modes', 'supply_lease_then_grant', 3),
	('supply_modes', 'supply_lease_grant_combined', 4),
	('supply_modes', 'supply_with_project_or_plan', 5),
	('supply_modes', 'supply_mixed_industry', 6);

-- “推动低效工业用地升级改造，鼓励工业项目扩容提质，扩大免费提升容积率的工业园区覆盖面”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('plot_ratio_increase', 16, '工业用地免费提升容积率', 'Free plot-ratio increase for industrial land',
	 '推动低效工业用地升级改造，鼓励工业项目扩容提质，扩大免费提升容积率的工业园区覆盖面',
	 'industrial projects in covered parks (free FAR increase)', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: park covered by the scheme',
	 'Fee exemption for higher plot ratio; which parks not stated; entitlement depends on park coverage.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(73, 'plot_ratio_increase', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第16条', true);

-- “推动低效工业用地升级改造”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('low_efficiency_land', '低效工业用地升级改造', 'upgrade of low-efficiency industrial land', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('low_efficiency_land', 16, 'low_efficiency_land',
	 '推动低效工业用地升级改造',
	 '低效工业用地升级改造', 'upgrade of low-efficiency industrial land', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'land parcels / projects',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('low_efficiency_land', 2023),
	('low_efficiency_land', 2024),
	('low_efficiency_land', 2025);

-- “扩大免费提升容积率的工业园区覆盖面”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('far_coverage', '免费提升容积率园区覆盖面', 'coverage of parks with free FAR increase', 'parks', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('far_coverage', 16, 'far_coverage',
	 '扩大免费提升容积率的工业园区覆盖面',
	 '免费提升容积率园区覆盖面', 'coverage of parks with free FAR increase', 'parks', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'parks (flag)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('far_coverage', 2023),
	('far_coverage', 2024),
	('far_coverage', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('land_supply_modes', '16', '推行“标准地”供应、弹性年限出让、先租后让、租让结合、“带项目”“带方案”出让、混合产业供地等多种供地方式', 'land supply modes', 'enumeration on land supply record', 'activity (land_supply), jm_policy.member (supply_mode)');
