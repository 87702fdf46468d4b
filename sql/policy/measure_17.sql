-- 第17条 强化人才支撑保障
--
-- 强化人才支撑保障。筹建产业工程师联盟，新建一批博士博士后科研平台，完善技工院校高技能人才
-- 培养体系，扩大校企合作规模，打造一批高水平、专业化产教融合实训基地，培养造就一批产业人才
-- ，2023-2025年，每年引进不少于30名制造业急需紧缺博士，新增产业工程师2000人
-- ，新增取得职业资格或技能等级证书技能人才2万人次、高技能人才1万人次。全面推行企业首席质
-- 量官制度，每年培育企业首席质量官不少于500人。持续推进“园区技校”项目，每年对接服务园
-- 区企业不少于100家次，为不少于5万人次劳动者提供技能服务，技工院校对接企业开展新型学徒
-- 制项目，每年培养企业学徒不少于1500人。2023年全市产业园区内新增筹建保障性租赁住房
-- 不少于3000套（间），符合条件的产业人才未成年子女100%安排入学，解决产业人才的安居
-- 和子女教育问题。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(17, 17, 5, '整合资源提升“大环境”', 'A supportive environment', '强化人才支撑保障', 'Strengthen talent support',
	 '强化人才支撑保障。筹建产业工程师联盟，新建一批博士博士后科研平台，完善技工院校高技能人才培养体系，扩大校企合作规模，打造一批高水平、专业化产教融合实训基地，培养造就一批产业人才，2023-2025年，每年引进不少于30名制造业急需紧缺博士，新增产业工程师2000人，新增取得职业资格或技能等级证书技能人才2万人次、高技能人才1万人次。全面推行企业首席质量官制度，每年培育企业首席质量官不少于500人。持续推进“园区技校”项目，每年对接服务园区企业不少于100家次，为不少于5万人次劳动者提供技能服务，技工院校对接企业开展新型学徒制项目，每年培养企业学徒不少于1500人。2023年全市产业园区内新增筹建保障性租赁住房不少于3000套（间），符合条件的产业人才未成年子女100%安排入学，解决产业人才的安居和子女教育问题。');

-- “筹建产业工程师联盟”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('engineer_alliance', '产业工程师联盟筹建', 'industrial engineers alliance prepared', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('engineer_alliance', 17, 'engineer_alliance',
	 '筹建产业工程师联盟',
	 '产业工程师联盟筹建', 'industrial engineers alliance prepared', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'organisations',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('engineer_alliance', 2025);

-- “新建一批博士博士后科研平台”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('postdoc_platforms', '博士博士后科研平台', 'doctoral/postdoctoral platforms', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('postdoc_platforms', 17, 'postdoc_platforms',
	 '新建一批博士博士后科研平台',
	 '博士博士后科研平台', 'doctoral/postdoctoral platforms', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'recognitions',
	 'No number. Decided: without a number records show progress (on_track with what is on record, by named member where the text names them); met only when the office says so by an observation, or, where members are named, when each has a record.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('postdoc_platforms', 2023),
	('postdoc_platforms', 2024),
	('postdoc_platforms', 2025);

-- “完善技工院校高技能人才培养体系，扩大校企合作规模”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('tech_school_system', '技工院校培养体系与校企合作', 'technical-school training system and school-enterprise cooperation', 'cooperation agreements', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('tech_school_system', 17, 'tech_school_system',
	 '完善技工院校高技能人才培养体系，扩大校企合作规模',
	 '技工院校培养体系与校企合作', 'technical-school training system and school-enterprise cooperation', 'cooperation agreements', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'cooperation records',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('tech_school_system', 2023),
	('tech_school_system', 2024),
	('tech_school_system', 2025);

-- “打造一批高水平、专业化产教融合实训基地”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('vocational_bases', '产教融合实训基地', 'industry-education training bases', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('vocational_bases', 17, 'vocational_bases',
	 '打造一批高水平、专业化产教融合实训基地',
	 '产教融合实训基地', 'industry-education training bases', 'milestone', 'done', NULL, 'cumulative',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'facilities',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('vocational_bases', 2023),
	('vocational_bases', 2024),
	('vocational_bases', 2025);

-- “2023-2025年，每年引进不少于30名制造业急需紧缺博士”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('phd', '引进制造业急需紧缺博士', 'urgently needed manufacturing PhDs recruited', '名', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('phd_annual', 17, 'phd',
	 '2023-2025年，每年引进不少于30名制造业急需紧缺博士',
	 '每年引进制造业急需紧缺博士', 'urgently needed manufacturing PhDs recruited per year', '名', '>=', 30, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'person recruitments',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('phd_annual', 2023),
	('phd_annual', 2024),
	('phd_annual', 2025);

-- “新增产业工程师2000人”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('engineers', '新增产业工程师', 'new industrial engineers', '人', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('engineers_annual', 17, 'engineers',
	 '新增产业工程师2000人',
	 '每年新增产业工程师', 'new industrial engineers per year', '人', '>=', 2000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'person certifications',
	 '每年 carried over (recommended) vs total for the period.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('engineers_annual', 2023),
	('engineers_annual', 2024),
	('engineers_annual', 2025);

-- “新增取得职业资格或技能等级证书技能人才2万人次”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('skilled', '新增取证技能人才', 'people newly certified', '人次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('skilled_annual', 17, 'skilled',
	 '新增取得职业资格或技能等级证书技能人才2万人次',
	 '每年新增取证技能人才', 'people newly certified per year (人次)', '人次', '>=', 20000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'certificates',
	 '每年 carried over. 人次: certificates count, a person may count twice.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('skilled_annual', 2023),
	('skilled_annual', 2024),
	('skilled_annual', 2025);

-- “高技能人才1万人次”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('high_skilled', '新增高技能人才', 'new high-skilled talent', '人次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('high_skilled_annual', 17, 'high_skilled',
	 '高技能人才1万人次',
	 '每年新增高技能人才', 'new high-skilled talent per year (人次)', '人次', '>=', 10000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'certificates (level senior+)',
	 '每年 and 新增 carried over. Subset of the 2万 or separate? 、 list: recommend separate counter, not subtracted; overlap allowed.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('high_skilled_annual', 2023),
	('high_skilled_annual', 2024),
	('high_skilled_annual', 2025);

-- “全面推行企业首席质量官制度”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cqo_system', '企业首席质量官制度', 'chief quality officer system', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('cqo_system', 17, 'cqo_system',
	 '全面推行企业首席质量官制度',
	 '企业首席质量官制度', 'chief quality officer system', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'enterprise records (CQO)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('cqo_system', 2025);

-- “每年培育企业首席质量官不少于500人”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('cqo', '培育企业首席质量官', 'chief quality officers trained', '人', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('cqo_annual', 17, 'cqo',
	 '每年培育企业首席质量官不少于500人',
	 '每年培育企业首席质量官', 'chief quality officers trained per year', '人', '>=', 500, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'person certifications',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('cqo_annual', 2023),
	('cqo_annual', 2024),
	('cqo_annual', 2025);

-- “持续推进“园区技校”项目，每年对接服务园区企业不少于100家次，为不少于5万人次劳动者
-- 提供技能服务，技工院校对接企业开展新型学徒制项目”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('park_school_service', 17, '“园区技校”与学徒培养服务', 'Park technical school and apprenticeship service',
	 '持续推进“园区技校”项目，每年对接服务园区企业不少于100家次，为不少于5万人次劳动者提供技能服务，技工院校对接企业开展新型学徒制项目',
	 'park enterprises and workers (park technical school, new-type apprenticeship)', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 NULL, NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(74, 'park_school_service', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第17条', true);

-- “持续推进“园区技校”项目，每年对接服务园区企业不少于100家次”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('park_school_enterprises', '园区技校服务园区企业', 'park enterprises served by park technical-school project', '家次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('park_school_enterprises_annual', 17, 'park_school_enterprises',
	 '持续推进“园区技校”项目，每年对接服务园区企业不少于100家次',
	 '每年园区技校服务园区企业', 'park enterprises served by park technical-school project per year', '家次', '>=', 100, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'service records',
	 '家次 = visits, not distinct.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('park_school_enterprises_annual', 2023),
	('park_school_enterprises_annual', 2024),
	('park_school_enterprises_annual', 2025);

-- “为不少于5万人次劳动者提供技能服务”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('worker_training', '为劳动者提供技能服务', 'workers given skill service', '人次', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('worker_training_annual', 17, 'worker_training',
	 '为不少于5万人次劳动者提供技能服务',
	 '每年为劳动者提供技能服务', 'workers given skill service per year', '人次', '>=', 50000, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'training records',
	 '每年 carried over.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('worker_training_annual', 2023),
	('worker_training_annual', 2024),
	('worker_training_annual', 2025);

-- “每年培养企业学徒不少于1500人”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('apprentices', '培养企业学徒', 'enterprise apprentices trained', '人', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('apprentices_annual', 17, 'apprentices',
	 '每年培养企业学徒不少于1500人',
	 '每年培养企业学徒', 'enterprise apprentices trained per year', '人', '>=', 1500, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'training records (new-type apprenticeship)',
	 NULL);
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('apprentices_annual', 2023),
	('apprentices_annual', 2024),
	('apprentices_annual', 2025);

-- “2023年全市产业园区内新增筹建保障性租赁住房不少于3000套（间）”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('rental_housing', 17, '园区保障性租赁住房供给', 'Affordable rental housing in industrial parks',
	 '2023年全市产业园区内新增筹建保障性租赁住房不少于3000套（间）',
	 'industrial talents (for housing in parks)', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Eligibility not stated. Purpose clause 解决产业人才的安居. Decided: 2023 is the year of the goal; the service itself is offered as long as the document.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(75, 'rental_housing', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第17条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('rental_housing', '园区新增筹建保障性租赁住房', 'affordable rental units newly arranged in parks', '套（间）', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('rental_housing_2023', 17, 'rental_housing',
	 '2023年全市产业园区内新增筹建保障性租赁住房不少于3000套（间）',
	 '2023年园区新增筹建保障性租赁住房', 'affordable rental units newly arranged in parks in 2023', '套（间）', '>=', 3000, 'annual',
	 'city (industrial parks)', false, NULL, NULL, 'firm', 'stated',
	 'housing projects',
	 '筹建 = arranged/started, not completed. 套（间): units or rooms.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('rental_housing_2023', 2023);

-- “符合条件的产业人才未成年子女100%安排入学”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('schooling_for_children', 17, '产业人才子女入学保障', 'School places for children of industrial talent',
	 '符合条件的产业人才未成年子女100%安排入学',
	 'eligible industrial talents with minor children (persons)', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: 符合条件的产业人才',
	 'Beneficiary is a person, not an enterprise.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(76, 'schooling_for_children', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第17条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('child_school_share', '产业人才未成年子女安排入学比例', 'minor children of eligible industrial talents placed in school', '%', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('child_school_100pct', 17, 'child_school_share',
	 '符合条件的产业人才未成年子女100%安排入学',
	 '产业人才未成年子女安排入学比例', 'minor children of eligible industrial talents placed in school', '%', '>=', 100, 'annual',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'school-placement requests and placements',
	 'Standing guarantee each school year (recommended) vs 2023 only (sentence begins 2023年). 符合条件 undefined.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('child_school_100pct', 2023),
	('child_school_100pct', 2024),
	('child_school_100pct', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('cqo_system', '17', '全面推行企业首席质量官制度', '企业首席质量官', 'role per enterprise with training date', 'assignment (chief_quality_officer), activity (cqo_system, cqo_training)'),
	('park_tech_school', '17', '持续推进“园区技校”项目', '园区技校', 'service programme with visits and trainee counts', 'activity (park_school_service, worker_training, apprentice)');
