-- 第11条 加大优质企业梯度培育
--
-- 加大优质企业梯度培育。培育一批总部企业、单项冠军企业，对经认定的总部企业，经营贡献符合条
-- 件的给予最高1000万元奖励，对工业和信息化部新认定的制造业单项冠军示范企业（含冠军产品
-- 所在企业）一次性奖励120万元，到2025年培育不少于35家总部企业、5家单项冠军企业。
-- 建立专精特新企业库，强化指导和服务，对新获得国家级专精特新“小巨人”认定的企业给予100
-- 万元奖励，对国家级专精特新“小巨人”企业以及省级专精特新企业的商业银行信用贷款给予贴息支
-- 持，2023年力争新增10家国家级专精特新“小巨人”企业、200家省级专精特新企业。实施
-- “个转企、小升规、规改股、股上市”市场主体培育计划，鼓励企业分公司转为子公司，对符合条件
-- 的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励，2023年推
-- 动不少于600户个体工商户转型升级为企业，300家工业企业上规模发展，力争4家企业上市。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(11, 11, 4, '提质增效培育“大企业”', 'Large enterprises', '加大优质企业梯度培育', 'Strengthen the tiered cultivation of high-quality enterprises',
	 '加大优质企业梯度培育。培育一批总部企业、单项冠军企业，对经认定的总部企业，经营贡献符合条件的给予最高1000万元奖励，对工业和信息化部新认定的制造业单项冠军示范企业（含冠军产品所在企业）一次性奖励120万元，到2025年培育不少于35家总部企业、5家单项冠军企业。建立专精特新企业库，强化指导和服务，对新获得国家级专精特新“小巨人”认定的企业给予100万元奖励，对国家级专精特新“小巨人”企业以及省级专精特新企业的商业银行信用贷款给予贴息支持，2023年力争新增10家国家级专精特新“小巨人”企业、200家省级专精特新企业。实施“个转企、小升规、规改股、股上市”市场主体培育计划，鼓励企业分公司转为子公司，对符合条件的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励，2023年推动不少于600户个体工商户转型升级为企业，300家工业企业上规模发展，力争4家企业上市。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('kind_headquarters', 'quality_enterprise', '总部企业', 'Headquarters enterprises', NULL, 11, true),
	('kind_single_champion', 'quality_enterprise', '单项冠军企业', 'Single-champion enterprises', NULL, 11, true);

-- “加大优质企业梯度培育。培育一批总部企业、单项冠军企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('gradient_general', '优质企业梯度培育', 'gradient cultivation of quality enterprises', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('gradient_general', 11, 'gradient_general',
	 '加大优质企业梯度培育。培育一批总部企业、单项冠军企业',
	 '优质企业梯度培育', 'gradient cultivation of quality enterprises', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'recognitions',
	 'Numbers are in the following clause. Decided: both kinds, 总部企业 and 单项冠军企业, must be among the recognitions; what the text leaves without a number is met when the office says so (an observation), not by one record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('gradient_general', 2023),
	('gradient_general', 2024),
	('gradient_general', 2025);

-- “对经认定的总部企业，经营贡献符合条件的给予最高1000万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('headquarters_enterprise', 11, '总部企业经营贡献奖励', 'Headquarters enterprise contribution award',
	 '对经认定的总部企业，经营贡献符合条件的给予最高1000万元奖励',
	 'recognised headquarters enterprises whose operating contribution qualifies', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: recognised headquarters enterprise AND 经营贡献符合条件 (criteria not in document)',
	 'Once or per year not stated. Contribution criteria undefined. Decided: 最高 without 每年 is read literally in every clause alike: one cap per enterprise over the life of the document; a dated local rule with its source makes it yearly.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(37, 'headquarters_enterprise', 'up_to', 'ceiling', 10000000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “对工业和信息化部新认定的制造业单项冠军示范企业（含冠军产品所在企业）一次性奖励120万
-- 元”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('single_champion', 11, '国家制造业单项冠军奖励', 'National manufacturing single-champion award',
	 '对工业和信息化部新认定的制造业单项冠军示范企业（含冠军产品所在企业）一次性奖励120万元',
	 'enterprises newly recognised by MIIT as manufacturing single-champion demonstration enterprise (incl. enterprise of a champion product)', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: new MIIT recognition',
	 'Two champion products of one enterprise, or product first then enterprise: recommend one payment per enterprise; 新认定 = recognition date within validity period; re-recognition (复核) is not new. Decided: an earlier recognition of the same kind, still in force or lapsed, makes a later one not 新; an officer may find otherwise with a reason.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(38, 'single_champion', 'fixed', 'definite', 1200000, NULL, NULL, NULL, 'enterprise', true, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “到2025年培育不少于35家总部企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('hq_count', '总部企业数', 'headquarters enterprises', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('hq_count', 11, 'hq_count',
	 '到2025年培育不少于35家总部企业',
	 '总部企业数', 'headquarters enterprises', '家', '>=', 35, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (type=headquarters)',
	 'Stock at end 2025 (recommended) vs new in 2023-2025.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('hq_count', 2025);

-- “5家单项冠军企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('champion_count', '单项冠军企业数', 'single-champion enterprises', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('champion_count', 11, 'champion_count',
	 '5家单项冠军企业',
	 '单项冠军企业数', 'single-champion enterprises', '家', '>=', 5, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (type=single champion)',
	 '不少于 and 到2025年 carried over. Stock (recommended) vs new. Does champion-product enterprise count? Recommended yes, as in the award clause.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('champion_count', 2025);

-- “建立专精特新企业库，强化指导和服务”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('srdi_guidance', 11, '专精特新企业指导服务', 'Guidance service for specialised and innovative (SRDI) enterprises',
	 '建立专精特新企业库，强化指导和服务',
	 'enterprises in the 专精特新 library', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(39, 'srdi_guidance', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “建立专精特新企业库”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zjtx_library', '专精特新企业库', 'specialised-new enterprise library', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zjtx_library', 11, 'zjtx_library',
	 '建立专精特新企业库',
	 '专精特新企业库', 'specialised-new enterprise library', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'enterprise library',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zjtx_library', 2025);

-- “对新获得国家级专精特新“小巨人”认定的企业给予100万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('little_giant', 11, '国家级专精特新“小巨人”奖励', 'National SRDI “Little Giant” award',
	 '对新获得国家级专精特新“小巨人”认定的企业给予100万元奖励',
	 'enterprises newly recognised as national little giant', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: new national recognition',
	 'Not 一次性 in words, but 新获得 implies once per first recognition; re-recognition after review not rewarded (recommended). Recognition date within validity period. Decided: an earlier recognition of the same kind, still in force or lapsed, makes a later one not 新; an officer may find otherwise with a reason.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(40, 'little_giant', 'fixed', 'definite', 1000000, NULL, NULL, NULL, 'enterprise', true, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “对国家级专精特新“小巨人”企业以及省级专精特新企业的商业银行信用贷款给予贴息支持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('srdi_loan_interest', 11, '专精特新企业信用贷款贴息', 'Interest subsidy on SRDI enterprises'' credit loans',
	 '对国家级专精特新“小巨人”企业以及省级专精特新企业的商业银行信用贷款给予贴息支持',
	 'national little giants and provincial 专精特新 enterprises with commercial-bank unsecured (credit) loans', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: recognition valid; loan is 信用贷款 from a commercial bank',
	 'Rate, cap and term not stated; loan date window not stated.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(41, 'srdi_loan_interest', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “2023年力争新增10家国家级专精特新“小巨人”企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('little_giant', '新增国家级“小巨人”企业', 'new national little giants', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('little_giant_2023', 11, 'little_giant',
	 '2023年力争新增10家国家级专精特新“小巨人”企业',
	 '2023年新增国家级“小巨人”企业', 'new national little giants in 2023', '家', '>=', 10, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'recognitions (level=national)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('little_giant_2023', 2023);

-- “200家省级专精特新企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('prov_zjtx', '新增省级专精特新企业', 'new provincial 专精特新 enterprises', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('prov_zjtx_2023', 11, 'prov_zjtx',
	 '200家省级专精特新企业',
	 '2023年新增省级专精特新企业', 'new provincial 专精特新 enterprises in 2023', '家', '>=', 200, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'recognitions (level=province)',
	 '2023年力争新增 carried over. Re-certified enterprises do not count as new.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('prov_zjtx_2023', 2023);

-- “鼓励企业分公司转为子公司”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('branch_to_subsidiary', 11, '分公司转子公司引导', 'Encouragement to convert branches into subsidiaries',
	 '鼓励企业分公司转为子公司',
	 'enterprises converting branches to subsidiaries', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No amount. Also: 个转企 (step 1 of the plan) has no award in the text.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(42, 'branch_to_subsidiary', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “对符合条件的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('above_scale_entry', 11, '工业企业小升规奖励', 'Award for industrial enterprises growing above scale',
	 '对符合条件的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励',
	 'eligible industrial enterprises moving above scale (小升规)', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: 符合条件 (criteria not in document)',
	 '工业 may modify 小升规 only or all three; recommend all three (document is about industry), configurable. 最高 not fixed. Decided: 最高 is a cap per enterprise over the life of the document; several stages may be granted until it is reached.', 'step'),
	('shareholding_reform', 11, '企业股份制改造奖励', 'Shareholding reform award',
	 '对符合条件的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励',
	 'eligible enterprises reformed into joint-stock companies (股改)', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: 符合条件',
	 'See above_scale_entry. Stages 小升规 -> 股改 -> 上市 may be collected in turn; not stated as exclusive. Decided: 最高 is a cap per enterprise over the life of the document; several stages may be granted until it is reached.', 'step'),
	('listing', 11, '企业上市奖励', 'Stock-market listing award',
	 '对符合条件的工业小升规、股改、上市企业分别给予最高20万元、30万元、530万元奖励',
	 'eligible listed enterprises (上市)', 'entitlement',
	 NULL, NULL, NULL, NULL, '每家企业', 'per enterprise',
	 'precondition: 符合条件',
	 'Market (domestic/overseas) not stated; 最高530万 may be paid in stages and may or may not include the 股改 amount (530 vs 500+30): do not assume. See above_scale_entry. Decided: 最高 is a cap per enterprise over the life of the document; several stages may be granted until it is reached.', 'step');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(43, 'above_scale_entry', 'up_to', 'ceiling', 200000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true),
	(44, 'shareholding_reform', 'up_to', 'ceiling', 300000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true),
	(45, 'listing', 'up_to', 'ceiling', 5300000, NULL, NULL, NULL, 'enterprise', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第11条', true);

-- “2023年推动不少于600户个体工商户转型升级为企业”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('individual_to_enterprise', '个转企户数', 'individual businesses upgraded to enterprises', '户', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('individual_to_enterprise_2023', 11, 'individual_to_enterprise',
	 '2023年推动不少于600户个体工商户转型升级为企业',
	 '2023年个转企户数', 'individual businesses upgraded to enterprises in 2023', '户', '>=', 600, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'market-entity registrations / upgrade records',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('individual_to_enterprise_2023', 2023);

-- “300家工业企业上规模发展”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('scale_up', '工业企业上规模数', 'industrial enterprises moving above scale', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('scale_up_2023', 11, 'scale_up',
	 '300家工业企业上规模发展',
	 '2023年工业企业上规模数', 'industrial enterprises moving above scale in 2023', '家', '>=', 300, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'enterprise scale status change records',
	 '2023年推动不少于 carried over. Gross entries (recommended) vs net of exits.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('scale_up_2023', 2023);

-- “力争4家企业上市”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('listed', '上市企业数', 'enterprises listed', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('listed_2023', 11, 'listed',
	 '力争4家企业上市',
	 '2023年上市企业数', 'enterprises listed in 2023', '家', '>=', 4, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'listing records',
	 '2023年 carried over.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('listed_2023', 2023);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('zjtx_library', '11', '建立专精特新企业库，强化指导和服务', '专精特新企业库', 'enterprise library', 'list_entry (srdi_library), recognition (srdi, little_giant)'),
	('entity_ladder', '11', '实施“个转企、小升规、规改股、股上市”市场主体培育计划', 'four-step market-entity ladder', 'status-history table per enterprise: individual -> enterprise -> above-scale -> joint-stock -> listed', 'entity_step');
