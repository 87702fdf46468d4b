-- The conditions the extension raises, as rows, for whoever maps a SQLSTATE to
-- a message of their own.  The C side's list is src/errors.h; a test compares.

CREATE TABLE jm_policy.error_condition (
	sqlstate	text PRIMARY KEY CHECK (sqlstate ~ '^JM[0-9]{3}$'),
	condition	text NOT NULL UNIQUE,
	meaning_zh	text NOT NULL,
	meaning_en	text NOT NULL
);

COMMENT ON TABLE jm_policy.error_condition IS '本扩展的错误代码 / the conditions this extension raises';
COMMENT ON COLUMN jm_policy.error_condition.sqlstate IS 'SQLSTATE 代码 / SQLSTATE';
COMMENT ON COLUMN jm_policy.error_condition.condition IS '条件名称 / name of the condition';
COMMENT ON COLUMN jm_policy.error_condition.meaning_zh IS '中文含义 / meaning in Chinese';
COMMENT ON COLUMN jm_policy.error_condition.meaning_en IS '英文含义 / meaning in English';

INSERT INTO jm_policy.error_condition VALUES
	('JM001', 'unknown_item',             '没有这一支持事项',           'the catalogue has no such support item'),
	('JM002', 'amount_not_a_number',      '金额不是数字',               'an amount is NaN'),
	('JM003', 'amount_infinite',          '金额为无穷大',               'an amount is infinite'),
	('JM004', 'amount_negative',          '金额为负数',                 'an amount is negative'),
	('JM005', 'amount_out_of_range',      '金额超出 numeric(18,2)',     'an amount is past numeric(18,2)'),
	('JM006', 'units_invalid',            '数量小于1或缺失',            'units is less than 1 or null'),
	('JM007', 'units_over_one',           '每家企业只享受一次的事项数量大于1', 'more than one unit of an item granted once per enterprise'),
	('JM008', 'date_missing',             '缺少日期',                   'a date is null'),
	('JM009', 'date_not_finite',          '日期为无穷',                 'a date is infinite'),
	('JM010', 'item_missing',             '缺少支持事项代码',           'the item code is null'),
	('JM011', 'uscc_length',              '统一社会信用代码不是18位',   'a unified social credit code does not have 18 characters'),
	('JM012', 'uscc_character',           '统一社会信用代码含有无效字符', 'a unified social credit code has a character that is never used'),
	('JM013', 'uscc_check_character',     '统一社会信用代码校验位不符', 'the check character of a unified social credit code is wrong'),
	('JM021', 'unknown_comparator',       '比较方式无法识别',           'a comparator is not known'),
	('JM022', 'unknown_word',             '取值无法识别',               'a qualifier, basis or obs_status is not known'),
	('JM023', 'period_invalid',           '期间起止颠倒',               'a period ends before it starts'),
	('JM024', 'figure_not_finite',        '数值为 NaN 或无穷',          'a figure is NaN or infinite'),
	('JM025', 'budget_not_constant',      '同一分组内预算不一致',       'the budget differs within one partition'),
	('JM031', 'builtin_row',              '内置条目不可更改',           'a built-in row of the catalogue was to be written'),
	('JM032', 'rule_overlap',             '规则有效期重叠',             'two rules of one item, precedence and tier overlap'),
	('JM041', 'ledger_exists',            '台账模式已存在',             'the schema for a new ledger exists already'),
	('JM042', 'ledger_name_invalid',      '台账模式名称不可用',         'the name cannot be a ledger''s'),
	('JM043', 'ledger_missing',           '没有这一台账',               'there is no ledger of that name'),
	('JM044', 'ledger_newer',             '台账版本高于扩展版本',       'the ledger was made by a newer version'),
	('JM051', 'append_only',              '只可追加，不可改动',         'a row of an append-only table was to be changed'),
	('JM061', 'step_not_allowed',         '不允许的办理步骤',           'an application cannot take that step'),
	('JM062', 'reason_missing',           '缺少理由',                   'a step that needs a reason has none'),
	('JM063', 'publicity_missing',        '缺少公示期',                 'an application was publicised without a first and a last day'),
	('JM064', 'publicity_running',        '公示期未满',                 'an application was to be approved before its publicity ended'),
	('JM065', 'award_missing',            '尚未核算或确定批准金额',     'an application was to be approved without an assessed and an awarded amount'),
	('JM066', 'submitted_is_fixed',       '已申报的内容不可更改',       'what was submitted was to be changed while under way'),
	('JM067', 'subject_missing',          '缺少限额对象',               'an item limited by cluster, standard or centre needs its name'),
	('JM071', 'limit_exceeded',           '超出限额',                   'an award would pass its limit'),
	('JM072', 'once_only',                '每家企业只享受一次',         'the enterprise has had this item already'),
	('JM073', 'quota_exhausted',          '年度名额已满',               'the quota of the year is exhausted'),
	('JM074', 'excluded',                 '互斥事项',                   'the enterprise has had an item that excludes this one'),
	('JM075', 'not_approved',             '尚未批准',                   'money was to be paid for an application that is not approved'),
	('JM076', 'over_award',               '超出批准金额',               'more was to be paid than was awarded'),
	('JM077', 'clawback_over_paid',       '收回超过已拨付',             'more was to be taken back than was paid'),
	('JM078', 'not_paid_in_full',         '尚未足额拨付',               'an application was to be closed as paid before all of it was paid'),
	('JM081', 'unknown_enterprise',       '台账中没有这一企业',         'the ledger has no such enterprise'),
	('JM082', 'unknown_fact',             '没有条件要求认定这一事实',   'no condition asks for that fact');
