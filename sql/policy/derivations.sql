-- How the ledger's records answer the indicators: a row each.  An indicator that
-- is not here is reported by hand.  Where an official figure has been reported,
-- it takes precedence in any case.

-- Recognitions that must be valid on the day: enterprises, each once.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('hnte_count', 'recognition', 'stock', 'count', 1, 'hnte', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账有效认定的企业数计算', 'from the enterprises with a valid recognition in the ledger'),
	('hq_count', 'recognition', 'stock', 'count', 1, 'headquarters', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账有效认定的企业数计算', 'from the enterprises with a valid recognition in the ledger'),
	('champion_count', 'recognition', 'stock', 'count', 1, 'single_champion', NULL, 'national', NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账有效认定的企业数计算', 'from the enterprises with a valid recognition in the ledger'),
	('prov_etc', 'recognition', 'stock', 'count', 1, 'enterprise_tech_centre', NULL, 'provincial', NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账有效认定的企业数计算', 'from the enterprises with a valid recognition in the ledger'),
	('prov_design_centers', 'recognition', 'stock', 'count', 1, 'design_centre', NULL, 'provincial', NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账有效认定的企业数计算', 'from the enterprises with a valid recognition in the ledger');

-- 家: enterprises newly recognised, each once in a period.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('water_leader', 'recognition', 'distinct', 'count', 1, 'water_leader', NULL, 'provincial', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('energy_leader', 'recognition', 'distinct', 'count', 1, 'energy_leader', NULL, 'provincial', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('nat_green_factory', 'recognition', 'distinct', 'count', 1, 'green_factory', NULL, 'national', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('clean_production', 'recognition', 'distinct', 'count', 1, 'clean_production', NULL, NULL, NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('little_giant', 'recognition', 'distinct', 'count', 1, 'little_giant', NULL, 'national', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('prov_zjtx', 'recognition', 'distinct', 'count', 1, 'srdi', NULL, 'provincial', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('innovation_models', 'recognition', 'distinct', 'count', 1, 'innovation_model', NULL, NULL, NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('nat_etc_new', 'recognition', 'distinct', 'count', 1, 'enterprise_tech_centre', NULL, 'national', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted');

-- 个: the things recognised, however many of one enterprise; so are centres and
-- platforms that are counted in 家, for the text counts them and not who runs
-- them.  (An alliance is no enterprise: one of its members stands for it.)
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('prov_cluster_digital', 'recognition', 'sum', 'count', 1, 'cluster_digital_pilot', NULL, 'provincial', NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted'),
	('city_cluster_digital', 'recognition', 'sum', 'count', 1, 'cluster_digital_pilot', NULL, 'municipal', NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted'),
	('industrial_internet', 'recognition', 'sum', 'count', 1, 'industrial_internet', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted'),
	('standards_leaders', 'recognition', 'sum', 'count', 1, 'standards_leader', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted'),
	('quality_centers', 'recognition', 'sum', 'count', 1, 'quality_innovation_centre', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新认定的中心数计算，不论属几家企业，复核不计', 'from the centres newly recognised in the ledger, however many of one enterprise, renewals not counted'),
	('patent_centers', 'recognition', 'sum', 'count', 1, 'patent_centre', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新认定的中心数计算，不论属几家企业，复核不计', 'from the centres newly recognised in the ledger, however many of one enterprise, renewals not counted'),
	('alliances', 'recognition', 'sum', 'count', 1, 'innovation_alliance', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted');

-- 省、市创新平台: of two levels, and not the national ones.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, record_kind, record_level, more_levels, how_zh, how_en)
VALUES
	('new_platforms', 'recognition', 'sum', 'innovation_platform', 'provincial', ARRAY['municipal'],
	 '由台账期内新认定的省级、市级平台数计算，不论属几家企业，复核不计', 'from the provincial and municipal platforms newly recognised in the ledger, however many of one enterprise, renewals not counted');

-- Targets without a number: what is on record shows progress, and somebody has to
-- say that it is done (an observation of 1), or each thing the text names has to be
-- on record.  So records are counted, of each thing named (member_kind) and in all
-- (with_city).
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, record_kind, more_kinds, member_kind, with_city, how_zh, how_en)
VALUES
	('green_design', 'recognition', 'sum', 'green_factory', NULL, NULL, false,
	 '由台账期内新增认定计数', 'counted from the recognitions newly granted in the ledger'),
	('gradient_general', 'recognition', 'sum', 'headquarters', ARRAY['single_champion'], 'quality_enterprise', true,
	 '由台账期内新增的总部企业、单项冠军企业认定计数，须两类都有', 'counted from the headquarters and single champions newly recognised in the ledger; both kinds have to be there'),
	('mfg_innovation_centers', 'recognition', 'sum', 'innovation_centre', NULL, NULL, false,
	 '由台账期内新增认定计数', 'counted from the recognitions newly granted in the ledger'),
	('postdoc_platforms', 'recognition', 'sum', 'postdoc_platform', NULL, NULL, false,
	 '由台账期内新增认定计数', 'counted from the recognitions newly granted in the ledger'),
	('benchmark_projects', 'recognition', 'sum', 'upgrade_benchmark', NULL, NULL, false,
	 '由台账期内新增认定计数', 'counted from the recognitions newly granted in the ledger');

-- Projects.  An introduced project counts when it is signed, another when it starts.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('projects_10yi', 'project', 'sum', 'count', 1, 'investment', NULL, NULL, 'signed',
	 1000000000, false, false, true, NULL, NULL, NULL, false, '由台账期内签约的制造业项目数计算', 'from the manufacturing projects signed in the ledger'),
	('planned_invest', 'project', 'sum', 'planned_investment', 100000000, 'investment', NULL, NULL, 'signed',
	 NULL, false, false, true, NULL, NULL, NULL, false, '由台账期内签约的制造业项目计划投资额汇总', 'from the planned investment of the manufacturing projects signed in the ledger'),
	('key_chain_share', 'project', 'ratio', 'count', 1, 'investment', NULL, NULL, 'signed',
	 NULL, false, false, true, NULL, NULL, 'key_chain', false, '由台账期内签约的制造业项目数计算', 'from the manufacturing projects signed in the ledger'),
	('leader_project_10yi', 'project', 'sum', 'count', 1, 'investment', NULL, NULL, 'signed',
	 1000000000, true, false, false, NULL, 'leader', NULL, false, '由台账期内签约项目的招引领导逐一计算', 'from the projects signed in the ledger, leader by leader'),
	('digital_enterprises', 'project', 'distinct', 'count', 1, 'digital', NULL, NULL, 'started',
	 NULL, false, true, false, 'enterprise', NULL, NULL, false, '由台账期内有数字化转型项目开工的规上工业企业数计算', 'from the above-scale industrial enterprises with a digital project started in the ledger'),
	('tech_upgrade_enterprises', 'project', 'distinct', 'count', 1, 'technical_upgrade', NULL, NULL, 'started',
	 NULL, false, false, true, 'enterprise', NULL, NULL, false, '由台账期内有技术改造项目开工的企业数计算', 'from the enterprises with a technical upgrade started in the ledger'),
	('infra_items', 'project', 'distinct', 'count', 1, 'infrastructure', NULL, NULL, 'under_construction',
	 NULL, false, false, false, 'record', NULL, NULL, false, '由台账年内在建的基础设施项目数计算', 'from the infrastructure projects under construction in the ledger, year by year'),
	('standard_factory_area', 'project', 'sum', 'floor_area', 1, 'standard_factory', NULL, NULL, 'completed',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内完工的标准厂房面积汇总', 'from the floor area of the standard factory buildings completed in the ledger');

-- Targets without a number, as above: projects started.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, record_kind, dated_by, member_kind, with_city, how_zh, how_en)
VALUES
	('traditional_digital', 'project', 'sum', 'digital', 'started', 'industry', true,
	 '由台账期内开工的数字化转型项目计数，分所属传统产业', 'counted from the digital projects started in the ledger, by the traditional industry they are of'),
	('high_carbon_actions', 'project', 'sum', 'energy_saving', 'started', 'industry', true,
	 '由台账期内开工的节能降碳项目计数，分所属行业', 'counted from the energy-saving projects started in the ledger, by the industry they are of'),
	('new_infra', 'project', 'sum', 'new_infrastructure', 'started', 'infra_type', true,
	 '由台账期内开工的新型基础设施项目计数，分设施类型', 'counted from the projects of new infrastructure started in the ledger, by type'),
	('jiebang', 'project', 'sum', 'open_call', 'started', NULL, false,
	 '由台账期内开工的项目计数', 'counted from the projects started in the ledger'),
	('low_efficiency_land', 'project', 'sum', 'land_renewal', 'started', NULL, false,
	 '由台账期内开工的项目计数', 'counted from the projects started in the ledger');

-- What projects invested, year by year.  Official statistics of investment are
-- wider than the projects on record, so a share of it is an estimate, and the
-- total is reported by hand.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('upgrade_invest_growth', 'project_year', 'year_level', 'invested', 100000000, 'technical_upgrade', NULL, NULL, NULL,
	 NULL, false, false, true, NULL, NULL, NULL, false, '由台账项目年度完成投资额汇总', 'from the yearly investment of the projects in the ledger'),
	('infra_invest', 'project_year', 'year_level', 'invested', 100000000, 'infrastructure', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账项目年度完成投资额汇总', 'from the yearly investment of the projects in the ledger'),
	('mfg_invest_share', 'project_year', 'ratio', 'invested', 1, NULL, NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, 'manufacturing', true, '由台账工业项目年度完成投资额估算', 'estimated from the yearly investment of the industrial projects in the ledger');

-- Money paid.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('award_funds_share', 'disbursement', 'ratio', 'disbursed', 1, 'major_project_investment', ARRAY['inclusive_investment'], NULL, NULL,
	 NULL, false, false, false, NULL, NULL, 'manufacturing', false, '由台账拨付记录计算', 'from disbursements in the ledger');

-- Annual figures of enterprises: the last year on record.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('ent_over_10yi', 'enterprise_year', 'year_level', 'count', 1, NULL, NULL, NULL, NULL,
	 1000000000, true, false, false, NULL, NULL, NULL, false, '由企业年度产值计算', 'from the annual output of enterprises'),
	('ent_over_50yi', 'enterprise_year', 'year_level', 'count', 1, NULL, NULL, NULL, NULL,
	 5000000000, true, false, false, NULL, NULL, NULL, false, '由企业年度产值计算', 'from the annual output of enterprises'),
	('ent_over_100yi', 'enterprise_year', 'year_level', 'count', 1, NULL, NULL, NULL, NULL,
	 10000000000, true, false, false, NULL, NULL, NULL, false, '由企业年度产值计算', 'from the annual output of enterprises'),
	('cluster_output', 'enterprise_year', 'year_level', 'output', 100000000, NULL, NULL, NULL, NULL,
	 NULL, false, false, false, NULL, 'cluster', NULL, false, '由成员企业年度产值汇总', 'from the annual output of member enterprises'),
	('chain_output', 'enterprise_year', 'year_level', 'output', 100000000, NULL, NULL, NULL, NULL,
	 NULL, false, false, false, NULL, 'chain', NULL, false, '由成员企业年度产值汇总', 'from the annual output of member enterprises');

-- County by county.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('cold_chain_hub_each_county', 'project', 'stock', 'count', 1, 'cold_chain', NULL, NULL, 'completed', NULL, false, false, false, NULL, NULL, true, NULL,
	 '由台账已完工的冷链集配中心数按县（市、区）计算', 'from the cold-chain hubs completed in the ledger, district by district'),
	('county_cadres', 'assignment', 'stock', 'count', 1, 'county_cadre', NULL, NULL, NULL, NULL, false, false, false, 'district', NULL, true, NULL,
	 '由台账在任的县（市、区）班子制造业干部逐县计算，至少一名即为完成', 'from the manufacturing cadres in office, county by county: done with one');

-- Activities: events, quantities, amounts.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('designer_events', 'activity', 'sum', 'count', 1, 'designer_event', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录计数，一场（次、份）一条', 'from the activities in the ledger, each record one'),
	('exhibition_plan', 'activity', 'sum', 'count', 1, 'exhibition_plan', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录计数，一场（次、份）一条', 'from the activities in the ledger, each record one'),
	('rcep_expo', 'activity', 'sum', 'count', 1, 'rcep_expo', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录计数，一场（次、份）一条', 'from the activities in the ledger, each record one'),
	('new_land_100mu', 'activity', 'sum', 'count', 1, 'land_acquisition', NULL, NULL, NULL, 100, false, false, false, NULL, NULL, false, NULL,
	 '由台账新征连片土地记录计数，每块不少于100亩，一块一条', 'from the parcels acquired in the ledger of at least 100 mu, each record one'),
	('new_land_500mu', 'activity', 'sum', 'count', 1, 'land_acquisition', NULL, NULL, NULL, 500, false, false, false, NULL, NULL, false, NULL,
	 '由台账新征连片土地记录计数，每块不少于500亩，一块一条', 'from the parcels acquired in the ledger of at least 500 mu, each record one'),
	('industrial_land', 'activity', 'sum', 'quantity', 1, 'land_supply', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的数量汇总，未填数量的计为一', 'from the quantities of the activities in the ledger; a record without one is one'),
	('skilled', 'activity', 'sum', 'quantity', 1, 'skill_certificate', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账取证记录汇总（人次），未填数量的计为一', 'from the certificates in the ledger; a record without a quantity is one'),
	('high_skilled', 'activity', 'sum', 'of_which', 1, 'skill_certificate', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账取证记录的“其中：高技能人才”汇总（人次）', 'from the certificates in the ledger, those of high skill'),
	('worker_training', 'activity', 'sum', 'quantity', 1, 'worker_training', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的数量汇总，未填数量的计为一', 'from the quantities of the activities in the ledger; a record without one is one'),
	('park_school_enterprises', 'activity', 'sum', 'quantity', 1, 'park_school_service', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的数量汇总，未填数量的计为一（家次，同一企业多次均计）', 'from the quantities of the activities in the ledger; a record without one is one; an enterprise served twice is two'),
	('zyb_services', 'activity', 'sum', 'quantity', 1, 'zyb_service', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的数量汇总，未填数量的计为一（家次，同一企业多次均计）', 'from the quantities of the activities in the ledger; a record without one is one; an enterprise served twice is two'),
	('rental_housing', 'activity', 'sum', 'quantity', 1, 'rental_housing', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的数量汇总，未填数量的计为一', 'from the quantities of the activities in the ledger; a record without one is one'),
	('gov_fund_invest', 'activity', 'sum', 'amount', 100000000, 'fund_investment', NULL, NULL, NULL, NULL, false, false, true, NULL, NULL, false, NULL,
	 '由台账活动记录的金额汇总，已入账的非制造业企业不计', 'from the amounts of the activities in the ledger; investees known not to be manufacturers do not count'),
	('leveraged_capital', 'activity', 'sum', 'second', 100000000, 'fund_investment', NULL, NULL, NULL, NULL, false, false, true, NULL, NULL, false, NULL,
	 '由台账基金投资记录的撬动资金汇总', 'from the capital leveraged by the fund investments in the ledger'),
	('yikedai_credit', 'activity', 'sum', 'amount', 100000000, 'yikedai_credit', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的金额汇总（授信额）', 'from the amounts of the activities in the ledger (credit lines granted)'),
	('zyb_lending', 'activity', 'sum', 'amount', 100000000, 'zyb_service', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账活动记录的金额汇总（放贷额）', 'from the amounts of the activities in the ledger (lent)');

-- Activities: ratios, sum over sum.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, record_kind, manufacturing, member_kind, with_city, part_is, how_zh, how_en)
VALUES
	('guarantee_fee_cut', 'activity', 'ratio', 'amount', 'guarantee', true, 'guarantee_institution', true, 'second',
	 '由台账当年担保记录逐家机构计算：年化担保费÷担保额（机构由用户列入 jm_policy.member）', 'from the guarantees of the year, institution by institution: annual fees over amounts (users add the institutions to jm_policy.member)'),
	('child_school_share', 'activity', 'ratio', 'quantity', 'school_placement', false, NULL, false, 'of_which',
	 '由台账入学安排记录计算：已安排÷符合条件', 'from the school placements in the ledger: placed over eligible');

-- Distinct things: enterprises (家), persons (人), exhibitions, standards.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('innovation_entities', 'activity', 'distinct', 'count', 1, 'innovation_service', NULL, NULL, NULL, NULL, false, false, false, 'enterprise', NULL, false, NULL,
	 '由台账活动记录计算，同一企业期内只计一次（家）', 'from the activities in the ledger, an enterprise once in a period'),
	('quality_help', 'activity', 'distinct', 'count', 1, 'quality_help', NULL, NULL, NULL, NULL, false, false, false, 'enterprise', NULL, false, NULL,
	 '由台账活动记录计算，同一企业期内只计一次（家）', 'from the activities in the ledger, an enterprise once in a period'),
	('yikedai_enterprises', 'activity', 'distinct', 'count', 1, 'yikedai_credit', NULL, NULL, NULL, NULL, false, false, false, 'enterprise', NULL, false, NULL,
	 '由台账活动记录计算，同一企业期内只计一次（家）', 'from the activities in the ledger, an enterprise once in a period'),
	('exhibitions', 'activity', 'distinct', 'count', 1, 'exhibition', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账参展记录计算，同一展会一年只计一场，不论参展企业数', 'from the exhibitions in the ledger, each once a year however many enterprises went'),
	('standards_set', 'activity', 'distinct', 'count', 1, 'standard', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账标准记录计算，同一标准只计一项，不论参与单位数', 'from the standards in the ledger, each once however many took part'),
	('phd', 'activity', 'distinct', 'count', 1, 'phd_recruited', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账活动记录计算，同一人期内只计一次；未列名单的按人数', 'from the activities in the ledger, a person once in a period; records without names by their number'),
	('engineers', 'activity', 'distinct', 'count', 1, 'engineer_certified', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账活动记录计算，同一人期内只计一次；未列名单的按人数', 'from the activities in the ledger, a person once in a period; records without names by their number'),
	('cqo', 'activity', 'distinct', 'count', 1, 'cqo_training', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账活动记录计算，同一人期内只计一次；未列名单的按人数', 'from the activities in the ledger, a person once in a period; records without names by their number'),
	('apprentices', 'activity', 'distinct', 'count', 1, 'apprentice', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账活动记录计算，同一人期内只计一次；未列名单的按人数', 'from the activities in the ledger, a person once in a period; records without names by their number'),
	('sci_commissioners', 'assignment', 'distinct', 'count', 1, 'sci_commissioner', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账选派的科技特派员计算，同一人只计一次', 'from the science commissioners dispatched in the ledger, a person once'),
	('individual_to_enterprise', 'entity_step', 'distinct', 'count', 1, 'individual_to_enterprise', NULL, NULL, NULL, NULL, false, false, false, 'enterprise', NULL, false, NULL,
	 '由台账培育记录计算，同一企业期内只计一次', 'from the steps of enterprises in the ledger, an enterprise once in a period'),
	('scale_up', 'entity_step', 'distinct', 'count', 1, 'scale_up', NULL, NULL, NULL, NULL, false, true, false, 'enterprise', NULL, false, NULL,
	 '由台账培育记录计算，同一企业期内只计一次，只计工业', 'from the steps of enterprises in the ledger, an enterprise once in a period, industry only'),
	('listed', 'entity_step', 'distinct', 'count', 1, 'listing', NULL, NULL, NULL, NULL, false, false, false, 'enterprise', NULL, false, NULL,
	 '由台账培育记录计算，同一企业期内只计一次', 'from the steps of enterprises in the ledger, an enterprise once in a period');

-- What stands on the day.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('guarantee_balance_rise', 'activity', 'stock', 'amount', 100000000, 'guarantee', NULL, NULL, NULL, NULL, false, false, true, NULL, NULL, false, NULL,
	 '由台账在保的担保额汇总（解保次日起扣除）', 'from the guarantees outstanding in the ledger'),
	('zhengyinbao_pool_increase', 'activity', 'stock', 'amount', 100000000, 'pool_injection', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, NULL,
	 '由台账历次增资累计（2023年之前的注资为基期）', 'from the injections in the ledger; those before 2023 are the baseline'),
	('partner_expansion', 'assignment', 'stock', 'count', 1, 'zyb_partner', NULL, NULL, NULL, NULL, false, false, false, 'person', NULL, false, NULL,
	 '由台账记录的时点存量计算：合作中的机构', 'from what stands in the ledger on the day: partners in cooperation'),
	('park_plans', 'activity', 'stock', 'count', 1, 'park_plan', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账记录的时点存量计算：已完成的规划', 'from what stands in the ledger on the day: plans completed'),
	('first_launch_zones', 'activity', 'stock', 'count', 1, 'first_launch_zone', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('special_parks', 'activity', 'stock', 'count', 1, 'special_park', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('launch_zones', 'activity', 'stock', 'count', 1, 'launch_zone', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('new_special_parks', 'activity', 'stock', 'count', 1, 'new_special_park', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('zhongshan_special_parks', 'activity', 'stock', 'count', 1, 'co_built_park', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('village_parks', 'activity', 'stock', 'count', 1, 'village_park', NULL, NULL, NULL, NULL, false, false, false, 'member', NULL, false, NULL,
	 '由台账记录的时点存量计算：已有推进记录的园区（启动区），各计一次；是否达到要求由记录单位认定', 'from what stands in the ledger on the day: parks or zones on record, each once; whoever records one vouches for it'),
	('zhongshan_kaiping_park', 'activity', 'stock', 'count', 1, 'zhongshan_kaiping_park', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账记录的时点存量计算：共建园区', 'from what stands in the ledger on the day: parks co-built'),
	('far_coverage', 'activity', 'stock', 'count', 1, 'far_park', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账记录的时点存量计算：实行免费提升容积率的园区', 'from what stands in the ledger on the day: parks with the free increase'),
	('tech_school_system', 'activity', 'stock', 'count', 1, 'school_cooperation', NULL, NULL, NULL, NULL, false, false, false, 'subject', NULL, false, NULL,
	 '由台账记录的时点存量计算：有效的校企合作协议', 'from what stands in the ledger on the day: cooperation agreements in force'),
	('leader_contact_project', 'assignment', 'stock', 'count', 1, 'leader_contact', NULL, NULL, NULL, NULL, false, false, false, 'subject', 'leader', false, NULL,
	 '由台账挂点联系记录逐位领导计算（领导由用户列入 jm_policy.member）', 'from the contacts in the ledger, leader by leader (users add the leaders to jm_policy.member)');

-- Chain by chain: done or not, and it stays so.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('chain_five_ones', 'activity', 'stock', 'count', 1, 'chain_five_ones', NULL, 'chain_plan', NULL, NULL, false, false, false, 'milestone', 'chain', false, NULL,
	 '由台账逐条产业链计算：“五个一”落实且有“一链一策”方案', 'chain by chain: the five-ones and a plan on record'),
	('chain_leader_master', 'assignment', 'stock', 'count', 1, 'chain_leader', NULL, 'chain_master', NULL, NULL, false, false, false, 'milestone', 'chain', false, NULL,
	 '由台账逐条产业链计算：同时有在任链长和链主企业', 'chain by chain: a leader and a master at the same time'),
	('chain_associations', 'activity', 'stock', 'count', 1, 'chain_association', NULL, NULL, NULL, NULL, false, false, false, 'milestone', 'chain', false, NULL,
	 '由台账逐条产业链计算：有协会或联盟', 'chain by chain: an association or alliance on record');

-- Targets without a number, as above: what stands on the day, and what the period has
-- seen.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, record_kind, more_kinds, member_kind, with_city, distinct_by, how_zh, how_en)
VALUES
	('leader_mechanism', 'assignment', 'stock', 'leader_contact', NULL, NULL, false, NULL,
	 '由台账领导挂点联系记录计数', 'counted from the leaders in contact with projects in the ledger'),
	('upgrade_library', 'list_entry', 'stock', 'upgrade_library', NULL, NULL, false, NULL,
	 '由台账库中企业计数', 'counted from the enterprises in the library'),
	('zjtx_library', 'list_entry', 'stock', 'srdi_library', NULL, NULL, false, NULL,
	 '由台账库中企业计数', 'counted from the enterprises in the library'),
	('chain_handbook', 'activity', 'stock', 'chain_handbook', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('cold_chain_base', 'activity', 'stock', 'cold_chain_base', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('cbec_zone', 'activity', 'stock', 'cbec_zone', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('mayor_cup', 'activity', 'stock', 'mayor_cup', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('large_cluster_area', 'activity', 'stock', 'large_cluster_area', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('transfer_platform', 'activity', 'stock', 'transfer_platform', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('shenjiang_zone', 'activity', 'stock', 'shenjiang_zone', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('village_park_quality', 'activity', 'stock', 'village_park_quality', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('nine_connections', 'activity', 'stock', 'nine_connections', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('quality_action', 'activity', 'stock', 'quality_action', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('quality_loan_launch', 'activity', 'stock', 'quality_loan_launch', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('leadership_mechanism', 'activity', 'stock', 'leadership_mechanism', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('assessment_system', 'activity', 'stock', 'assessment_system', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('engineer_alliance', 'activity', 'stock', 'engineer_alliance', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('cqo_system', 'activity', 'stock', 'cqo_system', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('service_year', 'activity', 'stock', 'service_year', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('approval_trial', 'activity', 'stock', 'start_on_land', NULL, NULL, false, NULL,
	 '由台账“拿地即动工”项目计数', 'counted from the projects started on delivery of their land in the ledger'),
	('full_coverage', 'activity', 'stock', 'service_mechanism', NULL, NULL, false, NULL,
	 '由台账记录计数（至今有效的）', 'counted from the records in the ledger that stand'),
	('prd_co_parks', 'activity', 'stock', 'prd_co_park', NULL, 'cooperation_field', true, NULL,
	 '由台账记录计数，分合作领域', 'counted from the records in the ledger, by field'),
	('park_expansion', 'activity', 'stock', 'park_expansion', NULL, 'provincial_park', true, NULL,
	 '由台账记录计数，分园区', 'counted from the records in the ledger, by park'),
	('investment_map', 'activity', 'stock', 'investment_map', ARRAY['investment_graph'], 'investment_chart', true, NULL,
	 '由台账发布的招商地图、招商图谱计数，须两类都有', 'counted from the maps and graphs issued in the ledger; both have to be there'),
	('toolbox', 'activity', 'stock', 'investment_toolbox', ARRAY['investment_package'], 'policy_document', true, NULL,
	 '由台账出台的“工具箱”“政策包”计数', 'counted from the toolboxes and packages issued in the ledger'),
	('governor_cup_entries', 'activity', 'sum', 'governor_cup_entry', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('bay_area_design', 'activity', 'sum', 'bay_area_design', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('patent_portfolios', 'activity', 'sum', 'patent_portfolio', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('training_course', 'activity', 'sum', 'cadre_course', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('vocational_bases', 'activity', 'sum', 'vocational_base', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('key_enterprise_visits', 'activity', 'sum', 'key_enterprise_visit', NULL, NULL, false, NULL,
	 '由台账期内记录计数', 'counted from the records of the period in the ledger'),
	('investment_events', 'activity', 'sum', 'investment_conference', ARRAY['chain_matchmaking'], 'event_type', true, NULL,
	 '由台账期内的招商大会、对接会计数', 'counted from the conferences and matchmaking events of the period in the ledger'),
	('supply_modes', 'activity', 'distinct', 'land_supply', NULL, 'supply_mode', true, 'member',
	 '由台账当年供地记录所载的供地方式计数，各计一次', 'counted from the modes that the land of the year was supplied by in the ledger, each once');

-- Every one on a list.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, and_kind, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, per_district, part_is, how_zh, how_en)
VALUES
	('large_energy_tracking', 'list_entry', 'share', 'count', 1, 'large_energy', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, 'tracking_person',
	 '由台账名单计算：在册者中有人负责的比例，1为全部', 'from the list in the ledger: the share that is looked after; 1 is all of it'),
	('one_project_one_team', 'list_entry', 'share', 'count', 1, 'key_project', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, 'project_team',
	 '由台账名单计算：在册者中有人负责的比例，1为全部', 'from the list in the ledger: the share that is looked after; 1 is all of it'),
	('top200_teams', 'list_entry', 'share', 'count', 1, 'top200', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, 'enterprise_team',
	 '由台账名单计算：在册者中有人负责的比例，1为全部，名单不足200家的按200家计；诉求平台见 request_response', 'from the list in the ledger: the share that is looked after; 1 is all of it; a shorter list counts as 200; of the request platform see request_response'),
	('project_service_team', 'list_entry', 'share', 'count', 1, 'major_project', NULL, NULL, NULL, NULL, false, false, false, NULL, NULL, false, 'government_team',
	 '由台账名单计算：在册者中有人负责的比例，1为全部', 'from the list in the ledger: the share that is looked after; 1 is all of it');
