-- The goals: what is measured (indicator), and what it is to reach (target),
-- in which years and for which members.

CREATE TABLE jm_policy.recognition_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	builtin		boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.recognition_kind IS '认定类别 / kinds of recognition';
COMMENT ON COLUMN jm_policy.recognition_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.recognition_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.recognition_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.recognition_kind.builtin IS '是否内置 / part of the extension';

CREATE TABLE jm_policy.project_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	builtin		boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.project_kind IS '项目类别 / kinds of project';
COMMENT ON COLUMN jm_policy.project_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.project_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.project_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.project_kind.builtin IS '是否内置 / part of the extension';

CREATE TABLE jm_policy.indicator (
	indicator_code	text PRIMARY KEY CHECK (indicator_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh			text NOT NULL,
	name_en			text NOT NULL,
	unit			text NOT NULL,
	nature			text NOT NULL CHECK (nature IN ('flow', 'stock', 'ratio', 'milestone')),
	derivation		text NOT NULL DEFAULT 'observed'
		CHECK (derivation IN ('observed', 'recognition_valid', 'recognition_granted',
							  'output_over', 'member_output', 'projects_signed',
							  'investment_signed', 'key_chain_share',
							  'project_enterprises', 'manufacturing_paid_share')),
	record_kind		text,
	record_level	text CHECK (record_level IN ('national', 'provincial', 'municipal')),
	threshold_yuan	numeric(18,2),
	strict			boolean NOT NULL DEFAULT false,
	above_scale		boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.indicator IS '指标：考核什么、如何取数 / what is measured, and where its figure comes from';
COMMENT ON COLUMN jm_policy.indicator.indicator_code IS '指标代码 / code';
COMMENT ON COLUMN jm_policy.indicator.name_zh IS '指标名称 / name';
COMMENT ON COLUMN jm_policy.indicator.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.indicator.unit IS '计量单位 / unit';
COMMENT ON COLUMN jm_policy.indicator.nature IS '性质：flow 流量、stock 存量、ratio 比率、milestone 事项 / kind of figure';
COMMENT ON COLUMN jm_policy.indicator.derivation IS '取数方式：observed 为填报，其余由台账计算 / observed by hand, or how the ledger computes it';
COMMENT ON COLUMN jm_policy.indicator.record_kind IS '所取记录的类别 / kind of record, member or project counted';
COMMENT ON COLUMN jm_policy.indicator.record_level IS '所取记录的级别；空为不限 / level counted; NULL is any';
COMMENT ON COLUMN jm_policy.indicator.threshold_yuan IS '门槛金额（元） / threshold a record must reach';
COMMENT ON COLUMN jm_policy.indicator.strict IS '门槛是否须超过 / whether the threshold must be exceeded';
COMMENT ON COLUMN jm_policy.indicator.above_scale IS '是否只计规上工业企业 / whether only above-scale industrial enterprises count';

CREATE TABLE jm_policy.target (
	target_code		text PRIMARY KEY CHECK (target_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	measure_no		int NOT NULL REFERENCES jm_policy.measure,
	indicator_code	text NOT NULL REFERENCES jm_policy.indicator,
	quote_zh		text NOT NULL,
	subject_zh		text NOT NULL,
	subject_en		text NOT NULL,
	unit			text NOT NULL,
	comparator		text NOT NULL CHECK (comparator IN ('>=', '>', 'done', 'increase', 'decrease')),
	value			numeric(24,6),
	basis			text NOT NULL CHECK (basis IN ('level', 'cumulative', 'annual')),
	scope			text NOT NULL,
	per_member		boolean NOT NULL,
	members_note	text,
	qualifier		text,
	modality		text NOT NULL CHECK (modality IN ('firm', 'strive', 'soft')),
	value_source	text NOT NULL CHECK (value_source IN ('stated', 'implied', 'none')),
	derived_from	text NOT NULL,
	reading			text,
	CHECK ((value IS NULL) = (comparator IN ('done', 'increase', 'decrease')))
);

COMMENT ON TABLE jm_policy.target IS '目标 / goals';
COMMENT ON COLUMN jm_policy.target.target_code IS '目标代码 / code';
COMMENT ON COLUMN jm_policy.target.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN jm_policy.target.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN jm_policy.target.quote_zh IS '原文 / the words that set it';
COMMENT ON COLUMN jm_policy.target.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN jm_policy.target.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN jm_policy.target.unit IS '计量单位 / unit';
COMMENT ON COLUMN jm_policy.target.comparator IS '比较方式：>= 不少于、> 超过、done 完成、increase 上升、decrease 下降 / comparator';
COMMENT ON COLUMN jm_policy.target.value IS '目标值；空为无数值 / figure to reach; NULL where the words give none';
COMMENT ON COLUMN jm_policy.target.basis IS '口径：level 期末水平、cumulative 2023年起累计、annual 各年分别 / how the period counts';
COMMENT ON COLUMN jm_policy.target.scope IS '范围 / scope';
COMMENT ON COLUMN jm_policy.target.per_member IS '是否逐一对象考核 / whether every member must reach it by itself';
COMMENT ON COLUMN jm_policy.target.members_note IS '对象清单说明 / a note on the list of members';
COMMENT ON COLUMN jm_policy.target.qualifier IS '限定 / qualification of what counts';
COMMENT ON COLUMN jm_policy.target.modality IS '语气：firm 刚性、strive 力争、soft 引导 / how firm the words are';
COMMENT ON COLUMN jm_policy.target.value_source IS '数值来源：stated 明示、implied 隐含、none 无 / where the figure comes from';
COMMENT ON COLUMN jm_policy.target.derived_from IS '数据来源 / which records can answer it';
COMMENT ON COLUMN jm_policy.target.reading IS '理解与存疑 / how the words are read, and what they leave open';

CREATE TABLE jm_policy.target_year (
	target_code	text NOT NULL REFERENCES jm_policy.target,
	year		int NOT NULL CHECK (year BETWEEN 2023 AND 2025),
	PRIMARY KEY (target_code, year)
);

COMMENT ON TABLE jm_policy.target_year IS '目标年度 / the years of a goal';
COMMENT ON COLUMN jm_policy.target_year.target_code IS '目标代码 / goal';
COMMENT ON COLUMN jm_policy.target_year.year IS '年度 / year';

CREATE TABLE jm_policy.target_member (
	target_code	text NOT NULL REFERENCES jm_policy.target,
	member_code	text NOT NULL REFERENCES jm_policy.member,
	ordinal		int NOT NULL,
	PRIMARY KEY (target_code, member_code),
	UNIQUE (target_code, ordinal)
);

COMMENT ON TABLE jm_policy.target_member IS '目标逐一列出的对象 / the members a goal names';
COMMENT ON COLUMN jm_policy.target_member.target_code IS '目标代码 / goal';
COMMENT ON COLUMN jm_policy.target_member.member_code IS '对象代码 / member';
COMMENT ON COLUMN jm_policy.target_member.ordinal IS '列出次序 / order in the text';

CREATE TABLE jm_policy.mechanism (
	mechanism_code	text PRIMARY KEY CHECK (mechanism_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	part			text NOT NULL,
	quote_zh		text NOT NULL,
	what			text NOT NULL,
	representation	text NOT NULL,
	implemented_by	text
);

COMMENT ON TABLE jm_policy.mechanism IS '工作机制及文件要素 / mechanisms, and the document''s own data';
COMMENT ON COLUMN jm_policy.mechanism.mechanism_code IS '代码 / code';
COMMENT ON COLUMN jm_policy.mechanism.part IS '所在位置：head、pre、措施序号或tail / where it stands';
COMMENT ON COLUMN jm_policy.mechanism.quote_zh IS '原文 / the words';
COMMENT ON COLUMN jm_policy.mechanism.what IS '内容 / what it is';
COMMENT ON COLUMN jm_policy.mechanism.representation IS '表示方式 / how it can be represented';
COMMENT ON COLUMN jm_policy.mechanism.implemented_by IS '实现之处；空为尚无 / what implements it; NULL where nothing does';
