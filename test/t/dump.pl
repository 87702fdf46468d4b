# A dump restored by four jobs into a server that never saw the ledger gives the
# same ledger: rows, next numbers, what the owner added to it, and the rules
# added to the law.  Then everything goes on as before.

use strict;
use warnings;
use Test::More;
use IPC::Run qw(run);
use lib 'test/t';
use Load qw(psql);
use PostgreSQL::Test::Cluster;

my ($books, $restored) = map { PostgreSQL::Test::Cluster->new($_) } 'books', 'restored';
for my $server ($books, $restored)
{
	$server->init(extra => [ '--encoding=UTF8', '--locale=C.UTF-8' ]);
	$server->start;
}

my $original = $books->connstr('office');
my $copy = $restored->connstr('office');
psql($_->connstr('postgres'), 'CREATE DATABASE office') for $books, $restored;
psql($original, q{
	SET client_min_messages = warning;
	CREATE EXTENSION jm_policy;
	CALL jm_policy.create_ledger('jm');
	\cd sql/demo
	\o /dev/null
	\i run.sql
	\o
	-- What users add to the law
	INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.12, 'a tier', '2025-01-01', '2025-12-31', 'a rule');
	INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) VALUES ('village_park_5', 'village_park', '第五园', 'Park five');
	INSERT INTO jm_policy.recognition_kind (kind, name_zh, name_en) VALUES ('mine', '自定', 'mine');
	INSERT INTO jm_policy.award_conflict (item_code, excluded_by, scope, period_start, period_end, quote_zh, source)
		VALUES ('listing', 'shareholding_reform', 'enterprise', '2024-01-01', '2024-12-31', 'x', 'a rule');
	INSERT INTO jm_policy.award_condition (item_code, kind, recognition_kind, level, label_zh, label_en, source)
		VALUES ('listing', 'recognition_valid', 'mine', 'municipal', '有效的自定认定', 'a valid recognition of our own', 'a rule');
	\i ../../test/oracle/trial_document.sql
	INSERT INTO jm_policy.passage (document_no, passage_no, part, quote_zh, role) VALUES ('试府〔2026〕1号', 1, 'head', '试府', 'formula');
	INSERT INTO jm_policy.mechanism (document_no, mechanism_code, part, quote_zh, what, representation) VALUES ('试府〔2026〕1号', 'trial_mechanism', 'head', '试府', 'x', 'x');
	INSERT INTO jm_policy.indicator (document_no, indicator_code, name_zh, name_en, unit, nature) VALUES ('试府〔2026〕1号', 'trial_by_hand', '手工', 'by hand', '家', 'flow');
	INSERT INTO jm_policy.reported_by_hand (indicator_code, because_zh, because_en) VALUES ('trial_by_hand', '无记录', 'no records');
	INSERT INTO jm_policy.target_member (target_code, member_code, ordinal) VALUES ('trial_hnte_all', 'village_park_5', 1);
	INSERT INTO jm_policy.award_condition (item_code, kind, label_zh, label_en, source) VALUES ('trial_title', 'manufacturing', '制造业', 'a manufacturer', '试府〔2026〕1号第1条');
	CALL jm.rebuild_rollups();
	-- and to the ledger
	INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, 'village_park_5', 2024 FROM jm.enterprise ORDER BY uscc LIMIT 3;
	INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'mine', 'municipal', '2024-01-01' FROM jm.enterprise ORDER BY uscc LIMIT 3;
	ALTER TABLE jm.application ADD COLUMN officer text DEFAULT 'somebody';
	COMMENT ON COLUMN jm.application.officer IS 'of the office''s own';
	CREATE INDEX application_officer_idx ON jm.application (officer);
	ALTER TABLE jm.project ADD CONSTRAINT named_well CHECK (length(name) > 1);
	CREATE FUNCTION jm.look_on() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
	CREATE TRIGGER look_on BEFORE UPDATE ON jm.enterprise FOR EACH ROW EXECUTE FUNCTION jm.look_on();
	-- Some of what the sums will hold is noted and not refreshed yet
	CALL jm.refresh_rollups();
	UPDATE jm.application SET source = source WHERE application_no <= 20;
	CREATE VIEW jm.of_our_own AS SELECT count(*) AS n FROM jm.application;
	-- A batch of numbers is used up, and the rest is not
	INSERT INTO jm.project (uscc, kind, name) SELECT uscc, 'digital', 'pp' FROM jm.enterprise ORDER BY uscc LIMIT 7;
});

# The fingerprint of a database: every table's rows, whatever tables there are,
# and the definitions of everything in both schemas.
my $fingerprint = q{
	SET search_path = pg_catalog;
	SELECT format('SELECT %L, count(*), md5(string_agg(r::text, E''\n'' ORDER BY r::text COLLATE "C")) FROM %I.%I AS r %s', nspname || '.' || relname, nspname, relname,
			-- when the document's rows were installed is no content of theirs
			CASE WHEN relname = 'award_rule' THEN 'WHERE NOT builtin' ELSE '' END)
	FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
	WHERE nspname IN ('jm', 'jm_policy') AND relkind = 'r' ORDER BY nspname, relname COLLATE "C" \gexec
	SELECT 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, col_description(attrelid, attnum)
	FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid WHERE relnamespace IN ('jm'::regnamespace, 'jm_zh'::regnamespace) AND relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped ORDER BY attrelid::regclass::text, attname;
	SELECT 'constraint', conrelid::regclass::text, conname, translate(pg_get_constraintdef(oid), '()', '') FROM pg_constraint WHERE connamespace = 'jm'::regnamespace ORDER BY 2, 3;
	SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class AS c ON c.oid = indrelid WHERE relnamespace = 'jm'::regnamespace ORDER BY 2;
	SELECT 'trigger', tgrelid::regclass::text, tgname, translate(pg_get_triggerdef(t.oid), '()', '') FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid WHERE relnamespace = 'jm'::regnamespace AND NOT tgisinternal ORDER BY 2, 3;
	SELECT 'policy', polrelid::regclass::text, polname, polcmd, polroles::regrole[]::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) FROM pg_policy ORDER BY 2, 3;
	SELECT 'security', oid::regclass::text, relrowsecurity, relforcerowsecurity, relacl FROM pg_class WHERE relnamespace IN ('jm'::regnamespace, 'jm_zh'::regnamespace) AND relkind IN ('r', 'v') ORDER BY 2;
	-- a definition is written anew from what was parsed, and comes back with names
	-- and casts that stood unsaid: of functions, their outside is compared here,
	-- and what they give below
	SELECT 'view', oid::regclass::text, md5(regexp_replace(pg_get_viewdef(oid), ' AS \w+', '', 'g')), reloptions FROM pg_class WHERE relnamespace IN ('jm'::regnamespace, 'jm_zh'::regnamespace) AND relkind = 'v' ORDER BY 2;
	SELECT 'function', oid::regprocedure::text, pg_get_function_result(oid), prolang, provolatile, proparallel, prosecdef, proconfig, proacl, obj_description(oid, 'pg_proc') FROM pg_proc WHERE pronamespace = 'jm'::regnamespace ORDER BY 2;
	SELECT format('SELECT %L, last_value, is_called FROM %I.%I', sequencename, schemaname, sequencename) FROM pg_sequences WHERE schemaname IN ('jm', 'jm_policy') ORDER BY schemaname, sequencename COLLATE "C" \gexec
};

my $file = $books->basedir . '/office.dump';
my $said = '';
ok(run([ 'pg_dump', '-Fc', '-f', $file, $original ], '>&', \$said), 'the database is dumped') or diag($said);
ok(run([ 'pg_restore', '-j4', '-e', '--no-owner', '-d', $copy, $file ], '>&', \$said), 'and restored by four jobs without an error')
  or diag($said);

my @before = split /\n/, psql($original, $fingerprint);
my @after = split /\n/, psql($copy, $fingerprint);
cmp_ok(scalar(@before), '>', 300, 'there is much to compare');
is_deeply(\@after, \@before, 'every row, column, constraint, index, trigger, policy, view, function and number is the same');

# And everything goes on, with the same answers
my $today = q{SELECT md5(string_agg((to_jsonb(t) - 'known_at')::text, E'\n' ORDER BY target_code)) FROM jm.target_progress_at('2025-06-30') AS t};
is(psql($copy, $today), psql($original, $today), 'progress is the same');
my $report = q{SELECT md5(jm.report_html('2025-06-30', '2026-06-30')), md5(string_agg((to_jsonb(p) - '所知截至')::text, E'\n' ORDER BY 目标代码)) FROM jm_zh.指标进度 AS p};
is(psql($copy, $report), psql($original, $report), 'so are the report and the Chinese views');
my $noted = 'SELECT count(*) > 0 FROM jm_private.change_log';
is(psql($copy, $noted), 't', 'what was noted for the sums is noted still');
is(psql($copy, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'the sums are what the records say');
my $summary = q{SELECT md5(string_agg(s::text, E'\n' ORDER BY item_code)) FROM jm.award_summary AS s};
is(psql($copy, $summary), psql($original, $summary), 'and the same as before');
psql($copy, 'UPDATE jm.application SET source = source WHERE application_no BETWEEN 10 AND 40; CALL jm.refresh_rollups()');
is(psql($copy, $noted), 'f', 'they are refreshed there as here');
is(psql($copy, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'exactly');
psql($_, 'SELECT jm.rebuild_accounts()') for $original, $copy;
is(psql($copy, 'SELECT count(*) FROM jm.account_check'), '0', 'the accounts say what the applications say, by the exclusion added too');
my $award = q{SELECT jm_policy.award_amount('tech_upgrade_municipal', 10000000, on_date => '2025-06-01', tier => 'a tier')};
is(psql($copy, $award), '1200000.00', 'a rule that users added is in force again');
is(psql($copy, q{SELECT jm_policy.award_amount('trial_equipment', 10000000, on_date => '2026-06-01', tier => '专精特新')}), '1500000.00', 'so is a document that users added');
my $next = q{INSERT INTO jm.project (uscc, kind, name) SELECT uscc, 'digital', 'pp' FROM jm.enterprise ORDER BY uscc LIMIT 1 RETURNING project_no};
is(psql($copy, $next), psql($original, $next), 'the next number is the next number');
my $rule = q{INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, 'b', '2025-01-01', '2025-12-31', 'x') RETURNING rule_id};
is(psql($copy, $rule), psql($original, $rule), 'of rules too');
my $refused = '';
ok(!run([ 'psql', '-XAtq', '-d', $copy, '-v', 'VERBOSITY=verbose', '-c', q{UPDATE jm.application SET status = 'draft' WHERE status = 'paid'} ], '>&', \$refused)
	  || $refused =~ /JM061/, 'the guards stand');
like($refused, qr/JM061/, 'with their errors');

$_->stop for $books, $restored;
done_testing();
