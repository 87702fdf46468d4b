-- Every input of award() counts, and the rule is chosen as the design says:
-- pairs of calls that differ in one input only, and one test for each sentence
-- about which rule is in force.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/report.sql

SELECT plan(126);

-- amount, and the stage that decided
CREATE FUNCTION pg_temp.awarded(
	item text, base numeric = NULL, units int = 1, requested numeric = NULL,
	day date = '2024-06-30', of_tier text = NULL)
RETURNS text LANGUAGE sql AS $$
	SELECT format('%s %s', a.amount_yuan, a.binding)
	FROM jm_policy.award(item, base, units, requested, day, of_tier) AS a
$$;

-- Runs something that must fail, and says with what
CREATE FUNCTION pg_temp.sqlstate_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE statement;
	RETURN '00000';
EXCEPTION WHEN others THEN
	RETURN SQLSTATE;
END
$$;

-- ---------------------------------------------------------------------------
-- Each of the six inputs
-- ---------------------------------------------------------------------------

SELECT is(pg_temp.awarded('quality_award_national'), '2000000.00 fixed', 'item_code: 国奖 gives 2,000,000');
SELECT is(pg_temp.awarded('quality_award_municipal'), '500000.00 fixed', 'item_code: 市奖 gives 500,000');
SELECT is(jm_policy.award_amount('quality_award_national', on_date => '2024-06-30'), 2000000.00, 'item_code: 国奖 gives 2,000,000 (award_amount)');
SELECT is(jm_policy.award_amount('quality_award_municipal', on_date => '2024-06-30'), 500000.00, 'item_code: 市奖 gives 500,000 (award_amount)');

SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000), '1000000.00 rate', 'base_yuan: 10,000,000 of equipment gives 1,000,000');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 20000000), '2000000.00 rate', 'base_yuan: 20,000,000 of equipment gives 2,000,000');
SELECT is(pg_temp.awarded('tech_upgrade_municipal'), ' missing_base', 'base_yuan: left out, a rate gives no amount');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', requested => 5), ' missing_base', 'base_yuan: left out, a rate gives no amount even with a request');
SELECT is(pg_temp.awarded('first_set_equipment'), ' missing_base', 'base_yuan: left out, not even the floor is given');
SELECT is(pg_temp.awarded('first_set_equipment', requested => 5), ' missing_base', 'base_yuan: left out, not even the floor is given with a request');
SELECT is(jm_policy.award_amount('tech_upgrade_municipal', 10000000, on_date => '2024-06-30'), 1000000.00, 'base_yuan: 10,000,000 of equipment gives 1,000,000 (award_amount)');
SELECT is(jm_policy.award_amount('tech_upgrade_municipal', 20000000, on_date => '2024-06-30'), 2000000.00, 'base_yuan: 20,000,000 of equipment gives 2,000,000 (award_amount)');

SELECT is(pg_temp.awarded('first_set_equipment', 10000000, 1), '3000000.00 rate', 'units: one first set gives 3,000,000');
SELECT is(pg_temp.awarded('first_set_equipment', 10000000, 2), '6000000.00 rate', 'units: two first sets give 6,000,000');
SELECT is(jm_policy.award_amount('first_set_equipment', 10000000, 1, on_date => '2024-06-30'), 3000000.00, 'units: one first set gives 3,000,000 (award_amount)');
SELECT is(jm_policy.award_amount('first_set_equipment', 10000000, 2, on_date => '2024-06-30'), 6000000.00, 'units: two first sets give 6,000,000 (award_amount)');

SELECT is(pg_temp.awarded('headquarters_enterprise', requested => 1000000), '1000000.00 requested', 'requested_yuan: 1,000,000 gives 1,000,000');
SELECT is(pg_temp.awarded('headquarters_enterprise', requested => 2000000), '2000000.00 requested', 'requested_yuan: 2,000,000 gives 2,000,000');
SELECT is(jm_policy.award_amount('headquarters_enterprise', requested_yuan => 1000000, on_date => '2024-06-30'), 1000000.00, 'requested_yuan: 1,000,000 gives 1,000,000 (award_amount)');
SELECT is(jm_policy.award_amount('headquarters_enterprise', requested_yuan => 2000000, on_date => '2024-06-30'), 2000000.00, 'requested_yuan: 2,000,000 gives 2,000,000 (award_amount)');

SELECT is(pg_temp.awarded('little_giant', day => '2025-12-31'), '1000000.00 fixed', 'on_date: the last day still gives 1,000,000');
SELECT is(pg_temp.awarded('little_giant', day => '2026-01-01'), ' not_in_force', 'on_date: the day after gives nothing');
SELECT is(jm_policy.award_amount('little_giant', on_date => '2025-12-31'), 1000000.00, 'on_date: the last day still gives 1,000,000 (award_amount)');
SELECT is(jm_policy.award_amount('little_giant', on_date => '2026-01-01'), NULL, 'on_date: the day after gives nothing (award_amount)');

-- ---------------------------------------------------------------------------
-- units and requested_yuan on every kind
-- ---------------------------------------------------------------------------

SELECT throws_ok(format('SELECT pg_temp.awarded(%L, 10000000, 2, 1000)', item), 'JM007', NULL, format('%s: two units are no award of two amounts or caps', kind))
FROM (VALUES ('fixed', 'quality_innovation_centre'), ('up_to', 'standard_setting'), ('rate_capped', 'tech_upgrade_municipal'), ('unquantified', 'exhibition'), ('non_monetary', 'srdi_guidance')) AS v (kind, item);
SELECT is(pg_temp.awarded('quality_innovation_centre', units => 1, requested => 99999.99), '99999.99 requested', 'fixed: a request limits the amount');
SELECT is(pg_temp.awarded('standard_setting', units => 1, requested => 1000000), '300000.00 cap', 'up_to: a request over the ceiling gets the ceiling');
SELECT is(pg_temp.awarded('standard_setting', units => 1, requested => 299999.99), '299999.99 requested', 'up_to: a request under the ceiling is the amount');
SELECT is((jm_policy.award('standard_setting', on_date => '2024-06-30')).ceiling_yuan, 300000.00, 'up_to: ceiling_yuan is known without any request');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, 1, 999999.99), '999999.99 requested', 'rate_capped: a request limits the rate');
SELECT is(pg_temp.awarded('first_set_equipment', 1000000, 3), '3000000.00 floor', 'rate_floor: the floor holds for each unit');
SELECT is(pg_temp.awarded('first_set_equipment', 3333333.35, 3), '3000000.03 rate', 'rate_floor: each unit is rounded, then multiplied');
SELECT is(pg_temp.awarded('first_set_equipment', 1000000, 3, 500000), '500000.00 requested', 'rate_floor: a request under the floor is honoured');
SELECT is(pg_temp.awarded('exhibition', 1000000, 1, 5000), ' no_figures', 'unquantified: a request alone makes no amount');
SELECT is(pg_temp.awarded('one_stop_service', 1000000, 1, 5000), ' no_figures', 'non_monetary: a request makes nothing payable');
SELECT is(pg_temp.awarded('little_giant', requested => 0), '0.00 requested', 'a request of nothing is granted nothing');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 0, requested => 0), '0.00 rate', 'a request equal to the amount does not decide');

-- the parts
SELECT is((SELECT ROW(a.ceiling_yuan, a.uncapped_yuan, a.rate) FROM jm_policy.award('tech_upgrade_municipal', 40000000, 1, 100, '2024-06-30') AS a),
		  ROW(3000000.00::numeric(18,2), 4000000.00::numeric(18,2), 0.1::numeric(7,6)),
		  'the parts: ceiling_yuan is whatever was requested, uncapped_yuan before the cap, rate the rate');
SELECT is((SELECT ROW(a.ceiling_yuan, a.uncapped_yuan, a.rate) FROM jm_policy.award('tech_upgrade_municipal', NULL, 1, 100, '2024-06-30') AS a),
		  ROW(3000000.00::numeric(18,2), NULL::numeric(18,2), 0.1::numeric(7,6)),
		  'the parts: without a base the ceiling is the cap');
SELECT is((SELECT ROW(a.ceiling_yuan, a.uncapped_yuan, a.rate) FROM jm_policy.award('first_set_equipment', 1000000, 2, 100, '2024-06-30') AS a),
		  ROW(2000000.00::numeric(18,2), 600000.00::numeric(18,2), 0.3::numeric(7,6)),
		  'the parts: before a floor it is base times rate, for every unit');
SELECT is((SELECT ROW(a.ceiling_yuan, a.uncapped_yuan, a.rate) FROM jm_policy.award('headquarters_enterprise', NULL, 1, 99000000.005, '2024-06-30') AS a),
		  ROW(10000000.00::numeric(18,2), 99000000.01::numeric(18,2), NULL::numeric(7,6)),
		  'the parts: of a ceiling, what was requested stands before it, to the fen');
SELECT is((SELECT ROW(a.measure_no, a.kind, a.determination, a.rule_source) FROM jm_policy.award('ip_pledge_interest', 1, on_date => '2024-06-30') AS a),
		  ROW(14, 'rate_capped'::text, 'definite'::text, '江府〔2023〕11号第14条'::text),
		  'the parts: measure, kind, determination and source');

-- ---------------------------------------------------------------------------
-- Which rule is in force.  The example: 技改 2024, 15 % for 专精特新
-- ---------------------------------------------------------------------------

SAVEPOINT no_local_rule;

INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.15, '专精特新', '2024-01-01', '2024-12-31', '江工信技改〔2024〕5号');

SELECT is((SELECT ROW(kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope, once_per_enterprise, annual_quota, quota_mode, precedence, builtin)
		   FROM jm_policy.award_rule WHERE item_code = 'tech_upgrade_municipal' AND NOT builtin),
		  ROW('rate_capped'::text, 'ceiling'::text, 3000000.00::numeric(18,2), 0.15::numeric(7,6), NULL::numeric(18,2), 'down'::text, 'subject'::text, false, NULL::int, NULL::text, 1, false),
		  'a local rule takes what it leaves out from the built-in one, and precedence 1');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '专精特新'), '1500000.00 rate', 'tier: 专精特新 has 15 % in 2024');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000), '1000000.00 rate', 'tier: the others keep 10 %');
SELECT is(jm_policy.award_amount('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', '专精特新'), 1500000.00, 'tier: 专精特新 has 15 % in 2024 (award_amount)');
SELECT is(jm_policy.award_amount('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', NULL), 1000000.00, 'tier: the others keep 10 % (award_amount)');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '规上'), '1000000.00 rate', 'tier: one that no rule has is treated as none');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '专精'), '1000000.00 rate', 'tier: the beginning of a tier is not that tier');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => ''), '1000000.00 rate', 'tier: an empty one is none');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 20000000, of_tier => '专精特新'), '3000000.00 rate', '15 % of 20,000,000 is the cap itself');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 20000000.01, of_tier => '专精特新'), '3000000.00 cap', 'the cap of the document still holds, at one fen over 20,000,000');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2023-12-31', of_tier => '专精特新'), '1000000.00 rate', 'the day before, the local rule is not in force');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2024-01-01', of_tier => '专精特新'), '1500000.00 rate', 'its first day counts');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2024-12-31', of_tier => '专精特新'), '1500000.00 rate', 'its last day counts');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2025-01-01', of_tier => '专精特新'), '1000000.00 rate', 'the day after, the built-in rule is back');
SELECT is((jm_policy.award('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', '专精特新')).rule_source, '江工信技改〔2024〕5号', 'rule_source is the local rule''s');
SELECT is((jm_policy.award('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30')).rule_source, '江府〔2023〕11号第9条', 'rule_source is the document''s, where the local rule is not for him');
SELECT is((jm_policy.award('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', '专精特新')).rate, 0.15, 'rate is the local rule''s');

SELECT ok(position(w IN zh) > 0, format('the explanation of it says %s', w))
FROM jm_policy.award('tech_upgrade_municipal', 20000000.01, 1, NULL, '2024-06-30', '专精特新') AS a (item_code, measure_no, kind, determination, amount_yuan, ceiling_yuan, uncapped_yuan, rate, binding, rule_source, zh, en)
CROSS JOIN unnest('{第9条,江工信技改〔2024〕5号,专精特新,"20,000,000.01",15%,"3,000,000.00","支持未享受省级技改政策的企业参与申报市级技改政策，单个项目按不超过新设备购置额的10%，给予最高300万元奖励"}'::text[]) WITH ORDINALITY AS u (w, n)
ORDER BY n;
SELECT ok(position(w IN en) > 0, format('the English explanation of it says %s', w))
FROM jm_policy.award('tech_upgrade_municipal', 20000000.01, 1, NULL, '2024-06-30', '专精特新') AS a (item_code, measure_no, kind, determination, amount_yuan, ceiling_yuan, uncapped_yuan, rate, binding, rule_source, zh, en)
CROSS JOIN unnest('{measure 9,江工信技改〔2024〕5号,专精特新,"20,000,000.01",15%,"3,000,000.00"}'::text[]) WITH ORDINALITY AS u (w, n)
ORDER BY n;

-- Same precedence, without a tier: the matching tier comes first
INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.12, '2024-01-01', '2024-12-31', '实施细则一');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '专精特新'), '1500000.00 rate', 'of one precedence, the matching tier goes before no tier');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000), '1200000.00 rate', 'a local rule without a tier beats the built-in one');

-- Higher precedence beats the tier
INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source, precedence)
VALUES ('tech_upgrade_municipal', 0.08, '2024-07-01', '2024-07-31', '从其规定', 2);
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2024-07-15', of_tier => '专精特新'), '800000.00 rate', 'the highest precedence goes first, even before a matching tier');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2024-06-30', of_tier => '专精特新'), '1500000.00 rate', 'the highest precedence counts only while it is in force');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, day => '2024-08-01', of_tier => '专精特新'), '1500000.00 rate', 'and no longer the day after');

-- A tier of another does not count even with the highest precedence
INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source, precedence)
VALUES ('tech_upgrade_municipal', 0.18, '规上', '2024-01-01', '2024-12-31', '实施细则二', 9);
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '专精特新'), '1500000.00 rate', 'a rule for another tier is not in force for this one, whatever its precedence');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '规上'), '1800000.00 rate', 'and is for its own');

-- At a cap or a floor, and a millionth of a fen beside it
ROLLBACK TO SAVEPOINT no_local_rule;
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 3333.32, 0.333333, '2024-01-01', '2024-12-31', '实施细则');
INSERT INTO jm_policy.award_rule (item_code, floor_yuan, rate, valid_from, valid_to, source)
VALUES ('first_set_equipment', 1000, 0.5, '2024-01-01', '2024-12-31', '实施细则');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 9999.97), '3333.32 cap', '33.3333 % of 9,999.97 is a millionth of a fen over a cap of 3,333.32');
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 9999.96), '3333.31 rate', 'and of 9,999.96 it is under it');
SELECT is(pg_temp.awarded('first_set_equipment', 2000), '1000.00 rate', 'a rate that gives just the floor is not overruled by it');
SELECT is(pg_temp.awarded('first_set_equipment', 1999.99), '1000.00 floor', 'one that gives half a fen less is');
ROLLBACK TO SAVEPOINT no_local_rule;
INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.000001, '2024-01-01', '2024-12-31', '实施细则');
SELECT is((jm_policy.award('tech_upgrade_municipal', 1000000, on_date => '2024-06-30')).rate, 0.000001, 'a rate may be as low as a millionth');
ROLLBACK TO SAVEPOINT no_local_rule;

-- Rules are seen at once and are gone when they are rolled back
ROLLBACK TO SAVEPOINT no_local_rule;
SELECT is(pg_temp.awarded('tech_upgrade_municipal', 10000000, of_tier => '专精特新'), '1000000.00 rate', 'a rule rolled back is forgotten');
SELECT is(jm_policy.award_amount('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', '专精特新'), 1000000.00, 'a rule rolled back is forgotten (award_amount)');

DO $$
DECLARE
	got numeric[] = '{}';
BEGIN
	FOR i IN 1 .. 3 LOOP
		got := got || jm_policy.award_amount('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', NULL);
		INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source, precedence)
		VALUES ('tech_upgrade_municipal', 0.1 + i * 0.01, '2024-01-01', '2024-12-31', '实施细则', i);
	END LOOP;
	got := got || jm_policy.award_amount('tech_upgrade_municipal', 10000000, 1, NULL, '2024-06-30', NULL);
	PERFORM set_config('award_inputs.got', got::text, true);
END
$$;
SELECT is(current_setting('award_inputs.got'), '{1000000.00,1100000.00,1200000.00,1300000.00}', 'within one PL/pgSQL loop, every new rule counts from the next call');
ROLLBACK TO SAVEPOINT no_local_rule;

-- A rule of another kind
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source)
VALUES ('exhibition', 'fixed', 8000, '2024-01-01', '2024-12-31', '展会补助实施细则');
SELECT is(pg_temp.awarded('exhibition'), '8000.00 fixed', 'an unquantified item is payable once somebody registers a rule with figures');
SELECT is((SELECT ROW(a.kind, a.determination) FROM jm_policy.award('exhibition', on_date => '2024-06-30') AS a), ROW('fixed'::text, 'definite'::text), 'a fixed local rule is definite');
SELECT is(pg_temp.awarded('exhibition', day => '2025-01-01'), ' no_figures', 'and after it the item is unquantified again');

-- A rate for an item whose clause names no base: 贴息支持, 险种补助 …
SELECT is(pg_temp.sqlstate_of($$
	INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, rate, valid_from, valid_to, source)
	VALUES ('digital_loan_interest', 'rate_capped', 100000, 0.5, '2024-01-01', '2024-12-31', '贴息实施细则')$$), '00000',
	'digital_loan_interest: an interest subsidy of 50 %, at most 100,000, can be registered');
SELECT is(jm_policy.award_amount('digital_loan_interest', 150000, on_date => '2024-06-30'), 75000.00,
	'digital_loan_interest: 50 % of 150,000 is 75,000');
ROLLBACK TO SAVEPOINT no_local_rule;

-- Two units, and what is said where they are refused
SELECT is(pg_temp.awarded('first_set_equipment', 10000000, 2, day => '2026-01-01'), ' not_in_force', 'units: on a day without a rule two first sets give nothing, and are no mistake');
SELECT is((pg_temp.report($$ SELECT jm_policy.award('tech_upgrade_municipal', 1, 2, NULL, '2024-06-30') $$)).detail,
	'units is 2; its amount and its limit are per project.', 'units: who gives two is told what the award is counted by');
SELECT is((pg_temp.report(format($$ SELECT jm_policy.award(%L, 1, 2, NULL, '2024-06-30') $$, item_code))).detail,
	'units is 2; its amount and its limit are not multiplied.', 'units: or that it is not multiplied')
FROM jm_policy.award_item WHERE subject_en IS NULL ORDER BY item_code LIMIT 1;

INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source)
VALUES ('first_set_equipment', 'fixed', 3333333333333333.33, '2024-01-01', '2024-12-31', '实施细则');
SELECT is(pg_temp.awarded('first_set_equipment', NULL, 3), '9999999999999999.99 fixed', 'units: three may come to the largest amount there is');
SELECT is((pg_temp.report($$ SELECT jm_policy.award('first_set_equipment', NULL, 4, NULL, '2024-06-30') $$)).state, 'JM005', 'units: and no number of them to more');
SELECT is((pg_temp.report($$ SELECT jm_policy.award('first_set_equipment', NULL, 4, NULL, '2024-06-30') $$)).detail,
	'One unit is 3,333,333,333,333,333.33 yuan, units is 4.', 'units: which is told with what one is');
ROLLBACK TO SAVEPOINT no_local_rule;

-- The figures of one award are not those of the next
SELECT results_eq($$ SELECT a.ceiling_yuan FROM generate_series(1, 4) AS n, jm_policy.award('little_giant', on_date => CASE n % 2 WHEN 1 THEN date '2024-06-30' ELSE '2026-01-01' END, explained => false) AS a ORDER BY n $$,
	$$ VALUES (1000000.00::numeric(18,2)), (NULL), (1000000.00), (NULL) $$, 'a day without a rule has no ceiling, beside a day with one');
SELECT results_eq($$ SELECT a.ceiling_yuan FROM generate_series(1, 4) AS n, jm_policy.award('first_set_equipment', CASE n % 2 WHEN 1 THEN 10000000 END, on_date => '2024-06-30', explained => false) AS a ORDER BY n $$,
	$$ VALUES (3000000.00::numeric(18,2)), (NULL), (3000000.00), (NULL) $$, 'an equipment without a price has none, beside one with a price');

-- By a rule that is handed over
SELECT is((x.explanation_zh, x.explanation_en)::text, (a.explanation_zh, a.explanation_en)::text, 'the rule in force, handed over, says the same in both languages')
FROM jm_policy.award_rule AS r, jm_policy.explain_by_rule('little_giant', NULL, 1, NULL, '2024-06-30', NULL, r) AS x, jm_policy.award('little_giant', on_date => '2024-06-30') AS a
WHERE r.item_code = 'little_giant' AND r.builtin;
SELECT matches(x.explanation_en, '^.*RMB 1,000,000\.00', 'and has the figures in English')
FROM jm_policy.award_rule AS r, jm_policy.explain_by_rule('little_giant', NULL, 1, NULL, '2024-06-30', NULL, r) AS x
WHERE r.item_code = 'little_giant' AND r.builtin;

-- None in force
SELECT matches((jm_policy.award('tech_upgrade_municipal', 10000000, on_date => '2026-01-01')).explanation_zh, '2025年12月31日', 'not_in_force: the explanation names the last valid day');
SELECT matches((jm_policy.award('tech_upgrade_municipal', 10000000, on_date => '2026-01-01')).explanation_en, '2025-12-31', 'not_in_force: the English explanation names the last valid day');
SELECT matches((jm_policy.award('little_giant', on_date => '2023-04-28')).explanation_zh, '2023年4月29日', 'not_in_force: before the first day, the explanation names the first');
SELECT matches((jm_policy.award('little_giant', on_date => '2023-04-28')).explanation_en, '2023-04-29', 'not_in_force: before the first day, the English explanation names the first');
SELECT is((SELECT ROW(a.amount_yuan, a.ceiling_yuan, a.uncapped_yuan, a.rate, a.rule_source) FROM jm_policy.award('tech_upgrade_municipal', 10000000, 1, 5, '2026-01-01') AS a)::text,
		  '(,,,,)', 'not_in_force: no amount, no ceiling, no rate and no source');
INSERT INTO jm_policy.award_rule (item_code, tier, valid_from, valid_to, source)
VALUES ('little_giant', '专精特新', '2026-03-01', '2026-06-30', '延续办法');
SELECT matches((jm_policy.award('little_giant', on_date => '2026-07-01', tier => '专精特新')).explanation_zh, '2026年6月30日', 'not_in_force: a local rule''s last day is the last valid day for its tier');
SELECT matches((jm_policy.award('little_giant', on_date => '2026-07-01')).explanation_zh, '2025年12月31日', 'not_in_force: the others were last served by the document');
SELECT matches((jm_policy.award('little_giant', on_date => '2026-02-01', tier => '专精特新')).explanation_zh, '2025年12月31日', 'not_in_force: in a gap, the last valid day is the last one before it');
ROLLBACK TO SAVEPOINT no_local_rule;

-- What a rule may not be
SELECT is(pg_temp.sqlstate_of($$ UPDATE jm_policy.award_rule SET rate = 0.2 WHERE item_code = 'tech_upgrade_municipal' AND builtin $$), 'JM031', 'a built-in rule is not updated');
SELECT is(pg_temp.sqlstate_of($$ DELETE FROM jm_policy.award_rule WHERE item_code = 'tech_upgrade_municipal' AND builtin $$), 'JM031', 'a built-in rule is not deleted');
SELECT is(pg_temp.sqlstate_of($$ TRUNCATE jm_policy.award_rule CASCADE $$), 'JM031', 'built-in rules are not truncated');
SELECT is(pg_temp.sqlstate_of($$ INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source, builtin) VALUES ('tech_upgrade_municipal', 0.15, '2024-01-01', '2024-12-31', 'x', true) $$), 'JM031', 'nobody adds a built-in rule');
INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.15, '专精特新', '2024-01-01', '2024-12-31', 'x');
SELECT is(pg_temp.sqlstate_of(format($$ INSERT INTO jm_policy.award_rule (item_code, rate, tier, precedence, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.15, %L, %s, %L, %L, 'x') $$, t, p, f, l)), want, name)
FROM (VALUES
	(1, '专精特新', 1, '2024-12-31', '2025-12-31', 'JM032', 'rules of one item, precedence and tier do not share the last day'),
	(2, '专精特新', 1, '2023-01-01', '2024-01-01', 'JM032', 'nor the first day'),
	(3, '专精特新', 1, '2025-01-01', '2025-12-31', '00000', 'the day after is free'),
	(4, '专精特新', 2, '2024-12-31', '2025-12-31', '00000', 'another precedence is free'),
	(5, NULL, 1, '2024-12-31', '2025-12-31', '00000', 'another tier is free')
) AS v (n, t, p, f, l, want, name) ORDER BY n;
SELECT is(pg_temp.sqlstate_of($$ INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source, precedence) VALUES ('tech_upgrade_municipal', 0.15, '2024-01-01', '2024-12-31', 'x', 2), ('tech_upgrade_municipal', 0.16, '2024-12-31', '2025-12-31', 'x', 2) $$), 'JM032', 'two rules of one statement do not overlap either');
ROLLBACK TO SAVEPOINT no_local_rule;

-- Last, as it may end the session: the explanation of a rate without a base in the clause
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, rate, valid_from, valid_to, source)
VALUES ('digital_loan_interest', 'rate_capped', 100000, 0.5, '2024-01-01', '2024-12-31', '贴息实施细则');
SELECT matches((jm_policy.award('digital_loan_interest', 150000, on_date => '2024-06-30')).explanation_zh, '150,000\.00.*75,000\.00',
	'digital_loan_interest: the explanation has the figures, though the clause names no base');
SELECT is(pg_temp.awarded('digital_loan_interest'), ' missing_base',
	'digital_loan_interest: without the base, it is the base that is missing, though the clause names none');

SELECT * FROM finish();
ROLLBACK;
