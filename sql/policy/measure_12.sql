-- 第12条 支持企业抢订单拓市场
--
-- 支持企业抢订单拓市场。发布年度重点展览计划，每年组织企业参加境内外不少于100场展会并给
-- 予补助；每年举办RCEP（中国·江门）国际商品博览会暨珠中江进出口商品展览会，充分利用广
-- 交会和其他境内外展会宣传推广“江门制造”产品。鼓励企业提升海关信用等级，对首次通过海关A
-- EO高级认证的企业给予5万元补助。支持企业投保进出口信用保险，企业投保短期进出口信用保险
-- 给予最高100万元补助。鼓励企业扩大进口，对进口民生食品和日用消费品增长较快的企业给予最
-- 高50万元补助。大力发展保税物流，对开展保税物流中心进出境业务的企业给予最高200万元补
-- 助。鼓励澳门金融机构在对我市企业授信时参考第三方信用评级，扩大企业借用外债规模，畅通跨境
-- 投融资渠道。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(12, 12, 4, '提质增效培育“大企业”', 'Large enterprises', '支持企业抢订单拓市场', 'Help enterprises win orders and expand markets',
	 '支持企业抢订单拓市场。发布年度重点展览计划，每年组织企业参加境内外不少于100场展会并给予补助；每年举办RCEP（中国·江门）国际商品博览会暨珠中江进出口商品展览会，充分利用广交会和其他境内外展会宣传推广“江门制造”产品。鼓励企业提升海关信用等级，对首次通过海关AEO高级认证的企业给予5万元补助。支持企业投保进出口信用保险，企业投保短期进出口信用保险给予最高100万元补助。鼓励企业扩大进口，对进口民生食品和日用消费品增长较快的企业给予最高50万元补助。大力发展保税物流，对开展保税物流中心进出境业务的企业给予最高200万元补助。鼓励澳门金融机构在对我市企业授信时参考第三方信用评级，扩大企业借用外债规模，畅通跨境投融资渠道。');

-- “发布年度重点展览计划，每年组织企业参加境内外不少于100场展会并给予补助”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('exhibitions', '组织参加展会场数', 'exhibitions attended', '场', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('exhibitions_annual', 12, 'exhibitions',
	 '发布年度重点展览计划，每年组织企业参加境内外不少于100场展会并给予补助',
	 '每年组织参加展会场数', 'exhibitions attended per year', '场', '>=', 100, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'exhibitions/events (organised with enterprises)',
	 'Sum of domestic and overseas. Distinct exhibitions, not enterprise visits.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('exhibitions_annual', 2023),
	('exhibitions_annual', 2024),
	('exhibitions_annual', 2025);

-- “发布年度重点展览计划”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('exhibition_plan', '年度重点展览计划发布', 'annual key exhibition plan published', '份', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('exhibition_plan_annual', 12, 'exhibition_plan',
	 '发布年度重点展览计划',
	 '年度重点展览计划发布', 'annual key exhibition plan published', '份', '>=', 1, 'annual',
	 'city', false, NULL, NULL, 'firm', 'implied',
	 'plans (type=exhibition plan)',
	 'No number: 年度 implies one a year.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('exhibition_plan_annual', 2023),
	('exhibition_plan_annual', 2024),
	('exhibition_plan_annual', 2025);

-- “每年组织企业参加境内外不少于100场展会并给予补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('exhibition', 12, '企业参展补助', 'Exhibition participation subsidy',
	 '每年组织企业参加境内外不少于100场展会并给予补助',
	 'enterprises taking part in organised exhibitions', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Amount and rate not stated. Only exhibitions organised/in the annual plan? Recommended yes.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(46, 'exhibition', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “每年举办RCEP（中国·江门）国际商品博览会暨珠中江进出口商品展览会”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('rcep_expo', '举办RCEP博览会暨珠中江展览会', 'annual RCEP (Jiangmen) expo and Zhuhai-Zhongshan-Jiangmen import-export fair', '次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('rcep_expo_annual', 12, 'rcep_expo',
	 '每年举办RCEP（中国·江门）国际商品博览会暨珠中江进出口商品展览会',
	 '每年举办RCEP博览会暨珠中江展览会', 'annual RCEP (Jiangmen) expo and Zhuhai-Zhongshan-Jiangmen import-export fair', '次', '>=', 1, 'annual',
	 'city', false, NULL, NULL, 'firm', 'implied',
	 'events',
	 'No number: 每年举办 implies at least one a year. 暨 = one joint event.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('rcep_expo_annual', 2023),
	('rcep_expo_annual', 2024),
	('rcep_expo_annual', 2025);

-- “充分利用广交会和其他境内外展会宣传推广“江门制造”产品”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('promotion_support', 12, '“江门制造”展会推广支持', 'Trade-fair promotion of “Made in Jiangmen”',
	 '充分利用广交会和其他境内外展会宣传推广“江门制造”产品',
	 'manufacturers of 江门制造 products', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(47, 'promotion_support', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “鼓励企业提升海关信用等级，对首次通过海关AEO高级认证的企业给予5万元补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('aeo_certification', 12, '首次海关AEO高级认证补助', 'First-time customs AEO advanced certification subsidy',
	 '鼓励企业提升海关信用等级，对首次通过海关AEO高级认证的企业给予5万元补助',
	 'enterprises passing customs AEO advanced certification for the first time', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: 首次 (first pass)',
	 'one_time=true inferred from 首次 (the word 一次性 is absent). Re-certification not eligible. Decided: the ground is the recognition, and a recognition is paid once.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(48, 'aeo_certification', 'fixed', 'definite', 50000, NULL, NULL, NULL, 'enterprise', true, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “支持企业投保进出口信用保险，企业投保短期进出口信用保险给予最高100万元补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('export_credit_insurance', 12, '短期进出口信用保险补助', 'Short-term import and export credit insurance subsidy',
	 '支持企业投保进出口信用保险，企业投保短期进出口信用保险给予最高100万元补助',
	 'enterprises buying short-term import/export credit insurance', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 NULL,
	 'Rate of premium not stated; per year (recommended: premiums are annual) or over the whole period. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document (the reading that cannot overpay); a dated local rule with its source makes it yearly.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(49, 'export_credit_insurance', 'up_to', 'ceiling', 1000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “鼓励企业扩大进口，对进口民生食品和日用消费品增长较快的企业给予最高50万元补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('import_growth', 12, '民生消费品进口增长补助', 'Subsidy for growth in imports of staple foods and daily goods',
	 '鼓励企业扩大进口，对进口民生食品和日用消费品增长较快的企业给予最高50万元补助',
	 'enterprises with fast-growing imports of staple food and daily consumer goods', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: 增长较快 (threshold not in document)',
	 'Growth threshold and goods catalogue undefined; "和" - both or either kind. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document (the reading that cannot overpay); a dated local rule with its source makes it yearly.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(50, 'import_growth', 'up_to', 'ceiling', 500000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “鼓励企业扩大进口”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('imports_growth_goal', '企业进口规模', 'enterprise imports', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('imports_growth_goal', 12, 'imports_growth_goal',
	 '鼓励企业扩大进口',
	 '企业进口规模', 'enterprise imports', '亿元', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'observed (customs)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('imports_growth_goal', 2023),
	('imports_growth_goal', 2024),
	('imports_growth_goal', 2025);

-- “大力发展保税物流，对开展保税物流中心进出境业务的企业给予最高200万元补助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('bonded_logistics', 12, '保税物流中心进出境业务补助', 'Bonded logistics centre business subsidy',
	 '大力发展保税物流，对开展保税物流中心进出境业务的企业给予最高200万元补助',
	 'enterprises doing bonded-logistics-centre inbound/outbound business', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 NULL,
	 'Operator of the centre or any user enterprise; period not stated. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document (the reading that cannot overpay); a dated local rule with its source makes it yearly.', 'year');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(51, 'bonded_logistics', 'up_to', 'ceiling', 2000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “鼓励澳门金融机构在对我市企业授信时参考第三方信用评级，扩大企业借用外债规模，畅通跨境投
-- 融资渠道”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('macao_credit_foreign_debt', 12, '澳门授信与跨境融资便利', 'Facilitation of Macao credit and cross-border financing',
	 '鼓励澳门金融机构在对我市企业授信时参考第三方信用评级，扩大企业借用外债规模，畅通跨境投融资渠道',
	 'city enterprises borrowing from Macao institutions / foreign debt', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(52, 'macao_credit_foreign_debt', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第12条', true);

-- “扩大企业借用外债规模”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('foreign_debt_scale', '企业借用外债规模', 'enterprise foreign-debt borrowing', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('foreign_debt_scale', 12, 'foreign_debt_scale',
	 '扩大企业借用外债规模',
	 '企业借用外债规模', 'enterprise foreign-debt borrowing', '亿元', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'observed',
	 'No number. Decided: 鼓励 opens the sentence and the borrowing is the enterprises'': soft, as its siblings imports_growth_goal and upgrade_invest_growth.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('foreign_debt_scale', 2023),
	('foreign_debt_scale', 2024),
	('foreign_debt_scale', 2025);
