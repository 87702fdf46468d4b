-- Invented projects.  An enterprise has at most one of a kind in a year.

CREATE TEMP TABLE demo_project_plan (kind, name, in_2023, in_2024, in_2025, median_yuan, spread) ON COMMIT DROP AS
VALUES
	('technical_upgrade', '技术改造项目',         540, 515, 480,   12000000, 16),
	('digital',           '数字化转型项目',       480, 560, 590,    3000000, 12),
	('investment',        '招商引资项目',          88,  84,  72,  1150000000, 13),
	('solid_waste',       '固废资源化利用项目',    16,  18,  21,   45000000, 10),
	('standard_factory',  '标准厂房项目',          14,  12,  11,  120000000, 10),
	('infrastructure',    '园区基础设施项目',       9,  11,   8,   80000000, 10),
	('cold_chain',        '冷链集配中心项目',       2,   2,   2,   60000000,  8);

CREATE TEMP TABLE demo_project ON COMMIT DROP AS
SELECT p.kind, p.name, p.median_yuan, p.spread, g.year, e.i, e.uscc, e.district_code, e.industry_code, e.rank,
	p.kind || ' ' || g.year || ' ' || e.rank AS key
FROM demo_project_plan AS p
CROSS JOIN LATERAL (VALUES (2023, p.in_2023), (2024, p.in_2024), (2025, p.in_2025)) AS g (year, wanted)
CROSS JOIN LATERAL (
	SELECT d.i, d.uscc, d.district_code, d.industry_code,
		-- Digital projects are counted at above-scale enterprises, so these come first
		row_number() OVER (ORDER BY
			CASE p.kind WHEN 'digital' THEN y.revenue_yuan < 20000000 WHEN 'technical_upgrade' THEN y.revenue_yuan < 8000000 END,
			pg_temp.draw(p.kind || g.year || d.i, 1000000), d.i) AS rank
	FROM demo_enterprise AS d
	JOIN demo_year AS y ON y.i = d.i AND y.year = 2022
	WHERE y.is_industrial
) AS e
WHERE e.rank <= g.wanted;

INSERT INTO jm.project (uscc, kind, name, district_code, chain_code, member_code, planned_investment_yuan, signed_on, started_on, completed_on, source)
SELECT p.uscc, p.kind, '【合成】' || p.name || p.year || '-' || lpad(p.rank::text, 3, '0'), p.district_code,
	-- Four in five introduced projects belong to a key chain
	CASE WHEN p.kind = 'investment' AND pg_temp.draw('chain' || p.key, 100) < 80
		THEN pg_temp.pick('which chain' || p.key, ARRAY['chain_food', 'chain_metal_products', 'chain_home_appliances',
			'chain_petrochemical_new_materials', 'chain_new_gen_it', 'chain_new_energy_batteries']) END,
	-- Of the traditional industries the document names, motorcycles have none
	CASE WHEN p.kind = 'digital' THEN CASE p.industry_code
		WHEN 'C33' THEN 'industry_metal_products' WHEN 'C22' THEN 'industry_papermaking'
		WHEN 'C13' THEN 'industry_food' WHEN 'C14' THEN 'industry_food'
		WHEN 'C38' THEN CASE WHEN pg_temp.draw('appliances' || p.key, 3) = 0 THEN 'industry_small_appliances' END END END,
	least(pg_temp.skewed('investment' || p.key, p.median_yuan, p.spread), 12000000000),
	d.signed_on, d.started_on, d.completed_on, :'source'
FROM demo_project AS p
CROSS JOIN LATERAL (
	SELECT s.signed_on, s.signed_on + wait.days AS started_on,
		CASE WHEN s.signed_on + wait.days + built.days <= date '2025-12-31' THEN s.signed_on + wait.days + built.days END AS completed_on
	FROM (SELECT make_date(p.year, 1, 5) + pg_temp.draw('signed' || p.key, 300)::int AS signed_on) AS s,
		(SELECT pg_temp.draw('started' || p.key, 55)::int AS days) AS wait,
		(SELECT 60 + pg_temp.draw('completed' || p.key, 400)::int AS days) AS built
) AS d
ORDER BY p.kind COLLATE "C", p.year, p.rank;

SELECT count(*) AS n, round(sum(planned_investment_yuan) FILTER (WHERE kind = 'investment') / 100000000) AS introduced
FROM jm.project \gset
\echo '项目 projects' :n '(招商引资计划投资 introduced investment' :introduced '亿元)'
