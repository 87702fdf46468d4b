-- The transitions an application may make.  The ledger refuses any other (JM061).

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
COMMENT ON COLUMN jm_policy.application_status.is_open IS '是否仍在办理 / whether the case is still in progress';

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
	('withdrawn', 10, '撤回',     'withdrawn',  false),
	('annulled',  11, '已撤销',   'annulled',   false);

-- What a status means for limits, sums and audits.  These are asked for every row of
-- many queries, and are planned into them.
CREATE FUNCTION jm_policy.status_pending(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN status IN ('submitted', 'accepted', 'reviewed', 'publicised', 'returned');
COMMENT ON FUNCTION jm_policy.status_pending(text) IS '申报是否在办（草稿不算） / whether an application is under way; a draft is not';

CREATE FUNCTION jm_policy.status_standing(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN status IN ('approved', 'paid');
COMMENT ON FUNCTION jm_policy.status_standing(text) IS '批准是否有效：占用限额，可以拨付 / whether an award stands: it uses its limits, and may be paid';

CREATE FUNCTION jm_policy.status_closed(status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN status IN ('rejected', 'withdrawn', 'annulled');
COMMENT ON FUNCTION jm_policy.status_closed(text) IS '申报是否终止：不予支持、撤回、撤销 / whether an application has ended without an award: rejected, withdrawn or annulled';

CREATE TABLE jm_policy.application_transition (
	from_status		text NOT NULL REFERENCES jm_policy.application_status,
	to_status		text NOT NULL REFERENCES jm_policy.application_status,
	needs_reason	boolean NOT NULL,
	PRIMARY KEY (from_status, to_status)
);

COMMENT ON TABLE jm_policy.application_transition IS '允许的办理步骤 / the transitions an application may make';
COMMENT ON COLUMN jm_policy.application_transition.from_status IS '原状态 / status before';
COMMENT ON COLUMN jm_policy.application_transition.to_status IS '新状态 / status after';
COMMENT ON COLUMN jm_policy.application_transition.needs_reason IS '是否须说明理由 / whether a reason must be given';

INSERT INTO jm_policy.application_transition VALUES
	('draft',      'submitted',  false),
	('submitted',  'accepted',   false),
	('accepted',   'reviewed',   false),
	('reviewed',   'publicised', false),
	('publicised', 'approved',   false),
	('approved',   'paid',       false),
	-- returned for correction and submitted again
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
	('returned',   'withdrawn',  false),
	-- a wrong approval is annulled, once all money has been returned
	('approved',   'annulled',   true),
	('paid',       'annulled',   true);

-- The limits an award counts against, one row each.  For an application, the ledger
-- calls this through its limits_of().
CREATE FUNCTION jm_policy.award_limits(
	awarded_item	text,
	event_on		date,
	tier			text,
	awarded_yuan	numeric,
	project_no		bigint,
	recognition_no	bigint,
	recognised_on	date,
	subject			text)
RETURNS TABLE (shared boolean, item_code text, scope text, scope_key text,
			   add_yuan numeric, add_count int, cap_yuan numeric, cap_count int)
LANGUAGE C STABLE PARALLEL SAFE ROWS 3
AS 'MODULE_PATHNAME', 'jm_award_limits';

COMMENT ON FUNCTION jm_policy.award_limits(text, date, text, numeric, bigint, bigint, date, text) IS
'一笔支持所占用的限额：企业、企业年度、依据（项目、认定、集群、标准、单台套等）、年度名额、互斥；各占多少金额和件数，上限多少。依据未写明的，scope_key 为空。
The limits an award counts against, by the rule in force on event_on for the tier: of the enterprise, of its year, of the ground (project, recognition, cluster, standard, unit, year), of a year''s quota (by the year of recognised_on, if given), of an exclusion. Each has what the award adds to it, in yuan and in awards, and what is allowed (NULL: not limited so). scope_key is NULL if the ground is not named.
awarded_yuan: in yuan; subject: registered names, with ； between several units. Errors: JM001 unknown item, JM002-JM005 an amount that is NaN, infinite, negative or too large.';

CREATE FUNCTION jm_policy.acting_role() RETURNS text
LANGUAGE C STABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'jm_acting_role';
COMMENT ON FUNCTION jm_policy.acting_role() IS
	'实际操作的角色，不因台账自己的函数、触发器取用所有者权限而变；他人的 SECURITY DEFINER 函数记其所有者 / the role that acts; it does not change while the ledger''s own functions and triggers run with the owner''s rights; in anybody else''s SECURITY DEFINER function it is the owner of that function';

-- In a trigger, this function runs with the rights of the table's owner and no others, so
-- that anybody may put it on a table of his own.
CREATE FUNCTION jm_policy.with_owner_rights() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_with_owner_rights';
COMMENT ON FUNCTION jm_policy.with_owner_rights() IS
	'触发器：以所在表所有者的权限执行参数所指的触发器函数（须在台账的内部模式中、属同一所有者，否则 JM037） / trigger: runs the trigger function that its argument names with the rights of the table''s owner; the function is in the ledger''s private schema and has the same owner (JM037)';
