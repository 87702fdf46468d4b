-- What programs and people may count on: names, types and comments of
-- everything in the law and in a ledger, pinned search paths, rights.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

CREATE TEMP VIEW room AS SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('jm_policy', 'jm');
CREATE TEMP VIEW relation AS
	SELECT c.oid, n.nspname, c.relname, c.relkind, c.reloptions FROM pg_class AS c JOIN room AS n ON n.oid = c.relnamespace
	WHERE c.relkind IN ('r', 'v', 'S', 'c', 'p', 'm');

-- Comments -------------------------------------------------------------------------
SELECT is_empty($$ SELECT nspname, relname FROM relation
	WHERE relkind IN ('r', 'v', 'p', 'm') AND obj_description(oid, 'pg_class') IS NULL $$,
	'every table and view has a comment');
SELECT is_empty($$ SELECT nspname, relname, attname FROM relation JOIN pg_attribute ON attrelid = relation.oid
	WHERE relkind IN ('r', 'v', 'p', 'm', 'c') AND attnum > 0 AND NOT attisdropped AND col_description(attrelid, attnum) IS NULL $$,
	'every column has a comment');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace
	WHERE obj_description(p.oid, 'pg_proc') IS NULL $$,
	'every function and procedure has a comment');
SELECT is_empty($$ SELECT t.typname FROM pg_type AS t JOIN room AS n ON n.oid = t.typnamespace JOIN pg_class AS c ON c.oid = t.typrelid AND c.relkind = 'c'
	WHERE obj_description(t.oid, 'pg_type') IS NULL $$,
	'every composite type has a comment');
SELECT is_empty($$
	SELECT objoid, description FROM pg_description
	WHERE description !~ '[一-龥]' AND (
		(classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM relation WHERE relkind IN ('r', 'v', 'c')))
		OR (classoid = 'pg_proc'::regclass AND objoid IN (SELECT p.oid FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace))) $$,
	'every comment has its Chinese');
SELECT is_empty($$
	SELECT objoid, objsubid, description FROM pg_description
	WHERE classoid = 'pg_class'::regclass AND objoid IN (SELECT oid FROM relation WHERE relkind IN ('r', 'v', 'c'))
	  AND strpos(description, '/') > 0 AND split_part(description, '/', 1) !~ '[一-龥]|USCC|SQLSTATE' $$,
	'Chinese comes first');

-- Names and types ----------------------------------------------------------------------
SELECT is_empty($$ SELECT relname FROM relation WHERE relname !~ '^[a-z][a-z0-9_]*$' OR octet_length(relname) > 40 $$,
	'relations have ASCII names of at most 40 bytes');
SELECT is_empty($$ SELECT relname, attname FROM relation JOIN pg_attribute ON attrelid = relation.oid
	WHERE attnum > 0 AND NOT attisdropped AND (attname !~ '^[a-z][a-z0-9_]*$' OR octet_length(attname) > 40) $$,
	'so have their columns');
SELECT is_empty($$ SELECT relname, attname, format_type(atttypid, atttypmod) FROM relation JOIN pg_attribute ON attrelid = relation.oid
	WHERE relkind = 'v' AND attnum > 0
	  AND atttypid NOT IN ('text'::regtype, 'int'::regtype, 'bigint'::regtype, 'boolean'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'numeric'::regtype) $$,
	'views show text, integer, bigint, boolean, date, timestamptz and numeric, nothing else');
SELECT is_empty($$ SELECT relname, attname, format_type(atttypid, atttypmod) FROM relation JOIN pg_attribute ON attrelid = relation.oid
	WHERE relkind IN ('v', 'r') AND attnum > 0 AND NOT attisdropped AND atttypid = 'numeric'::regtype
	  AND (atttypmod = -1 OR ((atttypmod - 4) >> 16) > 28) $$,
	'every numeric has its precision, 28 digits at most, and its scale');
SELECT is_empty($$ SELECT relname FROM relation WHERE relkind = 'v' AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false) $$,
	'every view asks with the rights of whoever looks');
SELECT is_empty($$ SELECT conrelid::regclass FROM pg_constraint AS c RIGHT JOIN relation AS r ON r.oid = c.conrelid AND c.contype = 'p'
	WHERE r.relkind = 'r' AND c.oid IS NULL $$,
	'every table has a primary key');
SELECT is_empty($$ SELECT relname FROM relation JOIN pg_attribute ON attrelid = relation.oid
	WHERE nspname = 'jm' AND relkind = 'r' AND attname = 'uscc' AND attnum <> 1 $$,
	'in the ledger the enterprise''s code comes first');
SELECT is_empty($$ SELECT c.conrelid::regclass FROM pg_constraint AS c JOIN relation AS r ON r.oid = c.conrelid
	WHERE r.nspname = 'jm' AND c.contype = 'p'
	  -- (What may be of no enterprise has its own number as its key)
	  AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = r.oid AND attname = 'uscc' AND attnotnull)
	  AND c.conkey[1] <> (SELECT attnum FROM pg_attribute WHERE attrelid = r.oid AND attname = 'uscc') $$,
	'and every primary key begins with it');
SELECT is_empty($$ SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a JOIN relation AS r ON r.oid = a.attrelid
	WHERE r.nspname = 'jm' AND r.relname <> 'record_history' AND a.attidentity <> ''
	  AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conrelid = r.oid AND c.contype IN ('p', 'u') AND c.conkey = ARRAY[a.attnum]) $$,
	'a number that the ledger gives is a key by itself');

-- Functions ----------------------------------------------------------------------------------
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace JOIN pg_language AS l ON l.oid = p.prolang
	WHERE l.lanname NOT IN ('c', 'internal')
	  AND p.prosqlbody IS NULL		-- resolved when it was created
	  AND NOT coalesce(p.proconfig::text LIKE '%search_path=%', false)
	  -- who commits cannot have one set, and pins one after each commit
	  AND NOT (p.prokind = 'p' AND p.prosrc ~ '\mCOMMIT;' AND (SELECT bool_and(t ~ E'^\\s*(SET TRANSACTION[^;]*;\\s*)?PERFORM pg_catalog.set_config\\(''search_path'', ''pg_catalog, pg_temp'', true\\);')
		FROM regexp_split_to_table(p.prosrc, '\mCOMMIT;') WITH ORDINALITY AS u (t, n) WHERE n > 1)) $$,
	'every function has its search_path pinned, or its names resolved');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace
	CROSS JOIN unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%' AND setting !~ 'pg_temp"?$' $$,
	'temporary objects come last in it');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace WHERE p.prosecdef
	  AND NOT (p.prosrc ~ '\macting_may_write\(' AND NOT has_function_privilege('public', p.oid, 'EXECUTE')) $$,
	'no function borrows its owner''s rights, but those that ask who acts');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace
	WHERE p.proparallel <> 's' AND p.prokind <> 'p' AND p.prorettype <> 'trigger'::regtype AND p.provolatile <> 'v' $$,
	'every function that only reads may run in a parallel worker');
SELECT is((SELECT string_agg(p.proname, ' ' ORDER BY p.proname) FROM pg_proc AS p JOIN room AS n ON n.oid = p.pronamespace
		   WHERE n.nspname = 'jm_policy' AND p.provolatile = 'i'),
	'cell_boolean cell_code cell_date cell_is_blank cell_key cell_number cell_text cell_yuan checksum csv_cells elapsed_share format_day prorate require_day script_for status_closed status_pending status_standing target_attainment target_met target_pace uscc_check_char uscc_problem uscc_require uscc_valid within_cap',
	'arithmetic is immutable, and nothing that reads a table is');

-- What belongs to whom ------------------------------------------------------------------------
SELECT is_empty($$ SELECT relname FROM relation WHERE nspname = 'jm'
	AND EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = relation.oid AND deptype = 'e') $$,
	'no extension owns a part of the ledger');
SELECT is_empty($$ SELECT relname FROM relation WHERE nspname = 'jm_policy' AND relkind <> 'c'
	AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = relation.oid AND deptype = 'e') $$,
	'the law is the extension''s, all of it');
SELECT results_eq($$ SELECT unnest(extconfig)::regclass::text COLLATE "C" FROM pg_extension WHERE extname = 'jm_policy' ORDER BY 1 $$,
	$$ SELECT 'jm_policy.' || t COLLATE "C" FROM unnest(ARRAY['activity_kind', 'assignment_kind', 'award_condition', 'award_condition_no_seq', 'award_conflict', 'award_item', 'award_rule', 'award_rule_id_seq', 'derivation', 'document', 'entity_step_kind',
			  'indicator', 'list_kind', 'measure', 'measure_key_seq', 'mechanism', 'member', 'passage', 'project_kind', 'recognition_kind', 'reported_by_hand', 'request_channel', 'target', 'target_member', 'target_year']) AS t ORDER BY 1 $$,
	'what users may add to the law travels in a dump');
\set control `sed -n "s/^default_version *= *'\(.*\)'/\1/p" jm_policy.control`
SELECT is(jm_policy.version(), :'control', 'the version is the control file''s');

\set meta `cat META.json`
SELECT is((:'meta')::json ->> 'version', jm_policy.version(), 'META.json repeats it');

-- A role without any rights of its own reads the law and computes, and cannot write it
CREATE ROLE jm_test_reader;
SET LOCAL ROLE jm_test_reader;
SELECT is(jm_policy.award_amount('aeo_certification', on_date => '2024-01-01'), 50000.00, 'anybody may compute an award');
SELECT is((SELECT count(*)::int FROM jm_policy.coverage), 298, 'anybody may read the law');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.5, '2024-01-01', '2024-12-31', 'x') $$,
	'42501', NULL, 'only who was given the right registers a rule');
SELECT throws_ok('SELECT FROM jm.enterprise', '42501', NULL, 'the ledger is its owner''s until granted');
RESET ROLE;

-- The conditions are listed in the reference, in both languages
CREATE TEMP TABLE reference_line (line text);
\copy reference_line FROM 'docs/reference.md' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
SELECT results_eq($$ SELECT m[1] COLLATE "C", m[2], m[3] FROM reference_line, regexp_match(line, '^\| `(JM\d+)` \| (\w+) \| (.*) \|$') AS m WHERE m IS NOT NULL ORDER BY 1 $$,
	$$ SELECT sqlstate COLLATE "C", condition, meaning_zh || ' / ' || meaning_en FROM jm_policy.error_condition ORDER BY 1 $$,
	'docs/reference.md lists every condition, in both languages');

-- Chinese views stand in a schema of their own: test/sql/zh.sql

SELECT * FROM finish();
ROLLBACK;
