-- What auditors look for: of each finding a planted case and a clean one, and
-- every figure at the line, one fen to either side of it.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, registered_on)
	SELECT pg_temp.code(n), '企业' || n || '（江门）', '440703', 'C3311', '2020-01-01' FROM generate_series(1, 6) AS n;
CREATE FUNCTION pg_temp.project(n int, no bigint, title text, planned numeric, built numeric, done_on date = '2024-01-31') RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.project (uscc, project_no, kind, name, planned_investment_yuan, actual_investment_yuan, completed_on)
	VALUES (pg_temp.code(n), no, 'technical_upgrade', title, planned, built, done_on)
$$;
-- A case taken over from older books, as its owner may enter it: approved, and what the rule gives
CREATE FUNCTION pg_temp.taken_over(n int, no bigint, item text, base numeric, project_is bigint = NULL, on_date date = '2024-02-01', in_status text = 'approved') RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, application_no, item_code, event_on, applied_on, base_yuan, project_no, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end, source)
	SELECT pg_temp.code(n), no, item, on_date, on_date + 10, base, project_is, in_status, w.amount_yuan,
		CASE WHEN in_status IN ('approved', 'paid') THEN w.amount_yuan END, '2024-05-01', '2024-05-08', 'an older book'
	FROM jm_policy.award(item, base, on_date => on_date) AS w
$$;
CREATE FUNCTION pg_temp.pay(n int, no bigint, amount numeric, on_date date, to_whom text = NULL, why text = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, payee, reason) VALUES (pg_temp.code(n), no, amount, on_date, to_whom, why)
$$;
-- What one view finds of an application, and what all of them find
CREATE FUNCTION pg_temp.found(kind text, no bigint) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('SELECT string_agg(amount_yuan::text, '' '' ORDER BY amount_yuan) FROM jm.audit_%I WHERE application_no = $1', kind) INTO answer USING no;
	RETURN answer;
END
$$;
CREATE FUNCTION pg_temp.findings(no bigint) RETURNS text LANGUAGE sql AS $$
	-- (Most cases here are taken over, and say so)
	SELECT string_agg(kind, ' ' ORDER BY kind) FROM jm.audit_findings WHERE application_no = no AND kind <> 'conditions_unasked'
$$;

-- A clean case, from draft to the last fen, by several hands ------------------------------------
CREATE ROLE jm_audit_one;
CREATE ROLE jm_audit_two;
CALL jm.grant_access('jm_audit_one', 'write', '440703');
CALL jm.grant_access('jm_audit_two', 'write', '440703');
SELECT pg_temp.project(1, 1, '注塑车间改造', 3000000, 3000000);
CREATE FUNCTION pg_temp.through(n int, no bigint, reviewer name, publicity_ends date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	code constant text := pg_temp.code(n);
BEGIN
	-- (The owner gives the number, for the tests below)
	INSERT INTO jm.application (uscc, application_no, item_code, event_on, applied_on, base_yuan, project_no)
		VALUES (code, no, 'tech_upgrade_municipal', '2024-02-01', '2024-02-11', 2000000, CASE WHEN n = 1 THEN 1 END);
	SET LOCAL ROLE jm_audit_one;
	UPDATE jm.application SET status = 'submitted' WHERE uscc = code AND application_no = no;
	UPDATE jm.application SET status = 'accepted' WHERE uscc = code AND application_no = no;
	EXECUTE format('SET LOCAL ROLE %I', reviewer);
	UPDATE jm.application SET status = 'reviewed', assessed_yuan = 200000 WHERE uscc = code AND application_no = no;
	SET LOCAL ROLE jm_audit_one;
	UPDATE jm.application SET status = 'publicised', publicity_start = '2024-05-01', publicity_end = publicity_ends WHERE uscc = code AND application_no = no;
	RESET ROLE;
	-- The days pass
	SET LOCAL session_replication_role = replica;
	UPDATE jm.application SET publicity_end = '2024-05-08' WHERE uscc = code AND application_no = no;
	UPDATE jm.application_event SET acted_at = '2024-05-08 15:59:59Z' WHERE uscc = code AND application_no = no AND to_status = 'publicised' AND publicity_ends > jm_policy.city_today();
	SET LOCAL session_replication_role = origin;
	SET LOCAL ROLE jm_audit_one;
	UPDATE jm.application SET status = 'approved', awarded_yuan = 200000 WHERE uscc = code AND application_no = no;
	RESET ROLE;
END
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
SELECT pg_temp.through(1, 101, 'jm_audit_two', jm_policy.city_today() + 7);
INSERT INTO jm.invoice (uscc, application_no, invoice_no, issued_on, amount_yuan) VALUES
	(pg_temp.code(1), 101, '24442000000000000001', '2024-01-15', 1500000), (pg_temp.code(1), 101, '24442000000000000002', '2024-01-16', 500000);
SELECT pg_temp.pay(1, 101, 150000, '2024-06-01', '企业1(江门)'), pg_temp.pay(1, 101, 50000, '2024-07-01');
SELECT is((SELECT status || ' ' || disbursed_yuan FROM jm.application WHERE application_no = 101), 'approved 200000.00', 'a case went by the book');
SELECT is(pg_temp.findings(101), NULL, 'and nothing is found about it');
SELECT is_empty('SELECT FROM jm.audit_findings', 'nor about anything else');

-- One person, publicity after the fact
SELECT pg_temp.through(2, 102, 'jm_audit_one', jm_policy.city_today() + 7);
SELECT is(pg_temp.found('case_by_one_person', 102), '200000.00', 'one person who took every step is found');
SELECT is((SELECT acted_by || ' ' || transitions FROM jm.audit_case_by_one_person), 'jm_audit_one 4', 'by name');
SELECT is(pg_temp.findings(102), 'case_by_one_person', 'and publicity recorded on its last day, Beijing time, is in time');
SELECT pg_temp.through(3, 103, 'jm_audit_two', '2024-05-08');
SELECT is(pg_temp.findings(103), 'publicity_backdated', 'publicity recorded when it was over is found');
SET LOCAL session_replication_role = replica;
UPDATE jm.application_event SET acted_at = '2024-05-08 16:00:00Z' WHERE application_no = 103 AND to_status = 'publicised';
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.found('publicity_backdated', 103), '200000.00', 'from the midnight after its last day');

-- Claims without ground ---------------------------------------------------------------------
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on, expires_on, certificate_no) VALUES
	(pg_temp.code(4), 1, 'aeo', 'national', '2024-02-11', '2024-02-29', 'AEO-1'),
	(pg_temp.code(4), 2, 'aeo', 'national', '2024-02-12', NULL, 'AEO-2'),
	(pg_temp.code(4), 3, 'aeo', 'national', '2023-06-01', '2024-01-31', 'AEO-3'),
	(pg_temp.code(5), 4, 'aeo', 'national', '2023-06-01', NULL, 'AEO-1');
CREATE FUNCTION pg_temp.ground(no bigint, n int, recognised bigint, happened date, applied date) RETURNS text LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, application_no, item_code, event_on, applied_on, recognition_no, status) VALUES (pg_temp.code(n), no, 'aeo_certification', happened, applied, recognised, 'submitted');
	SELECT string_agg(ground, ' ' ORDER BY ground) FROM jm.audit_false_ground WHERE application_no = no
$$;
SELECT is(pg_temp.ground(201, 4, NULL, '2019-12-31', '2024-02-11'), 'before_registration', 'an event of the day before the enterprise was registered is found');
SELECT is(pg_temp.ground(202, 4, NULL, '2020-01-01', '2024-02-11'), NULL, 'one of that day is not');
SELECT is(pg_temp.ground(203, 4, 2, '2024-02-01', '2024-02-11'), 'recognition_later', 'a recognition granted the day after the application is found');
SELECT is(pg_temp.ground(204, 4, 2, '2024-02-01', '2024-02-12'), NULL, 'one of the same day is not');
SELECT is(pg_temp.ground(205, 4, 3, '2024-02-01', '2024-02-11'), 'recognition_expired', 'a recognition that expired the day before the event is found');
SELECT is(pg_temp.ground(206, 4, 3, '2024-01-31', '2024-02-11'), NULL, 'on its last day it is valid');
SELECT is(pg_temp.ground(207, 4, 1, '2024-02-11', '2024-02-11'), 'certificate_shared', 'a certificate that another enterprise has too is found');
UPDATE jm.application SET status = 'rejected', status_note = 'so it was' WHERE application_no = 207;
SELECT is(pg_temp.found('false_ground', 207), NULL, 'what was rejected is no finding any more');

-- The same project, the same invoice --------------------------------------------------------------
SELECT pg_temp.project(2, 21, '智能产线（一期）', 5000000, 5000000), pg_temp.project(2, 22, '仓库改造', 5000000, 5000000),
	pg_temp.project(3, 31, '智能产线 (一期)', 5000000, 5000000), pg_temp.project(3, 32, '智能产线（二期）', 5000000, 5000000);
SELECT pg_temp.taken_over(2, 301, 'tech_upgrade_municipal', 1000000, 21), pg_temp.taken_over(2, 302, 'tech_upgrade_municipal', 900000, 21, '2024-03-01'),
	pg_temp.taken_over(2, 303, 'tech_upgrade_municipal', 1000000, 22, '2024-03-01'), pg_temp.taken_over(3, 304, 'tech_upgrade_municipal', 1000000, 31, '2024-03-02'),
	pg_temp.taken_over(3, 305, 'tech_upgrade_municipal', 1000000, 32, '2024-03-02'), pg_temp.taken_over(4, 306, 'tech_upgrade_municipal', 1000000);
SELECT is((SELECT string_agg(application_no || '<' || other_application_no, ' ' ORDER BY application_no) FROM jm.audit_same_project_twice), '302<301 304<301',
	'the later claim for a project is found, and the same project under another enterprise, written otherwise; the second phase is another project');
SELECT is(pg_temp.found('same_project_twice', 302), '90000.00', 'with its amount');
INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES
	(pg_temp.code(2), 303, 'A1', 1000000), (pg_temp.code(3), 304, 'A1', 1000000), (pg_temp.code(3), 305, 'A2', 1000000);
SELECT is((SELECT string_agg(application_no || '<' || other_application_no || ' ' || invoice_no, ' ') FROM jm.audit_same_invoice_twice), '304<303 A1',
	'an invoice that two enterprises claim is found at the later one');
SELECT is(pg_temp.findings(305), NULL, 'one claimed once is not');
SELECT throws_ok($$ INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (pg_temp.code(3), 305, 'a 2', 1) $$, '23514', NULL, 'numbers are written in one way, so that they meet');
SELECT throws_ok($$ INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (pg_temp.code(3), 305, 'A2', 1) $$, '23505', NULL, 'within one claim it stands once');
SELECT throws_ok($$ UPDATE jm.invoice SET invoice_no = 'A3' WHERE application_no = 305 $$, 'JM066', NULL, 'an invoice that was submitted stays');
SELECT throws_ok($$ DELETE FROM jm.invoice WHERE application_no = 305 $$, 'JM066', NULL, 'and is not removed');
SELECT throws_ok($$ TRUNCATE jm.invoice $$, 'JM051', NULL, 'nor are all of them');
INSERT INTO jm.application (uscc, application_no, item_code, event_on) VALUES (pg_temp.code(6), 399, 'tech_upgrade_municipal', '2024-02-01');
INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (pg_temp.code(6), 399, 'A1', 1);
SELECT lives_ok($$ UPDATE jm.invoice SET amount_yuan = 2 WHERE application_no = 399 $$, 'of a draft it can be put right');
SELECT is(pg_temp.findings(399), NULL, 'and a draft claims nothing yet');
SELECT lives_ok(format('UPDATE jm.enterprise SET uscc = %L WHERE uscc = %L', pg_temp.code(60), pg_temp.code(3)), 'when an enterprise''s code is corrected');
SELECT is((SELECT count(*)::int FROM jm.invoice WHERE uscc = pg_temp.code(60)), 2, 'its invoices follow');

-- A large claim and a small build -------------------------------------------------------------------
SELECT pg_temp.project(4, 40 + n, '车间' || n, 9000000, built) FROM (VALUES (1, 1999999.99), (2, 2000000.00), (3, 2000000.01), (4, NULL)) AS v (n, built);
SELECT pg_temp.taken_over(4, 400 + n, 'tech_upgrade_municipal', 2000000, 40 + n) FROM generate_series(1, 4) AS n;
SELECT is(pg_temp.found('large_claim_small_build', 401), '0.01', 'one fen less built than claimed is found');
SELECT is((SELECT built_percent FROM jm.audit_large_claim_small_build WHERE application_no = 401), 99.99, 'and not shown as all of it');
SELECT is(pg_temp.found('large_claim_small_build', 402), NULL, 'exactly as much is not');
SELECT is(pg_temp.found('large_claim_small_build', 403), NULL, 'nor is more');
SELECT is(pg_temp.found('large_claim_small_build', 404), NULL, 'what was built is not known: nothing is found');
INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (pg_temp.code(4), 404, 'B1', 1999999.98);
SELECT is(pg_temp.found('large_claim_small_build', 404), '0.02', 'until the invoices come to two fen less');
INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (pg_temp.code(4), 404, 'B2', 0.02);
SELECT is(pg_temp.found('large_claim_small_build', 404), NULL, 'and make up for it');
SELECT pg_temp.project(5, 51, '重大项目', 100000000, 60000000), pg_temp.project(5, 52, '重大项目二', 100000000, 100000000);
SELECT pg_temp.taken_over(5, 411, 'major_project_investment', NULL, 51, in_status => 'submitted'), pg_temp.taken_over(5, 412, 'major_project_investment', NULL, 52, in_status => 'submitted');
SELECT is(pg_temp.found('large_claim_small_build', 411), '40000000.00', 'where no base is claimed, the plan is');
SELECT is(pg_temp.found('large_claim_small_build', 412), NULL, 'which was kept here');

-- Payments ------------------------------------------------------------------------------------------
SELECT pg_temp.pay(4, 401, 1, '2024-05-08'), pg_temp.pay(4, 402, 2, '2024-05-09');
SELECT is(pg_temp.found('paid_before_publicity_end', 401), '1.00', 'a payment on the last day of publicity is found');
SELECT is(pg_temp.found('paid_before_publicity_end', 402), NULL, 'one of the day after is not');
SELECT pg_temp.pay(4, 403, 200000, '2024-06-01'), pg_temp.pay(4, 404, 200000, '2024-06-01');
-- Past the guard, as somebody might who can
SET LOCAL session_replication_role = replica;
SELECT pg_temp.pay(4, 404, 0.01, '2024-06-02'), pg_temp.pay(5, 411, 7, '2024-06-02');
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.found('paid_over_award', 403), NULL, 'paid to the fen is well');
SELECT is(pg_temp.found('paid_over_award', 404), '0.01', 'a fen more is found');
SELECT is(pg_temp.found('paid_over_award', 411), '7.00', 'so is money without an approval');
SELECT is((SELECT awarded_yuan FROM jm.audit_paid_over_award WHERE application_no = 411), NULL, 'which has no award');
SELECT pg_temp.pay(4, 402, 3, '2024-06-01', '企业4(江门)'), pg_temp.pay(4, 402, 4, '2024-06-01', '企业5（江门）');
SELECT is(pg_temp.found('paid_elsewhere', 402), '4.00', 'money that went to another''s account is found, however brackets are written');
SELECT pg_temp.project(6, 61, '未完工', 2000000, NULL, NULL), pg_temp.project(6, 62, '后完工', 2000000, NULL, '2024-06-01');
SELECT pg_temp.taken_over(6, 501, 'tech_upgrade_municipal', 1000000, 61), pg_temp.taken_over(6, 502, 'tech_upgrade_municipal', 1000000, 62);
SELECT pg_temp.pay(6, 501, 5, '2024-06-01'), pg_temp.pay(6, 502, 5, '2024-06-01');
SELECT is(pg_temp.found('paid_unfinished', 501), '5.00', 'money for a project without a completion is found');
SELECT is(pg_temp.found('paid_unfinished', 502), NULL, 'on the day of completion it is well');
SELECT pg_temp.pay(6, 502, 6, '2024-05-31');
SELECT is(pg_temp.found('paid_unfinished', 502), '6.00', 'the day before it is not');
SELECT is(pg_temp.found('clawback', 502), NULL, 'nothing was taken back');
SELECT pg_temp.pay(6, 502, -6, '2024-05-31', why => '核查');
SELECT is(pg_temp.found('clawback', 502), '6.00', 'what is taken back is listed');
SELECT is((SELECT reason FROM jm.audit_clawback), '核查', 'with its reason');
SELECT is(pg_temp.found('paid_unfinished', 502), NULL, 'and leaves nothing paid too early');

-- Awards --------------------------------------------------------------------------------------------
SELECT pg_temp.taken_over(5, 601, 'tech_upgrade_municipal', 1000000);
SELECT is(pg_temp.found('excluded_pair', 601), NULL, 'a municipal award alone is well');
SELECT pg_temp.taken_over(5, 602, 'tech_upgrade_provincial', 1000000, NULL, '2025-12-31', 'submitted');
SELECT is(pg_temp.found('excluded_pair', 601), NULL, 'an application for the provincial one changes nothing');
SELECT pg_temp.taken_over(5, 603, 'tech_upgrade_provincial', 1000000, NULL, '2025-12-31');
SELECT is(pg_temp.found('excluded_pair', 601), '100000.00', 'its award, on the last day of 2025, does');
SELECT is(pg_temp.found('excluded_pair', 603), NULL, 'the municipal award is the one in question');

SELECT pg_temp.taken_over(6, 611, 'first_set_equipment', 3333333.30), pg_temp.taken_over(6, 612, 'first_set_equipment', 3333333.33), pg_temp.taken_over(6, 613, 'first_set_equipment', 3333333.37);
SELECT is(pg_temp.found('floor_cases', 611), '0.01', '30 % that is a fen below 1,000,000 is lifted by the floor, and listed');
SELECT is(pg_temp.found('floor_cases', 612), NULL, '30 % that rounds to 1,000,000.00 is the rate''s own');
SELECT is(pg_temp.found('floor_cases', 613), NULL, 'and so is a fen more');

SELECT pg_temp.taken_over(6, 621, 'quality_award_municipal', NULL, NULL, '2023-06-01');
SELECT is(pg_temp.found('second_quality_award', 621), NULL, 'the first quality award is well');
SELECT pg_temp.taken_over(6, 622, 'quality_award_provincial', NULL, NULL, '2025-06-01'), pg_temp.taken_over(5, 623, 'quality_award_provincial', NULL, NULL, '2025-06-01');
SELECT is(pg_temp.found('second_quality_award', 622), (SELECT awarded_yuan::text FROM jm.application WHERE application_no = 622), 'the second of an enterprise is found, of another level too');
SELECT is(pg_temp.found('second_quality_award', 621) || pg_temp.found('second_quality_award', 623), NULL, 'not the first, and not another enterprise''s');

INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, status, assessed_yuan, awarded_yuan, source)
	SELECT pg_temp.code(1), 630 + n, 'tech_upgrade_municipal', '2024-02-01', 1000000, CASE n WHEN 3 THEN 'approved' ELSE 'reviewed' END, amount, CASE n WHEN 3 THEN amount END, 'an older book'
	FROM (VALUES (1, 99999.99), (2, 100000.00), (3, 100000.01), (4, NULL)) AS v (n, amount);
SELECT is(pg_temp.found('assessed_differs', 631), '-0.01', 'a fen assessed too little is found');
SELECT is(pg_temp.found('assessed_differs', 632), NULL, 'the right amount is not');
SELECT is(pg_temp.found('assessed_differs', 633), '0.01', 'a fen too much is');
SELECT is(pg_temp.found('assessed_differs', 634), NULL, 'what is not assessed yet is not');

INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, status, assessed_yuan, awarded_yuan, source)
	SELECT pg_temp.code(1), 640 + n, 'tech_upgrade_municipal', happened, 1000000, 'approved', 100000, 100000, 'an older book' FROM (VALUES (1, date '2022-12-31'), (2, '2023-01-01'), (3, '2025-12-31'), (4, '2026-01-01')) AS v (n, happened);
SELECT is((SELECT string_agg(application_no::text, ' ' ORDER BY application_no) FROM jm.audit_award_outside_validity), '641 644', 'awards for events a day before and a day after the rule''s days are found, on its first and last day not');

-- Recognitions that are not on record, and publicity that was moved
SELECT pg_temp.taken_over(6, 650 + n, 'little_giant', NULL, NULL, '2024-01-01') FROM generate_series(1, 1) AS n;
-- Its recognition was lost since
CREATE FUNCTION pg_temp.lose(no bigint) RETURNS void LANGUAGE sql AS $$
	SET LOCAL session_replication_role = replica;
	DELETE FROM jm.recognition AS r USING jm.application AS a WHERE a.application_no = no AND r.uscc = a.uscc AND r.recognition_no = a.recognition_no;
	UPDATE jm.application SET recognition_no = NULL WHERE application_no = no;
	SET LOCAL session_replication_role = origin;
$$;
SELECT pg_temp.lose(651);
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'an award to a little giant that is none on record is found');
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on) VALUES (pg_temp.code(6), 65, 'little_giant', 'provincial', '2023-01-01'), (pg_temp.code(6), 66, 'hnte', 'national', '2023-01-01');
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'one of another level, or another kind, is not it');
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on) VALUES (pg_temp.code(6), 67, 'little_giant', 'national', '2024-01-12');
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'nor one granted the day after the application');
UPDATE jm.recognition SET granted_on = '2024-01-11' WHERE recognition_no = 67;
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'one of that day is');
-- Of a group, one is enough
INSERT INTO jm_policy.award_condition (item_code, condition_no, kind, any_of, recognition_kind, label_zh, label_en, source) VALUES
	('little_giant', 1001, 'recognition_valid', 7, 'hnte', '高企', 'high-tech', 'a test'), ('little_giant', 1002, 'recognition_valid', 7, 'cnas', '认可实验室', 'laboratory', 'a test');
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'of a group of two recognitions, one on record is enough');
UPDATE jm_policy.award_condition SET recognition_kind = 'aeo' WHERE condition_no = 1001;
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'with neither, the award is found');
SELECT ok((SELECT text_zh LIKE '%“高企或认可实验室”%' AND text_en LIKE '%: high-tech or laboratory' FROM jm.audit_no_recognition WHERE application_no = 651), 'with both of them named');
UPDATE jm_policy.award_condition SET kind = 'fact', recognition_kind = NULL, fact = 'seen' WHERE condition_no = 1002;
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'a group that something else may meet is not judged here');
-- A condition counts on its days, and gives way to the one that replaces it
UPDATE jm_policy.award_condition SET any_of = NULL, valid_from = '2024-01-02' WHERE condition_no = 1001;
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'a condition from the next day on is none yet');
UPDATE jm_policy.award_condition SET valid_from = '2023-01-01', valid_to = '2023-12-31' WHERE condition_no = 1001;
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'one until the day before is none any more');
UPDATE jm_policy.award_condition SET valid_from = '2024-01-01', valid_to = '2024-01-01' WHERE condition_no = 1001;
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'one of that day is');
UPDATE jm_policy.award_condition SET replaces_no = 1001, any_of = NULL, valid_from = '2024-01-02' WHERE condition_no = 1002;
SELECT is(pg_temp.found('no_recognition', 651), '1000000.00', 'one replaced from the next day on still counts');
UPDATE jm_policy.award_condition SET valid_from = NULL WHERE condition_no = 1002;
SELECT is(pg_temp.found('no_recognition', 651), NULL, 'one replaced that day does not');
DELETE FROM jm_policy.award_condition WHERE condition_no IN (1001, 1002);
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (pg_temp.code(5), 'standards_leader', 'national', '2023-01-01');
SELECT pg_temp.taken_over(5, 655, 'little_giant', NULL, NULL, '2024-01-01');
SELECT pg_temp.lose(655);
SELECT pg_temp.taken_over(1, 661, 'tech_upgrade_municipal', 1000000, in_status => 'publicised');
SELECT is(pg_temp.findings(661), NULL, 'publicity as it was set is well');
UPDATE jm.application SET publicity_end = publicity_end WHERE application_no = 661;
SELECT is(pg_temp.findings(661), NULL, 'nothing changes, nothing is found');
UPDATE jm.application SET publicity_end = '2024-05-07' WHERE application_no = 661;
SELECT is(pg_temp.findings(661), 'publicity_changed', 'a day less is found');
SELECT ok((SELECT text_zh LIKE '%由2024-05-01至2024-05-08改为2024-05-01至2024-05-07' AND text_en LIKE '%from 2024-05-01–2024-05-08 to 2024-05-01–2024-05-07' FROM jm.audit_publicity_changed), 'with what stood before');
SELECT is((SELECT string_agg(coalesce(from_status, '') || '>' || to_status, ' ' ORDER BY event_no) FROM jm.application_event WHERE application_no = 661), '>publicised publicised>publicised', 'the history has it, between two steps');

-- What awards rest on
SELECT is(pg_temp.found('conditions_unasked', 651), '1000000.00', 'a case taken over is found to have had its conditions asked by nobody');
SELECT is(pg_temp.found('conditions_unasked', 101), NULL, 'one that was reviewed here is not');
SET LOCAL session_replication_role = replica;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, units, requested_yuan, status) VALUES (pg_temp.code(5), 671, 'import_growth', '2024-01-11', 2, 7, 'submitted');
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.found('units', 671), '7.00', 'two units of what is not counted by units are found, where older books have them');
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on, certificate_no) VALUES
	(pg_temp.code(5), 71, 'quality_award', 'municipal', '2024-01-11', 'Q-1'), (pg_temp.code(6), 72, 'quality_award', 'municipal', '2024-01-11', 'Q-1'), (pg_temp.code(6), 73, 'aeo', 'national', '2024-01-11', 'Q-1');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, recognition_no, requested_yuan, status)
VALUES (pg_temp.code(5), 672, 'quality_award_municipal', '2024-01-11', 71, 500000, 'submitted'), (pg_temp.code(6), 673, 'aeo_certification', '2024-01-11', 73, 50000, 'submitted');
SELECT is(pg_temp.found('shared_certificate', 672), '500000.00', 'a certificate on record for two enterprises is found where it is claimed');
SELECT is(pg_temp.found('shared_certificate', 673), NULL, 'the same number of another kind is another certificate');

-- All in one list -------------------------------------------------------------------------------------
CREATE TEMP TABLE kind AS SELECT substring(relname, 7) AS kind FROM pg_class WHERE relnamespace = 'jm'::regnamespace AND relname LIKE 'audit\_%' AND relkind = 'v' AND relname <> 'audit_findings';
SELECT set_eq('SELECT DISTINCT kind FROM jm.audit_findings', 'SELECT kind FROM kind', 'every kind was planted, and the list has every kind');
CREATE FUNCTION pg_temp.size(kind text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN EXECUTE format('SELECT count(*) FROM jm.audit_%I', kind) INTO n; RETURN n; END $$;
SELECT is((SELECT count(*) FROM jm.audit_findings), (SELECT sum(pg_temp.size(kind))::bigint FROM kind), 'and every row');
SELECT is_empty($$ SELECT * FROM jm.audit_findings WHERE text_zh IS NULL OR text_en IS NULL OR text_zh !~ '[一-龥]' OR kind_zh !~ '[一-龥]' OR text_en !~ '[a-z]' $$, 'each says what was found, in both languages');
SELECT is_empty($$ SELECT * FROM jm.audit_findings WHERE amount_yuan IS NULL AND kind NOT IN ('false_ground', 'conditions_unasked') $$, 'and how much');
CREATE ROLE jm_audit_auditor;
CALL jm.grant_access('jm_audit_auditor', 'audit');
SELECT count(*) AS all_of_them FROM jm.audit_findings \gset
SET LOCAL ROLE jm_audit_auditor;
SELECT is((SELECT count(*)::int FROM jm.audit_findings), :all_of_them, 'an auditor sees what the owner sees');
RESET ROLE;
SET LOCAL ROLE jm_audit_one;
SELECT throws_ok('SELECT * FROM jm.audit_findings', '42501', NULL, 'an officer does not');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
