-- 第15条 实施制造业当家“一把手”工程
--
-- 实施制造业当家“一把手”工程。建立由市委、市政府主要领导牵头，统筹各级党委、政府“一把手
-- ”抓好制造业当家重点工作任务的领导机制。建立制造业当家综合考核评价体系，将考核结果纳入领
-- 导班子和领导干部综合考核评价体系。在各县（市、区）党政领导班子配备一批熟悉制造业的专业干
-- 部，将制造业高质量发展纳入全市领导干部重要培训课程，进一步提升领导干部谋划制造业发展的能
-- 力。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(15, 15, 5, '整合资源提升“大环境”', 'A supportive environment', '实施制造业当家“一把手”工程', 'Implement the top-leader project for putting manufacturing first',
	 '实施制造业当家“一把手”工程。建立由市委、市政府主要领导牵头，统筹各级党委、政府“一把手”抓好制造业当家重点工作任务的领导机制。建立制造业当家综合考核评价体系，将考核结果纳入领导班子和领导干部综合考核评价体系。在各县（市、区）党政领导班子配备一批熟悉制造业的专业干部，将制造业高质量发展纳入全市领导干部重要培训课程，进一步提升领导干部谋划制造业发展的能力。');

-- “建立由市委、市政府主要领导牵头，统筹各级党委、政府“一把手”抓好制造业当家重点工作任务
-- 的领导机制”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('leadership_mechanism', '“一把手”领导机制建立', 'leadership mechanism established', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('leadership_mechanism', 15, 'leadership_mechanism',
	 '建立由市委、市政府主要领导牵头，统筹各级党委、政府“一把手”抓好制造业当家重点工作任务的领导机制',
	 '“一把手”领导机制建立', 'leadership mechanism established', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'documents',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('leadership_mechanism', 2025);

-- “建立制造业当家综合考核评价体系，将考核结果纳入领导班子和领导干部综合考核评价体系”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('assessment_system', '综合考核评价体系建立并纳入干部考核', 'assessment system built and fed into cadre assessment', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('assessment_system', 15, 'assessment_system',
	 '建立制造业当家综合考核评价体系，将考核结果纳入领导班子和领导干部综合考核评价体系',
	 '综合考核评价体系建立并纳入干部考核', 'assessment system built and fed into cadre assessment', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'assessment records (county, leader, year)',
	 'Indicators, weights undefined.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('assessment_system', 2025);

-- “在各县（市、区）党政领导班子配备一批熟悉制造业的专业干部”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('county_cadres', '各县（市、区）配备熟悉制造业干部', 'manufacturing-savvy cadres in each county leadership team', 'per county', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('county_cadres', 15, 'county_cadres',
	 '在各县（市、区）党政领导班子配备一批熟悉制造业的专业干部',
	 '各县（市、区）配备熟悉制造业干部', 'manufacturing-savvy cadres in each county leadership team', 'per county', 'done', NULL, 'level',
	 'each county', true, NULL, NULL, 'firm', 'none',
	 'person assignments',
	 'Number undefined; >=1 in each county is implied.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('county_cadres', 2025);

-- “将制造业高质量发展纳入全市领导干部重要培训课程”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('training_course', '纳入领导干部培训课程', 'included in cadre training', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('training_course', 15, 'training_course',
	 '将制造业高质量发展纳入全市领导干部重要培训课程',
	 '纳入领导干部培训课程', 'included in cadre training', 'milestone', 'done', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'events / training',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('training_course', 2023),
	('training_course', 2024),
	('training_course', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('top_leader_project', '15', '实施制造业当家“一把手”工程。建立由市委、市政府主要领导牵头，统筹各级党委、政府“一把手”抓好制造业当家重点工作任务的领导机制。建立制造业当家综合考核评价体系，将考核结果纳入领导班子和领导干部综合考核评价体系。在各县（市、区）党政领导班子配备一批熟悉制造业的专业干部，将制造业高质量发展纳入全市领导干部重要培训课程', 'leadership mechanism and assessment', 'county/leader scorecards computed from target results', 'activity (leadership_mechanism, assessment_system, cadre_course), assignment (county_cadre), target_progress');
