-- What `make valgrind` runs in a single-user server: every C function, in its
-- ordinary ways and in its refusals.  Nothing is compared here; valgrind looks
-- on.  A statement ends with a semicolon before an EMPTY LINE, psql's commands
-- do not exist, and an error does not end the run.

CREATE EXTENSION jm_policy;

CALL jm_policy.create_ledger('jm');

-- Every item, with and without its inputs
SELECT count(a.explanation_zh || a.explanation_en) AS explained
FROM jm_policy.award_item AS i,
	 (VALUES (NULL::numeric, 1, NULL::numeric), (12345678.905, 1, NULL), (100, 1, 3000000.01), (0, 1, 0)) AS v(base, units, requested),
	 (VALUES (date '2024-06-18'), ('2023-04-28'), ('2026-01-01')) AS d(day),
	 jm_policy.award(i.item_code, v.base, v.units, v.requested, d.day) AS a;

SELECT sum(jm_policy.award_amount(i.item_code, 1000 * g, 1, 500 * g, date '2023-04-29' + g))
FROM jm_policy.award_item AS i, generate_series(1, 50) AS g;

SELECT * FROM jm_policy.award('tech_upgrade_municipal', 'NaN', 1, NULL, '2024-01-01');

SELECT * FROM jm_policy.award('tech_upgrade_municipal', 1e30, 1, NULL, '2024-01-01');

SELECT * FROM jm_policy.award('tech_upgrade_municipal', -1, 1, NULL, '2024-01-01');

SELECT * FROM jm_policy.award('tech_upgrade_municipal', 1, 0, NULL, '2024-01-01');

SELECT * FROM jm_policy.award('tech_upgrade_municipal', 1, 1, NULL, 'infinity');

SELECT * FROM jm_policy.award('tech_upgrade_municpial');

SELECT * FROM jm_policy.award('技术改造');

-- A rule of one's own: read, overlapping, changed in place, taken away; the
-- cache is made anew in one session, and inside one transaction
INSERT INTO jm_policy.award_rule (item_code, tier, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', '专精特新', 0.15, '2024-01-01', '2024-12-31', '自定');

SELECT * FROM jm_policy.award('tech_upgrade_municipal', 12345678.90, 1, NULL, '2024-06-18', '专精特新');

INSERT INTO jm_policy.award_rule (item_code, tier, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', '专精特新', 0.12, '2024-06-01', '2024-07-31', '重叠');

UPDATE jm_policy.award_rule SET rate = 0.01 WHERE builtin;

DELETE FROM jm_policy.award_rule WHERE builtin;

DO $$
BEGIN
	FOR i IN 1..20 LOOP
		INSERT INTO jm_policy.award_rule (item_code, tier, rate, valid_from, valid_to, source)
		VALUES ('tech_upgrade_municipal', 'tier ' || i, 0.001 * i, '2024-01-01', '2024-12-31', '自定');
		PERFORM jm_policy.award_amount('tech_upgrade_municipal', 1000, 1, NULL, '2024-06-18', 'tier ' || i);
		BEGIN
			INSERT INTO jm_policy.award_rule (item_code, tier, rate, valid_from, valid_to, source)
			VALUES ('listing', 'tier ' || i, 2, '2024-01-01', '2024-12-31', '自定');
		EXCEPTION WHEN OTHERS THEN
			PERFORM jm_policy.award_amount('listing', NULL, 1, NULL, '2024-06-18', 'tier ' || i);
		END;
	END LOOP;
END $$;

-- Rules handed over as rows, one after the other, good and bad
SELECT count(w.amount_yuan), count(x.explanation_zh)
FROM jm_policy.award_rule AS r,
	 jm_policy.award_by_rule(r, 1000, 1, 10) AS w,
	 jm_policy.explain_by_rule(r.item_code, 1000, 1, 10, '2024-06-18', NULL, r) AS x;

SELECT jm_policy.rule_valid(jsonb_populate_record(r, '{"rate": 9.999999}')) FROM jm_policy.award_rule AS r WHERE r.builtin;

SELECT jm_policy.rule_require(jsonb_populate_record(r, '{"kind": "fixed"}')) FROM jm_policy.award_rule AS r WHERE r.item_code = 'tech_upgrade_municipal';

-- The window functions
SELECT sum(payable) FROM (
	SELECT jm_policy.within_cap(NULLIF(g % 13, 0) * 1.01, 1000) OVER (PARTITION BY g % 7 ORDER BY g) FROM generate_series(1, 500) AS g) AS s(payable);

SELECT sum(share) FROM (
	SELECT jm_policy.prorate(NULLIF(g % 11, 0) * 1.37, 100) OVER (PARTITION BY g % 3 ORDER BY g) FROM generate_series(1, 500) AS g) AS s(share);

SELECT jm_policy.within_cap(-1, 1000) OVER ();

SELECT jm_policy.prorate(1, 'NaN') OVER ();

-- Targets
SELECT count(jm_policy.target_met(a, c, 100, q)), count(jm_policy.target_attainment(a, 100, 50)),
	   count(jm_policy.target_pace(a, c, 100, '2023-01-01', '2025-12-31', d)),
	   count(jm_policy.target_status(a, c, 100, '2023-01-01', '2025-12-31', d))
FROM (VALUES (NULL::numeric), (0), (99.99), (100), (100.01)) AS actual(a),
	 (VALUES ('>='), ('>'), ('<='), ('<'), ('='), ('done'), ('increase'), ('decrease')) AS comparator(c),
	 (VALUES ('exact'), ('more_than'), ('less_than')) AS qualifier(q),
	 (VALUES (date '2022-12-31'), ('2023-01-01'), ('2024-07-01'), ('2026-01-01')) AS day(d);

SELECT jm_policy.target_met(1, 'about', 1);

SELECT jm_policy.target_met(1, '>=', 1, 'roughly');

SELECT jm_policy.elapsed_share('2025-12-31', '2023-01-01', '2024-01-01');

SELECT jm_policy.elapsed_share('2023-01-01', '2025-12-31', 'infinity');

-- Credit codes
SELECT jm_policy.uscc_valid(c), jm_policy.uscc_check_char(left(c, 17)), jm_policy.uscc_require(c)
FROM (VALUES ('91350100M000100Y43')) AS v(c);

SELECT jm_policy.uscc_valid(c) FROM (VALUES (''), ('9'), ('91350100m000100y43'), ('９１３５０１００Ｍ０００１００Ｙ４３'), (repeat('9', 10000))) AS v(c);

-- Cells of a spreadsheet: every reader, over every odd cell, and cut at every byte
SELECT count(jm_policy.cell_text(c)), count(jm_policy.cell_code(c)), count(jm_policy.cell_key(c)), count(jm_policy.cell_number(c)), count(jm_policy.cell_yuan(c)),
	count(jm_policy.cell_date(c)), count(jm_policy.cell_boolean(c)), count(jm_policy.csv_cells(c)), count(jm_policy.csv_cells(c, '')), count(*) FILTER (WHERE jm_policy.cell_is_blank(c))
FROM unnest(ARRAY['２０２４年３月５日', '2024-03-05 00:00:00.0', '20240305', '45356', '￥１，２３４．５０万元整', 'RMB 1,234.50', '-', '人民币', '元', '整', '.', ',', '+', '是',
	E'\ufeff\u3000 江门（集团）\u00a0\n', '"a ""b""",c, "d" ', '"a', '""', ' " ', repeat('　', 200), repeat('9', 300)]) AS whole,
	generate_series(0, length(whole)) AS n, left(whole, n) AS c;

-- The same, of bytes that are no characters, cut in the middle of one
CREATE CAST (bytea AS text) WITHOUT FUNCTION;

SELECT count(jm_policy.cell_text(c)), count(jm_policy.cell_code(c)), count(jm_policy.cell_key(c)), count(jm_policy.cell_number(c)), count(jm_policy.cell_yuan(c)),
	count(jm_policy.cell_date(c)), count(jm_policy.cell_boolean(c)), count(jm_policy.csv_cells(c)), count(*) FILTER (WHERE jm_policy.cell_is_blank(c)),
	count(*) FILTER (WHERE jm_policy.uscc_valid(c)), count(jm_policy.uscc_problem(c))
FROM unnest(ARRAY[0, 1, 17, 63, 255, 256, 300]) AS n,
	unnest(ARRAY['\xc3', '\xe3', '\xe380', '\xf0', '\xf09f98', '\xff', '\x80', '\xe34040']::bytea[]) AS ending,
	CAST(repeat('9', n)::bytea || ending AS text) AS c;

SELECT jm_policy.uscc_require(CAST(repeat('9', 17)::bytea || '\xf0' AS text));

SELECT jm_policy.award_amount(CAST(repeat('9', 99)::bytea || '\xf0f0f0' AS text));

DROP CAST (bytea AS text);

SELECT jm_policy.uscc_require('91350100M000100Y44');

SELECT jm_policy.uscc_require('江门');

SELECT jm_policy.uscc_check_char(repeat('I', 17));

-- Every view of the ledger, empty as it is
DO $$
DECLARE
	v regclass;
BEGIN
	FOR v IN SELECT oid FROM pg_class WHERE relnamespace IN ('jm'::regnamespace, 'jm_policy'::regnamespace) AND relkind = 'v' LOOP
		EXECUTE format('SELECT count(*) FROM (SELECT * FROM %s OFFSET 0) AS v', v);
	END LOOP;
END $$;

-- Cases: every item booked on its limits, alone and many at once, refreshed into the
-- sums, and refused by each kind of limit
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), 'e' || n, '440703', 'C34'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 6) AS n) AS made;

INSERT INTO jm.project (uscc, project_no, kind, name, signed_on, started_on) SELECT uscc, 1, 'technical_upgrade', 'p', '2024-01-01', '2024-01-01' FROM jm.enterprise;

INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on) SELECT uscc, 1, 'little_giant', 'national', '2024-03-01' FROM jm.enterprise;

INSERT INTO jm.subject (kind, name, source) SELECT k, n, 'v' FROM (VALUES ('cluster'), ('standard'), ('unit')) AS k (k), (VALUES ('it'), ('that')) AS n (n);

DO $$
DECLARE
	c record;
BEGIN
	FOR c IN SELECT e.uscc, i.item_code, i.ground, date '2024-03-01' + n * 200 AS day, n
		FROM jm.enterprise AS e CROSS JOIN jm_policy.award_item AS i CROSS JOIN generate_series(0, 1) AS n LOOP
		BEGIN
			INSERT INTO jm.application (uscc, item_code, event_on, project_no, recognition_no, subject, units, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end, source)
			VALUES (c.uscc, c.item_code, c.day, CASE WHEN c.ground = 'project' THEN 1 END, CASE WHEN c.ground = 'recognition' THEN 1 END,
				CASE WHEN c.ground IN ('cluster', 'standard', 'unit') THEN CASE WHEN c.ground = 'unit' AND c.n = 0 THEN 'it；that' ELSE 'it' END END,
				CASE WHEN c.ground = 'unit' AND c.n = 0 THEN 2 ELSE 1 END, 'approved', 1, 1, '2024-06-01', '2024-06-07', 'older books');
		EXCEPTION WHEN OTHERS THEN
			IF SQLSTATE NOT LIKE 'JM%' THEN
				RAISE;
			END IF;
		END;
	END LOOP;
END $$;

SELECT count(*) AS limits FROM jm.application AS a, jm_policy.award_limits(a.item_code, a.event_on, a.tier, a.awarded_yuan, a.project_no, a.recognition_no, a.event_on, a.subject);

INSERT INTO jm.enterprise_merger (uscc, into_uscc, merged_on, reason)
SELECT a.uscc, b.uscc, '2024-12-01', 'v' FROM jm.enterprise AS a, jm.enterprise AS b WHERE a.name = 'e1' AND b.name = 'e2';

UPDATE jm.application SET status = 'annulled', status_note = 'v' WHERE uscc = (SELECT uscc FROM jm.enterprise WHERE name = 'e3');

INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, project_no, status)
SELECT uscc, 'tech_upgrade_municipal', '2024-03-01', 100000, 1, 'submitted' FROM jm.enterprise WHERE name > 'e3';

UPDATE jm.application SET status = 'accepted' WHERE status = 'submitted';

CALL jm.assess_applications();

UPDATE jm.application SET status = 'reviewed', awarded_yuan = assessed_yuan WHERE status = 'accepted';

UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE status = 'reviewed';

UPDATE jm.application SET status = 'approved' WHERE status = 'publicised';

CALL jm.refresh_rollups();

CREATE TEMP TABLE own (uscc text, builtin boolean);

CREATE TRIGGER note AFTER INSERT ON own FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE TRIGGER guard BEFORE DELETE ON own FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.guard_builtin();

INSERT INTO own VALUES ('x', false);

DELETE FROM own;

SELECT count(*) AS accounts_that_differ FROM jm.account_check;

-- A user's rate on an item that names no base
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, rate, valid_from, valid_to, source)
VALUES ('digital_loan_interest', 'rate_capped', 100000, 0.5, '2024-01-01', '2024-12-31', 'x');

SELECT explanation_zh, explanation_en FROM jm_policy.award('digital_loan_interest', 1000, on_date => '2024-06-01');

SELECT explanation_zh, explanation_en FROM jm_policy.award('digital_loan_interest', on_date => '2024-06-01');

SELECT jm_policy.award_amount(repeat('江门', 100000));

SELECT jm_policy.uscc_require(repeat('江门', 100000));

-- An item of one's own that no rule is about
INSERT INTO jm_policy.award_item (item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength)
VALUES ('without_rule', 9, '无规则', 'without a rule', '无', 'enterprise', 'soft');

SELECT jm_policy.award('without_rule', units => 2, on_date => '2024-06-30');

SELECT explanation_zh, explanation_en FROM jm_policy.award('without_rule', 1000, on_date => '2024-06-30');

SELECT jm_policy.lock_part('jm.application', 'x');

SELECT 'valgrind.sql: done' AS verdict;
