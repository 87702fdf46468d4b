-- The kinds of record the mechanisms of the measures are kept in.
--
-- Where a target has no number, a kind is named like the target: each record of it is a
-- step on the way, with its day and its source.

INSERT INTO jm_policy.activity_kind (kind, name_zh, name_en, measure_no, unit, of_which_zh, second_zh, member_kind, needs, builtin) VALUES
	-- 第1条
	('chain_plan',             '“一链一策”方案',           'policy plan of a chain', 1, NULL, NULL, NULL, 'chain', '{member}', true),
	('chain_five_ones',        '产业链“五个一”落实',       'the five-ones of a chain in place', 1, NULL, NULL, NULL, 'chain', '{member}', true),
	('chain_handbook',         '产业链重点企业手册印制',   'handbook of key enterprises issued', 1, NULL, NULL, NULL, NULL, '{}', true),
	('chain_association',      '产业链协会或联盟成立',     'association or alliance of a chain formed', 1, NULL, NULL, NULL, 'chain', '{member}', true),
	('fund_investment',        '政府投资基金投资制造业',   'manufacturing investment of a government fund', 1, NULL, NULL, '撬动的社会资本及银行融资（元）', 'fund', '{amount}', true),
	('guarantee',              '制造业融资担保',           'financing guarantee for manufacturing', 1, NULL, NULL, '年化担保费（元）', 'guarantee_institution', '{amount}', true),
	-- 第2条
	('pool_injection',         '“政银保”风险资金池增资',   'injection into the risk pool', 2, NULL, NULL, NULL, NULL, '{amount}', true),
	-- 第4条
	('cold_chain_base',        '国家骨干冷链物流基地建成', 'national backbone cold-chain base built', 4, NULL, NULL, NULL, NULL, '{}', true),
	('cbec_zone',              '跨境电商综试区建成',       'cross-border e-commerce pilot zone in being', 4, NULL, NULL, NULL, NULL, '{}', true),
	('mayor_cup',              '“市长杯”工业设计大赛',     'Mayor Cup contest', 4, NULL, NULL, NULL, NULL, '{}', true),
	('governor_cup_entry',     '参加“省长杯”工业设计大赛', 'entry in the Governor Cup', 4, NULL, NULL, NULL, NULL, '{}', true),
	('bay_area_design',        '对接大湾区创新设计资源',   'link with Bay Area design resources', 4, NULL, NULL, NULL, NULL, '{}', true),
	('designer_event',         '工业设计师走进产业集群',   'industrial designers visit a cluster', 4, NULL, NULL, NULL, 'cluster', '{}', true),
	-- 第5条
	('large_cluster_area',     '大型产业集聚区建成',       'large agglomeration area in being', 5, NULL, NULL, NULL, NULL, '{}', true),
	('park_plan',              '园区规划完成',             'park plan completed', 5, NULL, NULL, NULL, NULL, '{subject}', true),
	('first_launch_zone',      '先行启动区向“万亩千亿”发展', 'first-launch zone developing towards 10,000 mu and 100 billion yuan', 5, NULL, NULL, NULL, 'first_launch_zone', '{member}', true),
	('special_park',           '特色产业园巩固发展',       'characteristic park consolidated', 5, NULL, NULL, NULL, 'special_park', '{member}', true),
	('launch_zone',            '启动区重点发展',           'launch zone developed with priority', 5, NULL, NULL, NULL, 'launch_zone', '{member}', true),
	('new_special_park',       '新谋划特色产业园建设',     'newly planned park under construction', 5, NULL, NULL, NULL, 'new_special_park', '{member}', true),
	('transfer_platform',      '产业有序转移主平台建设',   'main platform for industrial transfer', 5, NULL, NULL, NULL, 'transfer_platform', '{}', true),
	('co_built_park',          '与中山市共建特色产业园区', 'special park co-built with Zhongshan', 5, NULL, NULL, NULL, 'co_built_park', '{member}', true),
	('zhongshan_kaiping_park', '与中山市在开平共建园区',   'park in Kaiping co-built with Zhongshan', 5, NULL, NULL, NULL, NULL, '{subject}', true),
	('prd_co_park',            '与珠三角城市共建园区',     'park co-built with a Pearl River Delta city', 5, NULL, NULL, NULL, 'cooperation_field', '{}', true),
	('shenjiang_zone',         '深江经济合作区谋划',       'planning of the Shenzhen-Jiangmen zone', 5, NULL, NULL, NULL, NULL, '{}', true),
	-- 第6条
	('park_expansion',         '省产业园扩园完成',         'provincial park expanded', 6, NULL, NULL, NULL, 'provincial_park', '{}', true),
	('village_park',           '村镇工业园区升级改造',     'town or village park under upgrade', 6, NULL, NULL, NULL, 'village_park', '{member}', true),
	('village_park_quality',   '镇村级园区提质增效',       'town and village parks improved', 6, NULL, NULL, NULL, NULL, '{}', true),
	-- 第7条
	('nine_connections',       '“九通一平”达标',           'nine connections in place', 7, NULL, NULL, NULL, NULL, '{}', true),
	-- 第8条
	('investment_conference',  '全球招商大会',             'global investment conference', 8, NULL, NULL, NULL, NULL, '{}', true),
	('chain_matchmaking',      '产业链项目对接会',         'chain matchmaking event', 8, NULL, NULL, NULL, 'chain', '{}', true),
	('investment_map',         '产业招商地图发布',         'investment map issued', 8, NULL, NULL, NULL, NULL, '{}', true),
	('investment_graph',       '产业招商图谱发布',         'investment graph issued', 8, NULL, NULL, NULL, NULL, '{}', true),
	('investment_toolbox',     '招商“工具箱”出台',         'investment toolbox issued', 8, NULL, NULL, NULL, NULL, '{}', true),
	('investment_package',     '招商“政策包”出台',         'investment policy package issued', 8, NULL, NULL, NULL, NULL, '{}', true),
	-- 第10条
	('access_review',          '项目准入评审',             'access review of a project', 10, NULL, NULL, NULL, NULL, '{subject}', true),
	('parallel_approval',      '并联审批办结',             'parallel approval completed', 10, NULL, NULL, NULL, NULL, '{subject}', true),
	('land_delivery',          '项目交地',                 'land delivered to a project', 10, NULL, NULL, NULL, NULL, '{subject}', true),
	('start_on_land',          '“拿地即动工”项目',         'project started on delivery of its land', 10, NULL, NULL, NULL, NULL, '{}', true),
	-- 第12条
	('exhibition',             '组织参加展会',             'exhibition attended', 12, NULL, NULL, NULL, NULL, '{subject}', true),
	('exhibition_plan',        '年度重点展览计划发布',     'annual exhibition plan issued', 12, NULL, NULL, NULL, NULL, '{}', true),
	('rcep_expo',              'RCEP博览会暨珠中江展览会', 'RCEP expo', 12, NULL, NULL, NULL, NULL, '{}', true),
	-- 第13条
	('jiebang_challenge',      '“揭榜挂帅”榜单发布',       'open-call challenge published', 13, NULL, NULL, NULL, NULL, '{subject}', true),
	('innovation_service',     '服务创新主体',             'service to an innovation entity', 13, NULL, NULL, NULL, NULL, '{enterprise}', true),
	('yikedai_credit',         '邑科贷授信',               'credit granted under 邑科贷', 13, NULL, NULL, NULL, NULL, '{enterprise,amount}', true),
	('yikedai_compensation',   '邑科贷风险补偿',           'risk compensation under 邑科贷', 13, NULL, NULL, NULL, NULL, '{amount}', true),
	-- 第14条
	('quality_action',         '制造业质量提升行动',       'quality improvement action', 14, NULL, NULL, NULL, NULL, '{}', true),
	('standard',               '参与制修订标准发布',       'standard drafted or revised', 14, NULL, NULL, NULL, 'standard_type', '{subject}', true),
	('quality_help',           '质量提升帮扶',             'quality-improvement help', 14, NULL, NULL, NULL, NULL, '{enterprise}', true),
	('patent_portfolio',       '高价值专利组合形成',       'high-value patent portfolio', 14, NULL, NULL, NULL, NULL, '{}', true),
	('quality_loan_launch',    '质量贷产品推出',           'quality loan launched', 14, NULL, NULL, NULL, NULL, '{}', true),
	-- 第15条
	('leadership_mechanism',   '“一把手”领导机制建立',     'leadership mechanism established', 15, NULL, NULL, NULL, NULL, '{}', true),
	('assessment_system',      '综合考核评价体系建立',     'assessment system established', 15, NULL, NULL, NULL, NULL, '{}', true),
	('cadre_course',           '领导干部培训课程',         'cadre training course', 15, '人次', NULL, NULL, NULL, '{}', true),
	-- 第16条
	('land_supply',            '工业用地供应',             'industrial land supplied', 16, '亩', NULL, NULL, 'supply_mode', '{quantity}', true),
	('land_acquisition',       '新征连片土地',             'contiguous land acquired', 16, '亩', NULL, NULL, NULL, '{quantity}', true),
	('far_park',               '免费提升容积率园区',       'park with free floor-area increase', 16, NULL, NULL, NULL, NULL, '{subject}', true),
	-- 第17条
	('engineer_alliance',      '产业工程师联盟筹建',       'engineers alliance set up', 17, NULL, NULL, NULL, NULL, '{}', true),
	('school_cooperation',     '技工院校校企合作协议',     'school-enterprise cooperation agreement', 17, NULL, NULL, NULL, NULL, '{subject}', true),
	('vocational_base',        '产教融合实训基地建成',     'industry-education training base', 17, NULL, NULL, NULL, NULL, '{}', true),
	('phd_recruited',          '引进制造业急需紧缺博士',   'PhD recruited', 17, '名', NULL, NULL, NULL, '{}', true),
	('engineer_certified',     '新增产业工程师',           'industrial engineer certified', 17, '人', NULL, NULL, NULL, '{}', true),
	('skill_certificate',      '职业资格或技能等级证书',   'skill certificate', 17, '人次', '其中：高技能人才（人次）', NULL, NULL, '{}', true),
	('cqo_system',             '企业首席质量官制度推行',   'chief quality officer system introduced', 17, NULL, NULL, NULL, NULL, '{}', true),
	('cqo_training',           '企业首席质量官培育',       'chief quality officer trained', 17, '人', NULL, NULL, NULL, '{}', true),
	('park_school_service',    '“园区技校”服务园区企业',   'service of the park technical school', 17, '家次', NULL, NULL, NULL, '{}', true),
	('worker_training',        '劳动者技能服务',           'skill service to workers', 17, '人次', NULL, NULL, NULL, '{}', true),
	('apprentice',             '企业学徒培养',             'enterprise apprentice trained', 17, '人', NULL, NULL, NULL, '{}', true),
	('rental_housing',         '园区保障性租赁住房筹建',   'affordable rental housing arranged', 17, '套（间）', NULL, NULL, NULL, '{quantity}', true),
	('school_placement',       '产业人才未成年子女入学',   'school placement of children of talents', 17, '人', '其中：已安排入学（人）', NULL, NULL, '{quantity,of_which}', true),
	-- 第18条
	('key_enterprise_visit',   '重点企业服务',             'service to a key enterprise', 18, NULL, NULL, NULL, NULL, '{enterprise}', true),
	('service_mechanism',      '全覆盖服务机制建立',       'service mechanism covering all sizes', 18, NULL, NULL, NULL, NULL, '{}', true),
	('zyb_service',            '“政银保”服务（含放贷）',   '政银保 service, lending included', 18, '家次', NULL, NULL, NULL, '{}', true),
	('service_year',           '“企业服务年”措施推出',     'Enterprise Service Year launched', 18, NULL, NULL, NULL, NULL, '{}', true);

-- Where a target speaks of several things, a kind may be one of them.
UPDATE jm_policy.activity_kind AS k SET stands_for = v.member_code
FROM (VALUES
	('investment_conference', 'event_global_investment_conference'),
	('chain_matchmaking',     'event_chain_matchmaking'),
	('investment_toolbox',    'doc_investment_toolbox'),
	('investment_package',    'doc_investment_policy_package'),
	('investment_map',        'doc_investment_map'),
	('investment_graph',      'doc_investment_graph')) AS v (kind, member_code)
WHERE k.kind = v.kind;

INSERT INTO jm_policy.assignment_kind (kind, name_zh, name_en, measure_no, member_kind, holder_kind, needs, one_at_a_time, builtin) VALUES
	('chain_leader',         '链长',               'leader of a chain', 1, 'chain', NULL, '{member,person}', false, true),
	('chain_master',         '链主企业',           'chain-master enterprise', 1, 'chain', NULL, '{member,enterprise}', false, true),
	('tracking_person',      '重大用能项目专人',   'person tracking a large energy user', 1, NULL, NULL, '{enterprise,person}', false, true),
	('leader_contact',       '领导挂点联系项目',   'leader in contact with a project', 10, NULL, 'leader', '{enterprise,holder}', false, true),
	('project_team',         '项目专班',           'team of a project', 10, NULL, NULL, '{enterprise}', true, true),
	('sci_commissioner',     '科技特派员',         'science commissioner', 13, NULL, NULL, '{person}', false, true),
	('county_cadre',         '县（市、区）班子制造业干部', 'manufacturing cadre of a county', 15, NULL, NULL, '{district,person}', false, true),
	('chief_quality_officer', '企业首席质量官',    'chief quality officer', 17, NULL, NULL, '{enterprise,person}', false, true),
	('enterprise_team',      '工业200强企业服务专班', 'team of a top-200 enterprise', 18, NULL, NULL, '{enterprise}', true, true),
	('zyb_partner',          '“政银保”合作机构',   'partner of 政银保', 18, NULL, NULL, '{person}', false, true),
	('government_team',      '重大项目政务服务专班', 'government-service team of a major project', 18, NULL, NULL, '{enterprise}', true, true);

INSERT INTO jm_policy.list_kind (kind, name_zh, name_en, measure_no, size, builtin) VALUES
	('large_energy',    '新增用能5万吨标准煤及以上名单', 'large new energy users', 1, NULL, true),
	('upgrade_library', '技术改造企业库',     'technical-upgrade library', 9, NULL, true),
	('key_project',     '重点项目名单',       'key projects', 10, NULL, true),
	('srdi_library',    '专精特新企业库',     'specialised-new library', 11, NULL, true),
	('top200',          '工业200强企业名单',  'top 200 industrial enterprises', 18, 200, true),
	('major_project',   '重大项目名单',       'major projects', 18, NULL, true);

INSERT INTO jm_policy.entity_step_kind (kind, name_zh, name_en, measure_no, ordinal, builtin) VALUES
	('individual_to_enterprise', '个转企', 'individual business to enterprise', 11, 1, true),
	('scale_up',                 '小升规', 'above designated size', 11, 2, true),
	('joint_stock',              '规改股', 'joint-stock company', 11, 3, true),
	('listing',                  '股上市', 'listed', 11, 4, true);

INSERT INTO jm_policy.request_channel (channel, name_zh, name_en, measure_no, builtin) VALUES
	('yueshangtong',   '粤商通',             'Yueshangtong', 18, true),
	('hotline_12345',  '12345政府服务热线',  '12345 hotline', 18, true),
	('sme_platform',   '中小微企业诉求快速响应平台', 'SME request platform', 18, true),
	('service_team',   '服务专班',           'service team', 18, true);

INSERT INTO jm_policy.reported_by_hand (indicator_code, because_zh, because_en) VALUES
	('mfg_va_gdp_share',     '统计部门核算数据：需GDP，台账无',             'national accounts: GDP is not in the ledger'),
	('adv_mfg_va_share',     '统计部门数据：先进制造业目录和全部规上企业增加值不在台账', 'statistics: the list of advanced manufacturing and the value added of every enterprise are not in the ledger'),
	('hitech_va_share',      '统计部门数据：高技术制造业目录和全部规上企业增加值不在台账', 'statistics: the list of high-tech manufacturing and the value added of every enterprise are not in the ledger'),
	('new_mfg_loans',        '金融监管部门统计：余额净增，逐笔贷款不在台账', 'banking statistics: the net change of a balance; single loans are not in the ledger'),
	('mfg_loan_balance',     '金融监管部门统计：各银行贷款余额不在台账',     'banking statistics: the balances of all banks are not in the ledger'),
	('solid_waste_level',    '生态环境统计：产生量和利用量不在台账',         'environmental statistics: what arises and what is used is not in the ledger'),
	('industrial_invest',    '固定资产投资统计：台账项目非全口径',           'investment statistics: the ledger does not hold every project'),
	('crossborder_export_growth', '海关统计',                                'customs statistics'),
	('imports_growth_goal',  '海关统计',                                     'customs statistics'),
	('foreign_debt_scale',   '外汇管理部门统计',                             'statistics of the foreign-exchange administration');
