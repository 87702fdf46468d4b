-- The conditions of every item, and the texts that state the result of a condition.
-- The ledger evaluates them against its records (sql/ledger/objects/eligibility).

CREATE TABLE jm_policy.condition_kind (
	kind	text PRIMARY KEY CHECK (kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh	text NOT NULL UNIQUE,
	name_en	text NOT NULL UNIQUE
);

COMMENT ON TABLE jm_policy.condition_kind IS '条件种类 / kinds of condition';
COMMENT ON COLUMN jm_policy.condition_kind.kind IS '代码 / code';
COMMENT ON COLUMN jm_policy.condition_kind.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.condition_kind.name_en IS '英文名称 / name in English';

INSERT INTO jm_policy.condition_kind VALUES
	-- about the item on the day, for any enterprise
	('in_force',          '当日规则有效',           'a rule is in force on the day'),
	('quota',             '年度名额尚有剩余',       'the quota of the year is not exhausted'),
	-- about earlier awards of the enterprise
	('once',              '未曾享受（限一次的）',   'not had before, where granted once'),
	('cap',               '限额尚有剩余',           'something is left of the limit'),
	('not_excluded',      '未享受互斥事项',         'no item that excludes this one was had'),
	-- about the enterprise itself
	('manufacturing',     '制造业',                 'manufacturing'),
	('industrial',        '工业',                   'industry'),
	('above_scale',       '规上企业',               'above designated size'),
	('figure',            '上年数据不低于',         'a figure of the year before is not below'),
	('district',          '所在县（市、区）',       'district'),
	('member',            '属于集群、产业链或园区', 'member of a cluster, chain or park'),
	-- about its recognitions, projects and figures
	('recognition_new',   '期间内新认定',           'newly recognised within the period'),
	('recognition_first', '期间内首次认定',         'recognised for the first time within the period'),
	('recognition_valid', '认定在有效期内',         'recognition valid on the day'),
	('project',           '有某类项目',             'a project of a kind'),
	('step',              '期间内迈上培育阶梯',     'took a step of the ladder within the period'),
	-- about facts that only a person can establish
	('fact',              '须由人认定的事实',       'a fact only a person can establish');

-- Conditions of users are numbered from 1000; lower numbers are the document's.
CREATE SEQUENCE jm_policy.award_condition_no_seq START 1000 MINVALUE 1000;
COMMENT ON SEQUENCE jm_policy.award_condition_no_seq IS '自定条件编号 / numbers of users'' own conditions';

-- No foreign key points to kinds or members, which users may add: a restore fills
-- these tables in any order.  A condition with a code that is not in the catalogue
-- has the result "unknown" and the reason not_in_catalogue.
CREATE TABLE jm_policy.award_condition (
	item_code			text NOT NULL,
	condition_no		bigint NOT NULL DEFAULT nextval('jm_policy.award_condition_no_seq'),
	kind				text NOT NULL REFERENCES jm_policy.condition_kind,
	any_of				int CHECK (any_of > 0),
	recognition_kind	text,
	level				text CHECK (level IN ('national', 'provincial', 'municipal')),
	same_year			boolean NOT NULL DEFAULT false,
	project_kind		text,
	manufacturing_only	boolean NOT NULL DEFAULT false,
	not_before_period	boolean NOT NULL DEFAULT false,
	step_kind			text,
	member_code			text,
	member_kind			text,
	district_code		text REFERENCES jm_policy.district,
	figure				text CHECK (figure IN ('output_yuan', 'value_added_yuan', 'revenue_yuan')),
	min_yuan			numeric(18,2) CHECK (min_yuan BETWEEN 0 AND 9999999999999999.99),
	fact				text CHECK (fact ~ '^[a-z][a-z0-9_]{0,62}$'),
	valid_from			date CHECK (isfinite(valid_from)),
	valid_to			date CHECK (isfinite(valid_to)),
	replaces_no			bigint,
	label_zh			text NOT NULL CHECK (label_zh <> ''),
	label_en			text NOT NULL CHECK (label_en <> ''),
	quote_zh			text CHECK (quote_zh <> ''),
	reading				text CHECK (reading <> ''),
	source				text CHECK (source <> ''),
	builtin				boolean NOT NULL DEFAULT false,
	PRIMARY KEY (item_code, condition_no),
	CHECK (valid_from <= valid_to),
	CONSTRAINT own_condition_has_source CHECK (builtin OR source IS NOT NULL),
	CONSTRAINT own_condition_number CHECK (builtin = (condition_no < 1000)),
	CONSTRAINT builtin_says_where_from CHECK (NOT builtin OR quote_zh IS NOT NULL OR reading IS NOT NULL),
	CONSTRAINT replaces_another CHECK (replaces_no <> condition_no AND NOT (builtin AND replaces_no IS NOT NULL)),
	CONSTRAINT parameters_fit_kind CHECK (
		(kind LIKE 'recognition%') = (recognition_kind IS NOT NULL)
		AND (level IS NULL OR kind LIKE 'recognition%')
		AND (NOT same_year OR kind IN ('recognition_new', 'recognition_first'))
		AND (project_kind IS NULL OR kind = 'project')
		AND (NOT (manufacturing_only OR not_before_period) OR kind = 'project')
		AND (kind = 'step') = (step_kind IS NOT NULL)
		AND CASE kind
			WHEN 'member' THEN (member_code IS NULL) <> (member_kind IS NULL)
			ELSE member_code IS NULL AND member_kind IS NULL END
		AND CASE kind
			WHEN 'district' THEN district_code IS NOT NULL
			WHEN 'member' THEN district_code IS NULL OR member_kind IS NOT NULL
			ELSE district_code IS NULL END
		AND (kind = 'figure') = (figure IS NOT NULL)
		AND CASE kind
			WHEN 'figure' THEN min_yuan IS NOT NULL
			WHEN 'project' THEN true WHEN 'above_scale' THEN true
			ELSE min_yuan IS NULL END
		AND (kind = 'fact') = (fact IS NOT NULL))
);

COMMENT ON TABLE jm_policy.award_condition IS
	'支持条件：一个事项的各条件须同时满足（同一 any_of 组内满足其一即可）；可另加自定条件，注明依据，也可细化、取代原条件 / conditions of the items: all conditions of an item must hold; of those with the same any_of, one is enough. Users add their own with their source, also to replace another';
COMMENT ON COLUMN jm_policy.award_condition.item_code IS '事项代码 / item';
COMMENT ON COLUMN jm_policy.award_condition.condition_no IS '条件序号，自定条件自1000起 / number; users'' own conditions from 1000';
COMMENT ON COLUMN jm_policy.award_condition.kind IS '种类 / kind, as in condition_kind';
COMMENT ON COLUMN jm_policy.award_condition.any_of IS '择一组号：同组条件满足其一即可 / group of conditions of which one is enough';
COMMENT ON COLUMN jm_policy.award_condition.recognition_kind IS '认定类别 / kind of recognition';
COMMENT ON COLUMN jm_policy.award_condition.level IS '认定级别；空为不限 / level; NULL for any';
COMMENT ON COLUMN jm_policy.award_condition.same_year IS '须在当年认定 / whether the year of recognition must be that of the day in question';
COMMENT ON COLUMN jm_policy.award_condition.project_kind IS '项目类别；空为不限 / kind of project; NULL for any';
COMMENT ON COLUMN jm_policy.award_condition.manufacturing_only IS '限制造业项目 / manufacturing projects only';
COMMENT ON COLUMN jm_policy.award_condition.not_before_period IS '项目不得在规定期间之前已完工 / whether the project must not be finished before the rule''s period';
COMMENT ON COLUMN jm_policy.award_condition.step_kind IS '培育阶梯的一步 / step of the ladder';
COMMENT ON COLUMN jm_policy.award_condition.member_code IS '所属集群、产业链或园区 / the cluster, chain or park the enterprise must belong to';
COMMENT ON COLUMN jm_policy.award_condition.member_kind IS '或其类别 / the kind of member, instead of a certain one';
COMMENT ON COLUMN jm_policy.award_condition.district_code IS '县（市、区）；对所属类别则为该对象所在地 / district, of the enterprise or of the members of a kind';
COMMENT ON COLUMN jm_policy.award_condition.figure IS '年度数据栏目 / column of the annual figures';
COMMENT ON COLUMN jm_policy.award_condition.min_yuan IS '下限（元，含） / minimum in yuan, inclusive';
COMMENT ON COLUMN jm_policy.award_condition.fact IS '须由人认定的事实，同一代码的结论各事项共用 / the fact that a person must establish; one finding serves all items that ask for it';
COMMENT ON COLUMN jm_policy.award_condition.valid_from IS '适用起（含当日）；空为不限 / first day it applies; NULL for always';
COMMENT ON COLUMN jm_policy.award_condition.valid_to IS '适用止（含当日）；空为不限 / last day it applies; NULL for always';
COMMENT ON COLUMN jm_policy.award_condition.replaces_no IS '所取代的条件序号 / number of the condition it replaces';
COMMENT ON COLUMN jm_policy.award_condition.label_zh IS '条件（中文） / the condition, in Chinese';
COMMENT ON COLUMN jm_policy.award_condition.label_en IS '条件（英文） / the condition, in English';
COMMENT ON COLUMN jm_policy.award_condition.quote_zh IS '所据原文 / the clause it comes from, quoted';
COMMENT ON COLUMN jm_policy.award_condition.reading IS '理解 / how the clause is interpreted';
COMMENT ON COLUMN jm_policy.award_condition.source IS '自定条件的依据 / source of a user''s own condition';
COMMENT ON COLUMN jm_policy.award_condition.builtin IS '是否内置 / whether it is the document''s own condition';

CREATE FUNCTION jm_policy.condition_in_force(on_date date, only_item text = NULL)
RETURNS SETOF jm_policy.award_condition
LANGUAGE sql STABLE PARALLEL SAFE ROWS 300
BEGIN ATOMIC
	WITH valid AS (
		SELECT * FROM jm_policy.award_condition AS c
		WHERE (only_item IS NULL OR c.item_code = only_item)
		  AND on_date >= coalesce(c.valid_from, on_date) AND on_date <= coalesce(c.valid_to, on_date)
	)
	SELECT c.* FROM valid AS c
	WHERE NOT EXISTS (SELECT FROM valid AS other WHERE other.item_code = c.item_code AND other.replaces_no = c.condition_no);
END;
COMMENT ON FUNCTION jm_policy.condition_in_force(date, text) IS
'某日适用的支持条件（一个事项的，或全部）：有效期内且未被取代者。
The conditions in force on a day, of one item or of all: those whose days include it and that no other one in force replaces.';

-- What came of a condition, in words.  {on} stands for a day, {yuan} for an
-- amount, {by} for how much is wanting, {text} for a name or number.
CREATE TABLE jm_policy.condition_reason (
	reason		text PRIMARY KEY,
	text_zh		text NOT NULL,
	text_en		text NOT NULL,
	for_person	boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE jm_policy.condition_reason IS '条件判断结果的用语 / texts that state the result of a condition';
COMMENT ON COLUMN jm_policy.condition_reason.reason IS '代码 / code';
COMMENT ON COLUMN jm_policy.condition_reason.text_zh IS '中文用语 / in Chinese';
COMMENT ON COLUMN jm_policy.condition_reason.text_en IS '英文用语 / in English';
COMMENT ON COLUMN jm_policy.condition_reason.for_person IS '可由人就个案另行认定 / whether a person may decide otherwise for a case, with a reason';

INSERT INTO jm_policy.condition_reason (reason, text_zh, text_en) VALUES
	('in_force',        '规则有效',                          'in force'),
	('in_force_then',   '以认定或迈上阶梯之日为准',          'by the day of the recognition or the step'),
	('before_rule',     '规则自{on}起施行，尚差{by}日',      'the rule starts on {on}, {by} day(s) later'),
	('after_rule',      '规则有效期至{on}，已过{by}日',      'the rule ended on {on}, {by} day(s) before'),
	('tier_only',       '当日规则只适用于特定类别',          'the rules of the day are for certain tiers only'),
	('limit_open',      '未受限制',                          'no limit reached'),
	('quota_left',      '名额尚余{by}个',                    '{by} of the quota left'),
	('quota_full',      '年度名额{text}个已满',              'the quota of {text} is exhausted'),
	('quota_passed',    '年度名额{text}个已满，是否再批由人决定', 'the quota of {text} is used; going past it is for a person to decide'),
	('had',             '{on}的同一事项已获批准',            'granted before, for {on}'),
	('pending',         '同一事项的申报{text}在办',          'application {text} for it is under way'),
	('cap_left',        '限额尚余{yuan}元',                  '{yuan} yuan of the limit left'),
	('cap_used',        '限额{yuan}元已用完',                'the limit of {yuan} yuan is used up'),
	('excluded',        '{on}已获批准{text}',                '{text} was granted, for {on}'),
	('excluder_pending', '{text}的申报在办',                 'an application for {text} is under way'),
	('which_project',   '{text}的排除以项目计，须逐项目核对', 'excluded project by project ({text}): check which'),
	('yes',             '符合',                              'yes'),
	('no',              '不符合',                            'no'),
	('industry',        '行业代码{text}',                    'industry code {text}'),
	('industry_missing', '未登记行业代码',                   'no industry code on record'),
	('scale_missing',   '未登记是否规上',                    'not on record whether above scale'),
	('revenue_short',   '主营业务收入尚差{by}元',            'main revenue is {by} yuan short'),
	('years_missing',   '缺少相关年度数据',                  'the figures of the years are not on record'),
	('figure',          '{yuan}元',                          '{yuan} yuan'),
	('figure_short',    '{yuan}元，尚差{by}元',              '{yuan} yuan, {by} yuan short'),
	('district',        '所在地{text}',                      'district {text}'),
	('member',          '属于{text}',                        'member of {text}'),
	('member_other_year', '{text}年度在列，相差{by}年',      'listed in {text}, {by} year(s) off'),
	('granted',         '{on}认定',                          'granted on {on}'),
	('granted_early',   '{on}认定，早于{text}{by}日',        'granted on {on}, {by} day(s) before {text}'),
	('granted_late',    '{on}认定，晚于{text}{by}日',        'granted on {on}, {by} day(s) after {text}'),
	('not_first',       '{on}已有认定，并非首次',            'recognised on {on} already: not the first time'),
	('renewal_only',    '只有复核，不计为新认定',            'only renewals, which do not count as new'),
	('other_level',     '只有其他级别的认定',                'recognised at another level only'),
	('valid',           '有效期至{on}',                      'valid until {on}'),
	('valid_open',      '长期有效',                          'valid without end'),
	('expired',         '{on}到期，已过{by}日',              'expired on {on}, {by} day(s) before'),
	('not_yet_granted', '{on}才认定，尚差{by}日',            'granted on {on} only, {by} day(s) later'),
	('project',         '项目“{text}”',                      'project "{text}"'),
	('project_short',   '计划投资{yuan}元，尚差{by}元',      'planned investment {yuan} yuan, {by} yuan short'),
	('project_later',   '项目日期{on}，尚差{by}日',          'dated {on}, {by} day(s) later'),
	('project_finished', '项目“{text}”在期间之前已完工',     'project "{text}" was finished before the period'),
	('ground_missing',  '申报未写明所依据的此类认定',        'the application does not name a recognition of this kind'),
	('step',            '{on}完成',                          'on {on}'),
	('step_early',      '{on}完成，早于{text}{by}日',        'on {on}, {by} day(s) before {text}'),
	('step_late',       '{on}完成，晚于{text}{by}日',        'on {on}, {by} day(s) after {text}'),
	('project_other',   '项目不属制造业',                    'the project is not in manufacturing'),
	('project_unclear', '项目缺少日期或投资额',              'the project lacks its date or investment'),
	('found',           '{on}认定符合',                      'established on {on}'),
	('found_not',       '{on}认定不符合',                    'established on {on} that not'),
	('person',          '须由人认定',                        'for a person to establish'),
	('none',            '台账中没有记录',                    'nothing on record'),
	('not_kept',        '台账尚未登记此类记录',              'records of this kind are not kept yet'),
	('not_in_catalogue', '条件所引代码不在目录中',           'it refers to a code that is not in the catalogue');

-- These results are what the records cannot tell, and not_first: a person may still
-- find an enterprise that had a title before to be newly (新) recognised.
UPDATE jm_policy.condition_reason SET for_person = true
WHERE reason IN ('industry_missing', 'scale_missing', 'years_missing', 'person', 'not_kept', 'not_in_catalogue',
	'project_unclear', 'tier_only', 'not_first');
