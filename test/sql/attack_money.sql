-- Nobody is paid what the document does not give: the ways in which it was tried,
-- each with the sentence it defends, and beside it the case the text allows.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703', 'C34'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 34) AS n) AS made;
CREATE FUNCTION pg_temp.e(n int) RETURNS text LANGUAGE sql AS $$ SELECT uscc FROM jm.enterprise WHERE name = 'enterprise ' || n $$;
CREATE FUNCTION pg_temp.recognised(n int, of_kind text, at_level text, on_day date, called text = NULL) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no)
	VALUES (pg_temp.e(n), of_kind, at_level, on_day, called) RETURNING recognition_no
$$;
CREATE FUNCTION pg_temp.project(n int, of_kind text, started date = '2023-06-01', completed date = NULL) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.project (uscc, kind, name, signed_on, started_on, completed_on)
	VALUES (pg_temp.e(n), of_kind, 'a project', started, started, completed) RETURNING project_no
$$;
CREATE FUNCTION pg_temp.found(n int, VARIADIC facts text[]) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note)
	SELECT pg_temp.e(n), f, true, '2023-01-01', 'seen' FROM unnest(facts) AS f
$$;

-- Takes a case from its start to approval as an office does, and says how it went:
-- ok, or the code and where it stopped
CREATE FUNCTION pg_temp.go(n int, item text, amount numeric = NULL, event_on date = '2024-03-01', recognition bigint = NULL, project bigint = NULL,
	subject text = NULL, units int = 1, base numeric = NULL, tier text = NULL)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	no bigint;
	stage text := 'submitted';
	fact text;
BEGIN
	INSERT INTO jm.application (uscc, item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no, status)
	VALUES (pg_temp.e(n), item, go.event_on, greatest(go.event_on, '2024-03-01'), base, go.units, amount, go.tier, go.subject, project, recognition, 'submitted')
	RETURNING application_no INTO no;
	stage := 'accepted';
	UPDATE jm.application SET status = 'accepted' WHERE application_no = no;
	stage := 'assessed';
	UPDATE jm.application AS a SET assessed_yuan = coalesce(jm_policy.award_amount(a.item_code, a.base_yuan, a.units, a.requested_yuan, a.event_on, a.tier), amount)
	WHERE application_no = no;
	stage := 'reviewed';
	UPDATE jm.application SET status = 'reviewed', awarded_yuan = assessed_yuan WHERE application_no = no;
	UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE application_no = no;
	stage := 'approved';
	UPDATE jm.application SET status = 'approved' WHERE application_no = no;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || stage;
END
$$;
CREATE FUNCTION pg_temp.awarded(n int, item text) RETURNS numeric LANGUAGE sql AS $$
	SELECT coalesce(sum(awarded_yuan), 0) FROM jm.application WHERE uscc = pg_temp.e(n) AND item_code = item AND status IN ('approved', 'paid')
$$;

-- Units multiply no cap
SELECT throws_ok(format('SELECT jm_policy.award(%L, base_yuan => 1000, units => 2, requested_yuan => 1000, on_date => %L)', i.item_code, '2024-03-01'), 'JM007', NULL,
		format('措施%s: two units of %s are an error', i.measure_no, i.item_code))
FROM jm_policy.award_item AS i WHERE i.item_code <> 'first_set_equipment';
SELECT is(jm_policy.award_amount('first_set_equipment', 5000000, 2, on_date => '2024-03-01'), 3000000.00, '措施13: of 首台（套） alone two units are counted, each at 30 % of its price');
SELECT throws_ok($$ SELECT jm_policy.award('quality_award_municipal', units => 2, on_date => '2024-03-01') $$, 'JM007',
	'"quality_award_municipal" is not counted by units (该事项不按数量计算)', 'a quality award of two units is no award of 1,000,000 yuan');
SELECT throws_ok($$ SELECT jm_policy.award_amount('little_giant', units => 2, on_date => '2026-03-01') $$, 'JM007', NULL, 'also on a day when no rule is in force');
SELECT throws_ok($$ SELECT (jm_policy.explain_by_rule('quality_award_municipal', NULL, 2, NULL, '2024-03-01', NULL, r)).explanation_en
	FROM jm_policy.award_rule AS r WHERE r.item_code = 'quality_award_municipal' $$, 'JM007', NULL, 'nor is it explained');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, units) VALUES (pg_temp.e(1), 'ip_pledge_interest', '2024-03-01', 2) $$, 'JM007', NULL, 'an application for two of them is refused');
SELECT is(pg_temp.go(1, 'ip_pledge_interest', 200000, base => 400000), 'JM085 reviewed', '措施14: interest is paid when it is found that it was paid');
SELECT pg_temp.found(1, 'ip_pledge_interest_paid') AS done \gset
SELECT is(pg_temp.go(1, 'ip_pledge_interest', 200000, base => 400000), 'ok', 'up to 200,000 yuan a year');
SELECT is(pg_temp.go(1, 'ip_pledge_interest', 0.01, base => 400000), 'JM071 approved', 'and not one fen more in that year');
SELECT is(pg_temp.awarded(1, 'ip_pledge_interest'), 200000.00, 'whatever the number of units was');

-- A recognition is paid once
SELECT is(pg_temp.go(2, 'quality_award_national', 2000000), 'JM067 accepted', '措施14: a quality award names its recognition');
SELECT pg_temp.recognised(2, 'quality_award', 'national', '2024-02-01') AS national, pg_temp.recognised(2, 'quality_award', 'municipal', '2024-02-01') AS municipal \gset
SELECT is(pg_temp.go(2, 'quality_award_national', recognition => :municipal), 'JM084 reviewed', 'that of another level will not do');
SELECT is(pg_temp.go(2, 'quality_award_national', recognition => :national), 'ok', 'the recognition is paid');
SELECT is(pg_temp.go(2, 'quality_award_national', recognition => :national), 'JM072 approved', 'and is not paid a second time');
SELECT is(pg_temp.go(2, 'quality_award_municipal', recognition => :municipal), 'ok', 'another one is: the text excludes no climbing');
SELECT throws_ok($$ SELECT pg_temp.recognised(2, 'quality_award', 'national', '2024-02-01') $$, '23505', NULL, 'one recognition without a certificate number is not recorded twice');
SELECT pg_temp.recognised(2, 'quality_award', 'national', '2025-02-01') AS later \gset
SELECT is(pg_temp.go(2, 'quality_award_national', event_on => '2025-03-01', recognition => :later), 'ok', 'the award of another year is another recognition');
SELECT is(pg_temp.awarded(2, 'quality_award_national'), 4000000.00, 'two recognitions, twice 2,000,000 yuan');

-- Projects
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000), 'JM067 accepted', '措施9: a technical upgrade names its project');
SELECT pg_temp.project(3, 'technical_upgrade') AS p1, pg_temp.project(3, 'technical_upgrade') AS p2, pg_temp.project(3, 'technical_upgrade', '2021-01-01', '2022-12-31') AS old,
	pg_temp.project(3, 'technical_upgrade', '2021-01-01', '2023-01-01') AS just_in, pg_temp.project(3, 'solid_waste') AS other \gset
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000, project => :p1), 'ok', 'up to 3,000,000 yuan for a project');
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 0.1, project => :p1), 'JM071 approved', 'and not one fen more for the same');
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000, project => :p2), 'ok', 'another project has its own');
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000, project => :old), 'JM084 reviewed', 'a project finished on the day before the period is not eligible');
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000, project => :just_in), 'ok', 'one finished on its first day is');
SELECT is(pg_temp.go(3, 'tech_upgrade_municipal', base => 50000000, project => :other), 'JM084 reviewed', 'a project of another kind will not do');
SELECT is(pg_temp.awarded(3, 'tech_upgrade_municipal'), 9000000.00, 'three projects, three times 3,000,000 yuan');

-- A recognised project: 工业互联网标杆示范
SELECT pg_temp.project(4, 'digital') AS p1, pg_temp.project(4, 'digital') AS p2,
	pg_temp.recognised(4, 'industrial_internet_benchmark', 'municipal', '2024-01-10') AS benchmark,
	pg_temp.recognised(4, 'industrial_internet', 'municipal', '2024-01-10') AS demonstration \gset
SELECT is(pg_temp.go(4, 'industrial_internet_benchmark', 1000000, project => :p1), 'JM084 reviewed', '措施2: a benchmark project names its recognition as well');
SELECT is(pg_temp.go(4, 'industrial_internet_benchmark', 1000000, project => :p1, recognition => :demonstration), 'JM084 reviewed', 'a demonstration (示范) is no benchmark (标杆示范)');
SELECT is(pg_temp.go(4, 'industrial_internet_benchmark', 1000000, project => :p1, recognition => :benchmark), 'ok', 'the project recognised is paid');
SELECT is(pg_temp.go(4, 'industrial_internet_benchmark', 1000000, project => :p2, recognition => :benchmark), 'JM071 approved', 'its recognition serves no second project');

-- Names
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, subject) VALUES (pg_temp.e(5), 'cluster_digital_pilot_municipal', '2024-03-01', '五金') $$, 'JM083', NULL, '措施2: a cluster nobody registered is refused');
INSERT INTO jm.subject (kind, name, source) VALUES ('cluster', '开平水暖卫浴产业集群', '市工信局认定'), ('cluster', 'Y', 'a notice'), ('standard', 'GB/T 1234-2023', 'a notice'),
	('unit', '盾构机 SN-001', 'a contract'), ('unit', '盾构机 SN-002', 'a contract'), ('unit', '盾构机 SN-003', 'a contract');
SELECT throws_like($$ INSERT INTO jm.application (uscc, item_code, event_on, subject) VALUES (pg_temp.e(5), 'cluster_digital_pilot_municipal', '2024-03-01', '水暖卫浴集群') $$,
	'no cluster is registered as "水暖卫浴集群"%', 'and the error says which name is not known');
CREATE FUNCTION pg_temp.hint(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE command;
	RETURN 'none';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN hint;
END
$$;
SELECT is(pg_temp.hint($$ INSERT INTO jm.application (uscc, item_code, event_on, subject) VALUES (pg_temp.e(5), 'cluster_digital_pilot_municipal', '2024-03-01', '水暖卫浴集群') $$),
	'Did you mean "开平水暖卫浴产业集群"? If it is a new one: INSERT INTO subject (kind, name, source) VALUES (''cluster'', ''水暖卫浴集群'', ''…'');', 'with the nearest one, and how a new one is registered');
SELECT throws_ok(format('INSERT INTO jm.subject (kind, name, source) VALUES (%L, %L, %L)', 'standard', spelt, 'x'), '23505', NULL, format('"%s" is the standard GB/T 1234-2023, however it is spelt', spelt))
FROM unnest(ARRAY['GB/T 1234-2023', 'gb/t1234-2023', 'ＧＢ／Ｔ　１２３４－２０２３', 'GB/T 1234—2023', E'GB/T\u00a01234\u22122023', E'GB/T 1234-2023\u200b']) AS spelt;
SELECT throws_ok($$ INSERT INTO jm.subject (kind, name, source) VALUES ('cluster', E'\u200b', 'x') $$, '23514', NULL, 'a name of nothing is none');
SELECT count(pg_temp.recognised(n, 'cluster_digital_pilot', 'municipal', '2024-01-10')::text) AS done FROM generate_series(5, 9) AS n \gset
SELECT is(pg_temp.go(5, 'cluster_digital_pilot_municipal', 5000000, subject => 'Y'), 'ok', 'a cluster gets up to 5,000,000 yuan');
SELECT is(pg_temp.go(n, 'cluster_digital_pilot_municipal', 5000000, subject => spelt), 'JM071 approved', format('and not once more as "%s"', spelt))
FROM (VALUES (6, 'Y '), (7, 'Ｙ'), (8, 'y'), (9, ' y　')) AS v (n, spelt);
SELECT is(pg_temp.go(9, 'cluster_digital_pilot_municipal', 5000000, subject => ''), 'JM067 accepted', 'nor as nothing');
SELECT is((SELECT sum(awarded_yuan) FROM jm.application WHERE item_code = 'cluster_digital_pilot_municipal' AND status = 'approved'), 5000000.00, 'all spellings come to one cap');
SELECT count(pg_temp.found(n, 'standard_participation')::text) AS done FROM generate_series(5, 8) AS n \gset
SELECT is(pg_temp.go(5, 'standard_setting', 200000, subject => 'GB/T 1234-2023'), 'ok', '措施14: a standard gets up to 300,000 yuan');
SELECT is(pg_temp.go(6, 'standard_setting', 100000.01, subject => 'gb/t 1234—2023'), 'JM071 approved', 'whoever applies');
SELECT is(pg_temp.go(7, 'standard_setting', 100000, subject => 'gb/t 1234—2023'), 'ok', 'what is left of it is for another');
SELECT is((SELECT DISTINCT subject FROM jm.application WHERE item_code = 'standard_setting'), 'GB/T 1234-2023', 'and is written as it is registered');

-- Units
SELECT count(pg_temp.recognised(n, 'first_set', 'provincial', '2024-01-10')::text) AS done FROM generate_series(10, 12) AS n \gset
SELECT count(pg_temp.found(n, 'first_set_sold')::text) AS done FROM generate_series(10, 12) AS n \gset
SELECT is(pg_temp.go(10, 'first_set_equipment', base => 5000000), 'JM067 accepted', '措施13: a first set names its unit');
SELECT is(pg_temp.go(10, 'first_set_equipment', base => 5000000, subject => '盾构机 SN-001'), 'ok', 'a unit is paid');
SELECT is(pg_temp.go(10, 'first_set_equipment', base => 5000000, subject => '盾构机SN-001'), 'JM072 approved', 'once');
SELECT is(pg_temp.go(11, 'first_set_equipment', base => 5000000, subject => '盾构机sn-001'), 'JM072 approved', 'whoever applies');
SELECT is(pg_temp.go(11, 'first_set_equipment', base => 5000000, units => 2, subject => '盾构机 SN-002'), 'JM067 submitted', 'two units are named one by one');
SELECT is(pg_temp.go(11, 'first_set_equipment', base => 5000000, units => 2, subject => '盾构机 SN-002；盾构机 sn-002'), 'JM067 submitted', 'and are two');
SELECT is(pg_temp.go(11, 'first_set_equipment', base => 5000000, units => 2, subject => '盾构机 SN-001；盾构机 SN-002'), 'JM072 approved', 'of two one that was paid stops both');
SELECT is(pg_temp.go(11, 'first_set_equipment', base => 5000000, units => 2, subject => '盾构机 SN-002; 盾构机 SN-003'), 'ok', 'two that were not are paid together');
SELECT is(pg_temp.awarded(11, 'first_set_equipment'), 3000000.00, 'twice 30 % of the price');

-- Caps without 每年: over the life of the document
SELECT pg_temp.found(13, 'short_term_credit_insurance') AS done \gset
SELECT is(pg_temp.go(13, 'export_credit_insurance', 600000, '2023-06-01'), 'ok', '措施12: 600,000 of 1,000,000 yuan');
SELECT is(pg_temp.go(13, 'export_credit_insurance', 400000.01, '2025-06-01'), 'JM071 approved', 'a fen over the rest is refused in any year: 最高 without 每年');
SELECT is(pg_temp.go(13, 'export_credit_insurance', 400000, '2025-06-01'), 'ok', 'the rest is granted');
INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('bonded_logistics', 'enterprise_year', '2023-04-29', '2025-12-31', 'a local rule');
SELECT pg_temp.found(13, 'bonded_centre_business') AS done \gset
SELECT is(pg_temp.go(13, 'bonded_logistics', 2000000, '2023-06-01'), 'ok', 'a dated local rule makes a cap yearly');
SELECT is(pg_temp.go(13, 'bonded_logistics', 2000000, '2024-06-01'), 'ok', 'so that the next year has its own');
SELECT is(pg_temp.go(13, 'bonded_logistics', 0.01, '2024-06-01'), 'JM071 approved', 'and no more');

-- Headquarters: 最高1000万元
SELECT pg_temp.recognised(14, 'headquarters', 'municipal', '2023-06-01') AS hq, pg_temp.recognised(14, 'headquarters', 'municipal', '2024-06-01') AS hq2 \gset
SELECT pg_temp.found(14, 'headquarters_contribution') AS done \gset
SELECT is(pg_temp.go(14, 'headquarters_enterprise', 10000000, recognition => :hq), 'ok', '措施11: headquarters get up to 10,000,000 yuan');
SELECT is(pg_temp.go(14, 'headquarters_enterprise', 0.01, '2025-03-01', recognition => :hq2), 'JM071 approved', 'in all, whatever they were recognised as since');

-- The quota: 每年认定5家, by the year of the recognition
SELECT is(pg_temp.go(14 + n, 'quality_innovation_centre', event_on => '2024-12-20', recognition => pg_temp.recognised(14 + n, 'quality_innovation_centre', 'municipal', '2024-12-20')),
	'ok', format('措施14: centre number %s of 2024', n)) FROM generate_series(1, 5) AS n;
SELECT pg_temp.recognised(20, 'quality_innovation_centre', 'municipal', '2024-12-20') AS sixth, pg_temp.recognised(21, 'quality_innovation_centre', 'municipal', '2025-01-05') AS next \gset
SELECT is(pg_temp.go(20, 'quality_innovation_centre', event_on => '2024-12-20', recognition => :sixth), 'JM073 approved', 'the sixth of the year is refused');
SELECT is(pg_temp.go(20, 'quality_innovation_centre', event_on => '2025-01-10', recognition => :sixth), 'JM073 approved', 'also where it is applied for in January');
SELECT is(pg_temp.go(21, 'quality_innovation_centre', event_on => '2025-01-10', recognition => :next), 'ok', 'the first of the next year is not');

-- Conditions
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code) SELECT body || jm_policy.uscc_check_char(body), 'enterprise 40', '440703', 'I65' FROM (VALUES ('91440701000000031')) AS v (body);
SELECT pg_temp.project(40, 'technical_upgrade') AS p \gset
SELECT pg_temp.found(40, 'provincial_upgrade_approved') AS done \gset
SELECT is(pg_temp.go(40, 'tech_upgrade_provincial', base => 1000000, project => :p), 'JM084 reviewed', '措施9: a software firm gets no provincial technical-upgrade award');
SELECT is(pg_temp.go(22, 'single_champion', recognition => pg_temp.recognised(22, 'hnte', 'national', '2024-01-01')), 'JM084 reviewed', '措施11: nobody is a single champion by another title');
SELECT is(pg_temp.go(22, 'single_champion', recognition => pg_temp.recognised(22, 'single_champion', 'national', '2024-01-01')), 'ok', 'who is recognised as one is');
SELECT pg_temp.recognised(23, 'little_giant', 'national', '2020-01-01') AS former, pg_temp.recognised(23, 'little_giant', 'national', '2024-01-01') AS later \gset
SELECT is(pg_temp.go(23, 'little_giant', recognition => :later), 'JM084 reviewed', 'an earlier 小巨人 makes a later one not 新');

-- What an officer finds settles what records cannot tell, and 新 with a reason
CREATE FUNCTION pg_temp.accepted(n int, item text, recognition bigint) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, recognition_no, status) VALUES (pg_temp.e(n), item, '2024-03-01', recognition, 'submitted') RETURNING application_no
$$;
SELECT pg_temp.accepted(23, 'little_giant', :later) AS no \gset
UPDATE jm.application SET status = 'accepted' WHERE application_no = :no;
UPDATE jm.application SET assessed_yuan = 1000000 WHERE application_no = :no;
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'reviewed', :no), 'JM084',
	'a condition of "little_giant" does not hold: newly recognised within the period as national little giant (不符合条件：期间内新获国家级专精特新“小巨人”认定)', 'the condition that stops a case is named');
SELECT matches(pg_temp.hint(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'reviewed', :no)),
	'Where it is found to hold all the same: .*INSERT INTO condition_finding \(uscc, application_no, condition_no, holds, found_on, note\)', 'and who may settle it is told how');
SELECT throws_ok(format('INSERT INTO jm.condition_finding (uscc, application_no, condition_no, holds, found_on) VALUES (pg_temp.e(23), %s, 11, true, %L)', :no, '2024-06-01'), '23514', NULL, 'an officer who finds otherwise says why');
SELECT throws_ok(format('INSERT INTO jm.condition_finding (uscc, application_no, condition_no, holds, found_on, note) VALUES (pg_temp.e(23), %s, 99, true, %L, %L)', :no, '2024-06-01', 'x'), 'JM082', NULL, 'and about a condition the item has');
INSERT INTO jm.condition_finding (uscc, application_no, condition_no, holds, found_on, note) VALUES (pg_temp.e(23), :no, 11, true, '2024-06-01', '2020年认定已于申报前被撤销');
SELECT lives_ok(format('UPDATE jm.application SET status = %L, awarded_yuan = 1000000 WHERE application_no = %s', 'reviewed', :no), 'then the case goes on');
SELECT results_eq(format('SELECT holds, reason, found_in LIKE %L, finding_no IS NOT NULL, looked_up_by = current_user FROM jm.application_condition WHERE application_no = %s AND condition_no = 11', 'condition_finding %', :no),
	'VALUES (true, ''found'', true, true, true)', 'what was found is kept with the case: by whom, and in which record');
SELECT results_eq(format('SELECT condition_no, holds, reason FROM jm.application_condition WHERE application_no = %s ORDER BY 1', :no),
	'VALUES (1::bigint, true, ''in_force''), (11, true, ''found'')', 'with every condition of the item');
SELECT throws_ok(format('DELETE FROM jm.application_condition WHERE application_no = %s', :no), 'JM051', NULL, 'and stays');
UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE application_no = :no;
INSERT INTO jm.condition_finding (uscc, application_no, condition_no, holds, found_on, note) VALUES (pg_temp.e(23), :no, 11, false, '2024-06-08', '有异议，经查属实');
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'approved', :no), 'JM086', NULL, 'approval refuses what was found since not to hold');
INSERT INTO jm.condition_finding (uscc, application_no, condition_no, holds, found_on, note) VALUES (pg_temp.e(23), :no, 11, true, '2024-06-09', '复核后维持');
UPDATE jm.recognition SET level = 'provincial' WHERE recognition_no = :later;
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'approved', :no), 'JM086', NULL, 'and what records no longer show');
UPDATE jm.recognition SET level = 'national' WHERE recognition_no = :later;
SELECT lives_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'approved', :no), 'what still holds is approved');

-- Cases taken over from older books are exempt, and an audit view shows them
INSERT INTO jm.application (uscc, item_code, event_on, recognition_no, status, assessed_yuan, awarded_yuan, source)
VALUES (pg_temp.e(24), 'quality_award_municipal', '2024-03-01', pg_temp.recognised(24, 'quality_award', 'municipal', '2020-01-01'), 'approved', 500000, 500000, 'an older book');
SELECT is((SELECT count(*)::int FROM jm.audit_conditions_unasked WHERE uscc = pg_temp.e(24)), 1, 'a case taken over is shown to have had its conditions asked by nobody');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source)
	VALUES (pg_temp.e(24), 'little_giant', '2024-03-01', 'approved', 1000000, 1000000, 'an older book') $$, 'JM067', NULL, 'but names what it was paid for');

-- The ladder: awards and targets go by the same records
SELECT pg_temp.found(25, 'listing_criteria', 'scale_entry_criteria', 'shareholding_reform_criteria') AS done \gset
SELECT is(pg_temp.go(25, 'listing', 1000000), 'JM084 reviewed', '措施11: without a listing on record nothing is paid for one');
INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.e(25), 'scale_up', '2023-04-28'), (pg_temp.e(25), 'joint_stock', '2023-05-01'), (pg_temp.e(25), 'listing', '2024-02-01');
SELECT is(pg_temp.go(25, 'above_scale_entry', 200000), 'JM084 reviewed', 'a step on the day before the period will not do');
SELECT is(pg_temp.go(25, 'shareholding_reform', 300000), 'ok', 'one within it will');
SELECT is(pg_temp.go(25, 'listing', 2000000), 'ok', 'a listing is paid in stages');
SELECT is(pg_temp.go(25, 'listing', 3300000, '2025-03-01'), 'ok', 'up to 5,300,000 yuan');
SELECT is(pg_temp.go(25, 'listing', 0.01, '2025-03-01'), 'JM071 approved', 'and not one fen more');

-- A recognition of the last day is claimed later
SELECT pg_temp.recognised(26, 'little_giant', 'national', '2025-12-31') AS last \gset
SELECT is((SELECT eligible FROM jm.eligible_items(pg_temp.e(26), '2026-02-01') WHERE item_code = 'little_giant'), true, 'a recognition of 2025-12-31 is claimable in 2026');
SELECT is((SELECT amount_yuan FROM jm.eligible_items(pg_temp.e(26), '2026-02-01') WHERE item_code = 'little_giant'), 1000000.00, 'for its amount');
SELECT is(pg_temp.go(26, 'little_giant', event_on => '2025-12-31', recognition => :last), 'ok', 'and is paid');
SELECT pg_temp.recognised(27, 'little_giant', 'national', '2026-01-01') AS too_late \gset
SELECT is((SELECT eligible FROM jm.eligible_items(pg_temp.e(27), '2026-02-01') WHERE item_code = 'little_giant'), false, 'one of 2026-01-01 is not');
SELECT is(pg_temp.go(27, 'little_giant', event_on => '2025-12-31', recognition => :too_late), 'JM084 reviewed', 'and is not paid by giving another day');

-- The exclusion, annulment
SELECT pg_temp.project(28, 'technical_upgrade', '2023-01-01') AS p1, pg_temp.project(28, 'technical_upgrade') AS p2 \gset
SELECT pg_temp.found(28, 'provincial_upgrade_approved') AS done \gset
SELECT is(pg_temp.go(28, 'tech_upgrade_provincial', base => 1000000, project => :p1, event_on => '2023-01-01'), 'ok', '措施9: a provincial award, on the first day of the period');
SELECT is(pg_temp.go(28, 'tech_upgrade_municipal', base => 1000000, project => :p2), 'JM074 approved', 'bars the municipal one');
SELECT application_no AS provincial FROM jm.application WHERE uscc = pg_temp.e(28) AND item_code = 'tech_upgrade_provincial' \gset
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (pg_temp.e(28), :provincial, 200000, '2024-07-01');
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'annulled', :provincial), 'JM062', NULL, 'an approval is annulled with its reason');
SELECT throws_ok(format('UPDATE jm.application SET status = %L, status_note = %L WHERE application_no = %s', 'annulled', '骗取', :provincial), 'JM079', NULL, 'after all money came back');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) VALUES (pg_temp.e(28), :provincial, -199999.99, '2024-08-01', '骗取');
SELECT throws_ok(format('UPDATE jm.application SET status = %L, status_note = %L WHERE application_no = %s', 'annulled', '骗取', :provincial), 'JM079', NULL, 'to the last fen');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) VALUES (pg_temp.e(28), :provincial, -0.01, '2024-08-01', '骗取');
SELECT is(pg_temp.go(28, 'tech_upgrade_municipal', base => 1000000, project => :p2), 'JM074 approved', 'money that came back alone opens nothing');
SELECT lives_ok(format('UPDATE jm.application SET status = %L, status_note = %L WHERE application_no = %s', 'annulled', '骗取', :provincial), 'then it is annulled');
SELECT is(pg_temp.go(28, 'tech_upgrade_municipal', base => 1000000, project => :p2), 'ok', 'and bars nothing any more');
SELECT is((SELECT note FROM jm.application_event WHERE application_no = :provincial AND to_status = 'annulled'), '骗取', 'it stays in the history');
SELECT results_eq($$ SELECT approved_applications, closed_applications, awarded_yuan FROM jm.award_by_enterprise WHERE uscc = pg_temp.e(28) AND item_code = 'tech_upgrade_provincial' $$, 'VALUES (0::bigint, 1::bigint, 0.00::numeric(24,2))', 'and is a case that ended, with nothing awarded');
SELECT throws_ok(format('UPDATE jm.application SET status = %L, status_note = %L WHERE application_no = %s', status, 'x', :provincial), 'JM061', NULL, format('what is annulled does not become %s', status))
FROM jm_policy.application_status WHERE status <> 'annulled';
SELECT throws_ok(format('UPDATE jm.application SET awarded_yuan = 1 WHERE application_no = %s', :provincial), 'JM066', NULL, 'nor is it changed');
SELECT throws_ok(format('INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (pg_temp.e(28), %s, 1, %L)', :provincial, '2024-07-01'), 'JM075', NULL, 'nor paid');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES (pg_temp.e(1), 'ip_pledge_interest', '2024-03-01', 'annulled') $$, 'JM061', NULL, 'no case starts as annulled');
SELECT pg_temp.recognised(29, 'aeo', 'national', '2024-02-01') AS aeo \gset
SELECT is(pg_temp.go(29, 'aeo_certification', recognition => :aeo), 'ok', '措施12: AEO');
SELECT is(pg_temp.go(29, 'aeo_certification', recognition => :aeo), 'JM072 approved', 'once');
UPDATE jm.application SET status = 'annulled', status_note = '申报主体有误' WHERE uscc = pg_temp.e(29) AND status = 'approved';
SELECT is((SELECT eligible FROM jm.eligible_items(pg_temp.e(29), '2024-06-01') WHERE item_code = 'aeo_certification'), true, 'one that is taken back bars no new one');
SELECT is(pg_temp.go(29, 'aeo_certification', recognition => :aeo), 'ok', 'which is paid');
SELECT is((SELECT count(*)::int FROM jm.application WHERE uscc = pg_temp.e(20) AND item_code = 'quality_innovation_centre' AND status = 'publicised'), 0, 'the sixth centre waits');
UPDATE jm.application SET status = 'annulled', status_note = '认定撤销' WHERE uscc = pg_temp.e(15) AND item_code = 'quality_innovation_centre';
SELECT is(pg_temp.go(20, 'quality_innovation_centre', event_on => '2024-12-20', recognition => :sixth), 'ok', 'one centre annulled leaves its place in the quota of its year');

-- Mergers
SELECT pg_temp.recognised(30, 'aeo', 'national', '2024-05-01') AS other_aeo \gset
CALL jm.merge_enterprise(pg_temp.e(29), pg_temp.e(30), '2024-06-01', '吸收合并');
SELECT is(pg_temp.go(30, 'aeo_certification', recognition => :other_aeo, event_on => '2024-06-02'), 'JM072 approved', 'an enterprise that takes another over has had what that one had');
SELECT is((SELECT eligible FROM jm.eligible_items(pg_temp.e(30), '2024-06-02') WHERE item_code = 'aeo_certification'), false, 'and is told so beforehand');
CALL jm.merge_enterprise(pg_temp.e(28), pg_temp.e(30), '2024-06-01', '吸收合并');
CALL jm.merge_enterprise(pg_temp.e(13), pg_temp.e(28), '2024-06-01', '吸收合并');
SELECT pg_temp.found(30, 'short_term_credit_insurance', 'bonded_centre_business', 'provincial_upgrade_approved') AS done \gset
SELECT is(pg_temp.go(30, 'export_credit_insurance', 0.01, '2025-06-01'), 'JM071 approved', 'caps count both, along a chain of mergers');
SELECT is(pg_temp.go(30, 'bonded_logistics', 0.01, '2024-06-01'), 'JM071 approved', 'those of a year as well');
SELECT is(pg_temp.go(30, 'bonded_logistics', 2000000, '2025-06-01'), 'ok', 'of a year in which neither had anything all is left');
SELECT pg_temp.project(30, 'technical_upgrade') AS p \gset
SELECT pg_temp.project(28, 'technical_upgrade') AS q \gset
SELECT is(pg_temp.go(28, 'tech_upgrade_provincial', base => 1000000, project => :q), 'ok', 'the enterprise taken over gets what it had coming');
SELECT is(pg_temp.go(30, 'tech_upgrade_municipal', base => 1000000, project => :p), 'JM074 approved', 'which excludes the one that took it over');
SELECT throws_ok($$ CALL jm.merge_enterprise(pg_temp.e(30), pg_temp.e(13), '2024-06-01', 'x') $$, 'JM089', NULL, 'nothing merges in a circle');
SELECT throws_ok($$ CALL jm.merge_enterprise(pg_temp.e(1), pg_temp.e(2), '2999-01-01', 'x') $$, 'JM089', NULL, 'nor in days to come');
SELECT throws_ok($$ CALL jm.merge_enterprise(pg_temp.e(1), pg_temp.e(2), '2024-01-01', ' ') $$, 'JM054', NULL, 'a merger has its reason');
SELECT throws_ok($$ CALL jm.merge_enterprise(pg_temp.e(1), 'nobody', '2024-01-01', 'x') $$, 'JM081', NULL, 'and two enterprises');
SELECT throws_ok($$ UPDATE jm.enterprise_merger SET merged_on = '2024-01-01' $$, 'JM051', NULL, 'and stays as it is');

-- An assessment older than the rule in force at approval
SELECT pg_temp.recognised(22, 'quality_award', 'municipal', '2024-02-01') AS award \gset
SELECT pg_temp.accepted(22, 'quality_award_municipal', :award) AS no \gset
UPDATE jm.application SET status = 'accepted' WHERE application_no = :no;
UPDATE jm.application SET assessed_yuan = 500000 WHERE application_no = :no;
UPDATE jm.application SET status = 'reviewed', awarded_yuan = 500000 WHERE application_no = :no;
UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE application_no = :no;
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source) VALUES ('quality_award_municipal', 300000, '2024-01-01', '2024-12-31', 'a local rule');
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'approved', :no), 'JM087', NULL, 'an assessment older than the rule in force is not approved above it');
UPDATE jm.application SET awarded_yuan = 300000 WHERE application_no = :no;
SELECT lives_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'approved', :no), 'and is approved within it');

-- A rule that would count by what an item is not paid for
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('quality_award_municipal', 'unit', '2025-01-01', '2025-12-31', 'x') $$, 'JM040', NULL, 'no local rule makes units count where the clause does not');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, cap_scope, valid_from, valid_to, source) VALUES ('exhibition', 'up_to', 1, 'subject', '2025-01-01', '2025-12-31', 'x') $$, 'JM040', NULL, 'nor hangs a limit on free text');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('first_set_equipment', 'enterprise', '2025-01-01', '2025-12-31', 'x') $$, 'JM040', NULL, 'nor leaves a unit uncounted');

-- Support that is not money
SELECT is(pg_temp.go(5, i.item_code, 100), 'JM035 assessed', i.title_zh || ': support that is not money is not assessed at any')
FROM jm_policy.award_item AS i WHERE i.governed_by_zh IS NULL
  AND EXISTS (SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = i.item_code AND r.builtin AND r.kind = 'non_monetary');

-- What is registered stays
SELECT throws_ok($$ UPDATE jm.subject SET name = 'Z' WHERE name = 'Y' $$, 'JM051', NULL, 'a registered name is not changed');
SELECT throws_ok($$ DELETE FROM jm.subject WHERE name = 'Y' $$, 'JM051', NULL, 'nor removed while an application names it');
SELECT lives_ok($$ DELETE FROM jm.subject WHERE name = '开平水暖卫浴产业集群' $$, 'one that none names can be');

-- An assessment is of what was assessed: what is changed afterwards is assessed again
SELECT pg_temp.project(33, 'technical_upgrade') AS p31 \gset
INSERT INTO jm.subject (kind, name, source) VALUES ('unit', 'a unit never priced', '合同');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, assessed_yuan, awarded_yuan) VALUES (pg_temp.e(33), 9001, 'digital_loan_interest', '2024-05-01', 900000000, 900000000);
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, assessed_yuan, project_no) VALUES (pg_temp.e(33), 9002, 'tech_upgrade_municipal', '2024-05-01', 30000000, 3000000, :p31);
UPDATE jm.application SET item_code = 'first_set_equipment', subject = 'a unit never priced' WHERE application_no = 9001;
UPDATE jm.application SET base_yuan = NULL WHERE application_no = 9002;
SELECT is_empty('SELECT FROM jm.application WHERE application_no IN (9001, 9002) AND (assessed_yuan IS NOT NULL OR awarded_yuan IS NOT NULL)', 'a draft that is changed to another item, or loses its base, loses what was assessed');
UPDATE jm.application SET base_yuan = 1000000, assessed_yuan = 100000 WHERE application_no = 9002;
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 9002), 100000.00, 'assessed in the same command, it is');
UPDATE jm.application SET base_yuan = base_yuan, project_no = project_no WHERE application_no = 9002;
SELECT is((SELECT assessed_yuan FROM jm.application WHERE application_no = 9002), 100000.00, 'and what is written as it was is no change');
UPDATE jm.application SET base_yuan = NULL WHERE application_no = 9002;
-- What it names is the enterprise's own
SELECT pg_temp.recognised(33, 'aeo', 'national', '2024-02-01') AS own33 \gset
CREATE FUNCTION pg_temp.refused(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	said text;
BEGIN
	EXECUTE command;
	RETURN 'done';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS said = PG_EXCEPTION_HINT;
	RETURN SQLSTATE || ' ' || said;
END
$$;
SELECT is(pg_temp.refused(format('INSERT INTO jm.application (uscc, item_code, event_on, project_no) VALUES (%L, %L, %L, 987654)', pg_temp.e(33), 'tech_upgrade_municipal', '2024-05-01')), format('23503 Its projects are %s a project.', :p31), 'a project nobody has is refused, and the enterprise''s own are named');
SELECT is(pg_temp.refused(format('INSERT INTO jm.application (uscc, item_code, event_on, recognition_no) VALUES (%L, %L, %L, 987654)', pg_temp.e(33), 'aeo_certification', '2024-05-01')), format('23503 Its recognitions are %s aeo of 2024-02-01.', :own33), 'so is a recognition');
SELECT is(pg_temp.refused(format('INSERT INTO jm.application (uscc, item_code, event_on, project_no) VALUES (%L, %L, %L, %s)', pg_temp.e(34), 'tech_upgrade_municipal', '2024-05-01', :p31)), '23503 Record the project first; the enterprise has none.', 'another enterprise''s is none');
SELECT throws_ok(format('UPDATE jm.application SET %s = 987654 WHERE application_no = 9002', c), '23503', NULL, 'nor is one named later that nobody has: ' || c) FROM unnest(ARRAY['project_no', 'recognition_no']) AS c;
SELECT lives_ok(format('UPDATE jm.application SET recognition_no = %s WHERE application_no = 9002', :own33), 'one''s own is');
UPDATE jm.application SET recognition_no = NULL WHERE application_no = 9002;
CREATE FUNCTION pg_temp.finish(no bigint, yuan numeric) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	UPDATE jm.application SET status = 'submitted' WHERE application_no = no;
	UPDATE jm.application SET assessed_yuan = yuan, status = 'accepted' WHERE application_no = no;
	UPDATE jm.application SET status = 'reviewed', awarded_yuan = yuan WHERE application_no = no;
	UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE application_no = no;
	UPDATE jm.application SET status = 'approved' WHERE application_no = no;
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.finish(9002, 3000000), 'JM069', 'without its base nothing is approved, whoever assesses it: the cap alone is no figure');
SELECT is(pg_temp.finish(9002, 0), 'ok', 'nothing is nothing');

-- What another law governs, and what is no money, is assessed at nothing, to the yuan
SELECT throws_ok(format('INSERT INTO jm.application (uscc, item_code, event_on, assessed_yuan) VALUES (%L, %L, %L, 1)', pg_temp.e(33), item, '2024-05-01'), 'JM035', message, item || ': one yuan is refused')
FROM (VALUES ('rd_tax_deduction', 'nothing is paid for "rd_tax_deduction" (本项从其规定，不发放资金)'), ('one_stop_service', 'nothing is paid for "one_stop_service" (本项不是资金支持)')) AS v (item, message);
SELECT lives_ok(format('INSERT INTO jm.application (uscc, item_code, event_on, assessed_yuan, awarded_yuan) VALUES (%L, %L, %L, 0, 0)', pg_temp.e(33), item, '2024-05-01'), item || ': nothing is not')
FROM (VALUES ('rd_tax_deduction'), ('one_stop_service')) AS v (item);

-- A local rule that counts by enterprise, by year or once leaves the clause's own limit by ground where it is
SAVEPOINT local_rules;
INSERT INTO jm.subject (kind, name, source) VALUES ('standard', 'GB/T 1-2023', '公告'), ('unit', 'a unit of 2024', '合同');
INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES
	('standard_setting', 'enterprise_year', '2024-01-01', '2024-12-31', 'a local rule'), ('tech_upgrade_municipal', 'enterprise_year', '2024-01-01', '2025-12-31', 'a local rule');
INSERT INTO jm_policy.award_rule (item_code, once_per_enterprise, valid_from, valid_to, source) VALUES
	('first_set_equipment', true, '2024-01-01', '2024-12-31', 'a local rule'), ('clean_production_partner', false, '2024-01-01', '2024-12-31', 'a local rule');
SELECT pg_temp.found(33, 'standard_participation', 'first_set_sold'), pg_temp.found(34, 'standard_participation', 'first_set_sold') \g /dev/null
SELECT is(pg_temp.go(33, 'standard_setting', 300000, subject => 'GB/T 1-2023'), 'ok', '措施14: a standard is paid by a local rule');
SELECT is(pg_temp.go(34, 'standard_setting', 300000, subject => 'GB/T 1-2023'), 'JM071 approved', 'and not once more for the next enterprise');
SELECT is(pg_temp.go(33, 'standard_setting', 300000, '2025-05-01', subject => 'GB/T 1-2023'), 'JM071 approved', 'nor in the next year by the clause');
SELECT pg_temp.recognised(n, 'first_set', 'provincial', '2023-06-01') FROM generate_series(33, 34) AS n \g /dev/null
SELECT is(pg_temp.go(33, 'first_set_equipment', base => 5000000, subject => 'a unit of 2024', recognition => (SELECT recognition_no FROM jm.recognition WHERE uscc = pg_temp.e(33) AND kind = 'first_set')), 'ok', '措施13: a unit is paid by a local rule');
SELECT is(pg_temp.go(34, 'first_set_equipment', base => 5000000, subject => 'a unit of 2024', recognition => (SELECT recognition_no FROM jm.recognition WHERE uscc = pg_temp.e(34) AND kind = 'first_set')), 'JM072 approved', 'and is paid once');
SELECT pg_temp.recognised(34, 'clean_partner', 'provincial', '2023-06-01') AS mark \gset
SELECT is(pg_temp.go(34, 'clean_production_partner', event_on => '2023-07-01', recognition => :mark), 'ok', '措施5: a mark is paid by the clause');
SELECT is(pg_temp.go(34, 'clean_production_partner', event_on => '2024-07-01', recognition => :mark), 'JM072 approved', 'and not again by a rule that lets another one be paid');
SELECT is(pg_temp.go(34, 'tech_upgrade_municipal', base => 40000000, event_on => '2024-07-01', project => pg_temp.project(34, 'technical_upgrade')), 'ok', '措施9: a project is paid by a local rule, by year');
SELECT is(pg_temp.go(34, 'tech_upgrade_municipal', base => 40000000, event_on => '2025-07-01', project => (SELECT max(project_no) FROM jm.project WHERE uscc = pg_temp.e(34))), 'JM071 approved', '单个项目: and not once more in the next year');
SELECT is(pg_temp.go(34, 'tech_upgrade_municipal', base => 40000000, event_on => '2025-07-01', project => pg_temp.project(34, 'technical_upgrade')), 'ok', 'another project is');
-- What was awarded before a rule was registered counts by it
SELECT pg_temp.found(33, 'builds_overseas_warehouse') \g /dev/null
SELECT is(pg_temp.go(33, 'overseas_warehouse_build', 200000, '2024-05-01'), 'ok', '措施12: 200,000 yuan by the clause');
INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('overseas_warehouse_build', 'enterprise_year', '2024-01-01', '2024-12-31', 'a local rule');
SELECT is(pg_temp.go(33, 'overseas_warehouse_build', 0.01, '2024-06-01'), 'JM071 approved', 'are 200,000 of the year''s by a rule that is registered later');
SELECT is(pg_temp.go(34, 'overseas_warehouse_build', 200000, '2024-06-01') || pg_temp.go(34, 'overseas_warehouse_build', 0.01, '2025-06-01'), 'JM085 reviewedJM085 reviewed', 'nobody is paid for a warehouse nobody has seen');
SELECT pg_temp.found(34, 'builds_overseas_warehouse') \g /dev/null
SELECT is(pg_temp.go(34, 'overseas_warehouse_build', 200000, '2024-06-01'), 'ok', 'what is awarded by the year');
SELECT is(pg_temp.go(34, 'overseas_warehouse_build', 0.01, '2025-06-01'), 'JM071 approved', 'counts over the life of the document as well, where the clause is in force again');
-- What the clause counts by enterprise, a local rule may count by the year, for one recognition too
INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('headquarters_enterprise', 'enterprise_year', '2023-04-29', '2025-12-31', 'a local rule');
SELECT pg_temp.recognised(33, 'headquarters', 'municipal', '2023-06-01') AS hq33, pg_temp.found(33, 'headquarters_contribution') \gset
SELECT is(pg_temp.go(33, 'headquarters_enterprise', 10000000, event_on => '2023-06-01', recognition => :hq33), 'ok', '措施11: headquarters get their 10,000,000 yuan by the year');
SELECT is(pg_temp.go(33, 'headquarters_enterprise', 10000000, event_on => '2024-06-01', recognition => :hq33), 'ok', 'and of the next');
SELECT is(pg_temp.go(33, 'headquarters_enterprise', 0.01, event_on => '2024-06-01', recognition => :hq33), 'JM071 approved', 'but no more');
-- An item without a ground
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('digital_loan_interest', 'up_to', 100000, '2024-01-01', '2024-12-31', 'at most 100,000');
SELECT pg_temp.found(34, 'zhengyinbao_digital_loan') \g /dev/null
SELECT is(pg_temp.go(34, 'digital_loan_interest', 100000), 'ok', '措施7: a local figure for an item without one is paid');
SELECT is(pg_temp.go(34, 'digital_loan_interest', 0.01), 'JM071 approved', 'to an enterprise up to it, in all');
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('digital_loan_interest', 'fixed', 100000, '2025-01-01', '2025-12-31', 'fixed');
SELECT results_eq($$ SELECT kind, cap_scope, once_per_enterprise FROM jm_policy.award_rule WHERE item_code = 'digital_loan_interest' AND NOT builtin ORDER BY rule_id $$, $$ VALUES ('up_to', 'enterprise', false), ('fixed', NULL, true) $$, 'a fixed one is paid once');
SELECT is_empty('SELECT * FROM jm.account_check', 'with rules of every kind the accounts say what the applications say');
ROLLBACK TO local_rules;

-- The event of a recognition is the recognition, whenever it is applied for
SAVEPOINT recognised_before;
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source) VALUES ('little_giant', 2000000, '2024-01-01', '2024-12-31', 'recognised in 2024');
INSERT INTO jm_policy.award_rule (item_code, annual_quota, quota_mode, valid_from, valid_to, source) VALUES ('quality_innovation_centre', 10, 'hard', '2024-01-01', '2024-12-31', 'ten in 2024');
SELECT is(pg_temp.go(34, 'little_giant', event_on => '2024-05-01', recognition => pg_temp.recognised(34, 'little_giant', 'national', '2023-06-01')), 'JM068 approved', 'a recognition of 2023 is not paid by the rule of 2024');
SELECT is(pg_temp.go(33, 'little_giant', event_on => '2024-05-01', recognition => pg_temp.recognised(33, 'little_giant', 'national', '2024-05-01')), 'ok', 'one of 2024 is');
SELECT is(string_agg(pg_temp.go(33, 'quality_innovation_centre', event_on => '2024-05-01', recognition => pg_temp.recognised(33, 'quality_innovation_centre', 'municipal', '2023-06-01', 'QC' || n)), ' ' ORDER BY n), 'ok ok ok ok ok JM073 approved', 'nor does the quota of 2024 make room for more centres of 2023') FROM generate_series(1, 6) AS n;
SELECT throws_ok($$ UPDATE jm.recognition SET granted_on = '2024-06-01' WHERE certificate_no = 'QC1' $$, 'JM066', NULL, 'the recognition an award was approved for stays in its year');
SELECT throws_ok($$ UPDATE jm.recognition SET kind = 'hnte', level = 'national' WHERE certificate_no = 'QC1' $$, 'JM066', NULL, 'and what it is');
SELECT lives_ok($$ UPDATE jm.recognition SET granted_on = '2023-06-02', source = 'corrected' WHERE certificate_no = 'QC1' $$, 'its day is put right');
SELECT lives_ok($$ UPDATE jm.recognition SET granted_on = '2024-06-01' WHERE certificate_no = 'QC6' $$, 'and that of one nothing was approved for');
ROLLBACK TO recognised_before;

-- One recognition written twice
SAVEPOINT twice;
SELECT pg_temp.recognised(34, 'quality_award', 'municipal', '2023-06-01', 'JM-2023-001') AS one, pg_temp.recognised(34, 'quality_award', 'municipal', '2023-06-01') AS bare \gset
SELECT throws_ok($$ SELECT pg_temp.recognised(34, 'quality_award', 'municipal', '2023-06-01', 'jm-2023-001 ') $$, '23505', NULL, 'a certificate is recorded once, however its number is written');
SELECT is(pg_temp.go(34, 'quality_award_municipal', recognition => :one), 'JM067 accepted', 'beside one without a number nobody can tell which it is');
SELECT is(pg_temp.go(34, 'quality_award_municipal', recognition => :bare), 'JM067 accepted', 'of either');
DELETE FROM jm.recognition WHERE recognition_no = :bare;
SELECT is(pg_temp.go(34, 'quality_award_municipal', recognition => :one), 'ok', 'alone it is paid');
ROLLBACK TO twice;

-- What looks the same is the same
INSERT INTO jm.subject (kind, name, source) VALUES ('standard', 'GB/T 7777-2023', '公告');
SELECT throws_ok(format('INSERT INTO jm.subject (kind, name, source) VALUES (%L, %L, %L)', 'standard', name, '公告'), '23505', NULL, 'a standard is registered once: ' || about)
FROM (VALUES (U&'GB/T\2066 7777-2023', 'with an isolate in it'), (U&'GB\2215T 7777-2023', 'with another slash'), (U&'GB/T 7777\30fc2023', 'with a long vowel for a dash'), ('GB/T 7777一2023', 'with a one for a dash'),
	(U&'GB/T\fe0f 7777-2023', 'with a variation selector'), (U&'GB/\0422 7777-2023', 'with a Cyrillic letter'), ('《GB/T 7777-2023》', 'in quotation marks'), (U&'GB/T\3164 7777-2023', 'with a filler'), (U&'GB/T 7777-2023\+0E0020', 'with a tag')) AS v (name, about);
SELECT lives_ok($$ INSERT INTO jm.subject (kind, name, source) VALUES ('standard', 'GB/T 7777.1-2023', '公告'), ('standard', 'GB/T 7777-2024', '公告') $$, 'another one is another');

-- What is paid is the sum of what was paid out, for the owner too
SELECT throws_ok($$ UPDATE jm.application SET disbursed_yuan = 1 WHERE application_no = 9002 $$, 'JM118', NULL, 'the owner does not write what was paid either');

-- After all of it the books agree
SELECT is_empty('SELECT * FROM jm.account_check', 'the accounts say what the applications say');
SELECT is(jm.rebuild_accounts(), 0::bigint, 'and need no mending');
-- ---------------------------------------------------------------------------
-- What officers' roles tried
-- ---------------------------------------------------------------------------

CREATE ROLE jm_money_here;
CREATE ROLE jm_money_city;
CALL jm.grant_access('jm_money_here', 'write', '440703');
CALL jm.grant_access('jm_money_city', 'write');
CREATE FUNCTION pg_temp.as_role(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', role_name);
	EXECUTE command;
	RESET ROLE;
	RETURN 'done';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n IN (241, 244) THEN '440704' ELSE '440703' END, 'C34'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(240, 249) AS n) AS made;
-- A circle of mergers that the one who closes it does not see whole
SELECT is(pg_temp.as_role('jm_money_city', format('CALL jm.merge_enterprise(%L, %L, ''2024-06-01'', ''x''); CALL jm.merge_enterprise(%2$L, %3$L, ''2024-06-01'', ''x'')', pg_temp.e(240), pg_temp.e(241), pg_temp.e(242))), 'done', 'one merged into another, which is elsewhere, and that into a third');
SELECT is(pg_temp.go(240, 'aeo_certification', recognition => pg_temp.recognised(240, 'aeo', 'national', '2024-02-01')), 'ok', 'what one of them had');
SELECT is(pg_temp.go(242, 'aeo_certification', recognition => pg_temp.recognised(242, 'aeo', 'national', '2024-02-01')), 'JM072 approved', 'all had');
SELECT is(pg_temp.as_role('jm_money_here', format('CALL jm.merge_enterprise(%L, %L, ''2024-06-01'', ''x'')', pg_temp.e(242), pg_temp.e(240))), 'JM089', 'who does not see the merger elsewhere closes no circle');
SELECT is(pg_temp.as_role('jm_money_here', format($$ CREATE TEMP TABLE own (i int); CREATE FUNCTION pg_temp.turn() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN UPDATE jm.enterprise_merger SET into_uscc = %L WHERE uscc = %L; RETURN NEW; END $f$;
	CREATE TRIGGER turn BEFORE INSERT ON own FOR EACH ROW EXECUTE FUNCTION pg_temp.turn(); INSERT INTO own VALUES (1) $$, pg_temp.e(243), pg_temp.e(240))), '42501', 'nor turns a merger from a trigger of his own');
GRANT UPDATE ON jm.enterprise_merger, jm.condition_finding TO jm_money_here;
CREATE POLICY of_our_own ON jm.enterprise_merger FOR UPDATE TO jm_money_here USING (true);
SELECT is(pg_temp.as_role('jm_money_here', format($$ CREATE TEMP TABLE own (i int); CREATE FUNCTION pg_temp.turn() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN UPDATE jm.enterprise_merger SET into_uscc = %L WHERE uscc = %L; RETURN NEW; END $f$;
	CREATE TRIGGER turn BEFORE INSERT ON own FOR EACH ROW EXECUTE FUNCTION pg_temp.turn(); INSERT INTO own VALUES (1) $$, pg_temp.e(243), pg_temp.e(240))), 'JM051', 'not even where the owner has granted him to change them');
SELECT lives_ok(format('UPDATE jm.enterprise SET uscc = %L WHERE uscc = %L', '91350100M000100Y43', pg_temp.e(240)), 'a code that is corrected takes its mergers along');
-- Who acts, while a table is maintained
CREATE SCHEMA jm_money_own AUTHORIZATION jm_money_here;
SELECT is(pg_temp.as_role('jm_money_here', $$ CREATE TABLE jm_money_own.t (i int); INSERT INTO jm_money_own.t SELECT generate_series(1, 500);
	CREATE FUNCTION jm_money_own.v(i int) RETURNS int LANGUAGE plpgsql AS 'BEGIN PERFORM jm_policy.acting_role(); RETURN i; END';
	CREATE FUNCTION jm_money_own.im(i int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN jm_money_own.v(i); END';
	CREATE INDEX ON jm_money_own.t (jm_money_own.im(i)) $$), '42501', 'nobody acts while a table is maintained, in a function of whoever made it');
-- A centre without its recognition is in no quota
SELECT is(pg_temp.go(245, 'patent_centre', 1000, event_on => '2024-05-01'), 'JM067 accepted', '措施14: a patent centre names its recognition, whose year its quota counts');
-- A share of another item's round is none of this one's
INSERT INTO jm.allocation_round (round_no, item_code, year, batch_no, budget_yuan) VALUES (901, 'listing', 2024, 9, 1000), (902, 'bonded_logistics', 2024, 9, 1000);
INSERT INTO jm.application (uscc, application_no, item_code, event_on) VALUES (pg_temp.e(246), 9901, 'listing', '2024-03-01');
SET LOCAL session_replication_role = replica;
INSERT INTO jm.receipt (uscc, receipt_no, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en) VALUES (pg_temp.e(246), 9901, 9901, 'listing', '2024-03-01', 1, 'no_figures', 'x', 'x');
SET LOCAL session_replication_role = origin;
INSERT INTO jm.allocation_share (uscc, round_no, application_no, receipt_no, assessed_yuan, ceiling_yuan, share_yuan) VALUES (pg_temp.e(246), 901, 9901, 9901, 100, 100, 100), (pg_temp.e(246), 902, 9901, 9901, 900, 900, 900);
CREATE FUNCTION pg_temp.share(item text, amount numeric) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_private.require_assessment_in_force(jsonb_populate_record(NULL::jm.application,
		jsonb_build_object('uscc', pg_temp.e(246), 'application_no', 9901, 'item_code', item, 'event_on', '2024-03-01', 'units', 1, 'requested_yuan', 1000, 'assessed_yuan', 1000, 'awarded_yuan', amount)));
	RETURN 'ok';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.share('listing', 100.01), 'JM071', 'a larger share of another item''s round lifts no limit of this one''s');
SELECT is(pg_temp.share('listing', 100), 'ok', 'which is its own');
SELECT is(pg_temp.share('export_credit_insurance', 1000), 'ok', 'and where its item had no round there is none');
-- What stood when it was approved
CREATE FUNCTION pg_temp.publicised(n int) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, applied_on, requested_yuan, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end, source)
	VALUES (pg_temp.e(n), 'exhibition', '2024-03-01', '2024-03-02', 500, 'publicised', 500, 100, jm_policy.city_today() - 1, jm_policy.city_today() + 30, 'an older book') RETURNING application_no
$$;
SELECT pg_temp.publicised(247) AS no \gset
UPDATE jm.application SET status = 'approved', publicity_end = jm_policy.city_today() - 1, awarded_yuan = 500 WHERE application_no = :no;
SELECT is((SELECT count(*)::int FROM jm.application_event WHERE application_no = :no AND note ~ '公示期由.*拟批准金额由100.00元改为500.00元'), 1, 'days and amount that are changed with the approval leave their trace');
SELECT is((SELECT string_agg(from_status || ' ' || to_status, ', ' ORDER BY to_status) FROM jm.application_event WHERE application_no = :no AND from_status IS NOT NULL), 'publicised approved, publicised publicised', 'as what stood before, beside the step');
SELECT is((SELECT count(*)::int FROM jm.audit_publicity_changed WHERE application_no = :no), 1, 'which the audit finds');
SELECT throws_ok(format('UPDATE jm.application SET applied_on = ''2024-01-01'' WHERE application_no = %s', :no), 'JM066', NULL, 'the day it was applied on, which decides who comes first, stays as it was submitted');
-- One certificate is one recognition
SELECT pg_temp.recognised(248, 'innovation_centre', 'provincial', '2024-01-10', 'GDIC-001') AS one, pg_temp.recognised(248, 'innovation_centre', 'provincial', '2024-01-11', 'ＧＤＩＣ-001') AS twin \gset
SELECT is(pg_temp.go(248, 'innovation_centre_provincial', 10000000, recognition => :one), 'JM067 accepted', 'a certificate that is recorded with two days is not paid');
DELETE FROM jm.recognition WHERE recognition_no = :twin;
SELECT is(pg_temp.go(248, 'innovation_centre_provincial', 10000000, recognition => :one), 'ok', 'until it is recorded once');

SELECT * FROM finish();
ROLLBACK;
