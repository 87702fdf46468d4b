-- Never overpay: caps by enterprise, year and subject, once per enterprise, the
-- quota of five, the exclusion of measure 9, payments within the award.  Each at
-- its limit, a fen over it, and with what its error says.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

-- What enterprises that merged have used is decided at READ COMMITTED; who has merged
-- with nobody is free to choose
BEGIN ISOLATION LEVEL REPEATABLE READ;
SET LOCAL client_min_messages = warning;
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 3) AS n) AS made;
ALTER TABLE jm.enterprise_merger DISABLE TRIGGER USER;
INSERT INTO jm.enterprise_merger (uscc, into_uscc, merged_on, reason) SELECT min(uscc), max(uscc), '2024-02-01', 'merged' FROM jm.enterprise WHERE name <> 'enterprise 3';
CREATE FUNCTION pg_temp.booked(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_private.book_these(ARRAY[jsonb_populate_record(NULL::jm.application,
		jsonb_build_object('uscc', (SELECT uscc FROM jm.enterprise WHERE name = 'enterprise ' || n), 'application_no', n, 'item_code', 'ip_pledge_interest', 'event_on', '2024-03-01', 'units', 1, 'awarded_yuan', 100))], false);
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT pg_temp.booked(3) AS alone, pg_temp.booked(2) AS merged \gset
ROLLBACK;

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
SELECT is(:'alone'::text, 'ok', 'at REPEATABLE READ an award of an enterprise that merged with nobody is booked');
SELECT is(:'merged'::text, '0A000', 'and one of those that merged is not');
\i test/oracle/grounds.sql
\i test/oracle/limits.sql

INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 9) AS n) AS made;
CREATE FUNCTION pg_temp.e(n int) RETURNS text LANGUAGE sql AS $$ SELECT uscc FROM jm.enterprise WHERE name = 'enterprise ' || n $$;

-- Publicised and ready to be approved
CREATE FUNCTION pg_temp.ready(n int, item text, amount numeric, event_on date = '2024-03-01', subject text = NULL, units int = 1, project bigint = NULL, tier text = NULL)
RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, units, subject, project_no, tier, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
	VALUES (pg_temp.e(n), item, event_on, units, subject, project, tier, 'publicised', amount, amount, '2024-06-01', '2024-06-07')
	RETURNING application_no
$$;
-- Approves, and says how that went: ok, or code and detail
CREATE FUNCTION pg_temp.approve(no bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	UPDATE jm.application SET status = 'approved' WHERE application_no = no;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ': ' || detail;
END
$$;
CREATE FUNCTION pg_temp.award(n int, item text, amount numeric, event_on date = '2024-03-01', subject text = NULL, units int = 1, project bigint = NULL, tier text = NULL)
RETURNS text LANGUAGE sql AS $$ SELECT pg_temp.approve(pg_temp.ready(n, item, amount, event_on, subject, units, project, tier)) $$;

-- By enterprise and year: 措施14 同一企业同一年度最高补助20万元
SELECT is(pg_temp.award(1, 'ip_pledge_interest', 150000), 'ok', 'measure 14: 150,000 of the year''s 200,000 yuan');
SELECT is(pg_temp.award(1, 'ip_pledge_interest', 50000.01),
	'JM071: The limit by enterprise_year 2024 is 200000.00 yuan, 150000.00 are used, 50000.00 are left; the award is 50000.01.',
	'a fen more than is left is refused, and the error says limit, used and left');
SELECT is(pg_temp.award(1, 'ip_pledge_interest', 50000), 'ok', 'exactly what is left is granted');
SELECT is(pg_temp.award(1, 'ip_pledge_interest', 0.01),
	'JM071: The limit by enterprise_year 2024 is 200000.00 yuan, 200000.00 are used, 0.00 are left; the award is 0.01.',
	'then not one fen');
SELECT is(pg_temp.award(1, 'ip_pledge_interest', 200000, '2025-01-01'), 'ok', 'the next year has its own');
SELECT is(pg_temp.award(2, 'ip_pledge_interest', 200000), 'ok', 'so has the next enterprise');
SELECT is(left(pg_temp.award(2, 'ip_pledge_interest', 0.01, '2024-12-31'), 5), 'JM071', 'the year runs to its last day');

-- By enterprise: 措施4 给予最高20万元扶持
SELECT is(pg_temp.award(1, 'overseas_warehouse_build', 199999.99), 'ok', 'measure 4: all but a fen of 200,000 yuan');
SELECT is(left(pg_temp.award(1, 'overseas_warehouse_build', 0.02, '2025-06-01'), 5), 'JM071', 'two fen more pass the limit, in any year');
SELECT is(pg_temp.award(1, 'overseas_warehouse_build', 0.01, '2025-06-01'), 'ok', 'one does not');

-- By project: 单个项目
INSERT INTO jm.project (uscc, kind, name) VALUES (pg_temp.e(1), 'technical_upgrade', 'p1'), (pg_temp.e(1), 'technical_upgrade', 'p2');
CREATE FUNCTION pg_temp.p(called text) RETURNS bigint LANGUAGE sql AS $$ SELECT project_no FROM jm.project WHERE name = called $$;
SELECT is(pg_temp.award(1, 'tech_upgrade_municipal', 2000000, project => pg_temp.p('p1')), 'ok', 'measure 9: 2,000,000 of a project''s 3,000,000 yuan');
SELECT is(left(pg_temp.award(1, 'tech_upgrade_municipal', 1000000.01, '2025-03-01', project => pg_temp.p('p1')), 5), 'JM071', 'a fen over the rest is refused, next year too');
SELECT is(pg_temp.award(1, 'tech_upgrade_municipal', 1000000, '2025-03-01', project => pg_temp.p('p1')), 'ok', 'the rest is granted');
SELECT is(pg_temp.award(1, 'tech_upgrade_municipal', 3000000, project => pg_temp.p('p2')), 'ok', 'another project has its own limit');
SELECT is(pg_temp.award(1, 'tech_upgrade_municipal', 3000000), 'ok', 'and a third its own');

-- Across enterprises: 每个试点产业集群, 单项
SELECT is(pg_temp.award(1, 'cluster_digital_pilot_municipal', 3000000, subject => '五金集群'), 'ok', 'measure 2: 3,000,000 of a cluster''s 5,000,000 yuan');
SELECT is(left(pg_temp.award(2, 'cluster_digital_pilot_municipal', 2000000.01, subject => '五金集群'), 5), 'JM071', 'a second enterprise shares the cluster''s limit');
SELECT is(pg_temp.award(2, 'cluster_digital_pilot_municipal', 2000000, subject => '五金集群'), 'ok', 'and gets what is left');
SELECT is(pg_temp.award(2, 'cluster_digital_pilot_municipal', 5000000, subject => '食品集群'), 'ok', 'another cluster has its own');
SELECT is(pg_temp.award(1, 'standard_setting', 300000, subject => 'GB/T 1'), 'ok', 'measure 14: a standard, 300,000 yuan');
SELECT is(pg_temp.award(1, 'standard_setting', 300000, subject => 'GB/T 2'), 'ok', 'another standard, 300,000 yuan');
SELECT is(left(pg_temp.award(2, 'standard_setting', 0.01, subject => 'gb/t1'), 5), 'JM071', 'and not a fen more for the first, whoever applies');

-- Once per enterprise
SELECT is(pg_temp.award(1, 'little_giant', 1000000), 'ok', 'measure 11: a little giant');
SELECT is(pg_temp.award(1, 'little_giant', 1000000, '2025-03-01'), format('JM072: Enterprise %s was awarded 1000000.00 yuan before.', pg_temp.e(1)), 'is one once');
SELECT is(pg_temp.award(2, 'little_giant', 1000000), 'ok', 'each enterprise');
SELECT is(pg_temp.award(1, 'quality_award_municipal', 500000), 'ok', 'measure 14: a quality award');
SELECT is(pg_temp.award(1, 'quality_award_municipal', 500000, '2025-03-01'), 'ok', 'and a second one, which no word of the clause excludes');

-- The quota: 每年认定5家
SELECT is(pg_temp.award(n, 'quality_innovation_centre', 100000, subject => 'centre ' || n), 'ok', format('measure 14: centre number %s of 2024', n)) FROM generate_series(1, 5) AS n;
SELECT is(pg_temp.award(6, 'quality_innovation_centre', 100000, subject => 'centre 6'), 'JM073: The quota is 5, 5 are used, none is left.', 'the sixth of a year is refused');
SELECT is(pg_temp.award(6, 'quality_innovation_centre', 100000, '2025-01-01', subject => 'centre 6'), 'ok', 'the first of the next is not');

-- The exclusion: 未享受省级技改政策的企业
SELECT is(pg_temp.award(3, 'tech_upgrade_provincial', 1000000), 'ok', 'measure 9: who has had the provincial award');
SELECT is(pg_temp.award(3, 'tech_upgrade_municipal', 0.01), format('JM074: Enterprise %s was awarded tech_upgrade_provincial 1 time(s).', pg_temp.e(3)), 'gets no municipal one, for any project');
SELECT is(pg_temp.award(4, 'tech_upgrade_municipal', 1000000), 'ok', 'who has not, does');
SELECT is(pg_temp.award(4, 'tech_upgrade_provincial', 1000000), 'ok', 'and may still get the provincial one, which the words do not exclude');
SELECT is(left(pg_temp.award(4, 'tech_upgrade_municipal', 1000000), 5), 'JM074', 'after which there is no further municipal one');

-- Accounts are found again whatever the client shows dates like
SELECT is(pg_temp.award(9, 'tech_upgrade_provincial', 1000000), 'ok', 'the provincial award, approved in a session that writes days as 2023-01-01');
SET LOCAL datestyle = 'German';
SELECT is(left(pg_temp.award(9, 'tech_upgrade_municipal', 0.01), 5), 'JM074', 'excludes the municipal one in a session that writes 01.01.2023');
SELECT is_empty('SELECT * FROM jm.account_check', 'and the accounts are the same to it');
SET LOCAL datestyle = 'ISO, YMD';

-- Only what is approved uses anything
SELECT is((SELECT count(*)::int FROM (SELECT pg_temp.ready(7, 'little_giant', 1000000) FROM generate_series(1, 3)) AS x), 3, 'three applications for the same');
SELECT is(pg_temp.award(7, 'little_giant', 1000000), 'ok', 'do not stand in each other''s way before one is approved');

-- A local rule raises a limit for those it is for
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, tier, valid_from, valid_to, source)
VALUES ('ip_pledge_interest', 300000, 'srdi', '2024-01-01', '2024-12-31', 'a local rule');
SELECT is(pg_temp.award(8, 'ip_pledge_interest', 300000, tier => 'srdi'), 'ok', 'a local rule raises the limit for its tier');
SELECT is(left(pg_temp.award(8, 'ip_pledge_interest', 0.01), 5), 'JM071', 'and leaves the others with theirs');

-- Many in one command
CREATE TEMP TABLE together AS SELECT pg_temp.ready(5, 'import_growth', 200000) AS no FROM generate_series(1, 3);
SELECT throws_ok('UPDATE jm.application SET status = ''approved'' WHERE application_no IN (SELECT no FROM together)', 'JM071', NULL, 'three awards of one command are held against one limit');
SELECT is((SELECT count(*)::int FROM jm.application WHERE application_no IN (SELECT no FROM together) AND status = 'approved'), 0, 'and none of them is approved');
SELECT lives_ok('UPDATE jm.application SET status = ''approved'' WHERE application_no IN (SELECT no FROM together LIMIT 2)', 'two of them pass');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source)
	SELECT pg_temp.e(6), 'import_growth', '2024-03-01', 'paid', 200000, 200000, 'an older book' FROM generate_series(1, 3) $$, 'JM071', NULL, 'cases taken over from older books are booked too');

-- Payments
CREATE FUNCTION pg_temp.pay(no bigint, amount numeric, reason text = NULL) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason)
	SELECT uscc, application_no, amount, '2024-07-01', pay.reason FROM jm.application WHERE application_no = no;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ': ' || detail;
END
$$;
CREATE TEMP TABLE paying AS SELECT pg_temp.ready(9, 'solid_waste_recycling', 1000) AS no;
SELECT is(left(pg_temp.pay(no, 1), 5), 'JM075', 'nothing is paid before approval') FROM paying;
SELECT is(pg_temp.approve(no), 'ok', 'approved') FROM paying;
SELECT is(pg_temp.pay(no, 400), 'ok', 'it may be paid in parts') FROM paying;
SELECT is(pg_temp.pay(no, 600.01), 'JM076: Awarded are 1000.00 yuan, 400.00 are paid, 600.00 are left; the payment is 600.01.', 'which together never pass the award') FROM paying;
SELECT is(pg_temp.pay(no, 600), 'ok', 'but may reach it') FROM paying;
SELECT is(pg_temp.pay(no, 0.01), 'JM076: Awarded are 1000.00 yuan, 1000.00 are paid, 0.00 are left; the payment is 0.01.', 'and then not one fen') FROM paying;
SELECT is(left(pg_temp.pay(no, -1), 5), 'JM054', 'money is taken back with a reason or not at all') FROM paying;
SELECT is(pg_temp.pay(no, -1000.01, 'a mistake'), 'JM077: 1000.00 yuan are paid; 1000.01 are to be taken back.', 'never more than was paid') FROM paying;
SELECT is(pg_temp.pay(no, -1000, 'diverted'), 'ok', 'all of it may be taken back') FROM paying;
SELECT throws_ok('UPDATE jm.disbursement SET disbursed_yuan = 1', 'JM051', NULL, 'a payment is never edited');
SELECT throws_ok('DELETE FROM jm.disbursement', 'JM051', NULL, 'nor deleted');
SELECT throws_ok($$ WITH made AS (
		INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source)
		VALUES (pg_temp.e(9), 'solid_waste_recycling', '2024-03-01', 'approved', 1, 1, 'an older book') RETURNING uscc, application_no)
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 1000000, '2024-07-01' FROM made $$,
	'JM076', NULL, 'a payment in the very command that makes the application is held against it too');
SELECT is_empty($$ SELECT FROM jm.application AS a WHERE disbursed_yuan <> (SELECT coalesce(sum(d.disbursed_yuan), 0) FROM jm.disbursement AS d WHERE d.uscc = a.uscc AND d.application_no = a.application_no) $$,
	'the total an application carries is the sum of its payments');

-- Many payments in one command are held against the award together
CREATE TEMP TABLE several AS SELECT pg_temp.ready(n, 'solid_waste_recycling', 1000) AS no FROM generate_series(1, 3) AS n;
UPDATE jm.application SET status = 'approved' WHERE application_no IN (SELECT no FROM several);
CREATE FUNCTION pg_temp.pay_all(VARIADIC amounts numeric[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason)
	SELECT a.uscc, a.application_no, p.amount, '2024-07-01', 'x' FROM unnest(amounts) WITH ORDINALITY AS p (amount, place)
	CROSS JOIN jm.application AS a WHERE a.application_no IN (SELECT no FROM several) ORDER BY a.application_no DESC, p.place;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN SQLSTATE || ': ' || detail;
END
$$;
SELECT is(pg_temp.pay_all(600, 400.01), 'JM076: Awarded are 1000.00 yuan, 600.00 are paid, 400.00 are left; the payment is 400.01.', 'two payments of one command do not pass the award by a fen');
SELECT is((SELECT sum(disbursed_yuan) FROM jm.application WHERE application_no IN (SELECT no FROM several)), 0.00, 'and none of the three cases is paid a part of them');
SELECT is(pg_temp.pay_all(-1, 1), 'JM077: 0.00 yuan are paid; 1.00 are to be taken back.', 'nothing is taken back before it is paid, by the same command either');
SELECT is(pg_temp.pay_all(600, 500, -100), 'JM076: Awarded are 1000.00 yuan, 600.00 are paid, 400.00 are left; the payment is 500.00.', 'nor is more paid because some of it comes back later');
SELECT is(pg_temp.pay_all(600, 400, -100), 'ok', 'what stays within the award at each of them passes');
SELECT is((SELECT string_agg(disbursed_yuan::text, ' ') FROM jm.application WHERE application_no IN (SELECT no FROM several)), '900.00 900.00 900.00', 'with the sum of them');
SELECT throws_ok($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (pg_temp.e(1), 0, 1, '2024-07-01') $$, 'JM075', 'there is no such application (没有这一申报)', 'a payment is of an application that is there');

-- After all of it
SELECT is_empty('SELECT * FROM jm.account_check', 'the accounts say what the applications say');
UPDATE jm_private.account SET used_yuan = used_yuan + 0.01 WHERE uscc = pg_temp.e(2) AND item_code = 'ip_pledge_interest' AND scope = 'enterprise';
SELECT is((SELECT count(*)::int FROM jm.account_check), 1, 'an account a fen off is found');

SELECT is(jm.rebuild_accounts(), 1::bigint, 'and set right');
SELECT is_empty('SELECT * FROM jm.account_check', 'after which all is well');

-- What is booked and what the oracle says is the same: every item, in two years,
-- two awards of one enterprise, all approved by one command
SELECT results_eq(:'kept' || ' ORDER BY 1, 2, 3, 4', :'booked' || ' ORDER BY 1, 2, 3, 4', 'all that was booked so far is what the oracle says');
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), 'each ' || n, '440704'
FROM (SELECT n, '9144071' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 8) AS n) AS made;
SELECT is((SELECT count(*)::int FROM jm_private.account WHERE uscc IN (SELECT uscc FROM jm.enterprise WHERE name LIKE 'each %')), 0, 'before any approval there are no accounts');
INSERT INTO jm.application (uscc, item_code, event_on, units, base_yuan, requested_yuan, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
SELECT e.uscc, i.item_code, date '2023-06-01' + (right(e.name, 1)::int % 2) * 365, CASE i.ground WHEN 'unit' THEN 2 ELSE 1 END, 1000000, 0.01,
	'publicised', 0.01, 0.01, '2024-06-01', '2024-06-07'
FROM jm_policy.award_item AS i
CROSS JOIN jm.enterprise AS e
CROSS JOIN generate_series(1, 2) AS again
WHERE e.name LIKE 'each %'
  AND (again = 1 OR NOT EXISTS (SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = i.item_code AND r.once_per_enterprise))
  AND i.governed_by_zh IS NULL		-- nothing is ever awarded for what another law governs, nor for what is no money
  AND NOT EXISTS (SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = i.item_code AND r.kind = 'non_monetary')
  AND (i.item_code <> 'quality_innovation_centre' OR right(e.name, 1) IN ('2', '4'))
  AND (i.item_code <> 'patent_centre' OR again = 1)
  AND NOT EXISTS (SELECT FROM jm_policy.award_conflict AS c WHERE c.item_code = i.item_code AND right(e.name, 1) IN ('1', '2', '3', '4'));
UPDATE jm.application SET status = 'approved' WHERE uscc IN (SELECT uscc FROM jm.enterprise WHERE name LIKE 'each %') AND item_code NOT IN (SELECT excluded_by FROM jm_policy.award_conflict);
SELECT results_eq(:'kept' || ' ORDER BY 1, 2, 3, 4', :'booked' || ' ORDER BY 1, 2, 3, 4', 'approved by one command, every item is booked as the oracle says');
UPDATE jm.application AS a SET status = 'approved' WHERE status = 'publicised' AND uscc IN (SELECT uscc FROM jm.enterprise WHERE name LIKE 'each %')
	AND NOT EXISTS (SELECT FROM jm_policy.award_conflict AS c JOIN jm.application AS b ON b.item_code = c.item_code WHERE c.excluded_by = a.item_code AND b.uscc = a.uscc);
SELECT results_eq(:'kept' || ' ORDER BY 1, 2, 3, 4', :'booked' || ' ORDER BY 1, 2, 3, 4', 'and so is what excludes others');
SELECT is_empty('SELECT * FROM jm.account_check', 'the check of the accounts finds nothing');
SELECT results_eq($$ SELECT DISTINCT scope FROM jm_private.account UNION SELECT 'shared ' || scope FROM jm_private.shared_account ORDER BY 1 $$,
	ARRAY['enterprise', 'enterprise_year', 'exclusion', 'ground', 'shared ground', 'shared quota'], 'every kind of limit was among them');
UPDATE jm.application SET status = 'annulled', status_note = 'x' WHERE status = 'approved' AND uscc IN (SELECT uscc FROM jm.enterprise WHERE name LIKE 'each %');
SELECT is((SELECT sum(used_yuan) + sum(used_count) FROM jm_private.account WHERE uscc IN (SELECT uscc FROM jm.enterprise WHERE name LIKE 'each %')), 0.00, 'what is annulled uses no limit');
SELECT results_eq(:'kept' || ' ORDER BY 1, 2, 3, 4', :'booked' || ' ORDER BY 1, 2, 3, 4', 'nor what enterprises share');

-- A search path of the client's has no say in what is booked
CREATE SCHEMA jm_limits_elsewhere;
CREATE FUNCTION jm_limits_elsewhere.plus(numeric, numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT 0.00';
CREATE OPERATOR jm_limits_elsewhere.+ (FUNCTION = jm_limits_elsewhere.plus, LEFTARG = numeric, RIGHTARG = numeric);
SELECT pg_temp.ready(8, 'ip_pledge_interest', 150000, '2023-06-01') AS first_no, pg_temp.ready(8, 'ip_pledge_interest', 50000.01, '2023-06-01') AS second_no \gset
SET LOCAL search_path = jm_limits_elsewhere, public, pg_catalog;
SELECT is(150000.00 + 50000.01, 0.00, 'where adding gives nothing');
SELECT is(pg_temp.approve(:first_no), 'ok', 'most of a limit is used');
SELECT is(left(pg_temp.approve(:second_no), 5), 'JM071', 'and a fen more than the rest is refused');
RESET search_path;
SELECT is_empty('SELECT * FROM jm.account_check', 'what was booked is what was awarded');

-- Whoever writes into the books past the triggers
SELECT throws_ok(format($$ INSERT INTO jm_private.account (uscc, item_code, scope, scope_key) SELECT uscc, 'listing', %L, '' FROM jm.enterprise LIMIT 1 $$, scope), '23514', NULL,
		format('no account of an enterprise is counted by "%s"', scope))
FROM unnest(ARRAY['quota', 'enterprises', '']) AS scope;
SELECT throws_ok(format($$ INSERT INTO jm_private.shared_account (item_code, scope, scope_key) VALUES ('listing', %L, '') $$, scope), '23514', NULL,
		format('no account that enterprises share is counted by "%s"', scope))
FROM unnest(ARRAY['enterprise', 'enterprise_year', 'exclusion', '']) AS scope;
SELECT throws_ok(format('UPDATE jm_private.account SET %I = %s', word, value), '23514', NULL, format('of an account never %s is used', value))
FROM (VALUES ('used_yuan', '-0.01'), ('used_count', '-1')) AS below (word, value);

-- An exclusion registered later looks back, once the accounts are rebuilt
INSERT INTO jm_policy.award_conflict (item_code, excluded_by, scope, period_start, period_end, quote_zh, source)
VALUES ('import_growth', 'little_giant', 'enterprise', '2024-01-01', '2025-12-31', 'x', 'a local rule');
SELECT cmp_ok(jm.rebuild_accounts(), '>', 0::bigint, 'a new exclusion changes accounts');
SELECT is(left(pg_temp.award(2, 'import_growth', 1), 5), 'JM074', 'and holds for who was awarded before it came');

-- What a single award counts against
CREATE FUNCTION pg_temp.limits_of(item text, day date, tier text = NULL, project bigint = NULL)
RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(', ', CASE WHEN l.shared THEN 'shared' END, l.item_code, l.scope, nullif(l.scope_key, ''), 'adds ' || l.add_count, 'at most ' || l.cap_count)
	FROM jm_policy.award_limits(item, day, tier, 1, project, NULL, NULL, NULL) AS l ORDER BY 1
$$;
SELECT is_empty(format('SELECT * FROM pg_temp.limits_of(%L, %L)', item, day), format('without its %s an award counts against nothing', CASE WHEN item IS NULL THEN 'item' ELSE 'day' END))
FROM (VALUES (NULL, date '2024-03-01'), ('tech_upgrade_municipal', NULL)) AS v (item, day);
SELECT is((SELECT add_yuan FROM jm_policy.award_limits('little_giant', '2024-03-01', NULL, NULL, NULL, NULL, NULL, NULL) WHERE scope = 'enterprise'), 0.00, 'one of which the amount is not known adds nothing to what is used');
SELECT is((SELECT count(*)::int FROM pg_temp.limits_of('tech_upgrade_provincial', day) AS l WHERE l = 'tech_upgrade_municipal, exclusion, tech_upgrade_provincial 2023-01-01, adds 1'), counted,
	format('measure 9: a provincial award of %s %s the municipal one', day, CASE counted WHEN 1 THEN 'excludes' ELSE 'does not exclude' END))
FROM (VALUES (date '2022-12-31', 0), ('2023-01-01', 1), ('2025-12-31', 1), ('2026-01-01', 0)) AS v (day, counted);
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, cap_scope, annual_quota, quota_mode, valid_from, valid_to, tier, source) VALUES
	('above_scale_entry', 'fixed', 1, 'subject', NULL, NULL, '2024-01-01', '2024-12-31', 'by step', 'a local rule'),
	('overseas_warehouse_use', 'fixed', 1, 'subject', NULL, NULL, '2024-01-01', '2024-12-31', 'by year', 'a local rule'),
	('overseas_warehouse_use', 'up_to', 1, 'enterprise', 1, 'hard', '2024-01-01', '2024-12-31', 'one a year', 'a local rule');
SELECT results_eq($$ SELECT l FROM pg_temp.limits_of('above_scale_entry', '2024-03-01', 'by step') AS l WHERE l LIKE '%at most%' $$,
	ARRAY['above_scale_entry, ground, step, adds 1, at most 1'], 'what a local rule pays for a step is the enterprise''s own, and paid once');
SELECT results_eq($$ SELECT l FROM pg_temp.limits_of('overseas_warehouse_use', '2024-03-01', 'by year') AS l WHERE l LIKE '%at most%' $$,
	ARRAY['overseas_warehouse_use, ground, 2024, adds 1, at most 1'], 'what it pays for a year, once a year');
SELECT results_eq($$ SELECT l FROM pg_temp.limits_of('overseas_warehouse_use', '2024-03-01', 'one a year') AS l WHERE l LIKE '%at most%' $$,
	ARRAY['shared, overseas_warehouse_use, quota, 2024, adds 1, at most 1'], 'a quota may be of one award a year');
INSERT INTO jm_policy.award_conflict (item_code, excluded_by, scope, period_start, period_end, quote_zh, source)
VALUES ('overseas_warehouse_use', 'above_scale_entry', 'project', '2024-01-01', '2024-12-31', 'x', 'a local rule');
SELECT results_eq($$ SELECT l FROM pg_temp.limits_of('above_scale_entry', '2024-03-01', 'by step', 7) AS l WHERE l LIKE '%exclusion%' $$,
	ARRAY['overseas_warehouse_use, exclusion, above_scale_entry 2024-01-01 project 7, adds 1'], 'an exclusion by project is counted by the project''s number');
SELECT results_eq($$ SELECT l FROM pg_temp.limits_of('overseas_warehouse_use', '2024-03-01', 'by year') AS l WHERE l LIKE '%exclusion%' $$,
	ARRAY['overseas_warehouse_use, exclusion, above_scale_entry 2024-01-01, adds 0, at most 0'], 'and of an award without a project by the enterprise');
INSERT INTO jm_policy.award_conflict (item_code, excluded_by, scope, period_start, period_end, quote_zh, source)
SELECT 'listing', i.item_code, 'enterprise', '2024-01-01', '2024-12-31', 'x', 'a local rule' FROM jm_policy.award_item AS i WHERE i.item_code <> 'listing';
SELECT results_eq($$ SELECT l COLLATE "C" FROM pg_temp.limits_of('listing', '2024-03-01') AS l WHERE l LIKE '%exclusion%' ORDER BY 1 $$,
	$$ SELECT format('listing, exclusion, %s 2024-01-01, adds 0, at most 0', i.item_code) COLLATE "C" FROM jm_policy.award_item AS i WHERE i.item_code <> 'listing' ORDER BY 1 $$,
	'an item that every other one excludes looks at every one of them');

-- A recognition counts where an item is paid for one, and is a remark elsewhere
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (pg_temp.e(9), 'little_giant', 'national', '2023-06-01') RETURNING recognition_no AS giant \gset
CREATE FUNCTION pg_temp.with_recognition(n int, item text, amount numeric, recognition bigint, event_on date = '2024-03-01') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	no bigint;
BEGIN
	INSERT INTO jm.application (uscc, item_code, event_on, recognition_no, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
	VALUES (pg_temp.e(n), item, with_recognition.event_on, recognition, 'publicised', amount, amount, '2024-06-01', '2024-06-07') RETURNING application_no INTO no;
	RETURN pg_temp.approve(no);
END
$$;
SELECT is(pg_temp.with_recognition(9, 'ip_pledge_interest', 200000, :giant), 'ok', 'interest is applied for with the recognition of another year beside it');
SELECT is((SELECT string_agg(scope_key, ' ') FROM jm_private.account WHERE uscc = pg_temp.e(9) AND item_code = 'ip_pledge_interest' AND scope = 'enterprise_year'), '2024', 'and counts in the year of its own event');
SELECT is(left(pg_temp.award(9, 'ip_pledge_interest', 0.01), 5), 'JM071', 'which is used up then');
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (pg_temp.e(9), 'quality_innovation_centre', 'municipal', '2023-06-01') RETURNING recognition_no AS centre \gset
SELECT is(pg_temp.with_recognition(9, 'quality_innovation_centre', 60000, :centre, '2023-06-01'), 'ok', 'a centre is paid for its recognition');
SELECT is(pg_temp.with_recognition(9, 'quality_innovation_centre', 40000, :centre, '2023-06-01'), format('JM072: The ground is recognition %s; it was paid before.', :centre), 'once for the same, and the refusal says that it is the ground');
SELECT throws_ok(format('UPDATE jm.recognition SET %s WHERE recognition_no = %s', change, :centre), 'JM066', NULL, format('and keeps what it was paid for: not %s', change))
FROM unnest(ARRAY['kind = ''aeo''', 'level = ''provincial''', 'granted_on = ''2024-01-01''', 'granted_on = ''2022-12-31''']) AS change;
SELECT lives_ok(format('UPDATE jm.recognition SET %s WHERE recognition_no = %s', change, :centre), format('but it may be put right: %s', change))
FROM unnest(ARRAY['granted_on = ''2023-06-02''', 'certificate_no = ''1''', 'kind = kind, level = level, granted_on = granted_on']) AS change;

-- Of a merger each year, project and limit is told apart
SELECT is(pg_temp.award(7, 'ip_pledge_interest', 200000, '2023-06-01'), 'ok', 'an enterprise that is taken over had all of 2023');
INSERT INTO jm.enterprise_merger (uscc, into_uscc, merged_on, reason) VALUES (pg_temp.e(7), pg_temp.e(5), '2024-02-01', 'merged');
SELECT is(pg_temp.award(5, 'ip_pledge_interest', 200000, '2024-06-01'), 'ok', 'whoever took it over has all of 2024');
SELECT is(left(pg_temp.award(5, 'ip_pledge_interest', 0.01, '2023-06-01'), 5), 'JM071', 'and nothing more of 2023');

-- A name is the registered one, in a draft that is changed as well
INSERT INTO jm.application (uscc, application_no, item_code, event_on, subject) VALUES (pg_temp.e(3), 9100, 'cluster_digital_pilot_municipal', '2024-03-01', '五金集群');
CREATE FUNCTION pg_temp.renamed(change text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	named text;
BEGIN
	EXECUTE format('UPDATE jm.application SET %s WHERE application_no = 9100 RETURNING subject', change) INTO named;
	RETURN coalesce(named, 'none');
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.renamed('subject = ''五 金 集群'''), '五金集群', 'it is written as registered, however it was typed');
SELECT is(pg_temp.renamed('subject = ''没有的集群'''), 'JM083', 'one that is not registered is refused');
SELECT is(pg_temp.renamed('subject = NULL'), 'none', 'none may be given, for a while');
SELECT is(pg_temp.renamed('item_code = ''listing'', subject = ''没有的集群'''), '没有的集群', 'where nothing is paid by name, anything may stand');
SELECT is(pg_temp.renamed('item_code = ''cluster_digital_pilot_municipal'''), 'JM083', 'until the item becomes one that is');
SELECT is(pg_temp.renamed('item_code = ''first_set_equipment'', subject = ''没有的设备'''), 'JM083', 'or another that is');
SET LOCAL session_replication_role = replica;
UPDATE jm.application SET item_code = 'cluster_digital_pilot_municipal' WHERE application_no = 9100;
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.renamed('subject = subject, units = units, item_code = item_code'), '没有的集群', 'what is not changed is not asked about again');

-- A payment is of today at the latest, of something, to somebody; and stays
SELECT is(pg_temp.award(4, 'overseas_warehouse_build', 100000), 'ok', '100,000 yuan to be paid');
SELECT max(application_no) AS paid_no FROM jm.application WHERE uscc = pg_temp.e(4) AND status = 'approved' \gset
PREPARE pay(numeric, date, text) AS INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, payee) VALUES (pg_temp.e(4), :paid_no, $1, $2, $3);
SELECT throws_ok(format('EXECUTE pay(1, %L, NULL)', jm_policy.city_today() + 1), 'JM057', NULL, 'nothing is paid tomorrow');
SELECT lives_ok(format('EXECUTE pay(1, %L, NULL)', jm_policy.city_today()), 'but today');
SELECT throws_ok('EXECUTE pay(0, ''2024-07-01'', NULL)', 'JM054', NULL, 'nothing is no payment');
SELECT throws_ok('EXECUTE pay(1, ''2024-07-01'', '''')', 'JM054', NULL, 'nor is one to nobody');
SELECT lives_ok('EXECUTE pay(1, ''2024-07-01'', ''a company'')', 'one to somebody is');
SET CONSTRAINTS ALL IMMEDIATE;
SELECT throws_ok('TRUNCATE jm.disbursement', 'JM051', NULL, 'payments are not thrown away');
SELECT throws_ok(format('INSERT INTO jm_private.shared_account (item_code, scope, scope_key, %s) VALUES (%L, %L, %L, -1)', c, 'x', 'quota', '2024'), '23514', NULL, format('no account has %s below nothing', c))
FROM unnest(ARRAY['used_yuan', 'used_count']) AS c;

-- Beside a project a recognition is a remark, unless the clause asks for one
INSERT INTO jm.project (uscc, kind, name, started_on) SELECT pg_temp.e(8), 'technical_upgrade', 'remark ' || n, '2023-06-01' FROM generate_series(1, 2) AS n;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (pg_temp.e(8), 'hnte', 'national', '2023-06-01') RETURNING recognition_no AS remark \gset
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, project_no, recognition_no, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
SELECT p.uscc, 'tech_upgrade_municipal', '2024-03-01', 30000000, p.project_no, :remark, 'publicised', 3000000, 3000000, '2024-06-01', '2024-06-07' FROM jm.project AS p WHERE p.name ~ '^remark';
SELECT is(pg_temp.approve(a.application_no), 'ok', 'each project has its own limit, whatever recognition stands beside it') FROM jm.application AS a WHERE a.recognition_no = :remark ORDER BY a.application_no;
SELECT is_empty(format('SELECT FROM jm_private.account WHERE uscc = pg_temp.e(8) AND scope_key = %L', 'recognition ' || :remark), 'which is no ground of theirs');

SELECT * FROM finish();
ROLLBACK;
