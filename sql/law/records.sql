-- The kinds of record that the document's mechanisms need: activities, assignments,
-- lists, the steps of an enterprise's ladder, requests.  Users add their own kinds.
--
-- `needs` lists what a record of the kind must have in order to be counted; the ledger
-- refuses a record without it (JM121).  An enterprise that is not registered may be named
-- in `subject` instead.

CREATE TABLE jm_policy.activity_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	measure_no	int,
	unit		text,
	of_which_zh	text,
	second_zh	text,
	member_kind	text CHECK (member_kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	stands_for	text CHECK (stands_for ~ '^[a-z][a-z0-9_]{0,62}$'),
	needs		text[] NOT NULL DEFAULT '{}'
		CHECK (needs <@ ARRAY['enterprise', 'district', 'member', 'person', 'subject', 'quantity', 'of_which', 'amount']),
	builtin		boolean NOT NULL DEFAULT false,
	document_no	text NOT NULL DEFAULT '江府〔2023〕11号'
);

COMMENT ON TABLE jm_policy.activity_kind IS '业务活动类别：展会、服务、培训、用地、贷款、规划等 / kinds of activity: exhibitions, services, trainings, land, loans, plans …';
COMMENT ON COLUMN jm_policy.activity_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.activity_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.activity_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.activity_kind.measure_no IS '所属措施 / measure it belongs to';
COMMENT ON COLUMN jm_policy.activity_kind.unit IS '数量的单位；空为一条记录计一次 / unit of the quantity; NULL: each record counts as one';
COMMENT ON COLUMN jm_policy.activity_kind.of_which_zh IS '“其中”数量的含义；空为不用 / what the of-which quantity counts; NULL if it is not used';
COMMENT ON COLUMN jm_policy.activity_kind.second_zh IS '第二金额的含义；空为不用 / what the second amount is; NULL if it is not used';
COMMENT ON COLUMN jm_policy.activity_kind.member_kind IS '所涉对象的类别；空为不限 / kind of member the activity is about; NULL for any';
COMMENT ON COLUMN jm_policy.activity_kind.stands_for IS '该类别即为目标所称的哪一对象（见 member）；空为无 / the member that every activity of this kind counts for; NULL for none';
COMMENT ON COLUMN jm_policy.activity_kind.needs IS '必填内容，缺则无法计数 / columns a record must have in order to be counted';
COMMENT ON COLUMN jm_policy.activity_kind.builtin IS '是否内置 / part of the extension';
COMMENT ON COLUMN jm_policy.activity_kind.document_no IS '所属文件 / the document it belongs to';

CREATE TABLE jm_policy.assignment_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	measure_no	int,
	member_kind	text CHECK (member_kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	holder_kind	text CHECK (holder_kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	needs		text[] NOT NULL DEFAULT '{}'
		CHECK (needs <@ ARRAY['enterprise', 'district', 'member', 'holder', 'person']),
	one_at_a_time boolean NOT NULL DEFAULT false,
	builtin		boolean NOT NULL DEFAULT false,
	document_no	text NOT NULL DEFAULT '江府〔2023〕11号'
);

COMMENT ON TABLE jm_policy.assignment_kind IS '责任分工类别：链长、链主、挂点领导、专班、专人等 / kinds of assignment: who is in charge of what';
COMMENT ON COLUMN jm_policy.assignment_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.assignment_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.assignment_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.assignment_kind.measure_no IS '所属措施 / measure it belongs to';
COMMENT ON COLUMN jm_policy.assignment_kind.member_kind IS '所联系对象的类别；空为不限 / kind of member somebody is in charge of; NULL for any';
COMMENT ON COLUMN jm_policy.assignment_kind.holder_kind IS '责任方的类别；空为不限 / kind of member that is in charge; NULL for any';
COMMENT ON COLUMN jm_policy.assignment_kind.needs IS '必填内容，缺则无法计数 / columns a record must have in order to be counted';
COMMENT ON COLUMN jm_policy.assignment_kind.one_at_a_time IS '同一对象（企业、项目、产业链或县（市、区））同时只能有一个 / whether an enterprise, project, chain or district has at most one at a time';
COMMENT ON COLUMN jm_policy.assignment_kind.builtin IS '是否内置 / part of the extension';
COMMENT ON COLUMN jm_policy.assignment_kind.document_no IS '所属文件 / the document it belongs to';

CREATE TABLE jm_policy.list_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	measure_no	int,
	size		int CHECK (size > 0),
	builtin		boolean NOT NULL DEFAULT false,
	document_no	text NOT NULL DEFAULT '江府〔2023〕11号'
);

COMMENT ON TABLE jm_policy.list_kind IS '名单（库）类别：技术改造企业库、工业200强等 / kinds of list: the technical-upgrade library, the top 200 …';
COMMENT ON COLUMN jm_policy.list_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.list_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.list_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.list_kind.measure_no IS '所属措施 / measure it belongs to';
COMMENT ON COLUMN jm_policy.list_kind.size IS '名单应有的数量；空为不定 / how many entries the list should have; NULL if the number is open';
COMMENT ON COLUMN jm_policy.list_kind.builtin IS '是否内置 / part of the extension';
COMMENT ON COLUMN jm_policy.list_kind.document_no IS '所属文件 / the document it belongs to';

CREATE TABLE jm_policy.entity_step_kind (
	kind		text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	measure_no	int,
	ordinal		int NOT NULL UNIQUE,
	builtin		boolean NOT NULL DEFAULT false,
	document_no	text NOT NULL DEFAULT '江府〔2023〕11号'
);

COMMENT ON TABLE jm_policy.entity_step_kind IS '市场主体培育阶梯：个转企、小升规、规改股、股上市 / the steps of the market-entity ladder';
COMMENT ON COLUMN jm_policy.entity_step_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.entity_step_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.entity_step_kind.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.entity_step_kind.measure_no IS '所属措施 / measure it belongs to';
COMMENT ON COLUMN jm_policy.entity_step_kind.ordinal IS '阶梯次序 / order on the ladder';
COMMENT ON COLUMN jm_policy.entity_step_kind.builtin IS '是否内置 / part of the extension';
COMMENT ON COLUMN jm_policy.entity_step_kind.document_no IS '所属文件 / the document it belongs to';

CREATE TABLE jm_policy.request_channel (
	channel		text PRIMARY KEY CHECK (channel ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	measure_no	int,
	builtin		boolean NOT NULL DEFAULT false,
	document_no	text NOT NULL DEFAULT '江府〔2023〕11号'
);

COMMENT ON TABLE jm_policy.request_channel IS '企业诉求渠道 / the channels by which requests come in';
COMMENT ON COLUMN jm_policy.request_channel.channel IS '代码 / code';
COMMENT ON COLUMN jm_policy.request_channel.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.request_channel.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.request_channel.measure_no IS '所属措施 / measure it belongs to';
COMMENT ON COLUMN jm_policy.request_channel.builtin IS '是否内置 / part of the extension';
COMMENT ON COLUMN jm_policy.request_channel.document_no IS '所属文件 / the document it belongs to';

-- The indicators that no record of the ledger can provide, with the reason.
CREATE TABLE jm_policy.reported_by_hand (
	indicator_code	text PRIMARY KEY,
	because_zh		text NOT NULL,
	because_en		text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.reported_by_hand IS '须人工填报的指标及原因 / the indicators that are reported by hand, with the reason';
COMMENT ON COLUMN jm_policy.reported_by_hand.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN jm_policy.reported_by_hand.because_zh IS '原因 / the reason, in Chinese';
COMMENT ON COLUMN jm_policy.reported_by_hand.because_en IS '原因（英文） / the reason, in English';
COMMENT ON COLUMN jm_policy.reported_by_hand.builtin IS '是否内置 / whether it comes with the extension';
