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
	('new_platforms', 'recognition', 'distinct', 'count', 1, 'innovation_platform', NULL, NULL, NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('nat_etc_new', 'recognition', 'distinct', 'count', 1, 'enterprise_tech_centre', NULL, 'national', NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('quality_centers', 'recognition', 'distinct', 'count', 1, 'quality_innovation_centre', NULL, NULL, NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted'),
	('patent_centers', 'recognition', 'distinct', 'count', 1, 'patent_centre', NULL, NULL, NULL,
	 NULL, false, false, false, 'enterprise', NULL, NULL, false, '由台账期内新增认定的企业数计算，复核不计', 'from the enterprises newly recognised in the ledger, renewals not counted');

-- 个: the things recognised, however many of one enterprise.  (An alliance is no
-- enterprise: one of its members stands for it.)
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
	('alliances', 'recognition', 'sum', 'count', 1, 'innovation_alliance', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定的个数计算，复核不计', 'from the recognitions newly granted in the ledger, renewals not counted');

-- Done or not: done with the first.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('green_design', 'recognition', 'sum', 'count', 1, 'green_factory', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定判断是否完成', 'done when the ledger has one newly granted'),
	('gradient_general', 'recognition', 'sum', 'count', 1, 'srdi', ARRAY['little_giant', 'single_champion'], NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定判断是否完成', 'done when the ledger has one newly granted'),
	('mfg_innovation_centers', 'recognition', 'sum', 'count', 1, 'innovation_centre', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定判断是否完成', 'done when the ledger has one newly granted'),
	('postdoc_platforms', 'recognition', 'sum', 'count', 1, 'postdoc_platform', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定判断是否完成', 'done when the ledger has one newly granted'),
	('benchmark_projects', 'recognition', 'sum', 'count', 1, 'upgrade_benchmark', NULL, NULL, NULL,
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内新增认定判断是否完成', 'done when the ledger has one newly granted');

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
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内完工的标准厂房面积汇总', 'from the floor area of the standard factory buildings completed in the ledger'),
	('cold_chain_hub_each_county', 'project', 'stock', 'count', 1, 'cold_chain', NULL, NULL, 'completed',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账已完工的冷链集配中心数按县（市、区）计算', 'from the cold-chain hubs completed in the ledger, district by district');

-- Done or not: done with the first project of the kind.
INSERT INTO jm_policy.derivation
	(indicator_code, record_table, method, figure, unit_size, record_kind, more_kinds, record_level, dated_by,
	 threshold, strict, above_scale, manufacturing, distinct_by, member_kind, part_is, estimate, how_zh, how_en)
VALUES
	('traditional_digital', 'project', 'sum', 'count', 1, 'digital', NULL, NULL, 'started',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内开工的项目判断是否完成', 'done when the ledger has such a project started'),
	('high_carbon_actions', 'project', 'sum', 'count', 1, 'energy_saving', NULL, NULL, 'started',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内开工的项目判断是否完成', 'done when the ledger has such a project started'),
	('new_infra', 'project', 'sum', 'count', 1, 'new_infrastructure', NULL, NULL, 'started',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内开工的项目判断是否完成', 'done when the ledger has such a project started'),
	('jiebang', 'project', 'sum', 'count', 1, 'open_call', NULL, NULL, 'started',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内开工的项目判断是否完成', 'done when the ledger has such a project started'),
	('low_efficiency_land', 'project', 'sum', 'count', 1, 'land_renewal', NULL, NULL, 'started',
	 NULL, false, false, false, NULL, NULL, NULL, false, '由台账期内开工的项目判断是否完成', 'done when the ledger has such a project started');

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
