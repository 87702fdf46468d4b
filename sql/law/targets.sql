-- The targets: what is measured (indicator), the figure to reach (target), in which years
-- and for which members.

CREATE TABLE jm_policy.recognition_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	stands_for	text CHECK (stands_for ~ '^[a-z][a-z0-9_]{0,62}$'),
	builtin		boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.recognition_kind IS '认定类别 / kinds of recognition';
COMMENT ON COLUMN jm_policy.recognition_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.recognition_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.recognition_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.recognition_kind.stands_for IS '该类别即为目标所称的哪一对象（见 member）；空为无 / the member that every recognition of this kind counts for; NULL for none';
COMMENT ON COLUMN jm_policy.recognition_kind.builtin IS '是否内置 / part of the extension';

CREATE TABLE jm_policy.project_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	member_kind	text CHECK (member_kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	builtin		boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.project_kind IS '项目类别 / kinds of project';
COMMENT ON COLUMN jm_policy.project_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.project_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.project_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.project_kind.member_kind IS '所属对象的类别（行业、设施类型等）；空为无 / kind of member a project is about: an industry, a type of infrastructure; NULL for none';
COMMENT ON COLUMN jm_policy.project_kind.builtin IS '是否内置 / part of the extension';

CREATE TABLE jm_policy.indicator (
	indicator_code	text PRIMARY KEY CHECK (indicator_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh			text NOT NULL,
	name_en			text NOT NULL,
	unit			text NOT NULL,
	nature			text NOT NULL CHECK (nature IN ('flow', 'stock', 'ratio', 'milestone')),
	document_no		text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.indicator IS '指标：考核什么 / indicators: what is measured';
COMMENT ON COLUMN jm_policy.indicator.indicator_code IS '指标代码 / code';
COMMENT ON COLUMN jm_policy.indicator.name_zh IS '指标名称 / name';
COMMENT ON COLUMN jm_policy.indicator.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.indicator.unit IS '计量单位 / unit';
COMMENT ON COLUMN jm_policy.indicator.nature IS '性质：flow 流量、stock 存量、ratio 比率、milestone 事项 / kind of figure';
COMMENT ON COLUMN jm_policy.indicator.document_no IS '定义该指标的文件；累计自其所定之日起 / the document that defines it, from whose day it accumulates';
COMMENT ON COLUMN jm_policy.indicator.builtin IS '是否内置 / whether it comes with the extension';

-- A derivation states how an indicator is computed from the ledger's own records.  The
-- figure is always a sum of movements: what a record adds or subtracts on a day.
CREATE TABLE jm_policy.derivation (
	indicator_code	text PRIMARY KEY,
	record_table	text NOT NULL
		CHECK (record_table IN ('recognition', 'project', 'project_year', 'disbursement', 'enterprise_year',
								'activity', 'assignment', 'list_entry', 'entity_step', 'request')),
	method			text NOT NULL CHECK (method IN ('sum', 'distinct', 'stock', 'ratio', 'share', 'year_level')),
	figure			text NOT NULL DEFAULT 'count' CHECK (figure ~ '^[a-z][a-z0-9_]*$'),
	unit_size		numeric(18,2) NOT NULL DEFAULT 1 CHECK (unit_size > 0),
	record_kind		text,
	more_kinds		text[],
	and_kind		text,
	record_level	text CHECK (record_level IN ('national', 'provincial', 'municipal')),
	more_levels		text[] CHECK (more_levels <@ ARRAY['national', 'provincial', 'municipal']),
	dated_by		text,
	threshold		numeric(24,6),
	strict			boolean NOT NULL DEFAULT false,
	above_scale		boolean NOT NULL DEFAULT false,
	manufacturing	boolean NOT NULL DEFAULT false,
	distinct_by		text
		CHECK (distinct_by IN ('enterprise', 'record', 'subject', 'person', 'member', 'district', 'milestone')),
	member_kind		text,
	with_city		boolean NOT NULL DEFAULT false,
	per_district	boolean NOT NULL DEFAULT false,
	part_is			text,
	estimate		boolean NOT NULL DEFAULT false,
	how_zh			text NOT NULL,
	how_en			text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false,
	CONSTRAINT distinct_says_what CHECK (method <> 'distinct' OR distinct_by IS NOT NULL),
	CONSTRAINT ratio_says_part CHECK ((method IN ('ratio', 'share')) = (part_is IS NOT NULL)),
	CONSTRAINT city_beside_members CHECK (member_kind IS NOT NULL OR NOT with_city),
	CONSTRAINT strict_needs_threshold CHECK (threshold IS NOT NULL OR NOT strict),
	CONSTRAINT more_kinds_after_one CHECK (record_kind IS NOT NULL OR more_kinds IS NULL),
	CONSTRAINT more_levels_after_one CHECK (record_level IS NOT NULL OR more_levels IS NULL)
);

COMMENT ON TABLE jm_policy.derivation IS '指标如何由台账记录计算；无此行的指标由人工填报 / how an indicator is computed from the ledger''s records; an indicator without a row is reported by hand';
COMMENT ON COLUMN jm_policy.derivation.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN jm_policy.derivation.record_table IS '取自哪类记录 / the table of the records';
COMMENT ON COLUMN jm_policy.derivation.method IS '方法：sum 期内合计、distinct 期内不重复计数、stock 时点存量、ratio 比率（合计之比）、share 名单中有人负责的比例（1为全部）、year_level 年度数据 / sum over the period, distinct things in it, stock on a day, ratio of two sums, share of a list that is served (1 is all of it), or annual figure';
COMMENT ON COLUMN jm_policy.derivation.figure IS '计什么：count 为个数，其余为记录中的数量栏目 / what is summed: count, or a figure of the record';
COMMENT ON COLUMN jm_policy.derivation.unit_size IS '换算：记录的数量除以此数得指标的计量单位 / divisor from the record''s figure to the indicator''s unit';
COMMENT ON COLUMN jm_policy.derivation.record_kind IS '所取记录的类别（拨付为支持事项） / kind of record that counts; for disbursements, the support item';
COMMENT ON COLUMN jm_policy.derivation.more_kinds IS '同样计入的其他类别 / other kinds that count the same';
COMMENT ON COLUMN jm_policy.derivation.and_kind IS '同时须有的另一类别 / a second kind that must exist as well';
COMMENT ON COLUMN jm_policy.derivation.record_level IS '所取记录的级别；空为不限 / level that counts; NULL for any';
COMMENT ON COLUMN jm_policy.derivation.more_levels IS '同样计入的其他级别 / other levels that count the same';
COMMENT ON COLUMN jm_policy.derivation.dated_by IS '以记录的哪个日期为准；空为唯一的日期 / which of the record''s dates counts; NULL if it has only one';
COMMENT ON COLUMN jm_policy.derivation.threshold IS '门槛（按记录的单位：元、亩……） / threshold that a record must reach, in the record''s own unit';
COMMENT ON COLUMN jm_policy.derivation.strict IS '门槛是否须超过 / whether the threshold must be exceeded';
COMMENT ON COLUMN jm_policy.derivation.above_scale IS '是否只计规上工业企业 / whether only above-scale industrial enterprises count';
COMMENT ON COLUMN jm_policy.derivation.manufacturing IS '是否只计制造业 / whether only manufacturing counts';
COMMENT ON COLUMN jm_policy.derivation.distinct_by IS '不重复计数的对象：enterprise 企业、record 记录、subject 记录所称对象、person 人员、member 所涉对象、district 县（市、区）、milestone 有即为一 / what is counted once: the enterprise, the record, what the record names, the person, the member, the district; milestone: one per member as soon as there is any record';
COMMENT ON COLUMN jm_policy.derivation.member_kind IS '逐一对象计算时对象的类别；空为全市一个数 / kind of member the figure is computed for one by one; NULL: one figure for the city';
COMMENT ON COLUMN jm_policy.derivation.with_city IS '逐一对象计算之外，是否另计全市数（含不属任何对象的记录） / whether there is also a figure for the whole city, including the records of no member';
COMMENT ON COLUMN jm_policy.derivation.per_district IS '是否逐县（市、区）计算 / whether it is computed by county';
COMMENT ON COLUMN jm_policy.derivation.part_is IS '比率的分子：哪些记录；share 为责任分工类别 / for a ratio, the records in the numerator; for a share, the kind of assignment that serves';
COMMENT ON COLUMN jm_policy.derivation.estimate IS '是否只是估计（官方统计口径更全） / whether it is only an estimate, because official statistics cover more';
COMMENT ON COLUMN jm_policy.derivation.how_zh IS '取数说明 / where the figure comes from, in Chinese';
COMMENT ON COLUMN jm_policy.derivation.how_en IS '取数说明（英文） / where the figure comes from, in English';
COMMENT ON COLUMN jm_policy.derivation.builtin IS '是否内置 / whether it comes with the extension';

CREATE TABLE jm_policy.target (
	target_code		text PRIMARY KEY CHECK (target_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	measure_no		int NOT NULL,
	indicator_code	text NOT NULL,
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
	document_no		text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false,
	CHECK ((value IS NULL) = (comparator IN ('done', 'increase', 'decrease')))
);

COMMENT ON TABLE jm_policy.target IS '目标 / targets';
COMMENT ON COLUMN jm_policy.target.target_code IS '目标代码 / code';
COMMENT ON COLUMN jm_policy.target.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN jm_policy.target.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN jm_policy.target.quote_zh IS '原文 / the clause that sets it, quoted';
COMMENT ON COLUMN jm_policy.target.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN jm_policy.target.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN jm_policy.target.unit IS '计量单位 / unit';
COMMENT ON COLUMN jm_policy.target.comparator IS '比较方式：>= 不少于、> 超过、done 完成、increase 上升、decrease 下降 / comparator';
COMMENT ON COLUMN jm_policy.target.value IS '目标值；空为无数值 / figure to reach; NULL if the clause gives none';
COMMENT ON COLUMN jm_policy.target.basis IS '口径：level 期末水平、cumulative 自文件所定之日起累计、annual 各年分别 / level at the end of the period, cumulative since the day the document counts from, or each year by itself';
COMMENT ON COLUMN jm_policy.target.scope IS '范围 / scope';
COMMENT ON COLUMN jm_policy.target.per_member IS '是否逐一对象考核 / whether every member must reach it by itself';
COMMENT ON COLUMN jm_policy.target.members_note IS '对象清单说明 / a note on the list of members';
COMMENT ON COLUMN jm_policy.target.qualifier IS '限定 / qualification of what counts';
COMMENT ON COLUMN jm_policy.target.modality IS '语气：firm 刚性、strive 力争、soft 引导 / how firm the clause is';
COMMENT ON COLUMN jm_policy.target.value_source IS '数值来源：stated 明示、implied 隐含、none 无 / whether the clause states or implies the figure, or gives none';
COMMENT ON COLUMN jm_policy.target.derived_from IS '数据来源 / the records it can be computed from';
COMMENT ON COLUMN jm_policy.target.reading IS '理解与存疑 / how the clause is interpreted, and what it leaves open';
COMMENT ON COLUMN jm_policy.target.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.target.builtin IS '是否内置 / whether it comes with the extension';

CREATE TABLE jm_policy.target_year (
	target_code	text NOT NULL,
	year		int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
	builtin		boolean NOT NULL DEFAULT false,
	PRIMARY KEY (target_code, year)
);

COMMENT ON TABLE jm_policy.target_year IS '目标年度 / the years of a target';
COMMENT ON COLUMN jm_policy.target_year.target_code IS '目标代码 / target';
COMMENT ON COLUMN jm_policy.target_year.year IS '年度 / year';
COMMENT ON COLUMN jm_policy.target_year.builtin IS '是否内置 / whether it comes with the extension';

CREATE TABLE jm_policy.target_member (
	target_code	text NOT NULL,
	member_code	text NOT NULL,
	ordinal		int NOT NULL,
	builtin		boolean NOT NULL DEFAULT false,
	PRIMARY KEY (target_code, member_code),
	UNIQUE (target_code, ordinal)
);

COMMENT ON TABLE jm_policy.target_member IS '目标逐一列出的对象 / the members a target names';
COMMENT ON COLUMN jm_policy.target_member.target_code IS '目标代码 / target';
COMMENT ON COLUMN jm_policy.target_member.member_code IS '对象代码 / member';
COMMENT ON COLUMN jm_policy.target_member.ordinal IS '列出次序 / order in the text';
COMMENT ON COLUMN jm_policy.target_member.builtin IS '是否内置 / whether it comes with the extension';

CREATE TABLE jm_policy.mechanism (
	mechanism_code	text PRIMARY KEY CHECK (mechanism_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	part			text NOT NULL,
	quote_zh		text NOT NULL,
	what			text NOT NULL,
	representation	text NOT NULL,
	implemented_by	text,
	document_no		text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.mechanism IS '工作机制及文件要素 / mechanisms, and the document''s own metadata';
COMMENT ON COLUMN jm_policy.mechanism.mechanism_code IS '代码 / code';
COMMENT ON COLUMN jm_policy.mechanism.part IS '所在位置：head、pre、措施序号或tail / position in the document';
COMMENT ON COLUMN jm_policy.mechanism.quote_zh IS '原文 / the clause, quoted';
COMMENT ON COLUMN jm_policy.mechanism.what IS '内容 / what it is';
COMMENT ON COLUMN jm_policy.mechanism.representation IS '表示方式 / how the data can represent it';
COMMENT ON COLUMN jm_policy.mechanism.implemented_by IS '实现之处；空为尚无 / what implements it; NULL if nothing does';
COMMENT ON COLUMN jm_policy.mechanism.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.mechanism.builtin IS '是否内置 / whether it comes with the extension';
