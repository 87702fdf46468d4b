-- Invented records of the document's mechanisms: activities of every kind that
-- is counted, who looks after what, lists, the ladder of enterprises, requests.

-- How many records a year, and the quantity or amount of each.  What is left out
-- here (a mechanism not yet established, a figure of others) shows as no data.
CREATE TEMP TABLE demo_activity_plan (kind, in_2022, in_2023, in_2024, in_2025, quantity, of_which, amount_yuan, second_yuan, who) ON COMMIT DROP AS
VALUES
	('designer_event',        1,   2,   3,   2, NULL, NULL, NULL, NULL, NULL),
	('exhibition',           60, 104, 112,  71, NULL, NULL, NULL, NULL, 'enterprise'),
	('exhibition_plan',       1,   1,   1,   1, NULL, NULL, NULL, NULL, NULL),
	('rcep_expo',             0,   1,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('land_supply',          20,  84,  96,  41, 118.5, NULL, NULL, NULL, NULL),
	('land_acquisition',      9,  47,  44,  26, 236.2, NULL, NULL, NULL, NULL),
	('quality_help',          0, 640, 575, 390, NULL, NULL, NULL, NULL, 'enterprise'),
	('yikedai_credit',       70, 128, 140,  66, NULL, NULL, 3300000, NULL, 'enterprise'),
	('innovation_service',    0, 900, 950, 700, NULL, NULL, NULL, NULL, 'enterprise'),
	('standard',              6,   9,  12,   8, NULL, NULL, NULL, NULL, 'enterprise'),
	('key_enterprise_visit',  0, 120, 140,  80, NULL, NULL, NULL, NULL, 'enterprise'),
	('phd_recruited',        12,  33,  29,  18, NULL, NULL, NULL, NULL, 'person'),
	('engineer_certified',    4,  21,  20,  12, 98, NULL, NULL, NULL, NULL),
	('skill_certificate',    20, 105, 112,  60, 190, 96, NULL, NULL, NULL),
	('cqo_training',          2,   6,   5,   3, 95, NULL, NULL, NULL, NULL),
	('worker_training',      30,  88, 104,  60, 520, NULL, NULL, NULL, NULL),
	('apprentice',           10,  41,  37,  22, 40, NULL, NULL, NULL, 'enterprise'),
	('park_school_service',  20, 110, 125,  52, NULL, NULL, NULL, NULL, 'enterprise'),
	('rental_housing',        3,  11,  14,   9, 290, NULL, NULL, NULL, NULL),
	('school_placement',      5,   7,   7,   0, 180, 180, NULL, NULL, NULL),
	('zyb_service',         300, 610, 640, 330, 9, NULL, 16800000, NULL, 'enterprise'),
	('fund_investment',       6,  11,  13,   7, NULL, NULL, 62000000, 710000000, 'enterprise'),
	('guarantee',           120, 150, 190, 100, NULL, NULL, 4200000, 39000, 'enterprise'),
	('pool_injection',        2,   1,   1,   0, NULL, NULL, 30000000, NULL, NULL),
	('park_plan',            30,  22,   3,   0, NULL, NULL, NULL, NULL, NULL),
	('far_park',              1,   2,   3,   1, NULL, NULL, NULL, NULL, NULL),
	('school_cooperation',   14,   6,   9,   5, NULL, NULL, NULL, NULL, NULL),
	('vocational_base',       0,   1,   2,   1, NULL, NULL, NULL, NULL, NULL),
	('patent_portfolio',      0,   0,   2,   1, NULL, NULL, NULL, NULL, NULL),
	('cadre_course',          0,   2,   2,   1, 60, NULL, NULL, NULL, NULL),
	('mayor_cup',             1,   1,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('governor_cup_entry',    0,   4,   0,   6, NULL, NULL, NULL, NULL, 'enterprise'),
	('bay_area_design',       0,   1,   2,   1, NULL, NULL, NULL, NULL, NULL),
	('investment_conference', 0,   1,   1,   1, NULL, NULL, NULL, NULL, NULL),
	('chain_matchmaking',     0,   4,   6,   3, NULL, NULL, NULL, NULL, NULL),
	('investment_map',        0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('investment_graph',      0,   0,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('investment_toolbox',    0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('chain_handbook',        0,   0,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('leadership_mechanism',  0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('assessment_system',     0,   0,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('service_year',          0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('quality_action',        0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('cqo_system',            0,   1,   0,   0, NULL, NULL, NULL, NULL, NULL),
	('quality_loan_launch',   0,   0,   1,   0, NULL, NULL, NULL, NULL, NULL),
	('start_on_land',         0,   2,   5,   2, NULL, NULL, NULL, NULL, 'enterprise');

-- Three institutions that guarantee; two of them take less each year
INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en)
SELECT 'demo_guarantor_' || n, 'guarantee_institution', '【合成】担保机构' || n, 'Synthetic guarantor ' || n FROM generate_series(0, 2) AS n;

INSERT INTO jm.activity (uscc, kind, happened_on, ended_on, district_code, subject, person, quantity, of_which, amount_yuan, second_yuan, member_code, source)
SELECT CASE p.who WHEN 'enterprise' THEN e.uscc END, p.kind, d.happened_on,
	CASE p.kind WHEN 'guarantee' THEN (d.happened_on + interval '1 year')::date - 1 END,
	CASE WHEN p.who IS DISTINCT FROM 'enterprise' AND p.kind ~ '^(land|rental|worker|skill|apprentice|engineer|park_plan)'
		THEN e.district_code END,
	'【合成】' || k.name_zh || g.year || '-' || n.no,
	CASE p.who WHEN 'person' THEN '合成人员' || g.year || '-' || n.no END,
	-- Half to one and a half times the plan, in whole things
	CASE WHEN k.unit = '亩' THEN round(p.quantity * (50 + pg_temp.draw('quantity' || p.kind || g.year || n.no, 101)) / 100, 1)
		 WHEN p.of_which IS NULL THEN round(p.quantity * (50 + pg_temp.draw('quantity' || p.kind || g.year || n.no, 101)) / 100)
		 ELSE p.quantity END,
	p.of_which,
	round(p.amount_yuan * (50 + pg_temp.draw('amount' || p.kind || g.year || n.no, 101)) / 100.0, -4),
	round(p.second_yuan * (50 + pg_temp.draw('amount' || p.kind || g.year || n.no, 101)) / 100.0
		* CASE p.kind WHEN 'guarantee' THEN 1 + (g.year - 2022) * CASE n.no % 3 WHEN 0 THEN 0.01 ELSE -0.03 END ELSE 1 END, -2),
	CASE p.kind
		WHEN 'land_supply' THEN CASE WHEN n.no % 3 = 0 THEN 'supply_standard_land' END
		WHEN 'guarantee' THEN 'demo_guarantor_' || n.no % 3
		WHEN 'fund_investment' THEN (ARRAY['fund_advanced_equipment', 'fund_entrepreneurship_innovation'])[1 + n.no % 2]
		WHEN 'standard' THEN (ARRAY['standard_national', 'standard_industry', 'standard_bay_area'])[1 + n.no % 3]
	END, :'source'
FROM demo_activity_plan AS p
JOIN jm_policy.activity_kind AS k USING (kind)
CROSS JOIN LATERAL (VALUES (2022, p.in_2022), (2023, p.in_2023), (2024, p.in_2024), (2025, p.in_2025)) AS g (year, records)
CROSS JOIN LATERAL generate_series(1, g.records) AS n (no)
-- Up to mid-2025, which is where the demonstration looks from
CROSS JOIN LATERAL (SELECT make_date(g.year, 1, 5) + pg_temp.draw('happened' || p.kind || g.year || n.no, CASE g.year WHEN 2025 THEN 170 ELSE 355 END)::int AS happened_on) AS d
JOIN demo_enterprise AS e ON e.i = 1 + pg_temp.draw('enterprise' || p.kind || g.year || n.no, 3000)
ORDER BY p.kind COLLATE "C", g.year, n.no;

-- What is about a chain, a park: each of those the document names, or most
INSERT INTO jm.activity (kind, happened_on, member_code, subject, source)
SELECT k.kind, make_date(2023, 1, 10) + pg_temp.draw(k.kind || m.member_code, 800)::int, m.member_code, '【合成】' || m.name_zh, :'source'
FROM (VALUES ('chain_plan', 100), ('chain_five_ones', 80), ('chain_association', 60), ('first_launch_zone', 70), ('special_park', 90),
	('new_special_park', 75), ('co_built_park', 70), ('village_park', 75), ('transfer_platform', 100)) AS p (kind, percent)
JOIN jm_policy.activity_kind AS k USING (kind)
JOIN jm_policy.member AS m ON m.member_kind = k.member_kind AND m.builtin
WHERE pg_temp.draw('member' || k.kind || m.member_code, 100) < p.percent
ORDER BY k.kind COLLATE "C", m.member_code COLLATE "C";

SELECT count(*) AS n, count(DISTINCT kind) AS kinds FROM jm.activity \gset
\echo '业务活动 activities' :n '(类别 kinds' :kinds')'

-- Leaders of chains, masters (the largest of each chain, but for one chain),
-- cadres, commissioners, partners
INSERT INTO jm.assignment (kind, member_code, person, started_on, source)
SELECT 'chain_leader', member_code, '合成链长', '2023-03-01', :'source' FROM jm_policy.member WHERE member_kind = 'chain' AND builtin ORDER BY member_code COLLATE "C";
INSERT INTO jm.assignment (kind, uscc, member_code, started_on, source)
SELECT 'chain_master', uscc, chain_code, '2023-04-01', :'source' FROM jm.chain_directory WHERE rank = 1 AND chain_code <> 'chain_food' ORDER BY chain_code COLLATE "C";
INSERT INTO jm.assignment (kind, district_code, person, started_on, source)
SELECT 'county_cadre', district_code, '合成干部' || n, '2023-07-01', :'source' FROM jm_policy.district, generate_series(1, 2) AS n WHERE is_county ORDER BY 2, n;
INSERT INTO jm.assignment (kind, person, started_on, source)
SELECT 'sci_commissioner', '合成特派员' || n, date '2023-02-01' + pg_temp.draw('commissioner' || n, 870)::int, :'source' FROM generate_series(1, 820) AS n;
INSERT INTO jm.assignment (kind, person, started_on, source)
SELECT 'zyb_partner', '合成合作机构' || n, date '2021-01-01' + pg_temp.draw('partner' || n, 1600)::int, :'source' FROM generate_series(1, 24) AS n;

-- Lists: libraries, the two hundred largest, the largest projects; and teams for most
INSERT INTO jm.list_entry (kind, uscc, entered_on, source)
SELECT 'upgrade_library', e.uscc, date '2023-05-01' + pg_temp.draw('library' || e.i, 700)::int, :'source' FROM demo_enterprise AS e WHERE pg_temp.draw('upgrade' || e.i, 100) < 25 AND e.industry_code LIKE 'C%' ORDER BY e.i;
INSERT INTO jm.list_entry (kind, uscc, entered_on, source)
SELECT DISTINCT 'srdi_library', r.uscc, date '2023-06-01', :'source' FROM jm.recognition AS r WHERE r.kind = 'srdi' ORDER BY 2;
INSERT INTO jm.list_entry (kind, uscc, entered_on, source)
SELECT 'top200', uscc, '2023-06-01', :'source' FROM demo_year WHERE year = 2022 AND is_industrial ORDER BY output_yuan DESC, uscc LIMIT 200;
INSERT INTO jm.assignment (kind, uscc, person, started_on, source)
SELECT 'enterprise_team', uscc, '合成专班', '2023-09-01', :'source' FROM jm.list_entry WHERE kind = 'top200' ORDER BY entry_no LIMIT 188;
INSERT INTO jm.list_entry (kind, uscc, project_no, entered_on, source)
SELECT k, uscc, project_no, signed_on, :'source' FROM jm.project, unnest(ARRAY['key_project', 'major_project']) AS k
WHERE kind = 'investment' AND planned_investment_yuan >= CASE k WHEN 'key_project' THEN 2000000000 ELSE 3000000000 END ORDER BY k, uscc, project_no;
INSERT INTO jm.assignment (kind, uscc, project_no, person, started_on, source)
SELECT CASE kind WHEN 'key_project' THEN 'project_team' ELSE 'government_team' END, uscc, project_no, '合成专班', entered_on, :'source'
FROM jm.list_entry WHERE project_no IS NOT NULL AND (kind = 'major_project' OR pg_temp.draw('team' || project_no, 12) > 0) ORDER BY entry_no;

SELECT count(*) AS assignments, (SELECT count(*) FROM jm.list_entry) AS entries FROM jm.assignment \gset
\echo '责任分工 assignments' :assignments ' 名单 list entries' :entries

INSERT INTO jm.entity_step (uscc, kind, stepped_on, source)
SELECT e.uscc, s.kind, make_date(s.year, 1, 10) + pg_temp.draw(s.kind || s.year || e.i, CASE s.year WHEN 2025 THEN 160 ELSE 350 END)::int, :'source'
FROM (VALUES ('individual_to_enterprise', 2023, 1, 620), ('scale_up', 2023, 701, 350), ('scale_up', 2024, 1101, 280), ('joint_stock', 2023, 1601, 90), ('joint_stock', 2024, 1701, 90), ('joint_stock', 2025, 1801, 60), ('listing', 2023, 1501, 3), ('listing', 2024, 1511, 2)) AS s (kind, year, first, n)
JOIN demo_enterprise AS e ON e.i BETWEEN s.first AND s.first + s.n - 1
ORDER BY s.kind COLLATE "C", e.i;

INSERT INTO jm.request (uscc, channel, opened_at, answered_at, closed_at, asks, source)
SELECT e.uscc, pg_temp.pick('channel' || n, ARRAY['yueshangtong', 'hotline_12345', 'sme_platform', 'service_team']), t.opened_at,
	t.opened_at + make_interval(hours => 2 + pg_temp.draw('answer' || n, 90)::int),
	CASE WHEN pg_temp.draw('closed' || n, 20) > 0 THEN t.opened_at + make_interval(hours => 100 + pg_temp.draw('close' || n, 400)::int) END,
	'【合成】诉求', :'source'
FROM generate_series(1, 600) AS n
JOIN demo_enterprise AS e ON e.i = 1 + pg_temp.draw('asks' || n, 3000)
CROSS JOIN LATERAL (SELECT timestamptz '2023-02-01 09:00+08' + make_interval(hours => pg_temp.draw('opened' || n, 20000)::int) AS opened_at) AS t
ORDER BY n;

SELECT count(*) AS steps, (SELECT count(*) FROM jm.request) AS requests FROM jm.entity_step \gset
\echo '培育阶梯 steps of enterprises' :steps ' 诉求 requests' :requests
