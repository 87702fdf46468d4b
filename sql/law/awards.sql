-- The catalogue of support: items (award_item), the rules that compute them
-- (award_rule, dated, extendable), and the items that exclude each other.

CREATE TABLE jm_policy.award_item (
	item_code	text PRIMARY KEY CHECK (item_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	measure_no	int NOT NULL,
	title_zh	text NOT NULL,
	title_en	text NOT NULL,
	quote_zh	text NOT NULL,
	beneficiary	text NOT NULL,
	strength	text NOT NULL CHECK (strength IN ('entitlement', 'service', 'soft')),
	base		text,
	base_zh		text,
	base_en		text,
	subject		text,
	subject_zh	text,
	subject_en	text,
	condition	text,
	reading		text,
	ground		text CHECK (ground IN ('project', 'recognition', 'step', 'cluster', 'standard', 'unit', 'year')),
	read_zh		text CHECK (read_zh <> ''),
	read_en		text CHECK (read_en <> ''),
	governed_by_zh	text CHECK (governed_by_zh <> ''),
	governed_by_en	text CHECK (governed_by_en <> ''),
	document_no	text NOT NULL,
	builtin		boolean NOT NULL DEFAULT false,
	CHECK ((base IS NULL) = (base_zh IS NULL) AND (base IS NULL) = (base_en IS NULL)),
	CHECK ((subject_zh IS NULL) = (subject_en IS NULL)),
	CHECK ((read_zh IS NULL) = (read_en IS NULL)),
	CHECK ((governed_by_zh IS NULL) = (governed_by_en IS NULL))
);

COMMENT ON TABLE jm_policy.award_item IS '支持事项 / support items';
COMMENT ON COLUMN jm_policy.award_item.item_code IS '事项代码 / item code';
COMMENT ON COLUMN jm_policy.award_item.measure_no IS '措施序号 / number of the measure';
COMMENT ON COLUMN jm_policy.award_item.title_zh IS '事项名称 / short name';
COMMENT ON COLUMN jm_policy.award_item.title_en IS '英文名称 / short name in English';
COMMENT ON COLUMN jm_policy.award_item.quote_zh IS '原文 / the clause, quoted';
COMMENT ON COLUMN jm_policy.award_item.beneficiary IS '支持对象 / who benefits';
COMMENT ON COLUMN jm_policy.award_item.strength IS '约束程度：entitlement 应得、service 服务、soft 引导 / how binding the clause is';
COMMENT ON COLUMN jm_policy.award_item.base IS '计算基数 / what a rate is taken of, as a code';
COMMENT ON COLUMN jm_policy.award_item.base_zh IS '计算基数（中文） / what a rate is taken of, in Chinese';
COMMENT ON COLUMN jm_policy.award_item.base_en IS '计算基数（英文） / what a rate is taken of, in English';
COMMENT ON COLUMN jm_policy.award_item.subject IS '限额所及的对象 / what a cap applies to, if not to the enterprise';
COMMENT ON COLUMN jm_policy.award_item.subject_zh IS '限额单位用语（中文） / what an amount applies to, as a phrase in Chinese';
COMMENT ON COLUMN jm_policy.award_item.subject_en IS '限额单位用语（英文） / what an amount applies to, as a phrase in English';
COMMENT ON COLUMN jm_policy.award_item.condition IS '条件 / conditions';
COMMENT ON COLUMN jm_policy.award_item.reading IS '理解与存疑 / how the clause is interpreted, and what it leaves open';
COMMENT ON COLUMN jm_policy.award_item.ground IS '依据的种类：project 项目、recognition 认定、step 培育阶梯的一步、cluster 产业集群、standard 标准、unit 单台（套）、year 年度；空为文件未给金额 / the ground: what an award is paid for, each once or up to the cap in all: a project, a recognition, a step of the ladder, a cluster, a standard, a unit, a year; NULL if the document gives no figure';
COMMENT ON COLUMN jm_policy.award_item.read_zh IS '原文未明、说明中须注明为本系统理解之处（中文） / the interpretation that an explanation must state as this ledger''s own, in Chinese; NULL if the clause is complete';
COMMENT ON COLUMN jm_policy.award_item.read_en IS '同上（英文） / the same in English';
COMMENT ON COLUMN jm_policy.award_item.governed_by_zh IS '从其规定：所适用的其他法律规定（中文），本市不发放资金 / another law that governs the item, in Chinese; the city never pays money for it';
COMMENT ON COLUMN jm_policy.award_item.governed_by_en IS '同上（英文） / the same in English';
COMMENT ON COLUMN jm_policy.award_item.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.award_item.builtin IS '是否内置 / whether it comes with the extension';

-- Rules of users are numbered from 1000; lower numbers are the built-in document's rules.
CREATE SEQUENCE jm_policy.award_rule_id_seq START 1000 MINVALUE 1000;
COMMENT ON SEQUENCE jm_policy.award_rule_id_seq IS '自定规则编号 / numbers of users'' own rules';

CREATE TABLE jm_policy.award_rule (
	rule_id				bigint PRIMARY KEY DEFAULT nextval('jm_policy.award_rule_id_seq'),
	item_code			text NOT NULL,
	kind				text NOT NULL
		CHECK (kind IN ('fixed', 'up_to', 'rate_capped', 'rate_floor', 'unquantified', 'non_monetary')),
	determination		text NOT NULL
		CHECK (determination IN ('definite', 'ceiling', 'undetermined', 'none')),
	amount_yuan			numeric(18,2) CHECK (amount_yuan BETWEEN 0 AND 9999999999999999.99),
	rate				numeric(12,6) CHECK (rate > 0 AND rate <= 1),
	floor_yuan			numeric(18,2) CHECK (floor_yuan BETWEEN 0 AND 9999999999999999.99),
	rounding			text CHECK (rounding IN ('down', 'half_up')),
	cap_scope			text CHECK (cap_scope IN ('enterprise', 'enterprise_year', 'subject', 'unit')),
	once_per_enterprise	boolean NOT NULL,
	annual_quota		int CHECK (annual_quota > 0),
	quota_mode			text CHECK (quota_mode IN ('hard', 'warn')),
	valid_from			date NOT NULL CHECK (isfinite(valid_from)),
	valid_to			date CHECK (isfinite(valid_to)),
	tier				text CHECK (tier <> ''),
	precedence			int NOT NULL,
	source				text NOT NULL CHECK (source <> ''),
	builtin				boolean NOT NULL DEFAULT false,
	registered_at		timestamptz NOT NULL DEFAULT now(),
	registered_by		text NOT NULL DEFAULT current_user,
	session_role		text NOT NULL DEFAULT session_user,
	CHECK (valid_from <= valid_to),
	CONSTRAINT figures_have_an_end CHECK (valid_to IS NOT NULL OR kind IN ('unquantified', 'non_monetary')),
	CHECK ((annual_quota IS NULL) = (quota_mode IS NULL)),
	CONSTRAINT own_numbers_from_1000 CHECK (builtin = (rule_id < 1000)),
	CONSTRAINT own_rule_takes_precedence CHECK (precedence >= 0 AND (precedence = 0 OR NOT builtin)),
	CONSTRAINT figures_fit_kind CHECK (
		CASE kind
			WHEN 'fixed' THEN amount_yuan IS NOT NULL AND rate IS NULL AND floor_yuan IS NULL
			WHEN 'up_to' THEN amount_yuan IS NOT NULL AND rate IS NULL AND floor_yuan IS NULL
			WHEN 'rate_capped' THEN amount_yuan IS NOT NULL AND rate IS NOT NULL AND floor_yuan IS NULL AND rounding IS NOT NULL
			WHEN 'rate_floor' THEN amount_yuan IS NULL AND rate IS NOT NULL AND floor_yuan IS NOT NULL AND rounding IS NOT NULL
			ELSE amount_yuan IS NULL AND rate IS NULL AND floor_yuan IS NULL
		END)
);

CREATE INDEX award_rule_item_code_idx ON jm_policy.award_rule (item_code, precedence);

COMMENT ON TABLE jm_policy.award_rule IS
	'计算规则：每一事项一条内置规则（不可更改），另可登记自定规则（实施细则、上级规定），注明有效期和依据；规则有变，应终止旧规则、另立新规则 / the rules that compute an item: one built-in rule each, which never changes, and users'' own dated rules with their source; to change a rule, end it and add a new one';
COMMENT ON COLUMN jm_policy.award_rule.rule_id IS '规则编号 / number of the rule';
COMMENT ON COLUMN jm_policy.award_rule.item_code IS '事项代码 / item';
COMMENT ON COLUMN jm_policy.award_rule.kind IS '方式：fixed 定额、up_to 最高限额、rate_capped 按比例封顶、rate_floor 按比例保底、unquantified 未定金额、non_monetary 非资金 / how the amount is computed';
COMMENT ON COLUMN jm_policy.award_rule.determination IS '确定程度：definite 确定、ceiling 上限、undetermined 未定、none 无 / how definite the amount is';
COMMENT ON COLUMN jm_policy.award_rule.amount_yuan IS '定额、上限或封顶金额（元） / the fixed amount, ceiling or cap';
COMMENT ON COLUMN jm_policy.award_rule.rate IS '比例 / rate, as a share of 1';
COMMENT ON COLUMN jm_policy.award_rule.floor_yuan IS '保底金额（元） / floor';
COMMENT ON COLUMN jm_policy.award_rule.rounding IS '舍入：down 舍去、half_up 四舍五入 / rounding to the fen';
COMMENT ON COLUMN jm_policy.award_rule.cap_scope IS '限额范围：enterprise 每家企业、enterprise_year 每家企业每年、subject 每个对象、unit 每台（套） / what the amount and the limit apply to';
COMMENT ON COLUMN jm_policy.award_rule.once_per_enterprise IS '每家企业是否只享受一次 / granted once per enterprise';
COMMENT ON COLUMN jm_policy.award_rule.annual_quota IS '年度名额 / number of awards a year';
COMMENT ON COLUMN jm_policy.award_rule.quota_mode IS '名额约束：hard 超出即拒、warn 仅提示 / hard: an award past the quota is refused; warn: it is only reported';
COMMENT ON COLUMN jm_policy.award_rule.valid_from IS '施行日期（含当日） / first day in force';
COMMENT ON COLUMN jm_policy.award_rule.valid_to IS '失效日期（含当日）；空为长期有效，只限不定金额的规则 / last day in force; NULL for no end, which only a rule without figures may have';
COMMENT ON COLUMN jm_policy.award_rule.tier IS '适用类别，如专精特新；空为一律适用 / the class of enterprises it applies to; NULL for everybody';
COMMENT ON COLUMN jm_policy.award_rule.precedence IS '优先级：文件自身的规则为0，大者优先 / the highest precedence in force wins; a document''s own rules have 0';
COMMENT ON COLUMN jm_policy.award_rule.source IS '依据 / source';
COMMENT ON COLUMN jm_policy.award_rule.builtin IS '是否内置 / whether it is the document''s own rule';
COMMENT ON COLUMN jm_policy.award_rule.registered_at IS '登记时间 / when it was registered';
COMMENT ON COLUMN jm_policy.award_rule.registered_by IS '登记人 / who registered it';
COMMENT ON COLUMN jm_policy.award_rule.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';

-- A document has one rule for an item, or several for classes of enterprises or for days: the
-- first without a class describes the item.
CREATE VIEW jm_policy.clause_rule WITH (security_invoker = true) AS
SELECT DISTINCT ON (r.item_code) r.item_code, r.rule_id, r.kind, r.determination, r.cap_scope, r.once_per_enterprise, r.source
FROM jm_policy.award_rule AS r
WHERE r.precedence = 0
ORDER BY r.item_code, r.tier IS NOT NULL, r.rule_id;

COMMENT ON VIEW jm_policy.clause_rule IS '文件对各事项自身的规则（有类别之分的取一般规定） / the document''s own rule of each item; of several for classes of enterprises the general one';
COMMENT ON COLUMN jm_policy.clause_rule.item_code IS '事项代码 / item';
COMMENT ON COLUMN jm_policy.clause_rule.rule_id IS '规则编号 / number of the rule';
COMMENT ON COLUMN jm_policy.clause_rule.kind IS '方式 / how the amount is computed, as in award_rule.kind';
COMMENT ON COLUMN jm_policy.clause_rule.determination IS '确定程度 / how definite the amount is';
COMMENT ON COLUMN jm_policy.clause_rule.cap_scope IS '限额范围 / what the amount and the limit apply to';
COMMENT ON COLUMN jm_policy.clause_rule.once_per_enterprise IS '每家企业是否只享受一次 / granted once per enterprise';
COMMENT ON COLUMN jm_policy.clause_rule.source IS '依据 / source';

CREATE TABLE jm_policy.award_conflict (
	item_code		text NOT NULL,
	excluded_by		text NOT NULL,
	scope			text NOT NULL CHECK (scope IN ('enterprise', 'project')),
	period_start	date NOT NULL CHECK (isfinite(period_start)),
	period_end		date NOT NULL CHECK (isfinite(period_end)),
	quote_zh		text NOT NULL,
	source			text NOT NULL,
	builtin			boolean NOT NULL DEFAULT false,
	PRIMARY KEY (item_code, excluded_by, period_start),
	CHECK (item_code <> excluded_by),
	CHECK (period_start <= period_end)
);

COMMENT ON TABLE jm_policy.award_conflict IS '互斥事项 / items that exclude each other';
COMMENT ON COLUMN jm_policy.award_conflict.item_code IS '被排除的事项 / the excluded item';
COMMENT ON COLUMN jm_policy.award_conflict.excluded_by IS '享受后即排除的事项 / the item that excludes it once awarded';
COMMENT ON COLUMN jm_policy.award_conflict.scope IS '范围 / whether the exclusion applies to the enterprise or only to the project';
COMMENT ON COLUMN jm_policy.award_conflict.period_start IS '期间起 / first day of the awards that count';
COMMENT ON COLUMN jm_policy.award_conflict.period_end IS '期间止 / last day of the awards that count';
COMMENT ON COLUMN jm_policy.award_conflict.quote_zh IS '原文 / the clause, quoted';
COMMENT ON COLUMN jm_policy.award_conflict.source IS '依据 / source';
COMMENT ON COLUMN jm_policy.award_conflict.builtin IS '是否文件所定 / whether the document sets it';
