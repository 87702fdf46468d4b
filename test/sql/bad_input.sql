-- Every bad input has an SQLSTATE of its own, a message, a detail that quotes
-- the value, and a hint; and nothing is broken afterwards.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/report.sql

SELECT plan(363);

CREATE SCHEMA bad_input;
CREATE TABLE bad_input.kept (n int PRIMARY KEY, amount numeric);
INSERT INTO bad_input.kept SELECT n, jm_policy.award_amount('tech_upgrade_municipal', n, on_date => '2024-06-30') FROM generate_series(1, 1000) AS n;
CREATE TABLE bad_input.seen (state text, statement text);

-- ---------------------------------------------------------------------------
-- award() and award_amount()
-- ---------------------------------------------------------------------------

CREATE TABLE bad_input.award AS SELECT * FROM (VALUES
	(101, 'JM001', '''no_such_item'', on_date => ''2024-06-30''', 'no_such_item', 'an unknown item'),
	(102, 'JM001', ''''', on_date => ''2024-06-30''', '""', 'an empty item code'),
	(103, 'JM001', '''技术改造'', on_date => ''2024-06-30''', '技术改造', 'a Chinese name instead of a code'),
	(104, 'JM001', '''LISTING'', on_date => ''2024-06-30''', 'LISTING', 'a code in upper case'),
	(105, 'JM001', ''' listing'', on_date => ''2024-06-30''', ' listing', 'a code with a space before it'),
	(106, 'JM001', 'E''listing\n'', on_date => ''2024-06-30''', E'listing\n', 'a code with a line break after it'),
	(107, 'JM001', '''listin'', on_date => ''2024-06-30''', 'listin', 'the beginning of a code'),
	(108, 'JM010', 'NULL, on_date => ''2024-06-30''', NULL, 'no item'),

	(201, 'JM002', '''tech_upgrade_municipal'', ''NaN'', on_date => ''2024-06-30''', 'NaN', 'a base that is not a number'),
	(202, 'JM002', '''listing'', requested_yuan => ''NaN'', on_date => ''2024-06-30''', 'NaN', 'a request that is not a number'),
	(203, 'JM003', '''tech_upgrade_municipal'', ''Infinity'', on_date => ''2024-06-30''', 'Infinity', 'an infinite base'),
	(204, 'JM003', '''tech_upgrade_municipal'', ''-Infinity'', on_date => ''2024-06-30''', '-Infinity', 'a base of minus infinity'),
	(205, 'JM003', '''listing'', requested_yuan => ''Infinity'', on_date => ''2024-06-30''', 'Infinity', 'an infinite request'),
	(206, 'JM004', '''tech_upgrade_municipal'', -1, on_date => ''2024-06-30''', '-1', 'a negative base'),
	(207, 'JM004', '''tech_upgrade_municipal'', -0.01, on_date => ''2024-06-30''', '-0.01', 'a base of minus one fen'),
	(208, 'JM004', '''tech_upgrade_municipal'', -0.001, on_date => ''2024-06-30''', '-0.001', 'a negative base that would round to nothing'),
	(209, 'JM004', '''tech_upgrade_municipal'', -1e-300, on_date => ''2024-06-30''', '-0.00000', 'a negative base that is almost nothing'),
	(210, 'JM004', '''listing'', requested_yuan => -0.001, on_date => ''2024-06-30''', '-0.001', 'a negative request that would round to nothing'),
	(211, 'JM004', '''tech_upgrade_municipal'', -1e17, on_date => ''2024-06-30''', '-100000000000000000', 'a large negative base'),
	(212, 'JM005', '''tech_upgrade_municipal'', 1e17, on_date => ''2024-06-30''', '100000000000000000', 'a base of 10^17'),
	(213, 'JM005', '''tech_upgrade_municipal'', 1e16, on_date => ''2024-06-30''', '10000000000000000', 'a base of 10^16'),
	(214, 'JM005', '''tech_upgrade_municipal'', 9999999999999999.995, on_date => ''2024-06-30''', '9999999999999999.995', 'a base that rounds up to 10^16'),
	(215, 'JM005', '''listing'', requested_yuan => 9999999999999999.995, on_date => ''2024-06-30''', '9999999999999999.995', 'a request that rounds up to 10^16'),
	(216, 'JM005', '''listing'', requested_yuan => 9223372036854775807, on_date => ''2024-06-30''', '9223372036854775807', 'a request of 2^63 - 1 yuan'),
	(217, 'JM005', '''listing'', requested_yuan => 184467440737095516.17, on_date => ''2024-06-30''', '184467440737095516.17', 'a request of 2^64 + 1 fen'),
	(218, 'JM005', '''listing'', requested_yuan => 1e131000, on_date => ''2024-06-30''', '1000000', 'a request of 131,001 digits'),
	(219, 'JM005', '''first_set_equipment'', 9999999999999999, 2147483647, on_date => ''2024-06-30''', '2147483647', 'more units than numeric(18,2) can pay for, of a rate'),
	(220, 'JM005', '''first_set_equipment'', 9999999999999999, 2147483647, 5, ''2024-06-30''', '2147483647', 'more units than numeric(18,2) can pay for, whatever is requested'),
	(221, 'JM005', '''first_set_equipment'', 9999999999999999.99, 4, on_date => ''2024-06-30''', '4', 'four units of the largest price'),
	(222, 'JM004', '''little_giant'', -1, on_date => ''2024-06-30''', '-1', 'a negative base, though a fixed award needs none'),
	(223, 'JM002', '''one_stop_service'', requested_yuan => ''NaN'', on_date => ''2024-06-30''', 'NaN', 'a request that is not a number, though nothing is payable'),
	(224, 'JM005', '''exhibition'', 1e17, on_date => ''2024-06-30''', '100000000000000000', 'a base of 10^17, though there are no figures'),
	(225, 'JM003', '''listing'', requested_yuan => ''Infinity'', on_date => ''2030-01-01''', 'Infinity', 'an infinite request, though no rule is in force'),

	(301, 'JM006', '''first_set_equipment'', 1000, 0, on_date => ''2024-06-30''', '0', 'no units'),
	(302, 'JM006', '''first_set_equipment'', 1000, -1, on_date => ''2024-06-30''', '-1', 'minus one unit'),
	(303, 'JM006', '''first_set_equipment'', 1000, -2147483648, on_date => ''2024-06-30''', '-2147483648', 'the least units there are'),
	(304, 'JM006', '''first_set_equipment'', 1000, NULL, on_date => ''2024-06-30''', NULL, 'units that are NULL'),
	(305, 'JM007', '''little_giant'', NULL, 2, on_date => ''2024-06-30''', '2', 'two units of what is given once per enterprise'),
	(306, 'JM007', '''listing'', NULL, 2147483647, 1, ''2024-06-30''', '2147483647', 'two thousand million listings of one enterprise'),
	(307, 'JM006', '''one_stop_service'', NULL, 0, on_date => ''2024-06-30''', '0', 'no units, though nothing is payable'),

	(401, 'JM008', '''listing'', on_date => NULL', NULL, 'no date'),
	(402, 'JM009', '''listing'', on_date => ''infinity''', 'infinity', 'a date of infinity'),
	(403, 'JM009', '''listing'', on_date => ''-infinity''', '-infinity', 'a date of minus infinity')
) AS v (n, state, arguments, quoted, name);

INSERT INTO bad_input.seen SELECT state, format('SELECT jm_policy.award(%s)', arguments) FROM bad_input.award;

SELECT pg_temp.refused(format('SELECT jm_policy.award(%s)', arguments), state, quoted, name)
FROM bad_input.award ORDER BY n;

SELECT is_empty($$
	SELECT n, a.*, b.*
	FROM bad_input.award
	CROSS JOIN LATERAL pg_temp.report(format('SELECT jm_policy.award(%s)', arguments)) AS a
	CROSS JOIN LATERAL pg_temp.report(format('SELECT jm_policy.award_amount(%s)', arguments)) AS b
	WHERE a IS DISTINCT FROM b
$$, 'award_amount() refuses each of them in the same words');

SELECT is(jm_policy.award_amount('tech_upgrade_municipal', -0.000, on_date => '2024-06-30'), 0.00, 'minus nothing is nothing');
SELECT is(jm_policy.award_amount('listing', requested_yuan => 9999999999999999.9949, on_date => '2024-06-30'), 5300000.00, 'the largest amount that still rounds into numeric(18,2) is accepted');

-- The hint for an unknown item
CREATE FUNCTION pg_temp.hint_for(item text) RETURNS text LANGUAGE sql AS $$
	SELECT hint FROM pg_temp.report(format('SELECT jm_policy.award(%L, on_date => ''2024-06-30'')', item))
$$;

SELECT matches(pg_temp.hint_for(item), '"' || nearest || '"', name) FROM (VALUES
	(1, 'tech_upgrade_municipl', 'tech_upgrade_municipal', 'unknown item, a letter left out: the hint names the code'),
	(2, 'tech_upgrade_muncipial', 'tech_upgrade_municipal', 'unknown item, two letters exchanged: the hint names the code'),
	(3, 'tech_upgrade_municipall', 'tech_upgrade_municipal', 'unknown item, a letter too many: the hint names the code'),
	(4, 'tech-upgrade-municipal', 'tech_upgrade_municipal', 'unknown item, hyphens for underscores: the hint names the code'),
	(5, 'tech_upgrade', 'tech_upgrade_municipal', 'unknown item, half a code: the hint names the one'),
	(6, 'tech_upgrade', 'tech_upgrade_provincial', 'unknown item, half a code: the hint names the other'),
	(7, 'quality_award', 'quality_award_national', 'unknown item, half a code: the hint names one of the many'),
	(8, 'innovation_centre', 'innovation_centre_provincial', 'unknown item, half a code: the hint names it'),
	(9, 'giant', 'little_giant', 'unknown item, the end of a code: the hint names it'),
	(10, 'listing ', 'listing', 'unknown item, a space after it: the hint names the code'),
	(11, 'Listing', 'listing', 'unknown item, with a capital: the hint names the code'),
	(12, 'LISTING', 'listing', 'unknown item, in upper case: the hint names the code'),
	(13, 'TECH_UPGRADE_MUNICIPAL', 'tech_upgrade_municipal', 'unknown item, a long code in upper case: the hint names the code'),
	(14, 'TECH_UPGRADE', 'tech_upgrade_municipal', 'unknown item, half a code in upper case: the hint names the code'),
	(15, '国家级专精特新“小巨人”奖励', 'little_giant', 'unknown item, a Chinese title: the hint names its code'),
	(16, '技术改造奖励', 'tech_upgrade_municipal', 'unknown item, part of a Chinese title: the hint names its code')
) AS v (n, item, nearest, name) ORDER BY n;

SELECT is((SELECT count(*) FROM jm_policy.award_item
		   WHERE position('"' || item_code || '"' IN pg_temp.hint_for(left(item_code, -1))) = 0), 0::bigint,
		  'unknown item: every one of the 79 codes is named when its last letter is missing');
SELECT is((SELECT count(*) FROM jm_policy.award_item
		   WHERE position('"' || item_code || '"' IN pg_temp.hint_for(overlay(item_code PLACING 'q' FROM 3 FOR 1))) = 0), 0::bigint,
		  'unknown item: every one of the 79 codes is named when its third letter is wrong');

SELECT unalike(pg_temp.hint_for(item), '%Did you mean%', name) FROM (VALUES
	(1, 'zzzzqqqq', 'unknown item, nothing near: no code is named'),
	(2, '', 'unknown item, empty: no code is named'),
	(3, '无此事项', 'unknown item, Chinese that is no title: no code is named'),
	(4, repeat('z', 1000000), 'unknown item, a million z: no code is named'),
	(5, '; DROP TABLE', 'unknown item, a statement: no code is named')
) AS v (n, item, name) ORDER BY n;
SELECT matches(pg_temp.hint_for(item), 'award_item', name) FROM (VALUES
	(1, 'zzzzqqqq', 'unknown item, nothing near: the hint says where the codes are'),
	(2, '', 'unknown item, empty: the hint says where the codes are'),
	(3, '技术改造奖励', 'unknown item, Chinese: the hint says where the codes are'),
	(4, repeat('listing_', 131072), 'unknown item, 1 MB: the hint says where the codes are'),
	(5, repeat('江', 349525), 'unknown item, 1 MB of Chinese: the hint says where the codes are')
) AS v (n, item, name) ORDER BY n;
SELECT cmp_ok((SELECT max(length(pg_temp.hint_for(item))) FROM unnest(ARRAY['', 'a', 'e', '_', 'award', 'quality_award', 'service', repeat('listing_', 131072), repeat('a', 1000000)]) AS item), '<', 400,
			  'unknown item: a hint is never a list of everything');

-- ---------------------------------------------------------------------------
-- prorate() and within_cap()
-- ---------------------------------------------------------------------------

CREATE TABLE bad_input.call AS SELECT * FROM (VALUES
	(501, 'JM002', 'SELECT jm_policy.prorate(''NaN'', 1) OVER ()', 'NaN', 'prorate: a ceiling that is not a number'),
	(502, 'JM002', 'SELECT jm_policy.prorate(1, ''NaN'') OVER ()', 'NaN', 'prorate: a budget that is not a number'),
	(503, 'JM003', 'SELECT jm_policy.prorate(''Infinity'', 1) OVER ()', 'Infinity', 'prorate: an infinite ceiling'),
	(504, 'JM003', 'SELECT jm_policy.prorate(1, ''-Infinity'') OVER ()', '-Infinity', 'prorate: an infinite budget'),
	(505, 'JM004', 'SELECT jm_policy.prorate(-0.001, 1) OVER ()', '-0.001', 'prorate: a negative ceiling'),
	(506, 'JM004', 'SELECT jm_policy.prorate(1, -0.001) OVER ()', '-0.001', 'prorate: a negative budget'),
	(507, 'JM005', 'SELECT jm_policy.prorate(1e17, 1) OVER ()', '100000000000000000', 'prorate: a ceiling of 10^17'),
	(508, 'JM005', 'SELECT jm_policy.prorate(1, 9999999999999999.995) OVER ()', '9999999999999999.995', 'prorate: a budget that rounds up to 10^16'),
	(509, 'JM025', 'SELECT jm_policy.prorate(1, 7000 + n) OVER (ORDER BY n) FROM generate_series(1, 9) AS n', '700', 'prorate: a budget that differs within the partition'),
	(510, 'JM004', 'SELECT jm_policy.prorate(5000 - n, 1000000) OVER (ORDER BY n) FROM generate_series(1, 5001) AS n', '-1', 'prorate: a negative ceiling in the last of 5,001 rows'),
	(511, 'JM004', 'SELECT jm_policy.prorate(-5, NULL) OVER ()', '-5', 'prorate: a negative ceiling, though there is no budget'),
	(521, 'JM002', 'SELECT jm_policy.within_cap(''NaN'', 1) OVER ()', 'NaN', 'within_cap: an amount that is not a number'),
	(522, 'JM002', 'SELECT jm_policy.within_cap(1, ''NaN'') OVER ()', 'NaN', 'within_cap: a cap that is not a number'),
	(523, 'JM003', 'SELECT jm_policy.within_cap(''-Infinity'', 1) OVER ()', '-Infinity', 'within_cap: an infinite amount'),
	(524, 'JM003', 'SELECT jm_policy.within_cap(1, ''Infinity'') OVER ()', 'Infinity', 'within_cap: an infinite cap (no cap is NULL)'),
	(525, 'JM004', 'SELECT jm_policy.within_cap(-0.001, 1) OVER ()', '-0.001', 'within_cap: a negative amount'),
	(526, 'JM004', 'SELECT jm_policy.within_cap(1, -0.001) OVER ()', '-0.001', 'within_cap: a negative cap'),
	(527, 'JM005', 'SELECT jm_policy.within_cap(9999999999999999.995, 1) OVER ()', '9999999999999999.995', 'within_cap: an amount that rounds up to 10^16'),
	(528, 'JM005', 'SELECT jm_policy.within_cap(1, 1e17) OVER ()', '100000000000000000', 'within_cap: a cap of 10^17'),
	(529, 'JM004', 'SELECT jm_policy.within_cap(5000 - n, 1000000) OVER (ORDER BY n) FROM generate_series(1, 5001) AS n', '-1', 'within_cap: a negative amount in the last of 5,001 rows'),

	-- targets
	(601, 'JM021', 'SELECT jm_policy.target_met(1, ''at least'', 2)', 'at least', 'target_met: an unknown comparator'),
	(602, 'JM021', 'SELECT jm_policy.target_met(1, ''≥'', 2)', '≥', 'target_met: the sign ≥, which is written >='),
	(603, 'JM021', 'SELECT jm_policy.target_met(1, ''DONE'', 2)', 'DONE', 'target_met: a comparator in upper case'),
	(604, 'JM021', 'SELECT jm_policy.target_met(1, '''', 2)', '""', 'target_met: an empty comparator'),
	(605, 'JM021', 'SELECT jm_policy.target_met(1, NULL, 2)', NULL, 'target_met: no comparator'),
	(606, 'JM021', 'SELECT jm_policy.target_met(NULL, ''about'', 2)', 'about', 'target_met: an unknown comparator, though there is no figure'),
	(607, 'JM022', 'SELECT jm_policy.target_met(1, ''>'', 2, ''roughly'')', 'roughly', 'target_met: an unknown qualifier'),
	(608, 'JM024', 'SELECT jm_policy.target_met(''NaN'', ''>'', 2)', 'NaN', 'target_met: a figure that is not a number'),
	(609, 'JM024', 'SELECT jm_policy.target_met(1, ''>'', ''Infinity'')', 'Infinity', 'target_met: an infinite target'),
	(621, 'JM024', 'SELECT jm_policy.target_attainment(''-Infinity'', 1)', '-Infinity', 'target_attainment: an infinite figure'),
	(622, 'JM024', 'SELECT jm_policy.target_attainment(1, ''NaN'')', 'NaN', 'target_attainment: a target that is not a number'),
	(623, 'JM024', 'SELECT jm_policy.target_attainment(1, 2, ''NaN'')', 'NaN', 'target_attainment: a baseline that is not a number'),
	(641, 'JM008', 'SELECT jm_policy.elapsed_share(NULL, ''2024-12-31'', ''2024-06-30'')', NULL, 'elapsed_share: no first day'),
	(642, 'JM008', 'SELECT jm_policy.elapsed_share(''2024-01-01'', NULL, ''2024-06-30'')', NULL, 'elapsed_share: no last day'),
	(643, 'JM008', 'SELECT jm_policy.elapsed_share(''2024-01-01'', ''2024-12-31'', NULL)', NULL, 'elapsed_share: no day'),
	(644, 'JM009', 'SELECT jm_policy.elapsed_share(''-infinity'', ''2024-12-31'', ''2024-06-30'')', '-infinity', 'elapsed_share: an infinite first day'),
	(645, 'JM009', 'SELECT jm_policy.elapsed_share(''2024-01-01'', ''infinity'', ''2024-06-30'')', 'infinity', 'elapsed_share: an infinite last day'),
	(646, 'JM009', 'SELECT jm_policy.elapsed_share(''2024-01-01'', ''2024-12-31'', ''infinity'')', 'infinity', 'elapsed_share: an infinite day'),
	(647, 'JM023', 'SELECT jm_policy.elapsed_share(''2024-12-31'', ''2024-12-30'', ''2024-06-30'')', '2024-12-30', 'elapsed_share: a period that ends before it starts'),
	(661, 'JM021', 'SELECT jm_policy.target_pace(1, ''about'', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'')', 'about', 'target_pace: an unknown comparator'),
	(662, 'JM022', 'SELECT jm_policy.target_pace(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', NULL, ''monthly'')', 'monthly', 'target_pace: an unknown basis'),
	(663, 'JM023', 'SELECT jm_policy.target_pace(1, ''>='', 2, ''2024-12-31'', ''2024-01-01'', ''2024-06-30'')', '2024-12-31', 'target_pace: a period that ends before it starts'),
	(664, 'JM024', 'SELECT jm_policy.target_pace(''NaN'', ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'')', 'NaN', 'target_pace: a figure that is not a number'),
	(665, 'JM008', 'SELECT jm_policy.target_pace(1, ''>='', 2, NULL, ''2024-12-31'', ''2024-06-30'')', NULL, 'target_pace: no first day'),
	(666, 'JM009', 'SELECT jm_policy.target_pace(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''infinity'')', 'infinity', 'target_pace: data of an infinite day'),
	(667, 'JM024', 'SELECT jm_policy.target_pace(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', ''Infinity'')', 'Infinity', 'target_pace: an infinite baseline'),
	(681, 'JM021', 'SELECT jm_policy.target_status(1, ''about'', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'')', 'about', 'target_status: an unknown comparator'),
	(682, 'JM022', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', obs_status => ''Z'')', 'Z', 'target_status: an unknown obs_status'),
	(683, 'JM022', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', obs_status => ''a'')', '"a"', 'target_status: an obs_status in lower case'),
	(684, 'JM022', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', qualifier => ''roughly'')', 'roughly', 'target_status: an unknown qualifier'),
	(685, 'JM022', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', basis => ''monthly'')', 'monthly', 'target_status: an unknown basis'),
	(686, 'JM008', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', NULL)', NULL, 'target_status: no day'),
	(687, 'JM009', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''infinity'')', 'infinity', 'target_status: an infinite day'),
	(688, 'JM009', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-01-01'', ''2024-12-31'', ''2024-06-30'', data_on => ''-infinity'')', '-infinity', 'target_status: data of an infinite day'),
	(689, 'JM023', 'SELECT jm_policy.target_status(1, ''>='', 2, ''2024-12-31'', ''2024-01-01'', ''2024-06-30'')', '2024-01-01', 'target_status: a period that ends before it starts'),
	(690, 'JM024', 'SELECT jm_policy.target_status(1, ''>='', ''NaN'', ''2024-01-01'', ''2024-12-31'', ''2024-06-30'')', 'NaN', 'target_status: a target that is not a number'),

	-- unified social credit codes
	(701, 'JM011', 'SELECT jm_policy.uscc_require(''9135010000100Y43'')', '9135010000100Y43', 'uscc_require: too short'),
	(702, 'JM011', 'SELECT jm_policy.uscc_require(''91350100M000100Y430'')', '91350100M000100Y430', 'uscc_require: too long'),
	(703, 'JM011', 'SELECT jm_policy.uscc_require('''')', '""', 'uscc_require: empty'),
	(704, 'JM012', 'SELECT jm_policy.uscc_require(''91350100M000100Y4Z'')', '91350100M000100Y4Z', 'uscc_require: a letter that is never used'),
	(705, 'JM012', 'SELECT jm_policy.uscc_require(''９1350100M000100Y43'')', '９1350100M000100Y43', 'uscc_require: a full-width digit'),
	(706, 'JM013', 'SELECT jm_policy.uscc_require(''91350100M000100Y44'')', '91350100M000100Y44', 'uscc_require: a wrong check character'),
	(707, 'JM011', 'SELECT jm_policy.uscc_check_char(''91350100M000100Y'')', '91350100M000100Y', 'uscc_check_char: 16 characters'),
	(708, 'JM011', 'SELECT jm_policy.uscc_check_char(''91350100M000100Y431'')', '91350100M000100Y431', 'uscc_check_char: 19 characters'),
	(709, 'JM012', 'SELECT jm_policy.uscc_check_char(''91350100M000100I4'')', '91350100M000100I4', 'uscc_check_char: a letter that is never used'),

	-- the catalogue
	(801, 'JM031', 'UPDATE jm_policy.award_rule SET rate = 0.5 WHERE item_code = ''tech_upgrade_municipal''', NULL, 'award_rule: a built-in row updated'),
	(802, 'JM032', 'INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source) VALUES (''tech_upgrade_municipal'', 0.15, ''2024-01-01'', ''2024-12-31'', ''x''), (''tech_upgrade_municipal'', 0.16, ''2024-12-31'', ''2025-12-31'', ''x'')', '2024-12-31', 'award_rule: two rules of the same day')
) AS v (n, state, statement, quoted, name);

INSERT INTO bad_input.seen SELECT state, statement FROM bad_input.call;

SELECT pg_temp.refused(statement, state, quoted, name) FROM bad_input.call ORDER BY n;

SELECT is_empty($$
	SELECT DISTINCT c.state FROM (
		SELECT state, format('SELECT jm_policy.award(%s)', arguments) AS statement, quoted FROM bad_input.award
		UNION ALL SELECT state, statement, quoted FROM bad_input.call) AS c
	CROSS JOIN LATERAL pg_temp.report(c.statement) AS r
	WHERE c.quoted IS NOT NULL AND position(c.quoted IN r.detail) = 0
	ORDER BY 1
$$, 'the value stands in the detail, whichever condition it is');
SELECT is_empty($$
	SELECT sqlstate, condition FROM jm_policy.error_condition
	WHERE sqlstate < 'JM033' AND sqlstate NOT IN (SELECT state FROM bad_input.seen)
$$, 'every condition of the law''s functions and rules was raised above');
SELECT is_empty($$ SELECT state FROM bad_input.seen EXCEPT SELECT sqlstate FROM jm_policy.error_condition $$,
	'every SQLSTATE raised above is listed in error_condition');

-- ---------------------------------------------------------------------------
-- Nothing is broken afterwards
-- ---------------------------------------------------------------------------

SELECT is((SELECT count(*) FROM bad_input.kept WHERE amount = jm_policy.award_amount('tech_upgrade_municipal', n, on_date => '2024-06-30')), 1000::bigint,
		  'afterwards the same session computes as before, and the rows written before are there');
SELECT is((SELECT sum(s) FROM (SELECT jm_policy.prorate(amount, 100) OVER (ORDER BY n) AS s FROM bad_input.kept) AS w), 100.00,
		  'afterwards a budget is shared as before');
SELECT ok(jm_policy.uscc_valid('91350100M000100Y43') AND jm_policy.target_met(2, '>=', 2), 'afterwards codes and targets are judged as before');

-- An error in the middle of a statement leaves nothing of it
SELECT is((SELECT state FROM pg_temp.report($$
	INSERT INTO bad_input.kept SELECT n, jm_policy.award_amount('tech_upgrade_municipal', 5000 - n, on_date => '2024-06-30') FROM generate_series(2001, 6000) AS n
$$)), 'JM004', 'a statement fails at its 3,000th row');
SELECT is((SELECT count(*) FROM bad_input.kept), 1000::bigint, 'and none of its rows stays');

-- A thousand errors in a row, between good calls
CREATE FUNCTION pg_temp.stubborn() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	good int := 0;
BEGIN
	FOR i IN 1 .. 1000 LOOP
		BEGIN
			PERFORM jm_policy.award((ARRAY['nothing', 'listing', 'little_giant'])[1 + i % 3], (ARRAY['NaN', '-1', '1e20', '5'])[1 + i % 4]::numeric, 2 + i % 2, NULL, '2024-06-30');
		EXCEPTION WHEN others THEN
			IF jm_policy.award_amount('tech_upgrade_municipal', i, 1, NULL, '2024-06-30') = i / 10.0 THEN
				good := good + 1;
			END IF;
		END;
	END LOOP;
	RETURN good;
END
$$;
SELECT is(pg_temp.stubborn(), 1000, 'a thousand errors in a row do not disturb the thousand good calls between them');

-- A savepoint of the user's own
SAVEPOINT before_error;
INSERT INTO bad_input.kept VALUES (0, 0);
DO $$ BEGIN PERFORM jm_policy.award('nothing'); EXCEPTION WHEN SQLSTATE 'JM001' THEN NULL; END $$;
SELECT is((SELECT count(*) FROM bad_input.kept), 1001::bigint, 'an error caught by its SQLSTATE leaves what was written before it');
ROLLBACK TO SAVEPOINT before_error;
SELECT is((SELECT count(*) FROM bad_input.kept), 1000::bigint, 'and the savepoint is still good');

SELECT * FROM finish();
ROLLBACK;
