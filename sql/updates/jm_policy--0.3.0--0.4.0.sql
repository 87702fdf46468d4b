-- From 0.3.0 to 0.4.0: the register of documents.

-- The register: more of each document, and what is not the built-in one's.
ALTER TABLE jm_policy.document
	ALTER addressees_zh DROP NOT NULL,
	ALTER contact_zh DROP NOT NULL,
	ALTER printed_on DROP NOT NULL,
	ALTER precedence_zh DROP NOT NULL,
	ALTER publicity_zh DROP NOT NULL,
	ALTER copied_to_zh DROP NOT NULL,
	ALTER head_zh DROP NOT NULL,
	ALTER tail_zh DROP NOT NULL,
	ADD document_no_en text NOT NULL DEFAULT 'Jiangfu [2023] No. 11',
	ADD level text NOT NULL DEFAULT 'municipal' CHECK (level IN ('national', 'provincial', 'municipal', 'county')),
	ADD count_from date NOT NULL DEFAULT '2023-01-01' CHECK (isfinite(count_from)),
	ADD claims_until date CONSTRAINT claims_until_its_end CHECK (claims_until >= valid_to),
	ADD replaces text[] NOT NULL DEFAULT '{}',
	ADD repealed_on date CONSTRAINT repealed_once_in_force CHECK (repealed_on >= valid_from),
	ADD builtin boolean NOT NULL DEFAULT true,
	ADD UNIQUE (document_no_en),
	ADD CONSTRAINT days_are_days CHECK (isfinite(valid_from) AND isfinite(valid_to)),
	ADD CONSTRAINT replaces_others CHECK (document_no <> ALL (replaces));
ALTER TABLE jm_policy.document
	ALTER document_no_en DROP DEFAULT,
	ALTER level DROP DEFAULT,
	ALTER count_from DROP DEFAULT;

-- A measure's number is its document's; views of ledgers depend on the key that it was
ALTER TABLE jm_policy.award_item DROP CONSTRAINT award_item_measure_no_fkey;
ALTER TABLE jm_policy.target DROP CONSTRAINT target_measure_no_fkey;
ALTER TABLE jm_policy.member DROP CONSTRAINT member_measure_no_fkey;
ALTER TABLE jm_policy.activity_kind DROP CONSTRAINT activity_kind_measure_no_fkey;
ALTER TABLE jm_policy.assignment_kind DROP CONSTRAINT assignment_kind_measure_no_fkey;
ALTER TABLE jm_policy.list_kind DROP CONSTRAINT list_kind_measure_no_fkey;
ALTER TABLE jm_policy.entity_step_kind DROP CONSTRAINT entity_step_kind_measure_no_fkey;
ALTER TABLE jm_policy.request_channel DROP CONSTRAINT request_channel_measure_no_fkey;
-- No foreign key connects what users extend, so that a parallel restore fills it in any order
ALTER TABLE jm_policy.award_rule DROP CONSTRAINT award_rule_item_code_fkey;
ALTER TABLE jm_policy.award_condition DROP CONSTRAINT award_condition_item_code_fkey;
ALTER TABLE jm_policy.award_conflict DROP CONSTRAINT award_conflict_item_code_fkey, DROP CONSTRAINT award_conflict_excluded_by_fkey;
ALTER TABLE jm_policy.derivation DROP CONSTRAINT derivation_indicator_code_fkey;
ALTER TABLE jm_policy.reported_by_hand DROP CONSTRAINT reported_by_hand_indicator_code_fkey;
ALTER TABLE jm_policy.target DROP CONSTRAINT target_indicator_code_fkey;
ALTER TABLE jm_policy.target_year DROP CONSTRAINT target_year_target_code_fkey;
ALTER TABLE jm_policy.target_member DROP CONSTRAINT target_member_target_code_fkey, DROP CONSTRAINT target_member_member_code_fkey;
CREATE SEQUENCE jm_policy.measure_key_seq START 1000 MINVALUE 1000;
COMMENT ON SEQUENCE jm_policy.measure_key_seq IS '自行登记的文件的措施之键 / keys of the measures of users'' documents';
ALTER TABLE jm_policy.measure RENAME measure_no TO measure_key;
ALTER TABLE jm_policy.measure
	DROP CONSTRAINT measure_measure_no_check,
	DROP CONSTRAINT measure_part_no_check,
	ADD CHECK (part_no >= 0),
	ALTER measure_key SET DEFAULT nextval('jm_policy.measure_key_seq'),
	ADD measure_no int CHECK (measure_no >= 0),
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true;
UPDATE jm_policy.measure SET measure_no = measure_key;
ALTER TABLE jm_policy.measure
	ALTER measure_no SET NOT NULL,
	ADD UNIQUE (document_no, measure_no),
	ADD CONSTRAINT own_keys_from_1000 CHECK (builtin = (measure_key < 1000));

ALTER TABLE jm_policy.passage
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true,
	DROP CONSTRAINT passage_pkey,
	ADD PRIMARY KEY (document_no, passage_no);
ALTER TABLE jm_policy.award_item
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.indicator
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.derivation ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.reported_by_hand ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.target
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.target_year
	DROP CONSTRAINT target_year_year_check,
	ADD CHECK (year BETWEEN 2000 AND 2100),
	ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.target_member ADD builtin boolean NOT NULL DEFAULT true;
ALTER TABLE jm_policy.mechanism
	ADD document_no text NOT NULL DEFAULT '江府〔2023〕11号',
	ADD builtin boolean NOT NULL DEFAULT true;

-- Whoever adds to the law says of which document; what has no document said is of the built-in one
DO $do$
DECLARE
	extended regclass;
BEGIN
	FOREACH extended IN ARRAY ARRAY['jm_policy.member', 'jm_policy.activity_kind', 'jm_policy.assignment_kind', 'jm_policy.list_kind',
		'jm_policy.entity_step_kind', 'jm_policy.request_channel']::regclass[] LOOP
		EXECUTE format('ALTER TABLE %s ADD document_no text NOT NULL DEFAULT ''江府〔2023〕11号''', extended);
		EXECUTE format('COMMENT ON COLUMN %s.document_no IS ''所属文件 / the document it belongs to''', extended);
	END LOOP;
	FOREACH extended IN ARRAY ARRAY['jm_policy.measure', 'jm_policy.passage', 'jm_policy.mechanism', 'jm_policy.award_item', 'jm_policy.indicator', 'jm_policy.target']::regclass[] LOOP
		EXECUTE format('ALTER TABLE %s ALTER document_no DROP DEFAULT', extended);
	END LOOP;
	FOREACH extended IN ARRAY ARRAY['jm_policy.document', 'jm_policy.measure', 'jm_policy.passage', 'jm_policy.mechanism', 'jm_policy.award_item', 'jm_policy.indicator',
		'jm_policy.derivation', 'jm_policy.reported_by_hand', 'jm_policy.target', 'jm_policy.target_year', 'jm_policy.target_member']::regclass[] LOOP
		EXECUTE format('ALTER TABLE %s ALTER builtin SET DEFAULT false', extended);
		EXECUTE format('COMMENT ON COLUMN %s.builtin IS ''是否内置 / whether it comes with the extension''', extended);
		EXECUTE format('CREATE TRIGGER guard_builtin BEFORE INSERT OR UPDATE OR DELETE ON %s
						FOR EACH ROW EXECUTE FUNCTION jm_policy.guard_builtin()', extended);
		EXECUTE format('CREATE TRIGGER guard_builtin_truncate BEFORE TRUNCATE ON %s
						FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.guard_builtin()', extended);
		PERFORM pg_extension_config_dump(extended, 'WHERE NOT builtin');
	END LOOP;
END
$do$;
SELECT pg_extension_config_dump('jm_policy.measure_key_seq', '');
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.document
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();
COMMENT ON COLUMN jm_policy.award_item.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.award_rule.precedence IS '优先级：文件自身的规则为0，大者优先 / the highest precedence in force wins; a document''s own rules have 0';
COMMENT ON TABLE jm_policy.document IS '文件登记：内置文件及自行登记的文件 / the register of documents: the built-in one, and those that users add';
COMMENT ON COLUMN jm_policy.document.tail_zh IS '最后一条之后的全文 / everything after the last measure';
COMMENT ON COLUMN jm_policy.document.document_no_en IS '英文文号 / document number in English';
COMMENT ON COLUMN jm_policy.document.level IS '级别：national 国家、provincial 省、municipal 市、county 县（市、区） / level of government';
COMMENT ON COLUMN jm_policy.document.count_from IS '累计目标自何日起计 / the day from which its cumulative targets count';
COMMENT ON COLUMN jm_policy.document.claims_until IS '申报截止日期（含当日）；空为未定 / last day for claims; NULL if it sets none';
COMMENT ON COLUMN jm_policy.document.replaces IS '所替代文件的文号，不论是否已登记 / numbers of the documents it replaces, registered or not';
COMMENT ON COLUMN jm_policy.document.repealed_on IS '废止日期（自当日起不再有效）；空为未废止 / first day on which it is no longer in force because it was repealed; NULL if it was not';
COMMENT ON TABLE jm_policy.measure IS '措施（0为引言） / measures; 0 is the preamble';
COMMENT ON COLUMN jm_policy.measure.measure_key IS '键：内置文件即措施序号，其他自1000起 / key: the number of a built-in measure, from 1000 for others';
COMMENT ON COLUMN jm_policy.measure.measure_no IS '措施序号 / number of the measure';
COMMENT ON COLUMN jm_policy.measure.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.passage.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.indicator.document_no IS '定义该指标的文件；累计自其所定之日起 / the document that defines it, from whose day it accumulates';
COMMENT ON COLUMN jm_policy.target.basis IS '口径：level 期末水平、cumulative 自文件所定之日起累计、annual 各年分别 / level at the end of the period, cumulative since the day the document counts from, or each year by itself';
COMMENT ON COLUMN jm_policy.target.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.mechanism.document_no IS '文号 / document';

-- What refers to what in the law, where users have rows.  No foreign key says so: pg_restore -j
-- fills the tables in any order, and would be refused.  These triggers stand for foreign keys,
-- and let a restore by.

CREATE VIEW jm_policy.law_reference WITH (security_invoker = true) AS
SELECT child, child_columns, parent, parent_columns
FROM (VALUES
	('measure', 'document_no', 'document', 'document_no'),
	('passage', 'document_no', 'document', 'document_no'),
	('mechanism', 'document_no', 'document', 'document_no'),
	('indicator', 'document_no', 'document', 'document_no'),
	('member', 'document_no', 'document', 'document_no'),
	('activity_kind', 'document_no', 'document', 'document_no'),
	('assignment_kind', 'document_no', 'document', 'document_no'),
	('list_kind', 'document_no', 'document', 'document_no'),
	('entity_step_kind', 'document_no', 'document', 'document_no'),
	('request_channel', 'document_no', 'document', 'document_no'),
	('award_item', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('target', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('member', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('activity_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('assignment_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('list_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('entity_step_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('request_channel', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('award_rule', 'item_code', 'award_item', 'item_code'),
	('award_condition', 'item_code', 'award_item', 'item_code'),
	('award_conflict', 'item_code', 'award_item', 'item_code'),
	('award_conflict', 'excluded_by', 'award_item', 'item_code'),
	('derivation', 'indicator_code', 'indicator', 'indicator_code'),
	('reported_by_hand', 'indicator_code', 'indicator', 'indicator_code'),
	('target', 'indicator_code', 'indicator', 'indicator_code'),
	('target_year', 'target_code', 'target', 'target_code'),
	('target_member', 'target_code', 'target', 'target_code'),
	('target_member', 'member_code', 'member', 'member_code')) AS r (child, child_columns, parent, parent_columns);

GRANT SELECT ON jm_policy.law_reference TO PUBLIC;
COMMENT ON VIEW jm_policy.law_reference IS '条目之间的引用（由触发器保证，以便并行恢复） / what refers to what in the law; triggers see to it, so that a parallel restore can fill the tables in any order';
COMMENT ON COLUMN jm_policy.law_reference.child IS '引用的表 / the table that refers';
COMMENT ON COLUMN jm_policy.law_reference.child_columns IS '其栏目，以空格分隔 / its columns, separated by blanks';
COMMENT ON COLUMN jm_policy.law_reference.parent IS '被引用的表 / the table referred to';
COMMENT ON COLUMN jm_policy.law_reference.parent_columns IS '其栏目，以空格分隔 / its columns, separated by blanks';

-- pg_restore, and what pg_dump writes for psql, turn the checks of function bodies off.  Anybody
-- can do that, but only the owner restores.
CREATE FUNCTION jm_policy.is_restoring() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('check_function_bodies') = 'off'
	AND pg_has_role((SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'jm_policy.award_rule'::regclass), 'USAGE');
COMMENT ON FUNCTION jm_policy.is_restoring() IS '是否正在恢复转储 / whether a dump is being restored';

CREATE FUNCTION jm_policy.require_reference() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	given constant jsonb := to_jsonb(NEW);
	refers record;
	found_one boolean;
BEGIN
	IF jm_policy.is_restoring() THEN
		RETURN NULL;
	END IF;
	FOR refers IN
		SELECT r.parent, string_to_array(r.parent_columns, ' ') AS parent_columns, k.key, k.said
		FROM jm_policy.law_reference AS r
		CROSS JOIN LATERAL (
			SELECT array_agg(given ->> u.name ORDER BY u.n) AS key, string_agg(format('%s = %s', u.name, given ->> u.name), ', ' ORDER BY u.n) AS said
			FROM unnest(string_to_array(r.child_columns, ' ')) WITH ORDINALITY AS u (name, n)) AS k
		WHERE r.child = TG_TABLE_NAME AND array_position(k.key, NULL) IS NULL
	LOOP
		-- Who takes the row away waits, or has waited, for the same
		PERFORM jm_policy.lock_part(TG_RELID, refers.parent || ' ' || array_to_string(refers.key, ' '));
		EXECUTE format('SELECT EXISTS (SELECT FROM jm_policy.%I AS p WHERE %s)', refers.parent,
			(SELECT string_agg(format('p.%I::text = %L', refers.parent_columns[n], refers.key[n]), ' AND ') FROM generate_subscripts(refers.key, 1) AS n)) INTO found_one;
		IF NOT found_one THEN
			RAISE EXCEPTION 'jm_policy.% has no % (没有所引用的条目)', refers.parent, refers.said
				USING ERRCODE = 'JM143',
					  DETAIL = format('A row of jm_policy.%s refers to it.', TG_TABLE_NAME),
					  HINT = format('Enter it in jm_policy.%s first, or correct the code.', refers.parent),
					  TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jm_policy.require_reference() IS '触发器：所引用的条目须存在（JM143） / trigger: what a row refers to must exist (JM143)';

CREATE FUNCTION jm_policy.refuse_orphan() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	old_row constant jsonb := to_jsonb(OLD);
	new_row constant jsonb := to_jsonb(NEW);
	refers record;
	found_one boolean;
BEGIN
	FOR refers IN
		SELECT r.child, string_to_array(r.child_columns, ' ') AS child_columns, k.key, k.said
		FROM jm_policy.law_reference AS r
		CROSS JOIN LATERAL (
			SELECT array_agg(old_row ->> u.name ORDER BY u.n) AS key, string_agg(format('%s = %s', u.name, old_row ->> u.name), ', ' ORDER BY u.n) AS said,
				bool_and(new_row IS NOT NULL AND old_row -> u.name = new_row -> u.name) AS stays
			FROM unnest(string_to_array(r.parent_columns, ' ')) WITH ORDINALITY AS u (name, n)) AS k
		WHERE r.parent = TG_TABLE_NAME AND NOT k.stays
	LOOP
		PERFORM jm_policy.lock_part(format('jm_policy.%I', refers.child)::regclass, TG_TABLE_NAME || ' ' || array_to_string(refers.key, ' '));
		EXECUTE format('SELECT EXISTS (SELECT FROM jm_policy.%I AS c WHERE %s)', refers.child,
			(SELECT string_agg(format('c.%I::text = %L', refers.child_columns[n], refers.key[n]), ' AND ') FROM generate_subscripts(refers.key, 1) AS n)) INTO found_one;
		IF found_one THEN
			RAISE EXCEPTION '% of jm_policy.% is referred to (仍被引用)', refers.said, TG_TABLE_NAME
				USING ERRCODE = 'JM144',
					  DETAIL = format('Rows of jm_policy.%s refer to it.', refers.child),
					  HINT = 'Delete or change these first.',
					  TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jm_policy.refuse_orphan() IS '触发器：仍被引用的条目不可删除或改码（JM144） / trigger: what is referred to is not deleted, and keeps its code (JM144)';

DO $do$
DECLARE
	of_law text;
BEGIN
	FOR of_law IN SELECT DISTINCT child FROM jm_policy.law_reference LOOP
		EXECUTE format('CREATE TRIGGER require_reference AFTER INSERT OR UPDATE ON jm_policy.%I FOR EACH ROW WHEN (NOT NEW.builtin) EXECUTE FUNCTION jm_policy.require_reference()', of_law);
	END LOOP;
	FOR of_law IN SELECT DISTINCT parent FROM jm_policy.law_reference LOOP
		EXECUTE format('CREATE TRIGGER refuse_orphan AFTER DELETE OR UPDATE ON jm_policy.%I FOR EACH ROW WHEN (NOT OLD.builtin) EXECUTE FUNCTION jm_policy.refuse_orphan()', of_law);
	END LOOP;
END
$do$;

-- A document's own rules have precedence 0, the built-in one's and others'
ALTER TABLE jm_policy.award_rule
	DROP CONSTRAINT own_rule_takes_precedence,
	ADD CONSTRAINT own_rule_takes_precedence CHECK (precedence >= 0 AND (precedence = 0 OR NOT builtin));

-- A document has one rule for an item, or several for classes of enterprises or for days: the
-- first without a class describes the item.
CREATE VIEW jm_policy.clause_rule WITH (security_invoker = true) AS
SELECT DISTINCT ON (r.item_code) r.item_code, r.rule_id, r.kind, r.determination, r.cap_scope, r.once_per_enterprise, r.source
FROM jm_policy.award_rule AS r
WHERE r.precedence = 0
ORDER BY r.item_code, r.tier IS NOT NULL, r.rule_id;

COMMENT ON VIEW jm_policy.clause_rule IS '文件对各事项自身的规则（有类别之分的取一般规定） / the document''s own rule of each item; of several for classes of enterprises the general one';
GRANT SELECT ON jm_policy.clause_rule TO PUBLIC;
COMMENT ON COLUMN jm_policy.clause_rule.item_code IS '事项代码 / item';
COMMENT ON COLUMN jm_policy.clause_rule.rule_id IS '规则编号 / number of the rule';
COMMENT ON COLUMN jm_policy.clause_rule.kind IS '方式 / how the amount is computed, as in award_rule.kind';
COMMENT ON COLUMN jm_policy.clause_rule.determination IS '确定程度 / how definite the amount is';
COMMENT ON COLUMN jm_policy.clause_rule.cap_scope IS '限额范围 / what the amount and the limit apply to';
COMMENT ON COLUMN jm_policy.clause_rule.once_per_enterprise IS '每家企业是否只享受一次 / granted once per enterprise';
COMMENT ON COLUMN jm_policy.clause_rule.source IS '依据 / source';

-- complete_rule fills in what a rule leaves out from the document's own rule of its item;
-- the figures only if both are of the same kind.  So the stored row is complete.
CREATE OR REPLACE FUNCTION jm_policy.complete_rule() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	model jm_policy.award_rule;
	ground constant text := (SELECT i.ground FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code);
	once constant boolean := NEW.once_per_enterprise;
BEGIN
	-- A dump has whole rows
	IF NEW.builtin OR jm_policy.is_restoring() THEN
		RETURN NEW;
	END IF;
	-- The owner keeps the values of the row, because a restore runs as the owner
	IF NOT pg_has_role((SELECT c.relowner FROM pg_class AS c WHERE c.oid = TG_RELID), 'USAGE') THEN
		NEW.registered_at := now();
		NEW.registered_by := current_user;
		NEW.session_role := session_user;
	END IF;

	-- award_amount() raises the error that names the nearest codes
	PERFORM jm_policy.award_amount(NEW.item_code);
	IF NEW.precedence = 0 AND EXISTS (SELECT FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code AND i.builtin) THEN
		RAISE EXCEPTION 'precedence 0 is the document''s own (优先级0为文件自身的规则)'
			USING ERRCODE = 'check_violation',
				  CONSTRAINT = 'own_rule_takes_precedence', TABLE = 'award_rule', SCHEMA = 'jm_policy',
				  DETAIL = format('"%s" comes with the extension, with its rule.', NEW.item_code),
				  HINT = 'Give a precedence of 1 or more, or leave it out.';
	END IF;
	SELECT r.* INTO model FROM jm_policy.award_rule AS r
	JOIN jm_policy.clause_rule AS c USING (rule_id)
	WHERE r.item_code = NEW.item_code;
	IF NEW.rate > 1 THEN
		RAISE EXCEPTION 'the rate % is over 1 (比例大于1)', trim_scale(NEW.rate)
			USING ERRCODE = 'JM034',
				  DETAIL = format('The rule is for %s.', NEW.item_code),
				  HINT = format('A rate is a share of 1: %s %% is %s.', trim_scale(NEW.rate), trim_scale(NEW.rate / 100));
	END IF;

	-- An item without figures has no kind that a rule with figures could inherit
	IF NEW.kind IS NULL AND model.kind IN ('unquantified', 'non_monetary')
	   AND num_nonnulls(NEW.amount_yuan, NEW.rate, NEW.floor_yuan) > 0 THEN
		RAISE EXCEPTION 'the rule does not say how it computes (规则缺少计算方式)'
			USING ERRCODE = 'JM033',
				  DETAIL = format('"%s" has no figure of its own to follow.', NEW.item_code),
				  HINT = 'Set kind: fixed or up_to with amount_yuan; rate_capped with rate and amount_yuan; rate_floor with rate and floor_yuan.';
	END IF;
	NEW.kind := coalesce(NEW.kind, model.kind);
	NEW.cap_scope := coalesce(NEW.cap_scope, model.cap_scope);
	NEW.once_per_enterprise := coalesce(NEW.once_per_enterprise, model.once_per_enterprise);
	NEW.precedence := coalesce(NEW.precedence, 1);
	IF NEW.annual_quota IS NULL AND NEW.quota_mode IS NULL THEN
		NEW.annual_quota := model.annual_quota;
		NEW.quota_mode := model.quota_mode;
	END IF;
	IF NEW.kind = model.kind THEN
		NEW.amount_yuan := coalesce(NEW.amount_yuan, model.amount_yuan);
		NEW.rate := coalesce(NEW.rate, model.rate);
		NEW.floor_yuan := coalesce(NEW.floor_yuan, model.floor_yuan);
		NEW.rounding := coalesce(NEW.rounding, model.rounding);
		NEW.determination := coalesce(NEW.determination, model.determination);
	END IF;

	-- A ceiling is rounded down, so that it is never exceeded; a definite figure to the nearest
	-- fen
	NEW.determination := coalesce(NEW.determination,
		CASE NEW.kind
			WHEN 'up_to' THEN 'ceiling'
			WHEN 'rate_capped' THEN CASE NEW.rounding WHEN 'half_up' THEN 'definite' ELSE 'ceiling' END
			WHEN 'unquantified' THEN 'undetermined'
			WHEN 'non_monetary' THEN 'none'
			ELSE 'definite'
		END);
	IF NEW.rate IS NOT NULL THEN
		NEW.rounding := coalesce(NEW.rounding,
			CASE NEW.determination WHEN 'ceiling' THEN 'down' ELSE 'half_up' END);
	END IF;

	-- An item without a ground is limited by enterprise: to the amount in all, or to one award
	IF ground IS NULL AND NEW.cap_scope IS NULL AND NEW.kind IN ('up_to', 'rate_capped') THEN
		NEW.cap_scope := 'enterprise';
	ELSIF ground IS NULL AND NEW.cap_scope IS NULL AND once IS NULL AND NEW.kind IN ('fixed', 'rate_floor') THEN
		NEW.once_per_enterprise := true;
	END IF;

	-- The scope of a limit must fit the item's ground
	IF (NEW.cap_scope = 'unit') IS DISTINCT FROM (ground = 'unit') AND (NEW.cap_scope = 'unit' OR ground = 'unit')
	   OR NEW.cap_scope = 'subject' AND ground IS NULL THEN
		RAISE EXCEPTION 'a limit of "%" cannot be counted by % (限额范围与依据不符)', NEW.item_code, coalesce(NEW.cap_scope, 'nothing')
			USING ERRCODE = 'JM040',
				  DETAIL = format('The ground of the item is %s.', coalesce(ground, 'none')),
				  HINT = CASE ground WHEN 'unit' THEN 'Its units are counted one by one: leave cap_scope out.'
					ELSE 'Leave cap_scope out, or count by enterprise or enterprise_year.' END;
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION jm_policy.complete_rule() IS
	'触发器：自定规则未填的栏目取自文件自身的规则 / trigger: fills in what a rule leaves out from the document''s own rule';

CREATE FUNCTION jm_policy.document_asked(document_no text)
RETURNS jm_policy.document
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found_one jm_policy.document;
BEGIN
	SELECT * INTO found_one FROM jm_policy.document AS d
	WHERE CASE WHEN document_asked.document_no IS NULL THEN d.builtin ELSE d.document_no = document_asked.document_no END;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'unknown document "%" (没有登记这一文件)', document_asked.document_no
			USING ERRCODE = 'JM142',
				  DETAIL = format('The register has %s documents.', (SELECT count(*) FROM jm_policy.document)),
				  HINT = 'All documents: SELECT document_no, title_zh FROM jm_policy.document.';
	END IF;
	RETURN found_one;
END
$$;
COMMENT ON FUNCTION jm_policy.document_asked(text) IS
	'所问的文件；空为内置文件。 The document asked about; the built-in one if document_no is NULL. Error: JM142 unknown document.';

CREATE OR REPLACE VIEW jm_policy.coverage WITH (security_invoker = true) AS
SELECT i.measure_no, 'support' AS clause_kind, i.item_code AS code, i.quote_zh,
	CASE WHEN r.kind IN ('unquantified', 'non_monetary')
		THEN 'jm_policy.award_item' ELSE 'jm_policy.award()' END AS implemented_by,
	CASE WHEN r.kind IN ('unquantified', 'non_monetary')
		THEN 'test/sql/catalogue.sql' ELSE 'test/sql/award_oracle.sql' END AS tested_by,
	CASE
		WHEN i.governed_by_zh IS NOT NULL THEN '从其规定（' || i.governed_by_zh || '），本市不发放资金 / governed by ' || i.governed_by_en || ': the city pays nothing'
		WHEN r.kind = 'unquantified' THEN '文件未给出金额或比例，须登记自定规则 / no figure in the text: computed once a rule is registered'
		WHEN r.kind = 'non_monetary' THEN '服务或引导，不发放资金 / a service or an encouragement: no money'
	END AS not_computed_because,
	i.document_no
FROM jm_policy.award_item AS i
JOIN jm_policy.clause_rule AS r USING (item_code)
UNION ALL
SELECT t.measure_no, 'target', t.target_code, t.quote_zh,
	'target_progress (' || coalesce(d.record_table || ', ' || d.method, 'observation') || ')',
	CASE WHEN d.indicator_code IS NULL THEN 'test/sql/progress.sql'
		 WHEN d.record_table IN ('activity', 'assignment', 'list_entry', 'entity_step') THEN 'test/sql/records.sql'
		 ELSE 'test/sql/derivation.sql' END,
	CASE WHEN d.indicator_code IS NULL
		THEN coalesce(h.because_zh || ' / ' || h.because_en, '由人工填报 / reported by hand') END,
	t.document_no
FROM jm_policy.target AS t
LEFT JOIN jm_policy.derivation AS d USING (indicator_code)
LEFT JOIN jm_policy.reported_by_hand AS h USING (indicator_code)
UNION ALL
SELECT CASE WHEN m.part ~ '^[0-9]+$' THEN m.part::int ELSE 0 END, 'mechanism', m.mechanism_code, m.quote_zh,
	m.implemented_by,
	CASE WHEN m.part ~ '^[0-9]+$' AND m.mechanism_code <> 'equal_treatment' THEN 'test/sql/records.sql' ELSE 'test/sql/catalogue.sql' END,
	CASE WHEN m.mechanism_code = 'programmes'
		THEN '只提及名称，未附支持、目标或事项 / named only: no support, target or step is attached' END,
	m.document_no
FROM jm_policy.mechanism AS m
UNION ALL
SELECT CASE WHEN p.part ~ '^[0-9]+$' THEN p.part::int ELSE 0 END, 'passage', 'passage_' || p.passage_no, p.quote_zh,
	'jm_policy.passage',
	'test/sql/catalogue.sql',
	CASE p.role
		WHEN 'heading' THEN '标题 / a heading'
		WHEN 'purpose' THEN '目的，无支持亦无目标 / a purpose: neither support nor target'
		ELSE '公文套语 / a formula of official letters'
	END,
	p.document_no
FROM jm_policy.passage AS p;
COMMENT ON COLUMN jm_policy.coverage.document_no IS '文号 / document';

INSERT INTO jm_policy.error_condition VALUES
	('JM142', 'unknown_document', '没有登记这一文件', 'the register has no such document'),
	('JM143', 'reference_missing', '没有所引用的条目', 'a row of the law refers to one that there is not'),
	('JM144', 'still_referred_to', '仍被引用', 'a row of the law that others refer to was to go, or to get another code');
