-- 第8条 加大先进制造业招商引资力度
--
-- 加大先进制造业招商引资力度。实施“一把手”招商工程，市政府各分管市领导和各县（市、区）长
-- 力争各招引一个投资额超10亿元项目。举办全球招商大会、系列产业链项目对接会等多种形式的投
-- 资促进活动，优化产业招商地图，完善产业招商图谱。强化招商服务保障，推动产业基金、银行贷款
-- 、融资租赁等金融工具与项目精准对接，出台促进招商引资的“工具箱”“政策包”。2023—2
-- 025年每年力争引进制造业项目计划投资额不少于1600亿元，10亿元以上项目每年不少于4
-- 0个，重点产业链项目占比不低于80%。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(8, 8, 3, '引强扶优推进“大项目”', 'Large projects', '加大先进制造业招商引资力度', 'Step up investment attraction in advanced manufacturing',
	 '加大先进制造业招商引资力度。实施“一把手”招商工程，市政府各分管市领导和各县（市、区）长力争各招引一个投资额超10亿元项目。举办全球招商大会、系列产业链项目对接会等多种形式的投资促进活动，优化产业招商地图，完善产业招商图谱。强化招商服务保障，推动产业基金、银行贷款、融资租赁等金融工具与项目精准对接，出台促进招商引资的“工具箱”“政策包”。2023—2025年每年力争引进制造业项目计划投资额不少于1600亿元，10亿元以上项目每年不少于40个，重点产业链项目占比不低于80%。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('leaders_city_in_charge', 'leader_group', '市政府各分管市领导', 'City government leaders in charge of portfolios', NULL, 8, true),
	('leaders_county_heads', 'leader_group', '各县（市、区）长', 'Heads of counties, cities and districts', NULL, 8, true),
	('event_global_investment_conference', 'event_type', '全球招商大会', 'Global investment conference', NULL, 8, true),
	('event_chain_matchmaking', 'event_type', '系列产业链项目对接会', 'Industrial-chain project matchmaking series', NULL, 8, true),
	('doc_investment_toolbox', 'policy_document', '工具箱', 'Investment toolbox', NULL, 8, true),
	('doc_investment_policy_package', 'policy_document', '政策包', 'Investment policy package', NULL, 8, true),
	('doc_investment_map', 'investment_chart', '产业招商地图', 'Industrial investment map', NULL, 8, true),
	('doc_investment_graph', 'investment_chart', '产业招商图谱', 'Industrial investment graph', NULL, 8, true);

-- “市政府各分管市领导和各县（市、区）长力争各招引一个投资额超10亿元项目”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('leader_project_10yi', '每位领导招引投资额超10亿元项目', 'project >1 billion yuan attracted by each leader', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('leader_project_10yi', 8, 'leader_project_10yi',
	 '市政府各分管市领导和各县（市、区）长力争各招引一个投资额超10亿元项目',
	 '每位领导招引投资额超10亿元项目', 'project >1 billion yuan attracted by each leader', '个', '>=', 1, 'cumulative',
	 'each leader', true, NULL, 'project investment > 10亿元 (strict)', 'strive', 'stated',
	 'projects (planned investment, attracting leader)',
	 'No period: once in 2023-2025 (recommended) vs each year. Two leader groups. Manufacturing is not required by the wording (measure title is advanced manufacturing).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('leader_project_10yi', 2023),
	('leader_project_10yi', 2024),
	('leader_project_10yi', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('leader_project_10yi', 'leaders_city_in_charge', 1),
	('leader_project_10yi', 'leaders_county_heads', 2);

-- “举办全球招商大会、系列产业链项目对接会等多种形式的投资促进活动”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('investment_events', '招商大会与对接会', 'global investment conference and chain matchmaking events', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('investment_events', 8, 'investment_events',
	 '举办全球招商大会、系列产业链项目对接会等多种形式的投资促进活动',
	 '招商大会与对接会', 'global investment conference and chain matchmaking events', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events',
	 'Frequency not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('investment_events', 2023),
	('investment_events', 2024),
	('investment_events', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('investment_events', 'event_global_investment_conference', 1),
	('investment_events', 'event_chain_matchmaking', 2);

-- “优化产业招商地图，完善产业招商图谱”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('investment_map', '招商地图与招商图谱', 'investment map and investment graph', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('investment_map', 8, 'investment_map',
	 '优化产业招商地图，完善产业招商图谱',
	 '招商地图与招商图谱', 'investment map and investment graph', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'documents / map data',
	 'No date.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('investment_map', 2025);

-- “强化招商服务保障，推动产业基金、银行贷款、融资租赁等金融工具与项目精准对接”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('finance_matching', 8, '招商项目金融工具对接服务', 'Financing matchmaking for investment projects',
	 '强化招商服务保障，推动产业基金、银行贷款、融资租赁等金融工具与项目精准对接',
	 'investment-attraction projects', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(27, 'finance_matching', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第8条', true);

-- “出台促进招商引资的“工具箱”“政策包””
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('toolbox', '招商“工具箱”“政策包”出台', 'issue investment toolbox and policy package', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('toolbox', 8, 'toolbox',
	 '出台促进招商引资的“工具箱”“政策包”',
	 '招商“工具箱”“政策包”出台', 'issue investment toolbox and policy package', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'documents',
	 'No date. Decided: both named documents.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('toolbox', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('toolbox', 'doc_investment_toolbox', 1),
	('toolbox', 'doc_investment_policy_package', 2);

-- “2023—2025年每年力争引进制造业项目计划投资额不少于1600亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('planned_invest', '引进制造业项目计划投资额', 'planned investment of manufacturing projects introduced', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('planned_invest_annual', 8, 'planned_invest',
	 '2023—2025年每年力争引进制造业项目计划投资额不少于1600亿元',
	 '每年引进制造业项目计划投资额', 'planned investment of manufacturing projects introduced, per year', '亿元', '>=', 1600, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'projects (manufacturing, signing date, planned investment)',
	 'Introduced = signed (recommended) vs registered/started.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('planned_invest_annual', 2023),
	('planned_invest_annual', 2024),
	('planned_invest_annual', 2025);

-- “10亿元以上项目每年不少于40个”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('projects_10yi', '10亿元以上项目数', 'projects of >=1 billion yuan', '个', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('projects_10yi_annual', 8, 'projects_10yi',
	 '10亿元以上项目每年不少于40个',
	 '每年10亿元以上项目数', 'projects of >=1 billion yuan per year', '个', '>=', 40, 'annual',
	 'city', false, NULL, 'planned investment >= 10亿元', 'strive', 'stated',
	 'projects',
	 '10亿元以上 includes exactly 10亿 (contrast with 超10亿 in the leader clause). Manufacturing implied by context.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('projects_10yi_annual', 2023),
	('projects_10yi_annual', 2024),
	('projects_10yi_annual', 2025);

-- “重点产业链项目占比不低于80%”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('key_chain_share', '重点产业链项目占比', 'share of key-chain projects', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('key_chain_share', 8, 'key_chain_share',
	 '重点产业链项目占比不低于80%',
	 '重点产业链项目占比', 'share of key-chain projects', '%', '>=', 80, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'projects (chain flag)',
	 'Denominator: (a) number of all manufacturing projects introduced in the year [recommended]; (b) number of 10亿+ projects (nearest antecedent); (c) planned investment. 每年 inherited.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('key_chain_share', 2023),
	('key_chain_share', 2024),
	('key_chain_share', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('top_leader_investment', '8', '实施“一把手”招商工程', '一把手招商工程', 'leader entity linked to attracted projects', 'project (attracted_by), jm_policy.member (leader)');
