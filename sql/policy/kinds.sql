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
	('innovation_alliance',       '技术创新联盟',            'technology innovation alliance', true),
	('innovation_centre',         '技术创新中心',            'technology innovation centre', true),
	('innovation_model',          '创新标兵、尖兵',          'innovation model or vanguard', true),
	('innovation_platform',       '省市创新平台',            'provincial or municipal innovation platform', true),
	('little_giant',              '专精特新“小巨人”',        'specialised-new little giant', true),
	('patent_centre',             '高价值专利培育布局中心',  'high-value patent centre', true),
	('quality_award',             '政府质量奖',              'government quality award', true),
	('quality_award_nominee',     '政府质量奖提名奖',        'government quality award, nominee', true),
	('quality_innovation_centre', '企业质量提升创新中心',    'enterprise quality-improvement innovation centre', true),
	('single_champion',           '制造业单项冠军',          'manufacturing single champion', true),
	('sme_cloud',                 '中小企业上云上平台项目',  'SME cloud project', true),
	('srdi',                      '专精特新企业',            'specialised-new enterprise', true),
	('standards_leader',          '企业标准“领跑者”',        'enterprise-standard leader', true),
	('water_leader',              '水效“领跑者”',            'water-efficiency leader', true);

INSERT INTO jm_policy.project_kind (kind, name_zh, name_en, builtin) VALUES
	('cold_chain',        '冷链集配中心',      'cold-chain hub', true),
	('digital',           '数字化转型项目',    'digital transformation', true),
	('infrastructure',    '园区基础设施项目',  'park infrastructure', true),
	('investment',        '招商引资项目',      'introduced investment project', true),
	('solid_waste',       '固废资源化项目',    'solid-waste recycling', true),
	('standard_factory',  '标准厂房项目',      'standard factory buildings', true),
	('technical_upgrade', '技术改造项目',      'technical upgrade', true);
