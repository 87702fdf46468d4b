-- Three thousand invented enterprises, their figures of three years, and the
-- clusters and chains they belong to.

CREATE TEMP TABLE demo_enterprise ON COMMIT DROP AS
SELECT i, pg_temp.demo_uscc(i) AS uscc,
	pg_temp.pick('district' || i, string_to_array(
		'440703 440703 440703 440703 440704 440704 440704 440705 440705 440705 440705 '
		'440781 440781 440783 440783 440784 440784 440784 440785 440785', ' ')) AS district_code,
	pg_temp.pick('industry' || i, string_to_array(
		'C13 C13 C14 C14 C15 C17 C18 C19 C19 C20 C21 C22 C22 C22 C23 C24 C26 C26 C27 C28 C29 C29 C29 C30 C30 C31 C32 '
		'C33 C33 C33 C33 C33 C33 C34 C34 C35 C35 C36 C36 C37 C37 C38 C38 C38 C38 C38 C39 C39 C39 C39 C39 C39 C40 C40 '
		'C41 C42 C43 G59 F51 F52 I65 M73', ' ')) AS industry_code,
	date '1992-01-01' + pg_temp.draw('registered' || i, 10950)::int AS registered_on,
	-- Output of 2022 in yuan; the ratios of revenue and value added to it, in percent
	least(pg_temp.skewed('output' || i, 13600000, 34), 26000000000) AS output_2022,
	92 + pg_temp.draw('revenue' || i, 13) AS revenue_share,
	16 + pg_temp.draw('value added' || i, 14) AS value_added_share
FROM generate_series(1, 3000) AS i;

CREATE TEMP TABLE demo_year ON COMMIT DROP AS
SELECT e.i, e.uscc, y.year, e.industry_code LIKE 'C%' AS is_industrial,
	round(e.output_2022 * g.index / 1000) AS output_yuan,
	round(e.output_2022 * g.index / 1000 * e.revenue_share / 100) AS revenue_yuan,
	round(e.output_2022 * g.index / 1000 * e.value_added_share / 100) AS value_added_yuan
FROM demo_enterprise AS e
CROSS JOIN generate_series(2022, 2024) AS y (year)
CROSS JOIN LATERAL (
	-- Growth of -10 % to +19 % a year, in thousandths of 2022
	SELECT CASE y.year
		WHEN 2022 THEN 1000
		WHEN 2023 THEN 900 + pg_temp.draw('growth 2023 ' || e.i, 300)
		ELSE (900 + pg_temp.draw('growth 2023 ' || e.i, 300)) * (900 + pg_temp.draw('growth 2024 ' || e.i, 300)) / 1000
	END AS index
) AS g;

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale, registered_on, source)
SELECT e.uscc, '【合成】江门示例企业' || lpad(e.i::text, 4, '0') || '有限公司', e.district_code, e.industry_code,
	y.is_industrial AND y.revenue_yuan >= 20000000, e.registered_on, :'source'
FROM demo_enterprise AS e
JOIN demo_year AS y ON y.i = e.i AND y.year = 2024
ORDER BY e.i;

SELECT count(*) AS n, count(*) FILTER (WHERE is_manufacturing) AS manufacturing,
	count(*) FILTER (WHERE above_scale) AS above_scale FROM jm.enterprise \gset
\echo '合成企业 synthetic enterprises' :n '(制造业 manufacturing' :manufacturing', 规上 above scale' :above_scale')'

-- The latest year is preliminary, as it would be
INSERT INTO jm.enterprise_year (uscc, year, output_yuan, value_added_yuan, revenue_yuan, above_scale, obs_status, source)
SELECT uscc, year, CASE WHEN is_industrial THEN output_yuan END, value_added_yuan, revenue_yuan,
	is_industrial AND revenue_yuan >= 20000000, CASE year WHEN 2024 THEN 'P' ELSE 'A' END, :'source'
FROM demo_year
ORDER BY i, year;

SELECT count(*) AS n FROM jm.enterprise_year \gset
\echo '企业年度数据 enterprise years' :n

-- Which divisions feed which cluster or chain, and how many in a hundred of
-- their enterprises, is made up: the document has no such list.
INSERT INTO jm.enterprise_member (uscc, member_code, year, source)
SELECT y.uscc, m.member_code, y.year, :'source'
FROM (VALUES
	('cluster_advanced_materials', 'C26 C28 C29 C30 C31 C32 C33', 98),
	('cluster_light_textile', 'C17 C18 C19 C20 C21 C22 C23 C24', 95),
	('cluster_agri_food', 'C13 C14 C15', 95),
	('cluster_new_gen_electronics', 'C39 C40', 95),
	('cluster_new_energy', 'C35 C36 C37 C38', 60),
	('chain_food', 'C13 C14 C15', 95),
	('chain_metal_products', 'C33', 95),
	('chain_home_appliances', 'C38', 80),
	('chain_petrochemical_new_materials', 'C26 C29', 80),
	('chain_new_gen_it', 'C39', 90),
	('chain_new_energy_batteries', 'C36 C38', 60)
) AS m (member_code, divisions, percent)
JOIN demo_enterprise AS e
	ON e.industry_code = ANY (string_to_array(m.divisions, ' '))
	AND pg_temp.draw(m.member_code || e.i, 100) < m.percent
JOIN demo_year AS y USING (i)
ORDER BY y.i, m.member_code COLLATE "C", y.year;

SELECT count(*) AS n FROM jm.enterprise_member \gset
\echo '集群、产业链成员 cluster and chain members' :n
