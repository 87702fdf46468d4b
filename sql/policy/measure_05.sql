-- 第5条 高质量推动园区载体建设
--
-- 高质量推动园区载体建设。加快大型产业集聚区建设。到2023年底完成园区51项规划，形成完
-- 整的规划体系。推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千
-- 亿”产业平台发展。巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新
-- 材料创新基地、珠西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产
-- 业园等8个特色产业园，重点发展6个启动区及硅能源、安全应急、新能源电池、智能家电、新会新
-- 能源汽车双碳、新一代电子信息、盾构机、生物医药（开平园区）、台山广海湾能源双碳、电力装备
-- 、生物医药（台山园区）等11个新谋划特色产业园建设，以专业园区集聚特色产业。落实省推动产
-- 业有序转移系列政策，建设产业有序转移主平台。与中山市开展对口产业协作，在开平市共建1个产
-- 业合作园区；推动台山市、鹤山市、恩平市与中山市共建金属新材料、硅能源、智能家电等3个特色
-- 产业园区。强化与珠三角兄弟城市的市场化产业合作，在汽车零部件、高端卫浴、智能家电、智能装
-- 备等领域共建合作园区，加快谋划与深圳市共建深江经济合作区。对江门承接产业有序转移主平台及
-- 恩平省级以上工业园区内新投产并符合条件的制造业企业给予资金奖励。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(5, 5, 2, '扩容升级打造“大平台”', 'Large platforms', '高质量推动园区载体建设', 'Develop high-quality industrial parks and platforms',
	 '高质量推动园区载体建设。加快大型产业集聚区建设。到2023年底完成园区51项规划，形成完整的规划体系。推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千亿”产业平台发展。巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新材料创新基地、珠西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产业园等8个特色产业园，重点发展6个启动区及硅能源、安全应急、新能源电池、智能家电、新会新能源汽车双碳、新一代电子信息、盾构机、生物医药（开平园区）、台山广海湾能源双碳、电力装备、生物医药（台山园区）等11个新谋划特色产业园建设，以专业园区集聚特色产业。落实省推动产业有序转移系列政策，建设产业有序转移主平台。与中山市开展对口产业协作，在开平市共建1个产业合作园区；推动台山市、鹤山市、恩平市与中山市共建金属新材料、硅能源、智能家电等3个特色产业园区。强化与珠三角兄弟城市的市场化产业合作，在汽车零部件、高端卫浴、智能家电、智能装备等领域共建合作园区，加快谋划与深圳市共建深江经济合作区。对江门承接产业有序转移主平台及恩平省级以上工业园区内新投产并符合条件的制造业企业给予资金奖励。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('zone_xinhui_smart_manufacturing', 'first_launch_zone', '新会智造产业园', 'Xinhui Smart Manufacturing Industrial Park', '440705', 5, true),
	('zone_hightech_sanjiang_muzhou', 'first_launch_zone', '高新区—三江睦洲', 'High-tech Zone – Sanjiang and Muzhou', NULL, 5, true),
	('zone_pengjiang_heshan', 'first_launch_zone', '蓬江—鹤山', 'Pengjiang – Heshan', NULL, 5, true),
	('park_pengjiang_healthy_food', 'special_park', '蓬江健康食品产业园', 'Pengjiang Healthy Food Industrial Park', '440703', 5, true),
	('park_guangdong_rail_transit', 'special_park', '广东轨道交通产业园', 'Guangdong Rail Transit Industrial Park', NULL, 5, true),
	('park_yinzhou_lake_paper', 'special_park', '银洲湖纸业基地', 'Yinzhou Lake Paper Industry Base', NULL, 5, true),
	('park_china_eu_new_materials', 'special_park', '中欧新材料创新基地', 'China-Europe New Materials Innovation Base', NULL, 5, true),
	('park_zhuxi_new_materials', 'special_park', '珠西新材料集聚区', 'Zhuxi (Western Pearl River Delta) New Materials Cluster Area', NULL, 5, true),
	('park_taishan_auto_parts', 'special_park', '台山汽车零部件产业园', 'Taishan Auto Parts Industrial Park', '440781', 5, true),
	('park_kaiping_plumbing_sanitary', 'special_park', '开平水暖卫浴产业园', 'Kaiping Plumbing and Sanitary Ware Industrial Park', '440783', 5, true),
	('park_kaiping_healthy_food', 'special_park', '开平健康食品产业园', 'Kaiping Healthy Food Industrial Park', '440783', 5, true),
	('new_park_silicon_energy', 'new_special_park', '硅能源', 'Silicon energy', NULL, 5, true),
	('new_park_safety_emergency', 'new_special_park', '安全应急', 'Safety and emergency response', NULL, 5, true),
	('new_park_new_energy_batteries', 'new_special_park', '新能源电池', 'New-energy batteries', NULL, 5, true),
	('new_park_smart_home_appliances', 'new_special_park', '智能家电', 'Smart home appliances', NULL, 5, true),
	('new_park_xinhui_nev_dual_carbon', 'new_special_park', '新会新能源汽车双碳', 'Xinhui new-energy vehicles and dual carbon', '440705', 5, true),
	('new_park_new_gen_electronics', 'new_special_park', '新一代电子信息', 'New-generation electronic information', NULL, 5, true),
	('new_park_shield_machine', 'new_special_park', '盾构机', 'Tunnel boring (shield) machines', NULL, 5, true),
	('new_park_biomed_kaiping', 'new_special_park', '生物医药（开平园区）', 'Biomedicine (Kaiping park)', '440783', 5, true),
	('new_park_taishan_guanghai_bay', 'new_special_park', '台山广海湾能源双碳', 'Taishan Guanghai Bay energy and dual carbon', '440781', 5, true),
	('new_park_power_equipment', 'new_special_park', '电力装备', 'Electric power equipment', NULL, 5, true),
	('new_park_biomed_taishan', 'new_special_park', '生物医药（台山园区）', 'Biomedicine (Taishan park)', '440781', 5, true),
	('co_park_metal_new_materials', 'co_built_park', '金属新材料', 'Metal new materials', NULL, 5, true),
	('co_park_silicon_energy', 'co_built_park', '硅能源', 'Silicon energy', NULL, 5, true),
	('co_park_smart_home_appliances', 'co_built_park', '智能家电', 'Smart home appliances', NULL, 5, true),
	('zone_shenjiang_cooperation', 'cooperation_zone', '深江经济合作区', 'Shenzhen-Jiangmen Economic Cooperation Zone', NULL, 5, true),
	('platform_jiangmen_transfer', 'transfer_platform', '江门承接产业有序转移主平台', 'Jiangmen main platform for orderly industrial transfer', NULL, 5, true),
	('county_taishan', 'county', '台山市', 'Taishan City', '440781', 5, true),
	('county_kaiping', 'county', '开平市', 'Kaiping City', '440783', 5, true),
	('county_heshan', 'county', '鹤山市', 'Heshan City', '440784', 5, true),
	('county_enping', 'county', '恩平市', 'Enping City', '440785', 5, true),
	('field_auto_parts', 'cooperation_field', '汽车零部件', 'Auto parts', NULL, 5, true),
	('field_high_end_sanitary', 'cooperation_field', '高端卫浴', 'High-end sanitary ware', NULL, 5, true),
	('field_smart_home_appliances', 'cooperation_field', '智能家电', 'Smart home appliances', NULL, 5, true),
	('field_smart_equipment', 'cooperation_field', '智能装备', 'Smart equipment', NULL, 5, true);

-- “加快大型产业集聚区建设”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('large_cluster_area', '大型产业集聚区建设', 'large industrial agglomeration area', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('large_cluster_area', 5, 'large_cluster_area',
	 '加快大型产业集聚区建设',
	 '大型产业集聚区建设', 'large industrial agglomeration area', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'projects',
	 'No number here (see measure 7).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('large_cluster_area', 2025);

-- “到2023年底完成园区51项规划，形成完整的规划体系”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('park_plans', '园区规划完成项数', 'park plans completed', '项', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('park_plans_51', 5, 'park_plans',
	 '到2023年底完成园区51项规划，形成完整的规划体系',
	 '园区规划完成项数', 'park plans completed', '项', '>=', 51, 'level',
	 'city', false, NULL, NULL, 'firm', 'stated',
	 'plans (type=park plan, completion date <= 2023-12-31)',
	 '51 plans not listed. Stock of completed plans at 2023-12-31 (recommended) vs 51 finished within 2023.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('park_plans_51', 2023);

-- “推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千亿”产业平台
-- 发展。巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新材料创新基地
-- 、珠西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产业园等8个特
-- 色产业园，重点发展6个启动区及硅能源、安全应急、新能源电池、智能家电、新会新能源汽车双碳
-- 、新一代电子信息、盾构机、生物医药（开平园区）、台山广海湾能源双碳、电力装备、生物医药（
-- 台山园区）等11个新谋划特色产业园建设，以专业园区集聚特色产业”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('park_development_support', 5, '特色产业园与启动区发展支持', 'Development support for characteristic parks and launch zones',
	 '推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千亿”产业平台发展。巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新材料创新基地、珠西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产业园等8个特色产业园，重点发展6个启动区及硅能源、安全应急、新能源电池、智能家电、新会新能源汽车双碳、新一代电子信息、盾构机、生物医药（开平园区）、台山广海湾能源双碳、电力装备、生物医药（台山园区）等11个新谋划特色产业园建设，以专业园区集聚特色产业',
	 '3 first-launch zones, 8 characteristic parks, 6 launch zones, 11 newly planned parks', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Development priority only, no money stated.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(22, 'park_development_support', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第5条', true);

-- “推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千亿”产业平台
-- 发展”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('first_launch_zones', '先行启动区向“万亩千亿”发展', 'first-launch zones developing into 10,000-mu / 100-billion platforms', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('first_launch_zones_3', 5, 'first_launch_zones',
	 '推动新会智造产业园、高新区—三江睦洲、蓬江—鹤山等3个先行启动区向“万亩千亿”产业平台发展',
	 '先行启动区向“万亩千亿”发展', 'first-launch zones developing into 10,000-mu / 100-billion platforms', '个', '>=', 3, 'level',
	 'each zone', false, NULL, '万亩千亿: area ~10000 mu, output ~1000亿元', 'soft', 'stated',
	 'parks (area mu, annual output from enterprise output by park)',
	 '"向…发展" is direction, not an achieved threshold; no deadline. 万亩千亿 = >=10,000 mu and >=1000亿元 only by slogan: report progress, do not fail.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('first_launch_zones_3', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('first_launch_zones_3', 'zone_xinhui_smart_manufacturing', 1),
	('first_launch_zones_3', 'zone_hightech_sanjiang_muzhou', 2),
	('first_launch_zones_3', 'zone_pengjiang_heshan', 3);

-- “巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新材料创新基地、珠
-- 西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产业园等8个特色产
-- 业园”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('special_parks', '巩固发展特色产业园', 'characteristic industrial parks consolidated', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('special_parks_8', 5, 'special_parks',
	 '巩固发展蓬江健康食品产业园、广东轨道交通产业园、银洲湖纸业基地、中欧新材料创新基地、珠西新材料集聚区、台山汽车零部件产业园、开平水暖卫浴产业园、开平健康食品产业园等8个特色产业园',
	 '巩固发展特色产业园', 'characteristic industrial parks consolidated', '个', '>=', 8, 'level',
	 'each park', false, NULL, NULL, 'soft', 'stated',
	 'parks (status)',
	 'List complete (8 named). "巩固发展" has no measurable threshold.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('special_parks_8', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('special_parks_8', 'park_pengjiang_healthy_food', 1),
	('special_parks_8', 'park_guangdong_rail_transit', 2),
	('special_parks_8', 'park_yinzhou_lake_paper', 3),
	('special_parks_8', 'park_china_eu_new_materials', 4),
	('special_parks_8', 'park_zhuxi_new_materials', 5),
	('special_parks_8', 'park_taishan_auto_parts', 6),
	('special_parks_8', 'park_kaiping_plumbing_sanitary', 7),
	('special_parks_8', 'park_kaiping_healthy_food', 8);

-- “重点发展6个启动区”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('launch_zones', '重点发展启动区', 'launch zones with priority development', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('launch_zones_6', 5, 'launch_zones',
	 '重点发展6个启动区',
	 '重点发展启动区', 'launch zones with priority development', '个', '>=', 6, 'level',
	 'each zone', false, NULL, NULL, 'soft', 'stated',
	 'parks (type=launch zone)',
	 'The 6 are not named. Do they include the 3 先行启动区? Not stated; treat as a separate list to be configured.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('launch_zones_6', 2025);

-- “硅能源、安全应急、新能源电池、智能家电、新会新能源汽车双碳、新一代电子信息、盾构机、生
-- 物医药（开平园区）、台山广海湾能源双碳、电力装备、生物医药（台山园区）等11个新谋划特色
-- 产业园建设”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_special_parks', '新谋划特色产业园', 'newly planned characteristic industrial parks', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_special_parks_11', 5, 'new_special_parks',
	 '硅能源、安全应急、新能源电池、智能家电、新会新能源汽车双碳、新一代电子信息、盾构机、生物医药（开平园区）、台山广海湾能源双碳、电力装备、生物医药（台山园区）等11个新谋划特色产业园建设',
	 '新谋划特色产业园', 'newly planned characteristic industrial parks', '个', '>=', 11, 'level',
	 'each park', false, NULL, NULL, 'soft', 'stated',
	 'parks (status)',
	 'List complete (11 named). No completion date.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_special_parks_11', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('new_special_parks_11', 'new_park_silicon_energy', 1),
	('new_special_parks_11', 'new_park_safety_emergency', 2),
	('new_special_parks_11', 'new_park_new_energy_batteries', 3),
	('new_special_parks_11', 'new_park_smart_home_appliances', 4),
	('new_special_parks_11', 'new_park_xinhui_nev_dual_carbon', 5),
	('new_special_parks_11', 'new_park_new_gen_electronics', 6),
	('new_special_parks_11', 'new_park_shield_machine', 7),
	('new_special_parks_11', 'new_park_biomed_kaiping', 8),
	('new_special_parks_11', 'new_park_taishan_guanghai_bay', 9),
	('new_special_parks_11', 'new_park_power_equipment', 10),
	('new_special_parks_11', 'new_park_biomed_taishan', 11);

-- “落实省推动产业有序转移系列政策，建设产业有序转移主平台”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('transfer_platform', '产业有序转移主平台建设', 'main platform for orderly industrial transfer', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('transfer_platform', 5, 'transfer_platform',
	 '落实省推动产业有序转移系列政策，建设产业有序转移主平台',
	 '产业有序转移主平台建设', 'main platform for orderly industrial transfer', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'parks (type=transfer main platform)',
	 'No number.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('transfer_platform', 2025);

-- “与中山市开展对口产业协作，在开平市共建1个产业合作园区”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zhongshan_kaiping_park', '与中山市在开平共建产业合作园区', 'industrial cooperation park in Kaiping co-built with Zhongshan', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zhongshan_kaiping_park', 5, 'zhongshan_kaiping_park',
	 '与中山市开展对口产业协作，在开平市共建1个产业合作园区',
	 '与中山市在开平共建产业合作园区', 'industrial cooperation park in Kaiping co-built with Zhongshan', '个', '>=', 1, 'level',
	 '开平市', false, NULL, NULL, 'firm', 'stated',
	 'parks (type=co-built, partner=中山市, county=开平市)',
	 'No deadline: document end 2025 assumed.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zhongshan_kaiping_park', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('zhongshan_kaiping_park', 'county_kaiping', 1);

-- “推动台山市、鹤山市、恩平市与中山市共建金属新材料、硅能源、智能家电等3个特色产业园区”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('zhongshan_special_parks', '与中山市共建特色产业园区', 'special parks co-built with Zhongshan', '个', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('zhongshan_special_parks_3', 5, 'zhongshan_special_parks',
	 '推动台山市、鹤山市、恩平市与中山市共建金属新材料、硅能源、智能家电等3个特色产业园区',
	 '与中山市共建特色产业园区', 'special parks co-built with Zhongshan', '个', '>=', 3, 'level',
	 '台山市/鹤山市/恩平市', false, NULL, NULL, 'firm', 'stated',
	 'parks (type=co-built, partner=中山市)',
	 'One-to-one mapping 台山-金属新材料, 鹤山-硅能源, 恩平-智能家电 is plausible by order but 分别 is absent: do not hard-code. No deadline. Decided: the counties stand in scope; which county builds which park is not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('zhongshan_special_parks_3', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('zhongshan_special_parks_3', 'co_park_metal_new_materials', 1),
	('zhongshan_special_parks_3', 'co_park_silicon_energy', 2),
	('zhongshan_special_parks_3', 'co_park_smart_home_appliances', 3);

-- “强化与珠三角兄弟城市的市场化产业合作，在汽车零部件、高端卫浴、智能家电、智能装备等领域
-- 共建合作园区”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('prd_co_parks', '与珠三角城市共建合作园区', 'co-built parks with other Pearl River Delta cities', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('prd_co_parks', 5, 'prd_co_parks',
	 '强化与珠三角兄弟城市的市场化产业合作，在汽车零部件、高端卫浴、智能家电、智能装备等领域共建合作园区',
	 '与珠三角城市共建合作园区', 'co-built parks with other Pearl River Delta cities', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'parks (partner city, field)',
	 'No number; open list.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('prd_co_parks', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('prd_co_parks', 'field_auto_parts', 1),
	('prd_co_parks', 'field_high_end_sanitary', 2),
	('prd_co_parks', 'field_smart_home_appliances', 3),
	('prd_co_parks', 'field_smart_equipment', 4);

-- “加快谋划与深圳市共建深江经济合作区”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('shenjiang_zone', '深江经济合作区谋划', 'planning of the Shenzhen-Jiangmen economic cooperation zone', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('shenjiang_zone', 5, 'shenjiang_zone',
	 '加快谋划与深圳市共建深江经济合作区',
	 '深江经济合作区谋划', 'planning of the Shenzhen-Jiangmen economic cooperation zone', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'plans',
	 'Planning only.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('shenjiang_zone', 2025);

-- “对江门承接产业有序转移主平台及恩平省级以上工业园区内新投产并符合条件的制造业企业给予资
-- 金奖励”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('park_new_production', 5, '转移主平台等园区新投产企业奖励', 'Award for enterprises newly in production in designated parks',
	 '对江门承接产业有序转移主平台及恩平省级以上工业园区内新投产并符合条件的制造业企业给予资金奖励',
	 'manufacturing enterprises newly in production in the Jiangmen industrial-transfer main platform or in Enping industrial parks of provincial level or above', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: located in the named parks; newly in production; 符合条件 (conditions not in document)',
	 'Amount and conditions left to other (provincial) rules. 新投产 cut-off not stated: recommend production date within the validity period. 省级以上 inclusive of provincial level.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(23, 'park_new_production', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第5条', true);
