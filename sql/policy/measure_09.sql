-- 第9条 推动制造业企业增资扩产
--
-- 推动制造业企业增资扩产。对好项目、好企业不分“新旧内外”，大力支持本地优质企业增资扩产。
-- 引导制造业企业扩大技改投资，鼓励制造业企业申报省级技改政策，2023至2025年，单个项
-- 目按不超过新设备购置额的20%，给予最高5000万元奖励；支持未享受省级技改政策的企业参
-- 与申报市级技改政策，单个项目按不超过新设备购置额的10%，给予最高300万元奖励。建立技
-- 术改造企业库，每年推动全市500家企业开展技术改造，打造一批技术改造标杆项目，联合行业协
-- 会、科研院所、金融机构对重点企业开展“一对一”技改服务。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(9, 9, 3, '引强扶优推进“大项目”', 'Large projects', '推动制造业企业增资扩产', 'Encourage manufacturers to increase investment and expand production',
	 '推动制造业企业增资扩产。对好项目、好企业不分“新旧内外”，大力支持本地优质企业增资扩产。引导制造业企业扩大技改投资，鼓励制造业企业申报省级技改政策，2023至2025年，单个项目按不超过新设备购置额的20%，给予最高5000万元奖励；支持未享受省级技改政策的企业参与申报市级技改政策，单个项目按不超过新设备购置额的10%，给予最高300万元奖励。建立技术改造企业库，每年推动全市500家企业开展技术改造，打造一批技术改造标杆项目，联合行业协会、科研院所、金融机构对重点企业开展“一对一”技改服务。');

-- “对好项目、好企业不分“新旧内外”，大力支持本地优质企业增资扩产”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('expand_support', 9, '优质企业增资扩产支持', 'Support for quality enterprises to expand investment and production',
	 '对好项目、好企业不分“新旧内外”，大力支持本地优质企业增资扩产',
	 'good projects / local quality enterprises expanding', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Equal-treatment principle: eligibility must not distinguish new/existing, local/outside enterprises.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(28, 'expand_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第9条', true);

-- “引导制造业企业扩大技改投资，鼓励制造业企业申报省级技改政策，2023至2025年，单个
-- 项目按不超过新设备购置额的20%，给予最高5000万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('tech_upgrade_provincial', 9, '省级技术改造奖励', 'Provincial technical-upgrade award',
	 '引导制造业企业扩大技改投资，鼓励制造业企业申报省级技改政策，2023至2025年，单个项目按不超过新设备购置额的20%，给予最高5000万元奖励',
	 'manufacturing enterprises applying for the provincial technical-upgrade policy', 'entitlement',
	 'new equipment purchase (新设备购置额)', '新设备购置额', 'the new equipment purchases', 'project', '单个项目', 'per project',
	 'precondition: provincial technical-upgrade policy application approved',
	 'Rate itself is a ceiling (不超过20%): award <= min(20% x new equipment purchase, 5000万), the actual rate is decided by the provincial programme. 2023至2025年 is a clause-specific period, so it prevails over 4月29日 (从其规定): whole calendar years. Is the year the application, approval or completion year? Not stated. Tax basis of purchase value not stated. 2023至2025年 could also be read as the purchase window. Decided: a project finished before the period is not eligible.', 'project');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(29, 'tech_upgrade_provincial', 'rate_capped', 'ceiling', 50000000, 0.20, NULL, 'down', 'subject', false, NULL, NULL, '2023-01-01', '2025-12-31', 0, '江府〔2023〕11号第9条', true);

-- “引导制造业企业扩大技改投资”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('upgrade_invest_growth', '制造业技改投资', 'technical-upgrade investment of manufacturing enterprises', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('upgrade_invest_growth', 9, 'upgrade_invest_growth',
	 '引导制造业企业扩大技改投资',
	 '制造业技改投资', 'technical-upgrade investment of manufacturing enterprises', '亿元', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'projects (technical upgrade investment by year) / observed',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('upgrade_invest_growth', 2023),
	('upgrade_invest_growth', 2024),
	('upgrade_invest_growth', 2025);

-- “支持未享受省级技改政策的企业参与申报市级技改政策，单个项目按不超过新设备购置额的10%
-- ，给予最高300万元奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('tech_upgrade_municipal', 9, '市级技术改造奖励', 'Municipal technical-upgrade award',
	 '支持未享受省级技改政策的企业参与申报市级技改政策，单个项目按不超过新设备购置额的10%，给予最高300万元奖励',
	 'enterprises that have not enjoyed the provincial technical-upgrade policy', 'entitlement',
	 'new equipment purchase (新设备购置额)', '新设备购置额', 'the new equipment purchases', 'project', '单个项目', 'per project',
	 'mutual exclusion: enterprise 未享受省级技改政策 (must not have received tech_upgrade_provincial)',
	 'Exclusion is worded per enterprise (recommended: any provincial technical-upgrade award in 2023-2025 excludes), alt. per project, alt. ever in history. Does 2023至2025年 govern this limb? Recommended yes (same sentence chain); otherwise document dates 2023-04-29..2025-12-31. Rate is a ceiling. Decided: only an award that stands excludes; one annulled and fully taken back does not. A project finished before the period is not eligible.', 'project');
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(30, 'tech_upgrade_municipal', 'rate_capped', 'ceiling', 3000000, 0.10, NULL, 'down', 'subject', false, NULL, NULL, '2023-01-01', '2025-12-31', 0, '江府〔2023〕11号第9条', true);
INSERT INTO jm_policy.award_conflict
	(item_code, excluded_by, scope, period_start, period_end, quote_zh, source, builtin)
VALUES
	('tech_upgrade_municipal', 'tech_upgrade_provincial', 'enterprise', '2023-01-01', '2025-12-31',
	 '支持未享受省级技改政策的企业参与申报市级技改政策', '江府〔2023〕11号第9条', true);

-- “建立技术改造企业库，每年推动全市500家企业开展技术改造”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('tech_upgrade_enterprises', '开展技术改造企业数', 'enterprises doing technical upgrading', '家', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('tech_upgrade_enterprises', 9, 'tech_upgrade_enterprises',
	 '建立技术改造企业库，每年推动全市500家企业开展技术改造',
	 '每年开展技术改造企业数', 'enterprises doing technical upgrading per year', '家', '>=', 500, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'technical-upgrade library / projects (distinct enterprises per year)',
	 'No qualifier: >=. "每年" span = 2023-2025.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('tech_upgrade_enterprises', 2023),
	('tech_upgrade_enterprises', 2024),
	('tech_upgrade_enterprises', 2025);

-- “建立技术改造企业库”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('upgrade_library', '技术改造企业库', 'technical-upgrade enterprise library', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('upgrade_library', 9, 'upgrade_library',
	 '建立技术改造企业库',
	 '技术改造企业库', 'technical-upgrade enterprise library', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'enterprise library (existence, entries)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('upgrade_library', 2025);

-- “打造一批技术改造标杆项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('benchmark_projects', '技术改造标杆项目', 'benchmark technical-upgrade projects', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('benchmark_projects', 9, 'benchmark_projects',
	 '打造一批技术改造标杆项目',
	 '技术改造标杆项目', 'benchmark technical-upgrade projects', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects (benchmark flag)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('benchmark_projects', 2023),
	('benchmark_projects', 2024),
	('benchmark_projects', 2025);

-- “联合行业协会、科研院所、金融机构对重点企业开展“一对一”技改服务”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('one_to_one_upgrade_service', 9, '“一对一”技术改造服务', 'One-to-one technical-upgrade service',
	 '联合行业协会、科研院所、金融机构对重点企业开展“一对一”技改服务',
	 '重点企业', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(31, 'one_to_one_upgrade_service', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第9条', true);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('equal_treatment', '9', '对好项目、好企业不分“新旧内外”', 'no distinction new/old, inside/outside', 'rule: eligibility must not test origin or newness unless a clause says so', 'jm_policy.award_condition (no condition asks about origin or age)'),
	('upgrade_library', '9', '建立技术改造企业库', '技术改造企业库', 'enterprise library with entry/exit dates, link to projects and one-to-one service', 'list_entry (upgrade_library), project (technical_upgrade)');
