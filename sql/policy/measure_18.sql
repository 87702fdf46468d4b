-- 第18条 持续优化产业发展环境
--
-- 持续优化产业发展环境。深入开展重点企业服务活动，完善工业200强企业服务专班和中小微企业
-- 诉求快速响应平台，形成大中小微企业全覆盖的长效服务机制。进一步扩充“政银保”融资项目合作
-- 银行、保险、担保机构，简化申请和审批流程，2023年放贷金额不少于100亿元，服务企业不
-- 少于6000家次。推出“企业服务年”系列措施，应用粤商通、12345政府服务热线等平台，
-- 完善重大项目政务服务专班等机制，为企业提供咨询、开办、投资、诉求、政策兑现等一站式服务，
-- 为产业项目加速落地提供从签约到投产全链条导办帮办服务。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(18, 18, 5, '整合资源提升“大环境”', 'A supportive environment', '持续优化产业发展环境', 'Continue to improve the environment for industrial development',
	 '持续优化产业发展环境。深入开展重点企业服务活动，完善工业200强企业服务专班和中小微企业诉求快速响应平台，形成大中小微企业全覆盖的长效服务机制。进一步扩充“政银保”融资项目合作银行、保险、担保机构，简化申请和审批流程，2023年放贷金额不少于100亿元，服务企业不少于6000家次。推出“企业服务年”系列措施，应用粤商通、12345政府服务热线等平台，完善重大项目政务服务专班等机制，为企业提供咨询、开办、投资、诉求、政策兑现等一站式服务，为产业项目加速落地提供从签约到投产全链条导办帮办服务。');

-- “深入开展重点企业服务活动”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('key_enterprise_visits', '重点企业服务活动', 'key-enterprise service events', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('key_enterprise_visits', 18, 'key_enterprise_visits',
	 '深入开展重点企业服务活动',
	 '重点企业服务活动', 'key-enterprise service events', 'milestone', 'done', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events / service records',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('key_enterprise_visits', 2023),
	('key_enterprise_visits', 2024),
	('key_enterprise_visits', 2025);

-- “完善工业200强企业服务专班和中小微企业诉求快速响应平台，形成大中小微企业全覆盖的长效
-- 服务机制”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('enterprise_response', 18, '企业专班服务与诉求快速响应', 'Enterprise service teams and rapid response to requests',
	 '完善工业200强企业服务专班和中小微企业诉求快速响应平台，形成大中小微企业全覆盖的长效服务机制',
	 'top-200 industrial enterprises; SMEs', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(77, 'enterprise_response', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第18条', true);

-- “完善工业200强企业服务专班和中小微企业诉求快速响应平台”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('top200_teams', '工业200强企业服务专班与诉求快速响应平台', 'service team for the top-200 industrial enterprises and SME request platform', 'per enterprise', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('top200_teams', 18, 'top200_teams',
	 '完善工业200强企业服务专班和中小微企业诉求快速响应平台',
	 '工业200强企业服务专班与诉求快速响应平台', 'service team for the top-200 industrial enterprises and SME request platform', 'per enterprise', 'done', NULL, 'level',
	 'each of top-200 enterprises', true, 'top-200 list not in document', 'list size 200', 'firm', 'none',
	 'service teams (200 enterprises), request tickets (response time)',
	 '200 is the size of a list (not a goal): every one of the 200 should have a team. Response time not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('top200_teams', 2025);

-- “形成大中小微企业全覆盖的长效服务机制”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('full_coverage', '服务机制全覆盖', 'long-term service mechanism covering all enterprise sizes', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('full_coverage', 18, 'full_coverage',
	 '形成大中小微企业全覆盖的长效服务机制',
	 '服务机制全覆盖', 'long-term service mechanism covering all enterprise sizes', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'service records by size class',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('full_coverage', 2025);

-- “进一步扩充“政银保”融资项目合作银行、保险、担保机构，简化申请和审批流程”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('zhengyinbao_finance', 18, '“政银保”融资便利服务', 'Easier access to Zhengyinbao (government-bank-insurance) financing',
	 '进一步扩充“政银保”融资项目合作银行、保险、担保机构，简化申请和审批流程',
	 'enterprises using 政银保 loans', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Credit enhancement and simpler process; no rate.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(78, 'zhengyinbao_finance', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第18条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('partner_expansion', '“政银保”合作机构数量', 'number of partner banks, insurers, guarantors', 'institutions', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('partner_expansion', 18, 'partner_expansion',
	 '进一步扩充“政银保”融资项目合作银行、保险、担保机构，简化申请和审批流程',
	 '“政银保”合作机构数量', 'number of partner banks, insurers, guarantors', 'institutions', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'partner institutions',
	 'No number. 简化 = approval steps/time reduced.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('partner_expansion', 2023),
	('partner_expansion', 2024),
	('partner_expansion', 2025);

-- “2023年放贷金额不少于100亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zyb_lending', '政银保放贷金额', '政银保 lending', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zyb_lending_2023', 18, 'zyb_lending',
	 '2023年放贷金额不少于100亿元',
	 '2023年政银保放贷金额', '政银保 lending in 2023', '亿元', '>=', 100, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'loans (product=政银保, disbursed in year)',
	 'Disbursed amount (放贷).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zyb_lending_2023', 2023);

-- “服务企业不少于6000家次”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zyb_services', '政银保服务企业', '政银保 enterprise services', '家次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zyb_services_2023', 18, 'zyb_services',
	 '服务企业不少于6000家次',
	 '2023年政银保服务企业', '政银保 enterprise services in 2023 (家次)', '家次', '>=', 6000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'loans / service records (count of services)',
	 '家次: services, not distinct enterprises. 2023年 carried over.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zyb_services_2023', 2023);

-- “推出“企业服务年”系列措施，应用粤商通、12345政府服务热线等平台，完善重大项目政务
-- 服务专班等机制，为企业提供咨询、开办、投资、诉求、政策兑现等一站式服务，为产业项目加速落
-- 地提供从签约到投产全链条导办帮办服务”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('one_stop_service', 18, '企业与项目一站式服务', 'One-stop service for enterprises and projects',
	 '推出“企业服务年”系列措施，应用粤商通、12345政府服务热线等平台，完善重大项目政务服务专班等机制，为企业提供咨询、开办、投资、诉求、政策兑现等一站式服务，为产业项目加速落地提供从签约到投产全链条导办帮办服务',
	 'enterprises; industrial projects from signing to production', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(79, 'one_stop_service', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第18条', true);

-- “推出“企业服务年”系列措施”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('service_year', '“企业服务年”系列措施推出', 'Enterprise Service Year measures launched', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('service_year', 18, 'service_year',
	 '推出“企业服务年”系列措施',
	 '“企业服务年”系列措施推出', 'Enterprise Service Year measures launched', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'documents / events',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('service_year', 2025);

-- “完善重大项目政务服务专班等机制”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('project_service_team', '重大项目政务服务专班', 'government-service team for major projects', 'per project', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('project_service_team', 18, 'project_service_team',
	 '完善重大项目政务服务专班等机制',
	 '重大项目政务服务专班', 'government-service team for major projects', 'per project', 'done', NULL, 'level',
	 'each major project', true, NULL, NULL, 'firm', 'none',
	 'service teams by project',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('project_service_team', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('service_teams', '18', '完善工业200强企业服务专班和中小微企业诉求快速响应平台', 'service team & request platform', 'top-200 list, team assignment; ticket with response and closing dates', 'list_entry (top200), assignment (enterprise_team), request, list_service, request_response'),
	('project_gov_service_team', '18', '应用粤商通、12345政府服务热线等平台，完善重大项目政务服务专班等机制', 'channels 粤商通, 12345; major-project government-service team', 'request source channel; project stage log signing -> production', 'assignment (government_team), list_entry (major_project), request (yueshangtong, hotline_12345)');
