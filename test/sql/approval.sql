-- What an approval asks of the figures, each thing alone and at its boundary: the rule
-- in force, the day of the recognition, what is missing, the share of a round.

\i test/oracle/quiet.sql
BEGIN;
SELECT no_plan();

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703', 'C34'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 2) AS n) AS made;
SELECT min(uscc) AS ours, max(uscc) AS theirs FROM jm.enterprise \gset
-- Cases that started here, and one taken over from older books; one of another enterprise
INSERT INTO jm.application (uscc, application_no, item_code, event_on, status) VALUES
	(:'ours', 1, 'listing', '2024-03-01', 'draft'), (:'ours', 2, 'listing', '2024-03-01', 'submitted'), (:'theirs', 5, 'listing', '2024-03-01', 'draft');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, source) VALUES
	(:'ours', 3, 'listing', '2024-03-01', 500, 500, 500, 'approved', 'an older book'), (:'ours', 4, 'listing', '2024-03-01', 500, 500, 500, 'approved', 'an older book');

-- How an approval of a case of ours ends: null, or the code
CREATE FUNCTION pg_temp.ended(code text, no bigint, given jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_private.require_assessment_in_force(jsonb_populate_record(NULL::jm.application,
		jsonb_build_object('uscc', code, 'application_no', no, 'item_code', 'listing', 'event_on', '2024-03-01', 'units', 1) || given));
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
CREATE FUNCTION pg_temp.try(of_no bigint, given jsonb, wanted text, sentence text) RETURNS text LANGUAGE sql AS $$
	SELECT is(pg_temp.ended((SELECT min(uscc) FROM jm.enterprise), of_no, given), wanted, sentence)
$$;

-- The rule in force
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'what the rule gives is awarded');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500.01, "awarded_yuan": 500.01}', 'JM087', 'and not a fen more, whatever was assessed');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 600, "awarded_yuan": 500.01}', 'JM087', 'nor within what was assessed');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500.01}', NULL, 'an award over its assessment is another guard''s');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 0, "awarded_yuan": 0, "event_on": "2026-01-01"}', 'JM087', 'where no rule is in force nothing is awarded, not even nothing');
SELECT pg_temp.try(1, '{"item_code": "exhibition", "assessed_yuan": 700, "awarded_yuan": 700}', NULL, 'where the document has no figure, the department decides');
SAVEPOINT receipt;
INSERT INTO jm.receipt (uscc, application_no, item_code, event_on, units, binding, amount_yuan, explanation_zh, explanation_en, rule_hash)
	SELECT r.uscc, r.no, 'listing', '2024-03-01', 1, 'fixed', r.amount, 'x', 'x', NULL
	FROM (VALUES (:'ours', 2, 700), (:'theirs', 5, 700)) AS r (uscc, no, amount);
SELECT pg_temp.try(1, '{"item_code": "exhibition", "assessed_yuan": 700, "awarded_yuan": 700}', NULL, 'whatever was assessed for another case');
SELECT pg_temp.try(4, '{"item_code": "exhibition", "assessed_yuan": 700, "awarded_yuan": 700}', NULL, 'or for a case of another enterprise');
SELECT pg_temp.try(2, '{"item_code": "exhibition", "assessed_yuan": 700, "awarded_yuan": 700}', 'JM087', 'unless a rule gave it a figure, and is in force no more');
SELECT pg_temp.try(2, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'a case with a rule in force may have its receipts');
ROLLBACK TO receipt;
INSERT INTO jm.receipt (uscc, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en) VALUES (:'ours', 1, 'exhibition', '2024-03-01', 1, 'no_figures', 'x', 'x');
SELECT pg_temp.try(1, '{"item_code": "exhibition", "assessed_yuan": 700, "awarded_yuan": 700}', NULL, 'a receipt without a figure is none');
ROLLBACK TO receipt;

-- What is missing
SELECT pg_temp.try(n, '{"assessed_yuan": 0.01, "awarded_yuan": 0.01}', 'JM069', 'without a request nothing is awarded to a case that started here') FROM unnest(ARRAY[1, 2]) AS n;
SELECT pg_temp.try(n, '{"item_code": "tech_upgrade_municipal", "assessed_yuan": 1, "awarded_yuan": 1}', 'JM069', 'nor without a base') FROM unnest(ARRAY[1, 2]) AS n;
SELECT pg_temp.try(1, '{"assessed_yuan": 0, "awarded_yuan": 0}', NULL, 'but nothing may be awarded');
SELECT pg_temp.try(3, '{"assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'of a case taken over from older books the ceiling is enough');
SELECT pg_temp.try(4, '{"assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'whatever case another enterprise has');
SELECT pg_temp.try(3, '{"item_code": "first_set_equipment", "assessed_yuan": 500, "awarded_yuan": 500}', 'JM069', 'where there is no ceiling it is not');
SELECT pg_temp.try(1, '{"item_code": "exhibition", "assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'a case without a figure lacks nothing');
INSERT INTO jm.application_event (uscc, application_no, from_status, to_status) VALUES (:'ours', 3, 'returned', 'submitted'), (:'ours', 4, NULL, 'approved');
SELECT pg_temp.try(n, '{"assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'a case taken over stays one when it is returned and submitted') FROM unnest(ARRAY[3, 4]) AS n;

-- The day of the recognition
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source) VALUES
	('little_giant', 100, '2023-05-01', '2023-12-31', 'of 2023'), ('listing', 100, '2023-05-01', '2023-12-31', 'of 2023');
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on) VALUES
	(:'ours', 1, 'little_giant', 'national', '2023-06-01'), (:'ours', 2, 'little_giant', 'national', '2024-03-01'), (:'theirs', 3, 'little_giant', 'national', '2023-06-01');
SELECT pg_temp.try(1, '{"item_code": "little_giant", "assessed_yuan": 100, "awarded_yuan": 100, "recognition_no": 1}', NULL, 'a recognition of 2023 is paid as in 2023');
SELECT pg_temp.try(1, '{"item_code": "little_giant", "assessed_yuan": 100.01, "awarded_yuan": 100.01, "recognition_no": 1}', 'JM068', 'and not a fen more');
SELECT pg_temp.try(1, '{"item_code": "little_giant", "assessed_yuan": 200, "awarded_yuan": 200, "recognition_no": 2}', NULL, 'one of 2024 as in 2024, whatever another enterprise has');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500, "recognition_no": 1}', NULL, 'what is paid for something else asks for no day of a recognition');

-- Its ground is told apart from others of the enterprise
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on, certificate_no) VALUES
	(:'ours', 11, 'quality_award', 'municipal', '2024-02-01', NULL), (:'ours', 12, 'hnte', 'national', '2024-01-01', NULL), (:'ours', 13, 'hnte', 'national', '2024-01-01', 'a'),
	(:'theirs', 15, 'quality_award', 'municipal', '2024-02-01', NULL), (:'theirs', 14, 'quality_award', 'municipal', '2024-02-01', 'a');
CREATE FUNCTION pg_temp.ground(code text, no bigint) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_private.require_ground(jsonb_populate_record(NULL::jm.application,
		jsonb_build_object('uscc', code, 'application_no', 1, 'item_code', 'quality_award_municipal', 'event_on', '2024-03-01', 'recognition_no', no)));
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.ground(:'ours', 11), NULL, 'a recognition that is alone of its kind needs no certificate, whatever others there are');
SELECT is(pg_temp.ground(:'theirs', n), 'JM067', 'of two of a kind, level and day each has to have its own') FROM unnest(ARRAY[15, 14]) AS n;

-- The share of a round
INSERT INTO jm.allocation_round (round_no, item_code, year, batch_no, budget_yuan) VALUES (1, 'listing', 2024, 1, 1000), (2, 'listing', 2024, 2, 1000);
SET LOCAL session_replication_role = replica;
INSERT INTO jm.receipt (uscc, receipt_no, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en)
	SELECT uscc, 100 + no, no, 'listing', '2024-03-01', 1, 'no_figures', 'x', 'x' FROM (VALUES (:'ours', 1), (:'ours', 2), (:'ours', 4), (:'theirs', 5)) AS r (uscc, no);
SET LOCAL session_replication_role = origin;
INSERT INTO jm.allocation_share (uscc, round_no, application_no, share_yuan, assessed_yuan, ceiling_yuan, receipt_no, limited_by, left_out_because) SELECT uscc, round, no, share, share, share, CASE WHEN share IS NOT NULL THEN 100 + no END, NULL, CASE WHEN share IS NULL THEN 'no budget' END
FROM (VALUES (:'ours', 1, 1, 300), (:'ours', 2, 1, NULL), (:'ours', 1, 2, NULL), (:'ours', 2, 4, 500), (:'theirs', 1, 5, 100)) AS s (uscc, round, no, share);
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 300}', NULL, 'its share of a round is awarded');
SELECT pg_temp.try(1, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 300.01}', 'JM071', 'and not a fen more');
SELECT pg_temp.try(2, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 0.01}', 'JM071', 'nothing, where a round left it out');
SELECT pg_temp.try(3, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'a case that was in no round has no share to keep to');
SELECT pg_temp.try(4, '{"requested_yuan": 500, "assessed_yuan": 500, "awarded_yuan": 500}', NULL, 'a share of a case of another enterprise is not its own');

SELECT * FROM finish();
ROLLBACK;
