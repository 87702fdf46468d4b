-- 第13条 大力提升企业技术创新能力
--
-- 大力提升企业技术创新能力。支持制造业企业产学研联合创新，深入实施“揭榜挂帅”制技术攻关，
-- 组建10家技术创新联盟，培育200家创新标兵、尖兵，选派1千名科技特派员解决技术难题，培
-- 育服务1万家创新主体。鼓励引导行业骨干企业牵头建设一批制造业技术创新中心等新型创新平台，
-- 对批准组建的国家、省级技术创新中心，分别给予最高3000万元、1000万元的配套资助，2
-- 023年新建20家以上省、市新型研发机构、重点实验室等创新平台，到2025年建成不少于7
-- 0家省级企业技术中心，力争新增1家国家级企业技术中心。持续做好“邑科贷”风险补偿工作，2
-- 023年扶持科技企业超120家，授信金额超4亿元。支持开展重大技术装备首台（套）推广应用
-- ，按单台（套）装备产品售价的30%给予奖励，支持额度不低于100万元。对符合条件的制造业
-- 企业、科技型中小企业实际发生的研发费用，按规定进行税前加计扣除或税前摊销。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(13, 13, 4, '提质增效培育“大企业”', 'Large enterprises', '大力提升企业技术创新能力', 'Strengthen the technological innovation capacity of enterprises',
	 '大力提升企业技术创新能力。支持制造业企业产学研联合创新，深入实施“揭榜挂帅”制技术攻关，组建10家技术创新联盟，培育200家创新标兵、尖兵，选派1千名科技特派员解决技术难题，培育服务1万家创新主体。鼓励引导行业骨干企业牵头建设一批制造业技术创新中心等新型创新平台，对批准组建的国家、省级技术创新中心，分别给予最高3000万元、1000万元的配套资助，2023年新建20家以上省、市新型研发机构、重点实验室等创新平台，到2025年建成不少于70家省级企业技术中心，力争新增1家国家级企业技术中心。持续做好“邑科贷”风险补偿工作，2023年扶持科技企业超120家，授信金额超4亿元。支持开展重大技术装备首台（套）推广应用，按单台（套）装备产品售价的30%给予奖励，支持额度不低于100万元。对符合条件的制造业企业、科技型中小企业实际发生的研发费用，按规定进行税前加计扣除或税前摊销。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('platform_new_rd_institution', 'innovation_platform', '新型研发机构', 'New-type R&D institution', NULL, 13, true),
	('platform_key_laboratory', 'innovation_platform', '重点实验室', 'Key laboratory', NULL, 13, true);

-- “支持制造业企业产学研联合创新，深入实施“揭榜挂帅”制技术攻关”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('industry_academia_support', 13, '产学研联合创新支持', 'Support for industry-university-research innovation',
	 '支持制造业企业产学研联合创新，深入实施“揭榜挂帅”制技术攻关',
	 'manufacturing enterprises in industry-university-research cooperation / 揭榜挂帅 projects', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No amount.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(53, 'industry_academia_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('jiebang', '“揭榜挂帅”技术攻关', 'open-call (jiebang guashuai) technical projects run', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('jiebang', 13, 'jiebang',
	 '支持制造业企业产学研联合创新，深入实施“揭榜挂帅”制技术攻关',
	 '“揭榜挂帅”技术攻关', 'open-call (jiebang guashuai) technical projects run', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects (type=揭榜挂帅)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('jiebang', 2023),
	('jiebang', 2024),
	('jiebang', 2025);

-- “组建10家技术创新联盟”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('alliances', '组建技术创新联盟', 'technology innovation alliances formed', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('alliances', 13, 'alliances',
	 '组建10家技术创新联盟',
	 '组建技术创新联盟', 'technology innovation alliances formed', '家', '>=', 10, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'organisations/recognitions (type=alliance)',
	 'No period: by end of validity 2025 (recommended) vs 2023 vs annual.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('alliances', 2023),
	('alliances', 2024),
	('alliances', 2025);

-- “培育200家创新标兵、尖兵”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('innovation_models', '培育创新标兵、尖兵', 'innovation model and vanguard enterprises cultivated', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('innovation_models', 13, 'innovation_models',
	 '培育200家创新标兵、尖兵',
	 '培育创新标兵、尖兵', 'innovation model and vanguard enterprises cultivated', '家', '>=', 200, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions',
	 'No period. 标兵+尖兵 combined 200 (recommended).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('innovation_models', 2023),
	('innovation_models', 2024),
	('innovation_models', 2025);

-- “选派1千名科技特派员解决技术难题”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('sci_commissioner_service', 13, '科技特派员技术服务', 'Science and technology commissioner service',
	 '选派1千名科技特派员解决技术难题',
	 'enterprises with technical problems', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(54, 'sci_commissioner_service', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('sci_commissioners', '选派科技特派员', 'science commissioners dispatched', '名', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('sci_commissioners', 13, 'sci_commissioners',
	 '选派1千名科技特派员解决技术难题',
	 '选派科技特派员', 'science commissioners dispatched', '名', '>=', 1000, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'person assignments',
	 'No period. Distinct persons (recommended).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('sci_commissioners', 2023),
	('sci_commissioners', 2024),
	('sci_commissioners', 2025);

-- “培育服务1万家创新主体”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('innovation_entities', '培育服务创新主体', 'innovation entities cultivated and served', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('innovation_entities', 13, 'innovation_entities',
	 '培育服务1万家创新主体',
	 '培育服务创新主体', 'innovation entities cultivated and served', '家', '>=', 10000, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'service records (distinct entities)',
	 'No period. Distinct entities (家, not 家次).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('innovation_entities', 2023),
	('innovation_entities', 2024),
	('innovation_entities', 2025);

-- “鼓励引导行业骨干企业牵头建设一批制造业技术创新中心等新型创新平台”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('backbone_platform_encouragement', 13, '骨干企业牵头创新平台引导', 'Encouragement for leading firms to build innovation platforms',
	 '鼓励引导行业骨干企业牵头建设一批制造业技术创新中心等新型创新平台',
	 'backbone enterprises leading new innovation platforms', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Encouragement; money in the next clause.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(55, 'backbone_platform_encouragement', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('mfg_innovation_centers', '制造业技术创新中心等平台', 'manufacturing technology innovation centres led by backbone enterprises', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mfg_innovation_centers', 13, 'mfg_innovation_centers',
	 '鼓励引导行业骨干企业牵头建设一批制造业技术创新中心等新型创新平台',
	 '制造业技术创新中心等平台', 'manufacturing technology innovation centres led by backbone enterprises', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'recognitions',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mfg_innovation_centers', 2023),
	('mfg_innovation_centers', 2024),
	('mfg_innovation_centers', 2025);

-- “对批准组建的国家、省级技术创新中心，分别给予最高3000万元、1000万元的配套资助”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('innovation_centre_national', 13, '国家技术创新中心配套资助', 'Matching grant for a national technology innovation centre',
	 '对批准组建的国家、省级技术创新中心，分别给予最高3000万元、1000万元的配套资助',
	 'approved national technology innovation centre', 'entitlement',
	 NULL, NULL, NULL, 'centre', '每个中心', 'per centre',
	 'precondition: approved 国家技术创新中心',
	 '配套资助: matching funding; ratio to upper-level money not stated. 国家级 vs. provincial-to-national upgrade: difference or both not stated. Beneficiary unit (lead enterprise / centre legal entity) not stated.', 'recognition'),
	('innovation_centre_provincial', 13, '省级技术创新中心配套资助', 'Matching grant for a provincial technology innovation centre',
	 '对批准组建的国家、省级技术创新中心，分别给予最高3000万元、1000万元的配套资助',
	 'approved provincial technology innovation centre', 'entitlement',
	 NULL, NULL, NULL, 'centre', '每个中心', 'per centre',
	 'precondition: approved 省级技术创新中心',
	 'See innovation_centre_national. 省级企业技术中心 (target) is a different recognition: do not mix.', 'recognition');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(56, 'innovation_centre_national', 'up_to', 'ceiling', 30000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true),
	(57, 'innovation_centre_provincial', 'up_to', 'ceiling', 10000000, NULL, NULL, NULL, 'subject', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);

-- “2023年新建20家以上省、市新型研发机构、重点实验室等创新平台”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_platforms', '新建省市创新平台', 'new provincial/city innovation platforms', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_platforms_2023', 13, 'new_platforms',
	 '2023年新建20家以上省、市新型研发机构、重点实验室等创新平台',
	 '2023年新建省市创新平台', 'new provincial/city innovation platforms in 2023', '家', '>=', 20, 'annual',
	 'city', false, '等', NULL, 'firm', 'stated',
	 'recognitions (types R&D institution, key lab, other; levels province/city)',
	 '以上 inclusive. Provincial + city combined. Decided: platforms are counted, not the enterprises that run them; of provincial and city level only.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_platforms_2023', 2023);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('new_platforms_2023', 'platform_new_rd_institution', 1),
	('new_platforms_2023', 'platform_key_laboratory', 2);

-- “到2025年建成不少于70家省级企业技术中心”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('prov_etc', '省级企业技术中心数', 'provincial enterprise technology centres', '家', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('prov_etc', 13, 'prov_etc',
	 '到2025年建成不少于70家省级企业技术中心',
	 '省级企业技术中心数', 'provincial enterprise technology centres', '家', '>=', 70, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'recognitions (type=enterprise technology centre, level=province)',
	 'Stock at end 2025 (recommended; the next clause says 新增, this one does not) vs newly built in the period.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('prov_etc', 2025);

-- “力争新增1家国家级企业技术中心”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('nat_etc_new', '新增国家级企业技术中心', 'new national enterprise technology centre', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('nat_etc_new', 13, 'nat_etc_new',
	 '力争新增1家国家级企业技术中心',
	 '新增国家级企业技术中心', 'new national enterprise technology centre', '家', '>=', 1, 'cumulative',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'recognitions (level=national)',
	 '到2025年 inherited.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('nat_etc_new', 2023),
	('nat_etc_new', 2024),
	('nat_etc_new', 2025);

-- “持续做好“邑科贷”风险补偿工作”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('tech_loan_risk_compensation', 13, '“邑科贷”风险补偿', 'Yikedai technology-loan risk compensation',
	 '持续做好“邑科贷”风险补偿工作',
	 'partner banks lending to tech enterprises (risk compensation); indirectly tech enterprises', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Compensation rate not stated in the document. Beneficiary not stated: risk compensation normally goes to the lender.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(58, 'tech_loan_risk_compensation', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);

-- “2023年扶持科技企业超120家”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('yikedai_enterprises', '邑科贷扶持科技企业数', 'tech enterprises supported by 邑科贷', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('yikedai_enterprises_2023', 13, 'yikedai_enterprises',
	 '2023年扶持科技企业超120家',
	 '2023年邑科贷扶持科技企业数', 'tech enterprises supported by 邑科贷 in 2023', '家', '>', 120, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'loans (product=邑科贷, distinct enterprises)',
	 '超 = strictly more than 120, i.e. >=121.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('yikedai_enterprises_2023', 2023);

-- “授信金额超4亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('yikedai_credit', '邑科贷授信金额', '邑科贷 credit granted', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('yikedai_credit_2023', 13, 'yikedai_credit',
	 '授信金额超4亿元',
	 '2023年邑科贷授信金额', '邑科贷 credit granted in 2023', '亿元', '>', 4, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'loans (product=邑科贷, credit line amount)',
	 '2023年 carried over. Credit line granted, not drawn.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('yikedai_credit_2023', 2023);

-- “支持开展重大技术装备首台（套）推广应用，按单台（套）装备产品售价的30%给予奖励，支持
-- 额度不低于100万元”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('first_set_equipment', 13, '首台（套）重大技术装备奖励', 'Award for first-unit (set) major technical equipment',
	 '支持开展重大技术装备首台（套）推广应用，按单台（套）装备产品售价的30%给予奖励，支持额度不低于100万元',
	 'makers of first-unit (set) major technical equipment (首台套)', 'entitlement',
	 'sale price of one unit or set (单台（套）装备产品售价)', '单台（套）装备产品售价', 'the sale price of one unit or set', 'unit (台/套)', '每台（套）', 'per unit or set',
	 'precondition: 首台（套）重大技术装备 recognition, product sold',
	 '不低于100万元 readings: (a) floor of the award: max(30% x price, 100万) [recommended: literal; but may exceed the price for price <100万 and has no cap, so flag every case with 30% x price <100万]; (b) entry threshold: support only if 30% x price >=100万 (price >= 3,333,333.33) - Guangdong 2023 provincial notice (third-party reposts) has the same phrase, and another repost of that notice lists maxima; (c) slip for 不高于 (a cap); (d) total support per enterprise/project >=100万. Beneficiary maker vs user (推广应用) not stated: recommend maker (provincial notice: 研制企业). Upper cap not in text: do not invent. Decided: each 台(套) is a ground of its own and is paid once; only for this item may one application cover several units.', 'unit');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(59, 'first_set_equipment', 'rate_floor', 'definite', NULL, 0.30, 1000000, 'half_up', 'unit', false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第13条', true);

-- “对符合条件的制造业企业、科技型中小企业实际发生的研发费用，按规定进行税前加计扣除或税前
-- 摊销”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, governed_by_zh, governed_by_en, ground)
VALUES
	('rd_tax_deduction', 13, '研发费用税前扣除与摊销', 'Pre-tax deduction and amortisation of R&D expenses',
	 '对符合条件的制造业企业、科技型中小企业实际发生的研发费用，按规定进行税前加计扣除或税前摊销',
	 'eligible manufacturing enterprises; technology SMEs', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: 符合条件 (national tax law)',
	 'Rate is national tax law (按规定), not in the document; 税前加计扣除 (expensed) vs 税前摊销 (capitalised) is by accounting treatment. Decided: governed by national tax law (从其规定): does not end with the document; no municipal amount is ever payable.',
	 '国家税收法律法规', 'national tax law', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(60, 'rd_tax_deduction', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', NULL, 0, '江府〔2023〕11号第13条', true);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('jiebang_guashuai', '13', '深入实施“揭榜挂帅”制技术攻关', '揭榜挂帅 open-call mechanism', 'challenge entity: publisher, bidder, award, status', 'project (open_call), activity (jiebang_challenge)'),
	('yikedai_pool', '13', '持续做好“邑科贷”风险补偿工作', '邑科贷 risk compensation', 'loan product with compensation claims (rate configurable)', 'activity (yikedai_credit, yikedai_compensation)');
