-- The kinds of recognition and of project the measures speak of.

INSERT INTO jm_policy.recognition_kind (kind, name_zh, name_en, builtin) VALUES
	('aeo',                       '海关AEO高级认证',         'customs AEO advanced certification', true),
	('clean_partner',             '粤港清洁生产伙伴标志',    'Hong Kong-Guangdong cleaner production partner', true),
	('clean_partner_excellent',   '粤港清洁生产伙伴优越标志', 'Hong Kong-Guangdong cleaner production partner, excellent', true),
	('clean_production',          '清洁生产企业',            'clean-production enterprise', true),
	('cluster_digital_pilot',     '产业集群数字化转型试点',  'industrial-cluster digital-transformation pilot', true),
	('design_centre',             '工业设计中心',            'industrial design centre', true),
	('energy_leader',             '能效“领跑者”',            'energy-efficiency leader', true),
	('enterprise_tech_centre',    '企业技术中心',            'enterprise technology centre', true),
	('first_set',                 '首台（套）重大技术装备',  'first-set major technical equipment', true),
	('green_factory',             '绿色工厂',                'green factory', true),
	('headquarters',              '总部企业',                'headquarters enterprise', true),
	('hnte',                      '高新技术企业',            'high and new technology enterprise', true),
	('industrial_internet',       '工业互联网示范项目',      'industrial-internet demonstration project', true),
	('industrial_internet_benchmark', '工业互联网标杆示范项目', 'industrial-internet benchmark demonstration project', true),
	('innovation_alliance',       '技术创新联盟',            'technology innovation alliance', true),
	('innovation_centre',         '技术创新中心',            'technology innovation centre', true),
	('innovation_model',          '创新标兵、尖兵',          'innovation model or vanguard', true),
	('innovation_platform',       '省市创新平台',            'provincial or municipal innovation platform', true),
	('little_giant',              '专精特新“小巨人”',        'specialised-new little giant', true),
	('patent_centre',             '高价值专利培育布局中心',  'high-value patent centre', true),
	('postdoc_platform',          '博士博士后科研平台',      'doctoral or postdoctoral platform', true),
	('quality_award',             '政府质量奖',              'government quality award', true),
	('quality_award_nominee',     '政府质量奖提名奖',        'government quality award, nominee', true),
	('quality_innovation_centre', '企业质量提升创新中心',    'enterprise quality-improvement innovation centre', true),
	('single_champion',           '制造业单项冠军',          'manufacturing single champion', true),
	('sme_cloud',                 '中小企业上云上平台项目',  'SME cloud project', true),
	('srdi',                      '专精特新企业',            'specialised-new enterprise', true),
	('standards_leader',          '企业标准“领跑者”',        'enterprise-standard leader', true),
	('upgrade_benchmark',         '技术改造标杆项目',        'benchmark technical upgrade', true),
	('water_leader',              '水效“领跑者”',            'water-efficiency leader', true);

INSERT INTO jm_policy.project_kind (kind, name_zh, name_en, builtin) VALUES
	('cloud',             '上云上平台项目',    'cloud adoption', true),
	('cold_chain',        '冷链集配中心',      'cold-chain hub', true),
	('digital',           '数字化转型项目',    'digital transformation', true),
	('energy_saving',     '节能降碳项目',      'energy saving and carbon cutting', true),
	('industrial_internet_use', '工业互联网应用项目', 'use of the industrial internet', true),
	('infrastructure',    '园区基础设施项目',  'park infrastructure', true),
	('investment',        '招商引资项目',      'introduced investment project', true),
	('land_renewal',      '低效用地改造项目',  'renewal of low-efficiency land', true),
	('new_infrastructure', '新型基础设施项目', 'new infrastructure', true),
	('open_call',         '揭榜挂帅项目',      'open-call research (jiebang guashuai)', true),
	('solid_waste',       '固废资源化项目',    'solid-waste recycling', true),
	('standard_factory',  '标准厂房项目',      'standard factory buildings', true),
	('technical_upgrade', '技术改造项目',      'technical upgrade', true);

-- Where a target speaks of several things, a kind may be one of them, or its projects
-- may each be of one.
UPDATE jm_policy.recognition_kind AS k SET stands_for = v.member_code
FROM (VALUES ('headquarters', 'kind_headquarters'), ('single_champion', 'kind_single_champion')) AS v (kind, member_code)
WHERE k.kind = v.kind;

UPDATE jm_policy.project_kind AS k SET member_kind = v.member_kind
FROM (VALUES ('digital', 'industry'), ('energy_saving', 'industry'), ('new_infrastructure', 'infra_type')) AS v (kind, member_kind)
WHERE k.kind = v.kind;
