-- The steps an application may take, as rows.  Any other step is refused by the
-- ledger (JM061).

CREATE TABLE jm_policy.application_status (
	status		text PRIMARY KEY,
	ordinal		int NOT NULL UNIQUE,
	name_zh		text NOT NULL UNIQUE,
	name_en		text NOT NULL UNIQUE,
	is_open		boolean NOT NULL
);

COMMENT ON TABLE jm_policy.application_status IS '申报状态 / the statuses of an application';
COMMENT ON COLUMN jm_policy.application_status.status IS '代码 / code';
COMMENT ON COLUMN jm_policy.application_status.ordinal IS '次序 / order';
COMMENT ON COLUMN jm_policy.application_status.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.application_status.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.application_status.is_open IS '是否仍在办理 / still under way';

INSERT INTO jm_policy.application_status VALUES
	('draft',      1, '草稿',     'draft',      true),
	('submitted',  2, '已申报',   'submitted',  true),
	('accepted',   3, '已受理',   'accepted',   true),
	('reviewed',   4, '已审核',   'reviewed',   true),
	('publicised', 5, '公示',     'publicised', true),
	('approved',   6, '已批准',   'approved',   false),
	('paid',       7, '已拨付',   'paid',       false),
	('returned',   8, '退回补正', 'returned',   true),
	('rejected',   9, '不予支持', 'rejected',   false),
	('withdrawn', 10, '撤回',     'withdrawn',  false);

CREATE TABLE jm_policy.application_step (
	from_status		text NOT NULL REFERENCES jm_policy.application_status,
	to_status		text NOT NULL REFERENCES jm_policy.application_status,
	needs_reason	boolean NOT NULL,
	PRIMARY KEY (from_status, to_status)
);

COMMENT ON TABLE jm_policy.application_step IS '允许的办理步骤 / the steps an application may take';
COMMENT ON COLUMN jm_policy.application_step.from_status IS '原状态 / from';
COMMENT ON COLUMN jm_policy.application_step.to_status IS '新状态 / to';
COMMENT ON COLUMN jm_policy.application_step.needs_reason IS '是否须说明理由 / whether a reason must be given';

INSERT INTO jm_policy.application_step VALUES
	('draft',      'submitted',  false),
	('submitted',  'accepted',   false),
	('accepted',   'reviewed',   false),
	('reviewed',   'publicised', false),
	('publicised', 'approved',   false),
	('approved',   'paid',       false),
	-- sent back for correction, and submitted again
	('submitted',  'returned',   true),
	('accepted',   'returned',   true),
	('reviewed',   'returned',   true),
	('publicised', 'returned',   true),
	('returned',   'submitted',  false),
	-- refused, with the reason
	('submitted',  'rejected',   true),
	('accepted',   'rejected',   true),
	('reviewed',   'rejected',   true),
	('publicised', 'rejected',   true),
	-- withdrawn by the enterprise, at any time before approval
	('draft',      'withdrawn',  false),
	('submitted',  'withdrawn',  false),
	('accepted',   'withdrawn',  false),
	('reviewed',   'withdrawn',  false),
	('publicised', 'withdrawn',  false),
	('returned',   'withdrawn',  false);

CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.application_step
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();

-- By the rule cache, as guard_step() asks.
CREATE FUNCTION jm_policy.step_needs_reason(from_status text, to_status text)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'jm_step_needs_reason';
COMMENT ON FUNCTION jm_policy.step_needs_reason(text, text) IS
	'办理步骤是否须说明理由；没有这一步骤则为空 / whether a step of an application needs a reason; NULL where jm_policy.application_step has no such step';

CREATE FUNCTION jm_policy.book_approved() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_book_approved';
COMMENT ON FUNCTION jm_policy.book_approved() IS
	'触发器：批准时记入各限额账户，超出即拒（JM067、JM071至JM074） / trigger: books what a command approves on its limits, or refuses it (JM067, JM071 to JM074)';

CREATE FUNCTION jm_policy.guard_step() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_guard_step';
COMMENT ON FUNCTION jm_policy.guard_step() IS
	'触发器：办理步骤及其理由，公示、批准、办结的条件（JM061至JM065、JM078） / trigger: the steps of a case, their reasons, and what publicity, approval and its end ask for (JM061 to JM065, JM078)';

CREATE FUNCTION jm_policy.record_step() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_record_step';
COMMENT ON FUNCTION jm_policy.record_step() IS '触发器：办理步骤记入办理历史 / trigger: writes the step of an application into its history';
