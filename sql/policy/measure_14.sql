-- 第14条 强化“江门制造”质量标准品牌建设
--
-- 强化“江门制造”质量标准品牌建设。实施制造业质量提升行动，支持企业参评国家、省、市政府质
-- 量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、
-- 100万元、50万元、50万元资金补助。每年认定5家企业质量提升创新中心，给予每家10万
-- 元补助。实施标准领航工程，2023年培育5个“企业标准领跑者”。支持我市企事业单位参与制
-- 修订国际标准、国家标准、行业标准、湾区标准不少于30项，单项给予最高30万元奖励。依托质
-- 量基础设施线上线下服务站点开展质量提升帮扶，每年服务企业不少于600家。每年支持建设20
-- 家高价值专利培育布局中心，推动形成一批高价值专利组合。深入推进知识产权质押融资，按照知识
-- 产权质押融资贷款实际支付利息的50%给予贴息补助，同一企业同一年度最高补助20万元。推出
-- 质量贷专属金融产品，为质量品牌企业提供融资授信支持。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(14, 14, 4, '提质增效培育“大企业”', 'Large enterprises', '强化“江门制造”质量标准品牌建设', 'Strengthen quality, standards and branding for “Made in Jiangmen”',
	 '强化“江门制造”质量标准品牌建设。实施制造业质量提升行动，支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助。每年认定5家企业质量提升创新中心，给予每家10万元补助。实施标准领航工程，2023年培育5个“企业标准领跑者”。支持我市企事业单位参与制修订国际标准、国家标准、行业标准、湾区标准不少于30项，单项给予最高30万元奖励。依托质量基础设施线上线下服务站点开展质量提升帮扶，每年服务企业不少于600家。每年支持建设20家高价值专利培育布局中心，推动形成一批高价值专利组合。深入推进知识产权质押融资，按照知识产权质押融资贷款实际支付利息的50%给予贴息补助，同一企业同一年度最高补助20万元。推出质量贷专属金融产品，为质量品牌企业提供融资授信支持。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('standard_international', 'standard_type', '国际标准', 'International standard', NULL, 14, true),
	('standard_national', 'standard_type', '国家标准', 'National standard', NULL, 14, true),
	('standard_industry', 'standard_type', '行业标准', 'Industry standard', NULL, 14, true),
	('standard_bay_area', 'standard_type', '湾区标准', 'Greater Bay Area standard', NULL, 14, true);

-- “实施制造业质量提升行动”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('quality_action', '制造业质量提升行动', 'manufacturing quality improvement action', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('quality_action', 14, 'quality_action',
	 '实施制造业质量提升行动',
	 '制造业质量提升行动', 'manufacturing quality improvement action', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'plans / events',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('quality_action', 2025);

-- “支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家
-- 分别给予200万元、100万元、100万元、50万元、50万元资金补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('quality_award_national', 14, '国家质量奖补助', 'National quality award subsidy',
	 '支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助',
	 'enterprises winning 国奖 (China quality award)', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: award won',
	 'No 一次性 and no rule for climbing from one award to a higher one (full, difference, or highest only): recommend full amount per award won, flag a second award for the same enterprise. Government quality award also open to non-enterprise organisations: text says 企业. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition'),
	('quality_award_national_nominee', 14, '国家质量奖提名奖补助', 'National quality award nomination subsidy',
	 '支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助',
	 'enterprises winning 国奖提名奖', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: award won',
	 'No 一次性 and no rule for climbing from one award to a higher one (full, difference, or highest only): recommend full amount per award won, flag a second award for the same enterprise. Government quality award also open to non-enterprise organisations: text says 企业. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition'),
	('quality_award_provincial', 14, '省政府质量奖补助', 'Provincial government quality award subsidy',
	 '支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助',
	 'enterprises winning 省奖', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: award won',
	 'No 一次性 and no rule for climbing from one award to a higher one (full, difference, or highest only): recommend full amount per award won, flag a second award for the same enterprise. Government quality award also open to non-enterprise organisations: text says 企业. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition'),
	('quality_award_provincial_nominee', 14, '省政府质量奖提名奖补助', 'Provincial government quality award nomination subsidy',
	 '支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助',
	 'enterprises winning 省奖提名奖', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: award won',
	 'No 一次性 and no rule for climbing from one award to a higher one (full, difference, or highest only): recommend full amount per award won, flag a second award for the same enterprise. Government quality award also open to non-enterprise organisations: text says 企业. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition'),
	('quality_award_municipal', 14, '市政府质量奖补助', 'Municipal government quality award subsidy',
	 '支持企业参评国家、省、市政府质量奖，获得国奖、国奖提名奖、省奖、省奖提名奖、市奖的每家分别给予200万元、100万元、100万元、50万元、50万元资金补助',
	 'enterprises winning 市奖', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: award won',
	 'No 一次性 and no rule for climbing from one award to a higher one (full, difference, or highest only): recommend full amount per award won, flag a second award for the same enterprise. Government quality award also open to non-enterprise organisations: text says 企业. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(61, 'quality_award_national', 'fixed', 'definite', 2000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true),
	(62, 'quality_award_national_nominee', 'fixed', 'definite', 1000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true),
	(63, 'quality_award_provincial', 'fixed', 'definite', 1000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true),
	(64, 'quality_award_provincial_nominee', 'fixed', 'definite', 500000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true),
	(65, 'quality_award_municipal', 'fixed', 'definite', 500000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);

-- “每年认定5家企业质量提升创新中心，给予每家10万元补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('quality_innovation_centre', 14, '企业质量提升创新中心补助', 'Enterprise quality-improvement innovation centre subsidy',
	 '每年认定5家企业质量提升创新中心，给予每家10万元补助',
	 'recognised enterprise quality-improvement innovation centres', 'entitlement',
	 NULL, NULL, NULL, 'centre', '每个中心', 'per centre',
	 'precondition: recognised in the year',
	 '5 a year is a quota for payment (recommended: refuse the 6th) and also a target (>=5): exactly 5. One grant per recognition. Decided: counted by the year of the recognition, whenever it is applied for; a dated local rule may raise the number.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(66, 'quality_innovation_centre', 'fixed', 'definite', 100000, NULL, NULL, NULL, 'subject', false, 5, 'hard', '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);

-- “每年认定5家企业质量提升创新中心”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('quality_centers', '认定企业质量提升创新中心', 'enterprise quality-improvement innovation centres recognised', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('quality_centers_annual', 14, 'quality_centers',
	 '每年认定5家企业质量提升创新中心',
	 '每年认定企业质量提升创新中心', 'enterprise quality-improvement innovation centres recognised per year', '家', '>=', 5, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 'Exactly 5 (quota, see award) vs at least 5. Decided: centres (recognitions) are counted, not enterprises.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('quality_centers_annual', 2023),
	('quality_centers_annual', 2024),
	('quality_centers_annual', 2025);

-- “2023年培育5个“企业标准领跑者””
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('standards_leaders', '企业标准领跑者', 'enterprise-standard leaders', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('standards_leaders_2023', 14, 'standards_leaders',
	 '2023年培育5个“企业标准领跑者”',
	 '2023年企业标准领跑者', 'enterprise-standard leaders in 2023', '个', '>=', 5, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('standards_leaders_2023', 2023);

-- “支持我市企事业单位参与制修订国际标准、国家标准、行业标准、湾区标准不少于30项，单项给
-- 予最高30万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('standard_setting', 14, '标准制修订奖励', 'Standard-setting award',
	 '支持我市企事业单位参与制修订国际标准、国家标准、行业标准、湾区标准不少于30项，单项给予最高30万元奖励',
	 'city enterprises and public institutions taking part in drafting/revising standards', 'entitlement',
	 NULL, NULL, NULL, 'standard', '单项标准', 'per standard',
	 'precondition: international, national, industry or 湾区 standard (local, group and enterprise standards not listed)',
	 'Shared cap if several city units join one standard (recommended: one cap per item), and scale by standard type/role not stated; 不少于30项 is a target, not a quota. Decided: one cap per standard, whoever applies; the number of the standard is compared after normalising (width, spaces, case).', 'standard');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(67, 'standard_setting', 'up_to', 'ceiling', 300000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);

-- “支持我市企事业单位参与制修订国际标准、国家标准、行业标准、湾区标准不少于30项”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('standards_set', '参与制修订标准项数', 'standards drafted/revised', '项', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('standards_30', 14, 'standards_set',
	 '支持我市企事业单位参与制修订国际标准、国家标准、行业标准、湾区标准不少于30项',
	 '参与制修订标准项数', 'standards drafted/revised', '项', '>=', 30, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'standard participation records (type, publication date)',
	 'No own period: cumulative by end 2025 (recommended) vs 2023 (preceding clause) vs each year. Distinct standards, not participations (one standard with two city units counts once).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('standards_30', 2023),
	('standards_30', 2024),
	('standards_30', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('standards_30', 'standard_international', 1),
	('standards_30', 'standard_national', 2),
	('standards_30', 'standard_industry', 3),
	('standards_30', 'standard_bay_area', 4);

-- “依托质量基础设施线上线下服务站点开展质量提升帮扶，每年服务企业不少于600家”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('quality_help_service', 14, '企业质量提升帮扶服务', 'Quality-improvement assistance service',
	 '依托质量基础设施线上线下服务站点开展质量提升帮扶，每年服务企业不少于600家',
	 'enterprises served', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(68, 'quality_help_service', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('quality_help', '质量提升帮扶服务企业数', 'enterprises served by quality help', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('quality_help_annual', 14, 'quality_help',
	 '依托质量基础设施线上线下服务站点开展质量提升帮扶，每年服务企业不少于600家',
	 '每年质量提升帮扶服务企业数', 'enterprises served by quality help per year', '家', '>=', 600, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'service records (distinct enterprises per year)',
	 '家 (distinct), not 家次.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('quality_help_annual', 2023),
	('quality_help_annual', 2024),
	('quality_help_annual', 2025);

-- “每年支持建设20家高价值专利培育布局中心”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('patent_centre', 14, '高价值专利培育布局中心支持', 'Support for high-value patent cultivation and portfolio centres',
	 '每年支持建设20家高价值专利培育布局中心',
	 'high-value patent cultivation and layout centres', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Amount not stated. 20 per year both quota and target. Decided: same grammar as 每年认定5家 (quality_innovation_centre), so the same mode; a dated local rule may raise the number.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(69, 'patent_centre', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, 20, 'hard', '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('patent_centers', '支持建设高价值专利培育布局中心', 'high-value patent centres supported', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('patent_centers_annual', 14, 'patent_centers',
	 '每年支持建设20家高价值专利培育布局中心',
	 '每年支持建设高价值专利培育布局中心', 'high-value patent centres supported per year', '家', '>=', 20, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'projects / recognitions',
	 'No qualifier: >= (or exactly 20).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('patent_centers_annual', 2023),
	('patent_centers_annual', 2024),
	('patent_centers_annual', 2025);

-- “推动形成一批高价值专利组合”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('patent_portfolios', '高价值专利组合', 'high-value patent portfolios', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('patent_portfolios', 14, 'patent_portfolios',
	 '推动形成一批高价值专利组合',
	 '高价值专利组合', 'high-value patent portfolios', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'patent portfolio records',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('patent_portfolios', 2023),
	('patent_portfolios', 2024),
	('patent_portfolios', 2025);

-- “深入推进知识产权质押融资，按照知识产权质押融资贷款实际支付利息的50%给予贴息补助，同
-- 一企业同一年度最高补助20万元”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('ip_pledge_interest', 14, '知识产权质押融资贴息', 'Interest subsidy on IP-pledge loans',
	 '深入推进知识产权质押融资，按照知识产权质押融资贷款实际支付利息的50%给予贴息补助，同一企业同一年度最高补助20万元',
	 'enterprises paying interest on IP-pledge loans', 'entitlement',
	 'interest actually paid on the IP-pledge loans in the calendar year (实际支付利息)', '当年实际支付的知识产权质押融资贷款利息', 'the interest paid in the year on loans pledged with intellectual property', NULL, '每家企业每年', 'per enterprise and year',
	 NULL,
	 'Year = calendar year of interest payment (recommended) vs application year. Base = interest actually paid; penalty interest not addressed. Sum over all loans of the enterprise before the cap.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(70, 'ip_pledge_interest', 'rate_capped', 'definite', 200000, 0.50, NULL, 'half_up', 'enterprise_year', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);

-- “推出质量贷专属金融产品，为质量品牌企业提供融资授信支持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('quality_loan', 14, '“质量贷”融资授信支持', 'Quality Loan credit support',
	 '推出质量贷专属金融产品，为质量品牌企业提供融资授信支持',
	 '质量品牌企业', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Credit product of banks; beneficiary class undefined.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(71, 'quality_loan', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第14条', true);

-- “推出质量贷专属金融产品”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('quality_loan_launch', '质量贷产品推出', 'quality-loan product launched', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('quality_loan_launch', 14, 'quality_loan_launch',
	 '推出质量贷专属金融产品',
	 '质量贷产品推出', 'quality-loan product launched', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'loan products',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('quality_loan_launch', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('standards_pilot', '14', '实施标准领航工程', '标准领航工程', 'programme tag for standards targets/awards', 'activity (standard), recognition (standards_leader)'),
	('quality_stations', '14', '依托质量基础设施线上线下服务站点开展质量提升帮扶', 'quality-infrastructure service stations', 'service record (station, enterprise, date)', 'activity (quality_help)');
