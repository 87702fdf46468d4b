-- 结账: a count of nothing is a statement somebody has to make.  What a closing
-- says, of which records, where and when; what targets are without one; who may make
-- one, and take it back.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL jit = off;
SELECT no_plan();

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n <= 6 THEN '440703' ELSE '440781' END, 'C3311', true
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 10) AS n) AS made;
CREATE TEMP VIEW e AS SELECT uscc, right(name, -11)::int AS n FROM jm.enterprise;
CREATE FUNCTION pg_temp.grant_to(kinds text, who int, granted date, expires date = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on)
	SELECT uscc, kinds, CASE kinds WHEN 'headquarters' THEN 'municipal' ELSE 'national' END, granted, expires FROM e WHERE n = who
$$;
CREATE FUNCTION pg_temp.fairs(n int, on_day date, district text = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.activity (kind, happened_on, subject, district_code) SELECT 'exhibition', on_day, on_day || ' ' || i, district FROM generate_series(1, n) AS i
$$;
CREATE FUNCTION pg_temp.close(kinds text, from_on date, to_on date, district text = NULL, tab text = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.period_close (record_table, kind, district_code, period_start, period_end) VALUES (tab, kinds, district, from_on, to_on)
$$;
\i test/oracle/progress.sql
-- Of a target in the period that ends on a day: its status, figure, whether it is
-- provisional, the date of the data, and up to when it is closed
CREATE FUNCTION pg_temp.stood(setup text, code text, as_of date, ends date = '2025-12-31') RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.asked(setup, format('SELECT concat_ws('' '', status, trim_scale(actual_value), members_met || ''/'' || members_total, obs_status, data_on, ''closed '' || closed_until)
		FROM jm.target_period_progress_at(%L) WHERE target_code = %L AND period_end = %L', as_of, code, ends))
$$;

-- Nothing on record ---------------------------------------------------------------------------
SELECT is(pg_temp.stood('SELECT', 'alliances', '2025-06-30'), 'no_data', 'before the deadline, no records are no data');
SELECT is(pg_temp.stood('SELECT', 'alliances', '2026-01-01'), 'awaiting_final', 'after it, they wait for somebody to say that there were none');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2025-12-31') $$, 'alliances', '2026-01-01'), 'missed 0 A 2025-12-31 closed 2025-12-31', 'closed, there were none, and the target is missed');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2025-06-30') $$, 'alliances', '2025-06-30'), 'off_track 0 A 2025-06-30 closed 2025-06-30', 'closed up to today it is off track');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2024-12-31') $$, 'alliances', '2025-06-30'), 'off_track 0 A 2024-12-31 closed 2024-12-31', 'closed up to last year, that is the date of the data: none by then');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2024-12-31') $$, 'alliances', '2026-01-01'), 'awaiting_final 0 A 2024-12-31 closed 2024-12-31', 'and after the deadline the last year is still to be closed');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2024-01-01', '2025-12-31') $$, 'alliances', '2026-01-01'), 'awaiting_final', 'a closing that leaves out the first year leaves it open');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', make_date(y, 1, 1), make_date(y, 12, 31)) FROM generate_series(2023, 2025) AS y $$, 'alliances', '2026-01-01'), 'missed 0 A 2025-12-31 closed 2025-12-31', 'year by year is all of it');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2024-06-29'), pg_temp.close('innovation_alliance', '2024-07-01', '2025-12-31') $$, 'alliances', '2026-01-01'), 'awaiting_final 0 A 2024-06-29 closed 2024-06-29', 'but for a day between');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('little_giant', '2023-01-01', '2025-12-31') $$, 'alliances', '2026-01-01'), 'awaiting_final', 'another kind says nothing of it');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close(NULL, '2023-01-01', '2025-12-31', tab => 'recognition') $$, 'alliances', '2026-01-01'), 'missed 0 A 2025-12-31 closed 2025-12-31', 'every kind of the table does');
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('exhibition', '2024-01-01', '2024-12-31') $$, 'exhibitions_annual', '2025-06-30', ends), wanted, format('of the years each by itself: %s', ends))
FROM (VALUES (date '2023-12-31', 'awaiting_final'), ('2024-12-31', 'missed 0 A 2024-12-31 closed 2024-12-31'), ('2025-12-31', 'no_data')) AS x (ends, wanted);

-- Something on record ---------------------------------------------------------------------------
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(40, '2025-03-01') $$, 'exhibitions_annual', '2025-06-30'), 'at_risk 40 P 2025-06-30', 'a count that is not closed is shown, and provisional');
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(40, '2025-03-01'), pg_temp.close('exhibition', '2025-01-01', '2025-06-30') $$, 'exhibitions_annual', '2025-06-30'), 'at_risk 40 A 2025-06-30 closed 2025-06-30', 'closed up to the day it is final of it');
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(99, '2025-03-01') $$, 'exhibitions_annual', '2026-01-01'), 'awaiting_final 99 P 2025-12-31', 'an office that stopped recording in mid-year has not missed its target');
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(99, '2025-03-01'), pg_temp.close('exhibition', '2025-01-01', '2025-06-30') $$, 'exhibitions_annual', '2026-01-01'), 'awaiting_final 99 P 2025-12-31 closed 2025-06-30', 'nor has one that closed the first half of it');
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(99, '2025-03-01'), pg_temp.close('exhibition', '2025-01-01', '2025-12-31') $$, 'exhibitions_annual', '2026-01-01'), 'missed 99 A 2025-12-31 closed 2025-12-31', 'closed, 99 are not 100');
SELECT is(pg_temp.stood($$ SELECT pg_temp.fairs(100, '2025-03-01') $$, 'exhibitions_annual', '2026-01-01'), 'met 100 P 2025-12-31', '100 are, for what is missing can only add to them');
SELECT is(pg_temp.stood($$ SELECT pg_temp.grant_to('headquarters', n, '2024-01-01') FROM generate_series(1, 10) AS n $$, 'hq_count', '2026-01-01'), 'awaiting_final 10 P 2025-12-31', 'of what stands on a day the same: ten of thirty-five may be all that was written down');
SELECT is(pg_temp.stood($$ SELECT pg_temp.grant_to('single_champion', n, '2024-01-01') FROM generate_series(1, 5) AS n $$, 'champion_count', '2026-01-01'), 'met 5 P 2025-12-31', 'five of five are five');
SELECT is(pg_temp.stood($$ SELECT pg_temp.grant_to('single_champion', 1, '2024-01-01', '2024-12-31') $$, 'champion_count', '2025-06-30'), 'no_data', 'a stock that has come down to nothing is no statement either');
SELECT is(pg_temp.stood($$ SELECT pg_temp.grant_to('single_champion', 1, '2024-01-01', '2025-02-28'), pg_temp.close('single_champion', '2023-01-01', '2025-05-31') $$, 'champion_count', as_of), wanted, format('closed up to May it is nothing on %s: %s', as_of, wanted))
FROM (VALUES (date '2025-05-31', 'off_track 0 A 2025-05-31 closed 2025-05-31'), ('2025-06-30', 'no_data'), ('2025-02-28', 'off_track 1 A 2025-02-28 closed 2025-02-28')) AS x (as_of, wanted);
SELECT is(pg_temp.stood($$ INSERT INTO jm.activity (kind, happened_on, quantity, of_which) VALUES ('school_placement', '2025-09-01', 100, 100) $$, 'child_school_100pct', '2026-01-01'), 'awaiting_final 100 P 2025-12-31', 'a share of 100 % of what was written down may not be one of all children');
SELECT is(pg_temp.stood($$ INSERT INTO jm.activity (kind, happened_on, quantity, of_which) VALUES ('school_placement', '2025-09-01', 100, 100); SELECT pg_temp.close('school_placement', '2025-01-01', '2025-12-31') $$, 'child_school_100pct', '2026-01-01'), 'met 100 A 2025-12-31 closed 2025-12-31', 'closed, it is');
SELECT is(pg_temp.stood($$ INSERT INTO jm.list_entry (kind, subject, entered_on) VALUES ('key_project', '甲', '2023-05-01'); INSERT INTO jm.assignment (kind, subject, person, started_on) VALUES ('project_team', '甲', '张', '2023-05-01') $$ || more, 'one_project_one_team', '2026-01-01'), wanted, what)
FROM (VALUES ('', 'awaiting_final 1 P 2025-12-31', 'a team for every project on the list, which may not be all'),
	($$; SELECT pg_temp.close('key_project', '2023-01-01', '2025-12-31') $$, 'awaiting_final 1 P 2025-12-31', 'the list is closed, the teams are not'),
	($$; SELECT pg_temp.close('key_project', '2023-01-01', '2025-12-31'), pg_temp.close('project_team', '2023-01-01', '2025-12-31') $$, 'met 1 A 2025-12-31 closed 2025-12-31', 'both are')) AS x (more, wanted, what);

-- Annual figures of enterprises are of their year
\set output 'INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, CASE WHEN n <= %s THEN 6e9 ELSE 1 END FROM e'
SELECT is(pg_temp.stood(format(:'output', 1), 'ent_over_50yi', '2026-06-01'), 'awaiting_final 1 P 2025-12-31', 'the output of 2025 comes in enterprise by enterprise');
SELECT is(pg_temp.stood(format(:'output', 1) || $$; SELECT pg_temp.close(NULL, '2025-01-01', '2025-12-31', tab => 'enterprise_year') $$, 'ent_over_50yi', '2026-06-01'), 'missed 1 A 2025-12-31 closed 2025-12-31', 'until the year is closed');
SELECT is(pg_temp.stood(format(:'output', 0), 'ent_over_50yi', '2026-06-01'), 'awaiting_final', 'that none is over 5 billion yet is no figure');
SELECT is(pg_temp.stood(format(:'output', 0) || $$; SELECT pg_temp.close(NULL, '2025-01-01', '2025-12-31', tab => 'enterprise_year') $$, 'ent_over_50yi', '2026-06-01'), 'missed 0 A 2025-12-31 closed 2025-12-31', 'that none was, is');
SELECT is(pg_temp.stood(format(:'output', 0) || $$; SELECT pg_temp.close(NULL, '2024-01-01', '2024-12-31', tab => 'enterprise_year') $$, 'ent_over_50yi', '2026-06-01'), 'awaiting_final', 'another year says nothing of it');

-- Up or down against the year before: of both years something has to be known
\set parks 'INSERT INTO jm.activity (kind, happened_on, subject) SELECT ''far_park'', d, d || '' '' || i FROM (VALUES (date ''2023-06-01'', %s), (''2025-06-01'', %s)) AS v (d, n), generate_series(1, n) AS i'
SELECT is(pg_temp.stood(format(:'parks', 0, 1), 'far_coverage', '2026-01-01'), 'no_data 1 P 2025-12-31', 'one park, and nobody knows of the year before');
SELECT is(pg_temp.stood(format(:'parks', 0, 1) || $$; SELECT pg_temp.close('far_park', '2024-01-01', '2024-12-31') $$, 'far_coverage', '2026-01-01'), 'met 1 P 2025-12-31', 'none in the year before, as was said, and one now');
SELECT is(pg_temp.stood(format(:'parks', 1, 1), 'far_coverage', '2026-01-01'), 'awaiting_final 2 P 2025-12-31', 'two after one, but the one may have been two');
SELECT is(pg_temp.stood(format(:'parks', 1, 1) || $$; SELECT pg_temp.close('far_park', '2024-01-01', '2024-12-31') $$, 'far_coverage', '2026-01-01'), 'met 2 P 2025-12-31', 'unless that year is closed');
SELECT is(pg_temp.stood(format(:'parks', 1, 0) || $$; SELECT pg_temp.close('far_park', '2025-01-01', '2025-12-31') $$, 'far_coverage', '2026-01-01'), 'missed 1 A 2025-12-31 closed 2025-12-31', 'no rise over what is known of the year before is none, however much more there was');

-- Member by member, county by county
\set hubs 'INSERT INTO jm.project (uscc, kind, name, district_code, completed_on) SELECT (SELECT uscc FROM e WHERE n = 1), ''cold_chain'', name_zh, district_code, date ''2024-06-30'' FROM jm_policy.district WHERE is_county AND district_code <> ''440785'''
SELECT is(pg_temp.stood(:'hubs', 'cold_chain_hub_each_county', '2025-06-01', '2024-12-31'), 'awaiting_final 6/7 P 2024-12-31', 'of the seventh county nothing is known');
SELECT is(pg_temp.stood(:'hubs' || $$; SELECT pg_temp.close('cold_chain', '2023-01-01', '2024-12-31', '440785', 'project') $$, 'cold_chain_hub_each_county', '2025-06-01', '2024-12-31'), 'missed 6/7 P 2024-12-31', 'it says that it has none, and the target is missed, whatever else the other six may have');
SELECT is(pg_temp.stood(:'hubs' || $$; SELECT pg_temp.close('cold_chain', '2023-01-01', '2024-12-31', '440703', 'project') $$, 'cold_chain_hub_each_county', '2025-06-01', '2024-12-31'), 'awaiting_final 6/7 P 2024-12-31', 'another county cannot say so');
SELECT is(pg_temp.asked(:'hubs' || $$; SELECT pg_temp.close('cold_chain', '2023-01-01', '2024-12-31', '440785', 'project') $$,
	$$ SELECT string_agg(concat_ws(' ', district_code, trim_scale(value), met, obs_status, closed_until), ', ' ORDER BY district_code) FROM jm.target_member_progress_at('2025-06-01') WHERE target_code = 'cold_chain_hub_each_county' AND district_code IN ('440703', '440785') $$),
	'440703 1 t P, 440785 0 f A 2024-12-31', 'each county shows what it has, and until when it is closed');

-- The city and its counties
SELECT is(pg_temp.stood(format($$ SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2025-12-31', district_code) FROM jm_policy.district WHERE is_county AND district_code <> %L $$, left_out), 'alliances', '2026-01-01'), wanted, what)
FROM (VALUES ('', 'missed 0 A 2025-12-31 closed 2025-12-31', 'once every county has closed, the city has'), ('440785', 'awaiting_final', 'one that has not leaves it open')) AS x (left_out, wanted, what);
SELECT is(pg_temp.stood($$ SELECT pg_temp.close('exhibition', '2025-01-01', '2025-12-31', district_code) FROM jm_policy.district WHERE is_county $$, 'exhibitions_annual', '2026-01-01'), 'awaiting_final', 'an exhibition may be of no county: the city has to close too');
SELECT is(pg_temp.asked(setup, $$ SELECT string_agg(district_code || ' ' || trim_scale(actual_value), ', ' ORDER BY district_code) FROM jm.progress_by_district_at('2026-01-01') WHERE target_code = 'alliances' $$), wanted, what)
FROM (VALUES ($$ SELECT pg_temp.grant_to('innovation_alliance', 1, '2024-01-01') $$, '440703 1', 'of a county without records nothing is said'),
	($$ SELECT pg_temp.grant_to('innovation_alliance', 1, '2024-01-01'), pg_temp.close('innovation_alliance', '2023-01-01', '2025-12-31', '440781') $$, '440703 1, 440781 0', 'of one that has closed that it has none')) AS x (setup, wanted, what);

-- What was known, and taken back
SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2025-12-31') \g /dev/null
SELECT clock_timestamp() AS closed \gset
INSERT INTO jm.period_close (kind, period_start, period_end, is_closed, note) VALUES ('innovation_alliance', '2023-01-01', '2025-12-31', false, '漏记两家');
SELECT clock_timestamp() AS taken_back \gset
SELECT pg_temp.close('innovation_alliance', '2023-01-01', '2025-12-31') \g /dev/null
SELECT is((SELECT concat_ws(' ', trim_scale(value), closed_until) FROM jm_private.derived_values('2026-01-01', at) WHERE indicator_code = 'alliances'), wanted, what)
FROM (VALUES ('2020-01-01'::timestamptz, NULL, 'before it was closed nothing was known'), (:'closed', '0 2025-12-31', 'then it was known that there was nothing'), (:'taken_back', NULL, 'a closing that was taken back is none'), (NULL, '0 2025-12-31', 'and now it is closed again')) AS x (at, wanted, what);
SELECT is((SELECT count(*)::int FROM jm.period_close), 3, 'all of it stays on record');
SELECT is((SELECT string_agg(concat_ws(' ', record_table, kind, kind_zh, district_zh, period_start, period_end, closed_by), ', ') FROM jm.closed_period),
	'recognition innovation_alliance 技术创新联盟 全市 2023-01-01 2025-12-31 ' || current_user, 'closed_period shows what stands, and who said so');

-- Gaps: what has to be handed in, and of which records
SELECT is(pg_temp.asked(setup, format('SELECT string_agg(concat_ws('' '', gap, missing_since), '', '') FROM jm.data_gap_at(%L) WHERE target_codes = %L AND period_end = ''2025-12-31''', as_of, code)), wanted, what)
FROM (VALUES ('SELECT', 'innovation_entities', date '2026-01-01', 'missing 2023-01-01', 'no records: missing'),
	($$ SELECT pg_temp.fairs(99, '2025-03-01') $$, 'exhibitions_annual', '2026-01-01', 'not_closed 2025-01-01', 'records that are not closed'),
	($$ SELECT pg_temp.fairs(99, '2025-03-01'), pg_temp.close('exhibition', '2025-01-01', '2025-06-30') $$, 'exhibitions_annual', '2026-01-01', 'not_closed 2025-07-01', 'closed for half of the year, the other half is missing'),
	($$ SELECT pg_temp.fairs(99, '2025-03-01'), pg_temp.close('exhibition', '2025-01-01', '2025-12-31') $$, 'exhibitions_annual', '2026-01-01', NULL, 'closed, nothing is missing, though the target was missed'),
	($$ SELECT pg_temp.fairs(100, '2025-03-01') $$, 'exhibitions_annual', '2026-01-01', NULL, 'nor where it was reached'),
	($$ SELECT pg_temp.close('innovation_service', '2023-01-01', '2024-12-31') $$, 'innovation_entities', '2026-01-01', 'incomplete 2025-01-01', 'nothing up to last year, and this one is open')) AS x (setup, code, as_of, wanted, what);
SELECT is((SELECT string_agg(DISTINCT records, '; ') FROM jm.data_gap WHERE indicator_code IN ('exhibitions', 'one_project_one_team', 'ent_over_10yi', 'mfg_loan_balance')), 'activity exhibition; assignment project_team, list_entry key_project; enterprise_year', 'the gap names the records as a closing takes them');
SELECT is_empty($$ SELECT target_code FROM jm.target_period_progress_at('2026-06-30') WHERE status IN ('no_data', 'awaiting_final')
	EXCEPT SELECT unnest(string_to_array(target_codes, ' ')) FROM jm.data_gap_at('2026-06-30') $$, 'every target that lacks or awaits data has a gap that says why');

-- Every kind a target rests on can be closed, and is all that is needed
SELECT is_empty($$ SELECT * FROM jm_private.indicator_record_kind() AS n WHERE n.kind IS NOT NULL AND NOT EXISTS (SELECT FROM jm.record_kind AS k WHERE k.record_table = n.record_table AND k.kind = n.kind) $$, 'every kind of record a figure rests on is one that can be closed');
SELECT is_empty($$ SELECT kind, array_agg(record_table) FROM jm.record_kind WHERE record_table NOT IN ('project_year', 'disbursement') GROUP BY kind HAVING count(*) > 1 $$, 'no built-in kind stands in two tables, but for what is invested and what is paid');
SELECT is(pg_temp.asked($$ INSERT INTO jm.period_close (record_table, kind, period_start, period_end) SELECT DISTINCT record_table, kind, date '2022-01-01', date '2025-12-31' FROM jm_private.indicator_record_kind() $$,
	$$ SELECT string_agg(t.target_code, ' ') FROM jm_policy.target AS t JOIN jm_policy.derivation AS d USING (indicator_code) LEFT JOIN jm.target_progress_at('2026-01-01') AS p USING (target_code)
		WHERE d.method NOT IN ('ratio', 'share') AND NOT (t.per_member AND p.members_total IS NULL) AND p.status <> 'missed' $$), NULL,
	'closed, and without a record, every target that counts is missed');

-- Refused ---------------------------------------------------------------------------------------------
\set day 'date ''2024-01-01'', date ''2024-12-31'''
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('exhibitions', '2024-01-01', '2024-12-31') $$, 'JM128', 'no records are of the kind "exhibitions" (没有这一记录类别)', 'a kind that is not there');
SELECT throws_ok($$ INSERT INTO jm.period_close (record_table, kind, period_start, period_end) VALUES ('assignment', 'exhibition', '2024-01-01', '2024-12-31') $$, 'JM128', 'no records are of the kind "exhibition" in assignment (没有这一记录类别)', 'a kind of another table');
SELECT throws_ok($$ INSERT INTO jm.period_close (record_table, kind, period_start, period_end) VALUES ('enterprise_year', 'C33', '2024-01-01', '2024-12-31') $$, 'JM128', NULL, 'annual figures have no kinds');
SELECT throws_ok(format($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('exhibition', '2024-01-01', %L) $$, jm_policy.city_today() + 1), 'JM129', 'a period that has not ended is not closed (期间未满，不能结账)', 'a period of days to come');
SELECT lives_ok(format($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('exhibition', '2024-01-01', %L) $$, jm_policy.city_today()), 'up to today is taken');
INSERT INTO jm_policy.activity_kind (kind, name_zh, name_en) VALUES ('county_cadre', '干部活动', 'cadre activity');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('county_cadre', '2024-01-01', '2024-12-31') $$, 'JM130', NULL, 'a kind of two tables needs its table');
SELECT lives_ok($$ INSERT INTO jm.period_close (record_table, kind, period_start, period_end) VALUES ('assignment', 'county_cadre', '2024-01-01', '2024-12-31') $$, 'and with it is taken');
SELECT is(pg_temp.asked($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('digital', '2024-01-01', '2024-12-31'), ('listing', '2024-01-01', '2024-12-31') $$, $$ SELECT string_agg(record_table, ' ' ORDER BY kind) FROM jm.period_close WHERE kind IN ('digital', 'listing') $$), 'project entity_step', 'projects are meant, and not what is invested in them; the listing, and not what is paid for it');
SELECT throws_ok($$ INSERT INTO jm.period_close (period_start, period_end) VALUES ('2024-01-01', '2024-12-31') $$, 'JM055', NULL, 'records of what');
SELECT throws_ok($$ INSERT INTO jm.period_close (record_table, period_start, period_end) VALUES ('enterprise', '2024-01-01', '2024-12-31') $$, 'JM054', NULL, 'enterprises are no records of a period');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('exhibition', '2024-12-31', '2024-01-01') $$, 'JM054', NULL, 'a period that ends before it starts');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end) VALUES ('exhibition', '440782', '2024-01-01', '2024-12-31') $$, '23503', NULL, 'a district that is not there');
SELECT pg_temp.close('apprentice', '2024-01-01', '2024-12-31') \g /dev/null
SELECT throws_ok($$ SELECT pg_temp.close('apprentice', '2024-01-01', '2024-12-31') $$, 'JM152', 'the period is closed already (该期间已结账)', 'closed twice');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end, is_closed) VALUES ('apprentice', '2024-01-01', '2024-12-31', false) $$, 'JM153', NULL, 'taken back without a reason');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end, is_closed, note) VALUES ('apprentice', '2024-01-01', '2024-06-30', false, 'x') $$, 'JM151', 'there is no such closing to take back (没有可撤回的结账)', 'half of a closing taken back');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end, is_closed, note) VALUES ('apprentice', '440703', '2024-01-01', '2024-12-31', false, 'x') $$, 'JM151', NULL, 'that of the city taken back for a county');
SELECT throws_ok($$ UPDATE jm.period_close SET note = 'x' $$, 'JM051', NULL, 'a closing is never changed');
SELECT throws_ok($$ DELETE FROM jm.period_close $$, 'JM051', NULL, 'nor deleted');
SELECT throws_ok($$ TRUNCATE jm.period_close $$, 'JM051', NULL, 'nor truncated');

-- Rights: whoever writes for a district closes it, and the city's writer the city ----------------------
CREATE ROLE jm_close_p;
CREATE ROLE jm_close_r;
CREATE ROLE jm_close_city;
CALL jm.grant_access('jm_close_p', 'write', '440703');
CALL jm.grant_access('jm_close_r', 'read', '440703');
CALL jm.grant_access('jm_close_city', 'write');
SELECT pg_temp.grant_to('innovation_model', 1, '2024-01-01') \g /dev/null
SET LOCAL ROLE jm_close_p;
SELECT lives_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end) VALUES ('water_leader', '440703', '2023-01-01', '2025-12-31') $$, 'an officer closes for his district');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end) VALUES ('water_leader', '440781', '2023-01-01', '2025-12-31') $$, '42501', NULL, 'not for another');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('water_leader', '2023-01-01', '2025-12-31') $$, '42501', NULL, 'nor for the city');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end, recorded_by) VALUES ('water_leader', '440703', '2023-01-01', '2024-12-31', 'somebody') $$, '42501', NULL, 'nor in another''s name');
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end, recorded_at) VALUES ('water_leader', '440703', '2023-01-01', '2024-12-31', '2024-01-01') $$, '42501', NULL, 'nor as if it had been closed before');
SELECT is((SELECT status FROM jm.target_progress_at('2026-01-01') WHERE target_code = 'water_leader'), 'awaiting_final', 'what he sees is his district''s alone, and he judges the city by nothing');
RESET ROLE;
SELECT is((SELECT status FROM jm.target_progress_at('2026-01-01') WHERE target_code = 'water_leader'), 'awaiting_final', 'the city is not');
SET LOCAL ROLE jm_close_r;
SELECT throws_ok($$ INSERT INTO jm.period_close (kind, district_code, period_start, period_end) VALUES ('energy_leader', '440703', '2023-01-01', '2025-12-31') $$, '42501', NULL, 'who may only read closes nothing');
SELECT is((SELECT count(*)::int FROM jm.closed_period WHERE kind = 'water_leader'), 1, 'he sees what is closed in his district');
SELECT cmp_ok((SELECT count(*) FROM jm.closed_period WHERE district_code IS NULL), '>', 0::bigint, 'and for the city');
RESET ROLE;
SELECT pg_temp.close('water_leader', '2023-01-01', '2025-12-31', '440781') \g /dev/null
SET LOCAL ROLE jm_close_r;
SELECT is((SELECT count(*)::int FROM jm.closed_period WHERE kind = 'water_leader'), 1, 'but not in another');
RESET ROLE;
SET LOCAL ROLE jm_close_city;
SELECT lives_ok($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('water_leader', '2023-01-01', '2025-12-31') $$, 'who writes for the city closes it');
SELECT is((SELECT closed_by FROM jm.closed_period WHERE kind = 'water_leader' AND district_code IS NULL), 'jm_close_city', 'in his name');
SELECT is((SELECT status FROM jm.target_progress_at('2026-01-01') WHERE target_code = 'water_leader'), 'missed', 'and the target is judged');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
