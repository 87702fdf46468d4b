-- Invented recognitions of every kind: how many were granted up to 2022 and in
-- each year since, and for how many years they hold.

CREATE TEMP TABLE demo_recognition_plan (kind, level, before, in_2023, in_2024, in_2025, years) ON COMMIT DROP AS
VALUES
	('hnte',                      'national',   1180, 330, 310, 290, 3),
	('srdi',                      'provincial',  310, 214, 180, 150, 3),
	('little_giant',              'national',     22,  11,   9,   7, 3),
	('single_champion',           'national',      2,   1,   1,   1, 3),
	('headquarters',              'municipal',    24,   5,   6,   5, NULL),
	('enterprise_tech_centre',    'provincial',   52,   6,   5,   6, NULL),
	('enterprise_tech_centre',    'national',      2,   0,   0,   0, NULL),
	('design_centre',             'provincial',    7,   2,   3,   2, NULL),
	('design_centre',             'municipal',    12,   6,   5,   7, NULL),
	('innovation_platform',       'provincial',    8,   5,   4,   4, NULL),
	('innovation_platform',       'municipal',    20,  12,  14,  11, NULL),
	('innovation_centre',         'provincial',    3,   1,   2,   1, NULL),
	('innovation_centre',         'national',      0,   0,   1,   0, NULL),
	('innovation_alliance',       'municipal',     4,   2,   2,   3, NULL),
	('innovation_model',          'municipal',     0,  55,  58,  52, NULL),
	('industrial_internet',       'municipal',    20,  31,  28,  33, NULL),
	('industrial_internet_benchmark', 'municipal', 0, 30,  28,  26, NULL),
	('sme_cloud',                 'municipal',     0, 360, 420, 390, NULL),
	('cluster_digital_pilot',     'municipal',     1,   2,   1,   3, NULL),
	('cluster_digital_pilot',     'provincial',    1,   1,   1,   0, NULL),
	('first_set',                 'provincial',   20,  60,  72,  80, NULL),
	('clean_production',          'provincial',   60,  42,  38,  36, NULL),
	('clean_partner',             'provincial',   40,  90, 100,  95, 3),
	('clean_partner_excellent',   'provincial',    8,  22,  26,  24, 3),
	('green_factory',             'national',      5,   3,   2,   2, NULL),
	('green_factory',             'provincial',    9,   6,   8,   7, NULL),
	('energy_leader',             'provincial',    2,   2,   1,   2, NULL),
	('water_leader',              'provincial',    0,   0,   1,   1, NULL),
	('patent_centre',             'municipal',     0,  21,  20,  18, NULL),
	('quality_award',             'national',      0,   0,   1,   0, NULL),
	('quality_award',             'provincial',    1,   1,   0,   1, NULL),
	('quality_award',             'municipal',     6,   6,   0,   5, NULL),
	('quality_award_nominee',     'national',      0,   0,   1,   0, NULL),
	('quality_award_nominee',     'provincial',    1,   1,   1,   0, NULL),
	('quality_innovation_centre', 'municipal',     0,   5,   5,   5, NULL),
	('standards_leader',          'municipal',     0,   6,   4,   5, NULL),
	('aeo',                       'national',     30,  18,  22,  20, NULL);

-- Certificates go to enterprises in an order drawn for each kind, larger ones
-- more likely first, so that nobody gets the same one twice.
CREATE TEMP TABLE demo_recognition ON COMMIT DROP AS
WITH standing AS (
	SELECT i, uscc, sum(revenue_yuan) >= 60000000 AS is_large
	FROM demo_year
	GROUP BY i, uscc
), queue AS (
	SELECT p.kind, p.level, s.uscc, row_number() OVER (
			PARTITION BY p.kind, p.level
			ORDER BY pg_temp.draw(p.kind || p.level || s.i, 10000) / CASE WHEN s.is_large THEN 4 ELSE 1 END, s.i) AS rank
	FROM demo_recognition_plan AS p
	CROSS JOIN standing AS s
), turn AS (
	SELECT p.kind, p.level, p.years, g.year, row_number() OVER (PARTITION BY p.kind, p.level ORDER BY g.year, n.no) AS rank
	FROM demo_recognition_plan AS p
	CROSS JOIN LATERAL (VALUES (2022, p.before), (2023, p.in_2023), (2024, p.in_2024), (2025, p.in_2025)) AS g (year, granted)
	CROSS JOIN LATERAL generate_series(1, g.granted) AS n (no)
)
SELECT t.kind, t.level, t.rank, q.uscc, t.years,
	-- What was granted before 2023 was granted in one of the three years before
	CASE t.year
		WHEN 2022 THEN date '2020-01-15' + pg_temp.draw('granted' || t.kind || t.level || t.rank, 1060)::int
		ELSE make_date(t.year, 1, 15) + pg_temp.draw('granted' || t.kind || t.level || t.rank, 340)::int
	END AS granted_on
FROM turn AS t
JOIN queue AS q USING (kind, level, rank);

INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, is_renewal, certificate_no, source)
SELECT uscc, kind, level, granted_on, expires_on, is_renewal,
	'合成-' || upper(left(level, 1)) || '-' || to_char(granted_on, 'YYYY') || '-' || lpad(rank::text, 4, '0'), :'source'
FROM (
	SELECT kind, level, rank, uscc, granted_on, (granted_on + make_interval(years => years))::date - 1 AS expires_on, false AS is_renewal
	FROM demo_recognition
	UNION ALL
	-- Seven in eight are renewed when they run out
	SELECT kind, level, rank, uscc, (granted_on + make_interval(years => years))::date,
		(granted_on + make_interval(years => 2 * years))::date - 1, true
	FROM demo_recognition
	WHERE granted_on + make_interval(years => years) <= date '2025-12-31'
	  AND pg_temp.draw('renewed' || kind || rank, 8) > 0
) AS r
ORDER BY kind COLLATE "C", level COLLATE "C", is_renewal, rank;

SELECT count(*) AS n, count(DISTINCT kind) AS kinds FROM jm.recognition \gset
\echo '认定 recognitions' :n '(类别 kinds' :kinds')'
