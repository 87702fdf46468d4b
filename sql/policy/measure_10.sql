-- 第10条 优化项目建设全流程服务
--
-- 优化项目建设全流程服务。结合“链长制”优化并落实好市、县（市、区）领导挂点联系服务重点项
-- 目工作机制，每位领导至少联系一个大项目，实施“一项目一专班”全过程跟踪服务，确保重大项目
-- 投资和普惠性投资奖励资金100%用于支持制造业企业发展。优化建设项目审批流程，探索试行项
-- 目准入评审与并联审批同步，推动制造业项目“拿地即动工”。鼓励制造业项目优先选择我市优质建
-- 筑企业开展工程建设，加快项目建成投产。力争2023年全市完成工业投资超1000亿元，20
-- 23-2025年每年制造业投资占比不低于80%。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(10, 10, 3, '引强扶优推进“大项目”', 'Large projects', '优化项目建设全流程服务', 'Improve services throughout the project construction process',
	 '优化项目建设全流程服务。结合“链长制”优化并落实好市、县（市、区）领导挂点联系服务重点项目工作机制，每位领导至少联系一个大项目，实施“一项目一专班”全过程跟踪服务，确保重大项目投资和普惠性投资奖励资金100%用于支持制造业企业发展。优化建设项目审批流程，探索试行项目准入评审与并联审批同步，推动制造业项目“拿地即动工”。鼓励制造业项目优先选择我市优质建筑企业开展工程建设，加快项目建成投产。力争2023年全市完成工业投资超1000亿元，2023-2025年每年制造业投资占比不低于80%。');

-- “结合“链长制”优化并落实好市、县（市、区）领导挂点联系服务重点项目工作机制”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('leader_mechanism', '领导挂点联系服务重点项目机制', 'leader contact mechanism for key projects', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('leader_mechanism', 10, 'leader_mechanism',
	 '结合“链长制”优化并落实好市、县（市、区）领导挂点联系服务重点项目工作机制',
	 '领导挂点联系服务重点项目机制', 'leader contact mechanism for key projects', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'leader-project assignments',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('leader_mechanism', 2025);

-- “每位领导至少联系一个大项目，实施“一项目一专班”全过程跟踪服务”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('project_full_tracking', 10, '重点项目专班全程跟踪服务', 'Full-process tracking by a dedicated project team',
	 '每位领导至少联系一个大项目，实施“一项目一专班”全过程跟踪服务',
	 'key/big projects', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 '大项目/重点项目 undefined.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(32, 'project_full_tracking', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第10条', true);

-- “每位领导至少联系一个大项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('leader_contact_project', '每位领导联系大项目数', 'big projects contacted by each leader', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('leader_contact_project', 10, 'leader_contact_project',
	 '每位领导至少联系一个大项目',
	 '每位领导联系大项目数', 'big projects contacted by each leader', '个', '>=', 1, 'annual',
	 'each leader', true, NULL, '市、县（市、区）领导', 'firm', 'stated',
	 'leader-project assignments',
	 'Standing duty, no period: test at any date (at least yearly). Leaders = 市、县（市、区）领导. 大项目 undefined.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('leader_contact_project', 2023),
	('leader_contact_project', 2024),
	('leader_contact_project', 2025);

-- “实施“一项目一专班”全过程跟踪服务”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('one_project_one_team', '每个项目专班数', 'service team per project', '个', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('one_project_one_team', 10, 'one_project_one_team',
	 '实施“一项目一专班”全过程跟踪服务',
	 '每个项目专班数', 'service team per project', '个', '>=', 1, 'annual',
	 'each key project', true, NULL, 'key/big projects', 'firm', 'stated',
	 'project service teams (team per project, stage log)',
	 'Applies to 重点/大项目 of the contact mechanism; exactly one team per project. Decided: at least one (the comparator); a second team of one project at the same time is refused by the register of assignments.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('one_project_one_team', 2023),
	('one_project_one_team', 2024),
	('one_project_one_team', 2025);

-- “确保重大项目投资和普惠性投资奖励资金100%用于支持制造业企业发展”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('major_project_investment', 10, '重大项目投资奖励', 'Major project investment award',
	 '确保重大项目投资和普惠性投资奖励资金100%用于支持制造业企业发展',
	 'manufacturing enterprises (major projects)', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: manufacturing enterprise (100% rule)',
	 'Clause constrains existing award funds; amounts and rates are set elsewhere (not in the document). Reads as major-project investment award.', NULL),
	('inclusive_investment', 10, '普惠性投资奖励', 'Inclusive investment award',
	 '确保重大项目投资和普惠性投资奖励资金100%用于支持制造业企业发展',
	 'manufacturing enterprises (inclusive investment award)', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: manufacturing enterprise (100% rule)',
	 'As above: 普惠性投资奖励, amount set elsewhere.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(33, 'major_project_investment', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第10条', true),
	(34, 'inclusive_investment', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第10条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('award_funds_share', '重大项目投资和普惠性投资奖励资金用于制造业比例', 'share of major-project and inclusive investment award funds used for manufacturing enterprises', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('award_funds_100pct', 10, 'award_funds_share',
	 '确保重大项目投资和普惠性投资奖励资金100%用于支持制造业企业发展',
	 '重大项目投资和普惠性投资奖励资金用于制造业比例', 'share of major-project and inclusive investment award funds used for manufacturing enterprises', '%', '>=', 100, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'award payments (fund source, beneficiary industry)',
	 '重大项目投资和普惠性投资奖励资金 = two award funds (recommended) vs major project investment itself + award funds. 100% so any non-manufacturing payment is a breach.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('award_funds_100pct', 2023),
	('award_funds_100pct', 2024),
	('award_funds_100pct', 2025);

-- “优化建设项目审批流程，探索试行项目准入评审与并联审批同步，推动制造业项目“拿地即动工”
-- ”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('land_start_approval', 10, '“拿地即动工”并联审批服务', 'Parallel approval service for starting on land delivery',
	 '优化建设项目审批流程，探索试行项目准入评审与并联审批同步，推动制造业项目“拿地即动工”',
	 'manufacturing construction projects', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(35, 'land_start_approval', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第10条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('approval_trial', '准入评审与并联审批同步；“拿地即动工”', 'trial of simultaneous access review and parallel approval; start on land delivery', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('approval_trial', 10, 'approval_trial',
	 '优化建设项目审批流程，探索试行项目准入评审与并联审批同步，推动制造业项目“拿地即动工”',
	 '准入评审与并联审批同步；“拿地即动工”', 'trial of simultaneous access review and parallel approval; start on land delivery', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'soft', 'none',
	 'projects (land date, permit dates, start date)',
	 'Exploratory; measurable as days from land to start.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('approval_trial', 2025);

-- “鼓励制造业项目优先选择我市优质建筑企业开展工程建设”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('local_builder_preference', 10, '本地优质建筑企业优先引导', 'Encouragement to choose quality local builders',
	 '鼓励制造业项目优先选择我市优质建筑企业开展工程建设',
	 'local quality construction enterprises', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Encouragement only: must not be implemented as a hard eligibility rule.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(36, 'local_builder_preference', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第10条', true);

-- “力争2023年全市完成工业投资超1000亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('industrial_invest', '工业投资', 'industrial investment completed', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('industrial_invest_2023', 10, 'industrial_invest',
	 '力争2023年全市完成工业投资超1000亿元',
	 '2023年工业投资', 'industrial investment completed in 2023', '亿元', '>', 1000, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'observed (fixed-asset investment statistics); projects if complete',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('industrial_invest_2023', 2023);

-- “2023-2025年每年制造业投资占比不低于80%”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('mfg_invest_share', '制造业投资占比', 'share of manufacturing investment', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mfg_invest_share', 10, 'mfg_invest_share',
	 '2023-2025年每年制造业投资占比不低于80%',
	 '制造业投资占比', 'share of manufacturing investment', '%', '>=', 80, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'observed; projects if complete',
	 'Denominator: industrial investment (recommended, antecedent in the sentence) vs total fixed-asset investment. Decided: 力争 of the preceding clause carries over (strive); alternatively firm.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mfg_invest_share', 2023),
	('mfg_invest_share', 2024),
	('mfg_invest_share', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('leader_contact', '10', '结合“链长制”优化并落实好市、县（市、区）领导挂点联系服务重点项目工作机制，每位领导至少联系一个大项目，实施“一项目一专班”全过程跟踪服务', 'leader contact + one project one team', 'assignment tables leader-project and team-project with stage log; constraint check >=1 project per leader', 'assignment (leader_contact, project_team), list_entry (key_project), list_service'),
	('parallel_approval', '10', '探索试行项目准入评审与并联审批同步，推动制造业项目“拿地即动工”', 'parallel approval / start on land delivery', 'project stage dates: access review, approvals, land delivery, start', 'activity (access_review, parallel_approval, land_delivery, start_on_land), project (started_on)');
