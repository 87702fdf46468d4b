-- Assessment and its receipts: every pending application gets its figure and a
-- receipt that recomputes to it; what cannot be computed gets one too; nothing
-- is done twice; and whatever changes afterwards is told, part by part.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off
SET client_min_messages = warning;

SELECT no_plan();
\i test/oracle/by_rule.sql

-- What a rule gives, and its oracle --------------------------------------------------------------
CREATE FUNCTION pg_temp.by_rule(rule jsonb, base numeric, units int, requested numeric) RETURNS text LANGUAGE sql AS $$
	SELECT format('%s %s %s', coalesce(w.amount_yuan::numeric(18,2)::text, '-'), coalesce(w.ceiling_yuan::numeric(18,2)::text, '-'), w.binding)
	FROM jm_policy.award_by_rule(jsonb_populate_record(NULL::jm_policy.award_rule, '{"valid_to": "2025-12-31"}' || rule), base, units, requested) AS w
$$;
\set capped '{"kind": "rate_capped", "rate": 0.1, "amount_yuan": 3000000, "rounding": "down", "once_per_enterprise": false}'
\set floor '{"kind": "rate_floor", "rate": 0.3, "floor_yuan": 1000000, "rounding": "half_up", "cap_scope": "unit", "once_per_enterprise": false}'
SELECT is(pg_temp.by_rule(:'capped', 29999999.99, 1, NULL), '2999999.99 2999999.99 rate', 'a rule alone: a fen of base under the cap, rounded down');
SELECT is(pg_temp.by_rule(:'capped', 30000000.00, 1, NULL), '3000000.00 3000000.00 rate', 'a rule alone: exactly the cap is still the rate''s doing');
SELECT is(pg_temp.by_rule(:'capped', 30000000.01, 1, NULL), '3000000.00 3000000.00 cap', 'a rule alone: a fen of base over, and the cap decides');
SELECT is(pg_temp.by_rule(:'capped', 30000000, 1, 2999999.99), '2999999.99 3000000.00 requested', 'a rule alone: nobody gets more than was asked for');
SELECT is(pg_temp.by_rule(:'capped', NULL, 1, 5), '- 3000000.00 missing_base', 'a rule alone: without a base there is a ceiling and no amount');
SELECT is(pg_temp.by_rule(:'floor', 3333333.33, 2, NULL), '2000000.00 2000000.00 floor', 'a rule alone: just under the floor, which counts per unit');
SELECT is(pg_temp.by_rule(:'floor', 3333333.35, 1, NULL), '1000000.01 1000000.01 rate', 'a rule alone: half a fen rounds up');
SELECT is(pg_temp.by_rule('{"kind": "up_to", "amount_yuan": 100, "once_per_enterprise": false}', NULL, 1, NULL), '- 100.00 missing_request', 'a rule alone: up to a ceiling nothing is known before it is requested');
SELECT is(pg_temp.by_rule('{"kind": "fixed", "amount_yuan": 100, "cap_scope": "enterprise", "once_per_enterprise": false}', NULL, 2, NULL), '- - JM007', 'a rule alone: two units of what is not counted by units are refused');
SELECT is(pg_temp.by_rule('{"kind": "fixed", "amount_yuan": 9999999999999999.99, "cap_scope": "unit", "once_per_enterprise": false}', NULL, 2, NULL), '- - JM005', 'a rule alone: so is a sum past numeric(18,2)');
SELECT is(pg_temp.by_rule(NULL, 100, 1, NULL), '- - not_in_force', 'no rule gives nothing');

CREATE TEMP VIEW tried AS SELECT i.item_code, b, u, q, d FROM jm_policy.award_item AS i
	CROSS JOIN unnest(ARRAY[NULL, 0, 0.01, 3333333.33, 3333333.34, 29999999.99, 30000000.01, 9999999999999999.99]) AS b
	CROSS JOIN unnest(ARRAY[NULL, 0, 0.01, 99999.99, 9999999999999999.99]) AS q
	CROSS JOIN unnest(ARRAY[1, 3]) AS u
	CROSS JOIN unnest(ARRAY[date '2023-04-28', '2023-04-29', '2025-12-31', '2026-01-01']) AS d;
SELECT is_empty($$
	SELECT i.* FROM pg_temp.tried AS i
	LEFT JOIN LATERAL jm_policy.rule_in_force(i.item_code, d) AS r ON true
	CROSS JOIN LATERAL jm_policy.award_by_rule(r, b, u, q) AS w
	CROSS JOIN LATERAL jm_private.award_or_refusal(i.item_code, b, u, q, d, NULL) AS c
	WHERE (w.amount_yuan, w.ceiling_yuan, w.uncapped_yuan, w.rate, w.binding) IS DISTINCT FROM (c.amount_yuan, c.ceiling_yuan, c.uncapped_yuan, c.rate, c.binding)
	  -- A rule alone does not say whether an item that it is not in force for counts units
	  AND NOT (r.rule_id IS NULL AND u > 1 AND c.binding = 'JM007' AND w.binding = 'not_in_force') $$,
	'a rule alone gives what the law gives, on every item, base, request, number and day, refusals included');

SELECT is_empty($$
	SELECT i.* FROM pg_temp.tried AS i
	LEFT JOIN LATERAL pg_temp.oracle_in_force(i.item_code, d) AS r ON true
	CROSS JOIN LATERAL pg_temp.oracle_by_rule(r, b, u, q) AS w
	CROSS JOIN LATERAL jm_policy.award_by_rule(r, b, u, q) AS c
	WHERE (w.amount_yuan, w.ceiling_yuan, w.uncapped_yuan, w.rate, w.binding) IS DISTINCT FROM (c.amount_yuan, c.ceiling_yuan, c.uncapped_yuan, c.rate, c.binding) $$,
	'and what an oracle in plain SQL gives');
-- Rules of one's own: preferred ones, tiers, ends, and one after the other
BEGIN;
INSERT INTO jm_policy.award_rule (item_code, kind, determination, amount_yuan, once_per_enterprise, valid_from, valid_to, tier, precedence, source)
SELECT 'listing', 'up_to', 'ceiling', 100 + n, false, date '2023-01-01' + 40 * n, date '2023-01-01' + 40 * n + 39, CASE n % 3 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END, 1 + n % 3, 'own ' || n
FROM generate_series(1, 30) AS n;
SELECT is_empty($$
	SELECT i.item_code, d, t FROM jm_policy.award_item AS i
	CROSS JOIN generate_series(date '2022-12-01', '2026-12-31', interval '5 days') AS d
	CROSS JOIN unnest(ARRAY[NULL, 'a', 'b', 'ab', '']) AS t
	LEFT JOIN LATERAL pg_temp.oracle_in_force(i.item_code, d::date, t) AS o ON true
	LEFT JOIN LATERAL jm_policy.rule_in_force(i.item_code, d::date, t) AS r ON true
	WHERE o IS DISTINCT FROM r OR o.rule_id IS DISTINCT FROM jm_policy.rule_in_force_id(i.item_code, d::date, t) $$,
	'the rule in force is the oracle''s, for every item, tier and day, also among rules of one''s own');
ROLLBACK;
SELECT is(jm_policy.rule_in_force_id('nothing', '2024-01-01'), NULL, 'an item that is not in the catalogue has no rule');
SELECT is(jm_policy.rule_in_force_id(NULL, '2024-01-01'), NULL, 'nor has none');
SELECT is(jm_policy.rule_in_force_id('listing', NULL), NULL, 'nor has any on no day');

SELECT is(jm_policy.rule_hash(r), encode(sha256(convert_to(jm_policy.rule_text(r), 'UTF8')), 'hex'), 'the hash is the SHA-256 of the rule''s text')
FROM jm_policy.award_rule AS r WHERE r.builtin AND r.item_code = 'tech_upgrade_municipal';
SELECT ok(jm_policy.rule_hash(r) = jm_policy.rule_hash(same) AND jm_policy.rule_hash(r) <> jm_policy.rule_hash(other),
	'the hash is of what the rule says: not of its number, and of every fen')
FROM jm_policy.award_rule AS r
CROSS JOIN LATERAL jsonb_populate_record(r, '{"rule_id": 7777, "registered_by": "x"}') AS same
CROSS JOIN LATERAL jsonb_populate_record(r, '{"amount_yuan": 3000000.01}') AS other
WHERE r.builtin AND r.item_code = 'tech_upgrade_municipal';
SELECT is((SELECT string_agg(rule_id::text, ' ') FROM jm_policy.rule_in_force('aeo_certification', '2023-04-28')), NULL, 'the day before the document no rule is in force');

-- An assessment -----------------------------------------------------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT b || jm_policy.uscc_check_char(b), '【合成】' || i, '440703'
FROM (SELECT i, '91440703MA' || lpad(i::text, 7, '0') AS b FROM generate_series(1, 300) AS i) AS x;
SELECT uscc AS one FROM jm.enterprise ORDER BY uscc LIMIT 1 \gset
INSERT INTO jm.application (application_no, uscc, item_code, event_on, base_yuan, units, requested_yuan, status)
OVERRIDING SYSTEM VALUE
SELECT v.n, :'one', v.item_code, v.event_on, v.base_yuan, v.units, v.requested_yuan, v.status FROM (VALUES
	(1, 'tech_upgrade_municipal', date '2024-06-01', 29999999.99, 1, NULL::numeric, 'submitted'),
	(2, 'tech_upgrade_municipal', '2024-06-01', 30000000.01, 1, 1234567.89, 'accepted'),
	(3, 'tech_upgrade_municipal', '2024-06-01', NULL, 1, NULL, 'submitted'),
	(5, 'listing', '2026-01-01', NULL, 1, 100, 'submitted'),
	(6, 'tech_upgrade_municipal', '2024-06-01', 100, 1, NULL, 'draft'),
	(7, 'tech_upgrade_municipal', '2024-06-01', 0.09, 1, NULL, 'submitted'),
	(8, 'first_set_equipment', '2024-06-01', 5000000, 3, NULL, 'submitted')
) AS v (n, item_code, event_on, base_yuan, units, requested_yuan, status);
INSERT INTO jm.application (application_no, uscc, item_code, event_on, base_yuan, status, assessed_yuan) OVERRIDING SYSTEM VALUE
VALUES (9, :'one', 'tech_upgrade_municipal', '2024-06-01', 100, 'reviewed', 10);
SELECT setval(pg_get_serial_sequence('jm.application', 'application_no'), 100);
-- Older books may hold what is refused today
SET session_replication_role = replica;
INSERT INTO jm.application (application_no, uscc, item_code, event_on, units, status) OVERRIDING SYSTEM VALUE
VALUES (4, :'one', 'quality_innovation_centre', '2024-06-01', 2, 'submitted');
RESET session_replication_role;
SELECT is((SELECT string_agg(application_no::text, ' ') FROM jm.audit_units), '4', 'units of what is not counted by units are shown where they are on record');
SELECT lives_ok('SELECT count(*), count(explanation_zh) FROM jm.application_award', 'and stop no view');

CREATE VIEW told AS SELECT string_agg(concat_ws(':', application_no, difference, part, on_receipt, found_now), ', ' ORDER BY application_no, receipt_no, difference, part) AS what FROM jm.verify_receipts();

SELECT throws_ok('CALL jm.assess_applications()', '2D000', NULL, 'a batch that commits is refused inside somebody''s transaction');
SELECT is((SELECT count(*)::int FROM jm.receipt), 0, 'and has done nothing by then');
CALL jm.assess_applications();
SELECT results_eq('SELECT application_no, assessed_yuan FROM jm.application ORDER BY 1',
	$$ VALUES (1::bigint, 2999999.99::numeric(18,2)), (2, 1234567.89), (3, NULL), (4, NULL), (5, NULL), (6, NULL), (7, 0.00), (8, 4500000.00), (9, 10.00) $$,
	'what is submitted or accepted gets its figure; a draft and what is further on are left alone');
SELECT results_eq('SELECT application_no, amount_yuan, binding, rule_id IS NULL, units FROM jm.receipt ORDER BY 1',
	$$ VALUES (1::bigint, 2999999.99::numeric(18,2), 'rate', false, 1), (2, 1234567.89, 'requested', false, 1), (3, NULL, 'missing_base', false, 1),
			  (4, NULL, 'JM007', false, 2), (5, NULL, 'not_in_force', true, 1), (7, 0.00, 'rate', false, 1), (8, 4500000.00, 'rate', false, 3) $$,
	'every one of them has one receipt, also what cannot be computed, what the law refuses and what no rule covers');
SELECT is_empty('SELECT FROM jm.receipt JOIN jm.application USING (uscc, application_no) WHERE amount_yuan IS DISTINCT FROM assessed_yuan', 'the figure is the receipt''s');
SELECT is_empty($$ SELECT FROM jm.receipt JOIN jm.receipt_explained AS e USING (uscc, receipt_no)
	WHERE coalesce(e.explanation_zh, '') = '' OR coalesce(e.explanation_en, '') = '' OR extension_version <> jm_policy.version() OR assessed_by <> current_user $$,
	'each says why, by which version and by whom');
SELECT is((SELECT count(*)::int FROM jm.receipt_explained), 7, 'every receipt is explained once');
SELECT results_eq($$ SELECT application_no, e.explanation_zh, e.explanation_en FROM jm.receipt_explained AS e WHERE e.binding NOT LIKE 'JM%' ORDER BY 1 $$,
	$$ SELECT application_no, w.explanation_zh, w.explanation_en FROM jm.application AS a, jm_policy.award(item_code, base_yuan, units, requested_yuan, event_on, tier) AS w
	   WHERE a.status IN ('submitted', 'accepted') AND a.units = 1 OR application_no = 8 ORDER BY 1 $$,
	'in the words of award(), although only what no rule says is kept');
SELECT results_eq($$ SELECT application_no FROM jm.receipt WHERE explanation_zh IS NOT NULL ORDER BY 1 $$, $$ VALUES (4::bigint), (5) $$,
	'which is what the law refused, and what no rule covered');
SELECT matches((SELECT explanation_zh FROM jm.receipt_explained WHERE application_no = 4), '不按数量计算', 'a refusal is explained in Chinese');
SELECT matches((SELECT explanation_en FROM jm.receipt_explained WHERE application_no = 4), 'not counted by units.*units is 2', 'and in English, with the value');
SELECT is((SELECT what FROM told), NULL, 'all receipts recompute to what they say');
SELECT results_eq('SELECT application_no FROM jm.receipt_missing', 'VALUES (9::bigint)', 'a figure taken over without a receipt is listed as such');

CALL jm.assess_applications();
SELECT is((SELECT count(*)::int FROM jm.receipt), 7, 'called again, it does nothing twice; what could not be computed is not tried again');

-- When it is tried again
UPDATE jm.application SET status = 'returned', status_note = '补正' WHERE application_no IN (1, 3);
SELECT is((SELECT what FROM told), NULL, 'what is returned for correction is no difference');
UPDATE jm.application SET base_yuan = 10000000 WHERE application_no = 3;
UPDATE jm.application SET status = 'submitted' WHERE application_no IN (1, 3);
CALL jm.assess_applications();
SELECT results_eq('SELECT application_no, amount_yuan FROM jm.receipt WHERE application_no IN (1, 3) ORDER BY receipt_no',
	$$ VALUES (1::bigint, 2999999.99::numeric(18,2)), (3, NULL), (1, 2999999.99), (3, 1000000.00) $$,
	'submitted again, each is assessed again, corrected or not, and the earlier receipt stays');
SELECT is((SELECT what FROM told), NULL, 'an earlier receipt of a corrected application is no difference');
INSERT INTO jm_policy.award_rule (rule_id, item_code, kind, amount_yuan, valid_from, valid_to, source, precedence)
VALUES (5000, 'listing', 'up_to', 50, '2026-01-01', '2026-12-31', '延续', 1);
CALL jm.assess_applications(only_item => 'aeo_certification');
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 5), NULL, 'one item is assessed without the others');
CALL jm.assess_applications(only_item => 'listing');
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 5), 50.00, 'once a rule covers it, what was not computable is');
SELECT is((SELECT count(*)::int FROM jm.receipt WHERE application_no = 4), 1, 'what the new rule does not touch is still not tried again');

-- Append-only, and the code of an enterprise
SELECT throws_ok('UPDATE jm.receipt SET amount_yuan = 1', 'JM051', NULL, 'a receipt is never changed');
SELECT throws_ok('DELETE FROM jm.receipt', 'JM051', NULL, 'nor deleted');
SELECT throws_ok('TRUNCATE jm.receipt CASCADE', 'JM051', NULL, 'nor all of them');
SELECT throws_ok($$ UPDATE jm.receipt_rule SET rule_text = '{}' $$, 'JM051', NULL, 'nor the text of a rule');
SELECT throws_ok($$ INSERT INTO jm.receipt (uscc, application_no, rule_id, rule_hash, item_code, event_on, units, binding)
	SELECT uscc, application_no, 1, repeat('0', 64), item_code, event_on, 1, 'cap' FROM jm.application WHERE application_no = 1 $$, '23503', NULL, 'no receipt rests on a rule that is not on record');
SELECT throws_ok($$ INSERT INTO jm.receipt_rule VALUES (repeat('0', 64), '{}') $$, '23514', NULL, 'whose hash is its own');
SELECT throws_ok('SELECT jm_private.assess_batch(0, NULL, NULL, NULL)', 'JM104', NULL, 'a batch of none is refused');
SELECT throws_ok('SELECT jm_private.assess_batch(NULL, NULL, NULL, NULL)', 'JM104', NULL, 'so is one of nobody knows how many');
SELECT throws_ok($$ SELECT jm_private.assess_batch(1, 'listin', NULL, NULL) $$, 'JM001', NULL, 'an unknown item is refused');
SELECT lives_ok(format('UPDATE jm.enterprise SET uscc = %L WHERE uscc = %L', '91350100M000100Y43', :'one'), 'a mistyped code is corrected in one place');
SELECT is((SELECT count(*)::int FROM jm.receipt WHERE uscc = '91350100M000100Y43'), 10, 'and the receipts follow');
UPDATE jm.enterprise SET uscc = :'one' WHERE uscc = '91350100M000100Y43';
SELECT is((SELECT what FROM told), NULL, 'all of them still hold');

-- Whatever changes is told -------------------------------------------------------------------
BEGIN;
ALTER TABLE jm.application DISABLE TRIGGER guard_4_submitted;
ALTER TABLE jm.application DISABLE TRIGGER guard_1_inputs;
UPDATE jm.application SET base_yuan = 30000000.00, tier = '专精特新' WHERE application_no = 2;
SELECT is((SELECT what FROM told), '2:inputs_changed:base_yuan:30000000.01:30000000.00, 2:inputs_changed:tier:专精特新', 'inputs changed by a fen behind the guard');
ROLLBACK;
BEGIN;
UPDATE jm.application SET assessed_yuan = 1234567.88 WHERE application_no = 2;
SELECT is((SELECT what FROM told), '2:assessed_differs:assessed_yuan:1234567.89:1234567.88', 'a figure changed by a fen');
ROLLBACK;
BEGIN;
ALTER TABLE jm.receipt DISABLE TRIGGER refuse_row_change;
UPDATE jm.receipt SET amount_yuan = 1234567.88 WHERE application_no = 2;
UPDATE jm.application SET assessed_yuan = 1234567.88 WHERE application_no = 2;
SELECT is((SELECT what FROM told), '2:figure_differs:amount_yuan:1234567.88:1234567.89, 2:law_differs:amount_yuan:1234567.88:1234567.89',
	'a receipt forged by a fen, the figure with it');
ROLLBACK;
BEGIN;
ALTER TABLE jm.receipt DISABLE TRIGGER refuse_row_change;
UPDATE jm.receipt SET ceiling_yuan = 4500000.01, binding = 'cap', rate = 0.310000 WHERE application_no = 8;
SELECT is((SELECT what FROM told), '8:figure_differs:binding:cap:rate, 8:figure_differs:ceiling_yuan:4500000.01:4500000.00, 8:figure_differs:rate:0.310000:0.300000',
	'every stage that differs is named');
ROLLBACK;
BEGIN;
ALTER TABLE jm.receipt_rule DISABLE TRIGGER refuse_change;
ALTER TABLE jm.receipt_rule DROP CONSTRAINT hash_is_of_text;
UPDATE jm.receipt_rule SET rule_text = replace(rule_text, '"amount_yuan": 50.00', '"amount_yuan": 60.00') WHERE rule_text LIKE '%延续%';
SELECT is((SELECT string_agg(DISTINCT difference, ' ' ORDER BY difference) FROM jm.verify_receipts() WHERE application_no = 5), 'figure_differs text_damaged', 'the kept text of a rule forged');
ROLLBACK;
BEGIN;
UPDATE jm_policy.award_rule SET amount_yuan = 50.01 WHERE rule_id = 5000;
SELECT is((SELECT what FROM told), '5:rule_changed:amount_yuan:50.00:50.01', 'a rule changed after the fact');
ROLLBACK;
BEGIN;
UPDATE jm_policy.award_rule SET valid_to = '2026-01-01' WHERE rule_id = 5000;
SELECT is((SELECT what FROM told), NULL, 'a rule ended on the day of the event says the same about it');
UPDATE jm_policy.award_rule SET valid_from = '2025-12-31', valid_to = '2025-12-31' WHERE rule_id = 5000;
SELECT is((SELECT string_agg(DISTINCT difference, ' ' ORDER BY difference) FROM jm.verify_receipts()), 'rule_changed rule_superseded', 'one ended the day before does not');
ROLLBACK;
BEGIN;
DELETE FROM jm_policy.award_rule WHERE rule_id = 5000;
SELECT is((SELECT what FROM told), '5:rule_gone:rule_id:5000', 'a rule that is gone; the figure still follows from its text');
ROLLBACK;
BEGIN;
INSERT INTO jm_policy.award_rule (rule_id, item_code, rate, valid_from, valid_to, source, precedence) VALUES (5001, 'tech_upgrade_municipal', 0.05, '2024-06-01', '2024-06-01', '追溯', 1);
SELECT is((SELECT string_agg(DISTINCT application_no || ':' || difference, ' ') FROM jm.verify_receipts()),
	'1:rule_superseded 2:rule_superseded 3:rule_superseded 7:rule_superseded', 'a rule registered for days gone by');
ROLLBACK;
SELECT is((SELECT count(*)::int FROM jm.verify_receipts('91110108551385082Q')), 0, 'one enterprise alone can be asked for');
SELECT is((SELECT what FROM told), NULL, 'put back, all is well again');

-- Many, in small batches ------------------------------------------------------------------------
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, units, requested_yuan, tier, status)
SELECT e.uscc, i.item_code, date '2023-01-01' + (n * 7 % 1200), CASE WHEN n % 11 > 0 THEN n * 7919.13 END, CASE WHEN n % 2 = 0 AND i.item_code = 'first_set_equipment' THEN 2 ELSE 1 END,
	CASE WHEN n % 3 > 0 THEN n * 123.45 END, CASE WHEN n % 5 = 0 THEN '专精特新' END, 'submitted'
FROM generate_series(1, 4 * 300) AS n
JOIN (SELECT uscc, row_number() OVER (ORDER BY uscc) AS k FROM jm.enterprise) AS e ON e.k = n % 300 + 1
JOIN (SELECT item_code, row_number() OVER (ORDER BY item_code) AS k FROM jm_policy.award_item) AS i ON i.k = n % 79 + 1;
CALL jm.assess_applications(7);
SELECT is((SELECT count(*)::int FROM jm.receipt WHERE application_no > 100), 1200, 'batches of seven reach everybody');
SELECT is_empty('SELECT uscc, application_no FROM jm.receipt WHERE application_no > 100 GROUP BY 1, 2 HAVING count(*) > 1', 'and nobody twice');
SELECT is_empty($$ SELECT FROM jm.application AS a JOIN jm.receipt AS r USING (uscc, application_no)
	WHERE a.application_no > 100 AND a.assessed_yuan IS DISTINCT FROM r.amount_yuan $$, 'figures and receipts agree');
SELECT cmp_ok((SELECT count(*) FROM jm.receipt WHERE application_no > 100 AND amount_yuan IS NOT NULL), '>', 300::bigint, 'many of them have an amount');
SELECT is((SELECT what FROM told), NULL, 'and every receipt recomputes');
SELECT is((SELECT count(*)::int FROM jm.receipt_rule), (SELECT count(DISTINCT rule_hash)::int FROM jm.receipt), 'a rule''s text is kept once');

-- The search_path of whoever calls is neither needed nor touched; objects in it do not get between
CREATE SCHEMA decoy;
CREATE FUNCTION decoy.format(text, regproc) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE FUNCTION decoy.plus(bigint, int) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RAISE 'trapped'; END $$;
CREATE OPERATOR decoy.+ (LEFTARG = bigint, RIGHTARG = int, FUNCTION = decoy.plus);
UPDATE jm.application SET status = 'returned', status_note = 'x' WHERE application_no = 1;
UPDATE jm.application SET status = 'submitted' WHERE application_no = 1;
SET search_path = decoy, public, pg_catalog;
CALL jm.assess_applications();
SELECT is(current_setting('search_path'), 'decoy, public, pg_catalog', 'the caller''s search_path is as it was');
RESET search_path;
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 1), 2999999.99, 'and what stands in it does not get between');
SET default_transaction_isolation = 'serializable';
UPDATE jm.application SET status = 'returned', status_note = 'x' WHERE application_no = 1;
UPDATE jm.application SET status = 'submitted' WHERE application_no = 1;
CALL jm.assess_applications();
RESET default_transaction_isolation;
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 1), 2999999.99, 'nor does the isolation level');

SELECT * FROM finish();
