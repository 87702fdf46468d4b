-- Twenty thousand invented applications over all items.  What an enterprise
-- may have once, or up to a cap, it applies for once, so that no cap of the
-- document is passed; nor is the quota, which its recognitions keep.  Each rests
-- on a ground: a project, a recognition, a step of the ladder, a registered name.

-- What is applied for: recognitions, projects, and everything else.
CREATE TEMP TABLE demo_case (
	item_code		text,
	uscc			text,
	event_on		date,
	subject			text,
	recognition_no	bigint,
	project_no		bigint,
	turn			int
) ON COMMIT DROP;

INSERT INTO demo_case (item_code, uscc, event_on, subject, recognition_no)
SELECT m.item_code, r.uscc, r.granted_on,
	CASE WHEN i.ground = 'cluster' THEN '【合成】' || k.name_zh || '-' || r.recognition_no END, r.recognition_no
FROM (VALUES
	('cluster_digital_pilot_municipal', 'cluster_digital_pilot', 'municipal'),
	('cluster_digital_pilot_provincial', 'cluster_digital_pilot', 'provincial'),
	('industrial_internet_benchmark', 'industrial_internet_benchmark', 'municipal'),
	('sme_cloud_project', 'sme_cloud', 'municipal'),
	('clean_production_partner', 'clean_partner', 'provincial'),
	('clean_production_partner_excellent', 'clean_partner_excellent', 'provincial'),
	('green_factory_encouragement', 'green_factory', 'national'),
	('little_giant', 'little_giant', 'national'),
	('single_champion', 'single_champion', 'national'),
	('headquarters_enterprise', 'headquarters', 'municipal'),
	('aeo_certification', 'aeo', 'national'),
	('first_set_equipment', 'first_set', 'provincial'),
	('innovation_centre_national', 'innovation_centre', 'national'),
	('innovation_centre_provincial', 'innovation_centre', 'provincial'),
	('patent_centre', 'patent_centre', 'municipal'),
	('quality_award_national', 'quality_award', 'national'),
	('quality_award_provincial', 'quality_award', 'provincial'),
	('quality_award_municipal', 'quality_award', 'municipal'),
	('quality_award_national_nominee', 'quality_award_nominee', 'national'),
	('quality_award_provincial_nominee', 'quality_award_nominee', 'provincial'),
	('quality_innovation_centre', 'quality_innovation_centre', 'municipal')
) AS m (item_code, kind, level)
JOIN jm.recognition AS r USING (kind, level)
JOIN jm_policy.recognition_kind AS k USING (kind)
JOIN jm_policy.award_item AS i USING (item_code)
WHERE r.granted_on >= date '2023-04-29' AND NOT r.is_renewal;

-- A recognised project is a project as well
INSERT INTO jm.project (uscc, kind, name, signed_on, started_on, completed_on, source)
SELECT c.uscc, CASE c.item_code WHEN 'sme_cloud_project' THEN 'cloud' ELSE 'industrial_internet_use' END,
	'【合成】' || k.name_zh || '-' || c.recognition_no, c.event_on - 300, c.event_on - 280, c.event_on - 20, :'source'
FROM demo_case AS c
JOIN jm.recognition AS r USING (uscc, recognition_no)
JOIN jm_policy.recognition_kind AS k USING (kind)
WHERE c.item_code IN ('sme_cloud_project', 'industrial_internet_benchmark')
ORDER BY c.recognition_no;
UPDATE demo_case AS c SET project_no = p.project_no
FROM jm.project AS p
WHERE p.uscc = c.uscc AND p.kind IN ('cloud', 'industrial_internet_use') AND p.name LIKE '%-' || c.recognition_no;

-- Steps of the ladder; a listing is paid for in stages
INSERT INTO demo_case (item_code, uscc, event_on, turn)
SELECT m.item_code, s.uscc, s.stepped_on + n.stage * 90, n.stage
FROM (VALUES ('above_scale_entry', 'scale_up'), ('shareholding_reform', 'joint_stock'), ('listing', 'listing')) AS m (item_code, kind)
JOIN jm.entity_step AS s USING (kind)
JOIN jm.enterprise AS e ON e.uscc = s.uscc AND e.is_industrial
CROSS JOIN LATERAL generate_series(0, CASE m.kind WHEN 'listing' THEN 1 ELSE 0 END) AS n (stage)
WHERE s.stepped_on >= date '2023-04-29';

-- One manufacturer in nine takes the provincial road, and then not the municipal
INSERT INTO demo_case (item_code, uscc, event_on, subject, project_no)
SELECT CASE p.kind
		WHEN 'solid_waste' THEN 'solid_waste_recycling'
		ELSE CASE WHEN e.is_manufacturing AND pg_temp.draw('provincial' || p.uscc, 9) = 0 THEN 'tech_upgrade_provincial' ELSE 'tech_upgrade_municipal' END
	END, p.uscc, p.started_on, p.name, p.project_no
FROM jm.project AS p
JOIN jm.enterprise AS e USING (uscc)
WHERE p.kind = 'technical_upgrade' OR (p.kind = 'solid_waste' AND p.started_on >= date '2023-04-29');

-- The other items: how many enterprises try, once or once a year; exhibitions
-- fill up what is missing to 20,000.
CREATE TEMP TABLE demo_item_plan (item_code, tries, every_year) ON COMMIT DROP AS
VALUES
	('export_credit_insurance',     2900, false),
	('ip_pledge_interest',          2300, true),
	('import_growth',               1100, false),
	('bonded_logistics',             320, false),
	('overseas_warehouse_use',      1100, false),
	('overseas_warehouse_build',     260, false),
	('standard_setting',            1900, true),
	('rd_tax_deduction',             700, true),
	('digital_loan_interest',        320, true),
	('srdi_loan_interest',           300, true),
	('tech_loan_risk_compensation',  160, true),
	('exhibition',                  9000, true);

-- Items without figures are applied for too, all of them
INSERT INTO demo_item_plan (item_code, tries, every_year)
SELECT item_code, 60, true
FROM jm_policy.award_rule
WHERE builtin AND kind IN ('unquantified', 'non_monetary')
  AND item_code NOT IN (SELECT item_code FROM demo_case UNION SELECT item_code FROM demo_item_plan);

INSERT INTO demo_case (item_code, uscc, event_on, subject, turn)
SELECT p.item_code, e.uscc,
	CASE
		-- A few fall before or after the days the document is in force
		WHEN y.year = 2023 AND pg_temp.draw('early' || s.key, 33) = 0 THEN date '2023-01-04' + pg_temp.draw('day' || s.key, 115)::int
		WHEN y.year = 2025 AND pg_temp.draw('late' || s.key, 33) = 0 THEN date '2026-01-01' + pg_temp.draw('day' || s.key, 60)::int
		WHEN y.year = 2023 THEN date '2023-04-29' + pg_temp.draw('day' || s.key, 247)::int
		ELSE make_date(y.year, 1, 1) + pg_temp.draw('day' || s.key, 365)::int
	END,
	CASE WHEN i.ground = 'standard' THEN '【合成】标准 ' || n.turn || '-' || y.year END, n.turn
FROM demo_item_plan AS p
JOIN jm_policy.award_item AS i USING (item_code)
CROSS JOIN LATERAL generate_series(1, p.tries) AS n (turn)
-- 7919 has no factor in common with 3000 or 9000, so that no slot comes twice
CROSS JOIN LATERAL (
	SELECT p.item_code || n.turn AS key,
		(n.turn * 7919 + pg_temp.draw(p.item_code, 9000)) % CASE WHEN p.every_year THEN 9000 ELSE 3000 END AS slot
) AS s
CROSS JOIN LATERAL (
	SELECT (2023 + CASE WHEN p.every_year THEN s.slot / 3000 ELSE pg_temp.draw('year' || s.key, 3) END)::int AS year
) AS y
JOIN demo_enterprise AS e ON e.i = s.slot % 3000 + 1;

DELETE FROM demo_case
WHERE item_code = 'exhibition'
  AND turn > 20000 - (SELECT count(*) FROM demo_case WHERE item_code <> 'exhibition');

-- What is named is registered first
INSERT INTO jm.subject (kind, name, source)
SELECT i.ground, c.subject, :'source'
FROM demo_case AS c JOIN jm_policy.award_item AS i USING (item_code)
WHERE i.ground IN ('cluster', 'standard')
ORDER BY i.ground COLLATE "C", c.subject COLLATE "C";

-- What is stated in the application, and what the rules make of it.
CREATE TEMP TABLE demo_application ON COMMIT DROP AS
WITH numbered AS (
	SELECT c.*, r.kind, r.determination, r.amount_yuan, r.rate, r.once_per_enterprise,
		c.event_on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity') AS in_force,
		row_number() OVER (ORDER BY c.event_on, c.uscc COLLATE "C", c.item_code COLLATE "C") AS no
	FROM demo_case AS c
	JOIN jm_policy.award_rule AS r ON r.item_code = c.item_code AND r.builtin
), stated AS (
	SELECT n.*,
		n.event_on + 10 + pg_temp.draw('applied' || n.no, 80)::int AS applied_on,
		CASE WHEN n.item_code = 'first_set_equipment'
			THEN (ARRAY[1, 1, 1, 1, 1, 1, 1, 2, 2, 3])[1 + pg_temp.draw('units' || n.no, 10)] ELSE 1 END AS units,
		-- Once in a while the figure is forgotten
		CASE WHEN n.rate IS NOT NULL AND pg_temp.draw('no base' || n.no, 100) > 0 THEN
			pg_temp.skewed('base' || n.no, b.median_fen, b.spread) / 100 END AS base_yuan,
		CASE WHEN n.item_code = 'tech_upgrade_municipal' AND EXISTS (
			SELECT FROM jm.recognition AS q
			WHERE q.uscc = n.uscc AND q.kind IN ('srdi', 'little_giant')
			  AND n.event_on BETWEEN q.granted_on AND q.expires_on) THEN '专精特新' END AS tier
	FROM numbered AS n
	LEFT JOIN (VALUES
		('tech_upgrade_municipal', 620000000, 17),
		('tech_upgrade_provincial', 4500000000, 15),
		('first_set_equipment', 260000000, 12),
		('ip_pledge_interest', 22000000, 12)
	) AS b (item_code, median_fen, spread) USING (item_code)
), requesting AS (
	SELECT s.*, round(CASE
			WHEN s.kind = 'up_to' AND pg_temp.draw('no request' || s.no, 33) = 0 THEN NULL
			WHEN s.item_code = 'listing' THEN s.amount_yuan / 2
			WHEN s.item_code IN ('above_scale_entry', 'shareholding_reform') AND pg_temp.draw('in full' || s.no, 5) > 0 THEN s.amount_yuan
			WHEN s.kind = 'up_to' THEN s.amount_yuan
				* (3 + pg_temp.draw('share' || s.no, 115) * pg_temp.draw('share too' || s.no, 100) / 100) / 100
			WHEN pg_temp.draw('no request' || s.no, 6) = 0 THEN NULL
			WHEN s.kind = 'fixed' THEN s.amount_yuan
			WHEN s.rate IS NOT NULL THEN s.base_yuan * s.units * s.rate * (70 + pg_temp.draw('share' || s.no, 70)) / 100
			WHEN s.kind = 'unquantified' THEN pg_temp.skewed('share' || s.no, 250000, 12)
		END, -2) AS requested_yuan
	FROM stated AS s
)
SELECT r.*, jm_policy.award_amount(r.item_code, r.base_yuan, r.units, r.requested_yuan, r.event_on, r.tier) AS expected_yuan,
	p.completed_on
FROM requesting AS r
LEFT JOIN jm.project AS p USING (uscc, project_no);

-- How far each is to come, seen from the middle of 2026; a word stands as often
-- as its share.  All of them start at the start, and transitions.sql takes them there.
CREATE TEMP TABLE demo_way AS
SELECT a.no, a.uscc, a.item_code, a.event_on, a.applied_on, a.determination, s.status AS goes_to, a.completed_on,
	-- A project is paid for when it is finished; a few were not, for the auditors to find
	CASE WHEN a.project_no IS NOT NULL AND a.completed_on IS NULL AND pg_temp.draw('unfinished' || a.no, 150) > 0 THEN true ELSE false END AS waits,
	-- One in forty is sent back once before it is accepted
	s.status NOT IN ('draft', 'submitted', 'returned') AND pg_temp.draw('sent back' || a.no, 40) = 0 AS was_returned
FROM demo_application AS a
CROSS JOIN LATERAL (
	SELECT pg_temp.pick('status' || a.no, string_to_array(CASE
			WHEN NOT a.in_force THEN 'rejected rejected rejected returned withdrawn'
			-- Where more than an officer's word is asked for, the demonstration leaves it at that
			WHEN a.kind IN ('unquantified', 'non_monetary') AND EXISTS (
				SELECT FROM jm_policy.award_condition AS n
				WHERE n.item_code = a.item_code AND n.kind NOT IN ('in_force', 'once', 'cap', 'quota', 'not_excluded', 'fact'))
				THEN 'accepted accepted submitted returned withdrawn'
			WHEN a.kind IN ('unquantified', 'non_monetary') THEN 'reviewed reviewed accepted accepted submitted returned withdrawn'
			WHEN a.expected_yuan IS NULL OR a.expected_yuan = 0 THEN 'returned returned submitted rejected'
			WHEN a.applied_on < date '2024-01-01' THEN
				repeat('paid ', 15) || 'approved rejected rejected withdrawn returned'
			WHEN a.applied_on < date '2025-01-01' THEN
				repeat('paid ', 11) || repeat('approved ', 3) || 'publicised reviewed rejected rejected withdrawn returned'
			WHEN a.applied_on < date '2026-01-01' THEN
				repeat('paid ', 4) || repeat('approved ', 4) || repeat('publicised ', 2) || repeat('reviewed ', 3)
				|| repeat('accepted ', 3) || 'submitted rejected returned draft'
			ELSE 'reviewed accepted accepted submitted submitted returned draft'
		END, ' ')) AS status
) AS s;
UPDATE demo_way SET goes_to = 'approved' WHERE goes_to = 'paid' AND waits;

-- Each unit of equipment has its name
INSERT INTO jm.subject (kind, name, source)
SELECT 'unit', '【合成】首台（套）装备 ' || a.recognition_no || '-' || u.unit, :'source'
FROM demo_application AS a
CROSS JOIN LATERAL generate_series(1, a.units) AS u (unit)
WHERE a.item_code = 'first_set_equipment'
ORDER BY a.recognition_no, u.unit;
UPDATE demo_application AS a SET subject = (
	SELECT string_agg('【合成】首台（套）装备 ' || a.recognition_no || '-' || u.unit, '；' ORDER BY u.unit) FROM generate_series(1, a.units) AS u (unit))
WHERE a.item_code = 'first_set_equipment';

-- Drafts of the enterprises' own typing, and what came in submitted
INSERT INTO jm.application
	(uscc, application_no, item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no, status, source)
SELECT a.uscc, a.no, a.item_code, a.event_on, CASE WHEN w.goes_to <> 'draft' THEN a.applied_on END,
	a.base_yuan, a.units, a.requested_yuan, a.tier, a.subject, a.project_no, a.recognition_no,
	CASE WHEN w.goes_to = 'draft' OR pg_temp.draw('typed' || a.no, 10) = 0 THEN 'draft' ELSE 'submitted' END, :'source'
FROM demo_application AS a
JOIN demo_way AS w USING (no)
ORDER BY a.no;
SELECT setval(pg_get_serial_sequence('jm.application', 'application_no'), max(application_no)) AS done FROM jm.application \gset
ALTER TABLE demo_way ADD PRIMARY KEY (no);
ANALYZE demo_way;

UPDATE jm.application AS a SET status = 'submitted' FROM demo_way AS w
WHERE w.no = a.application_no AND a.status = 'draft' AND w.goes_to <> 'draft';
UPDATE jm.application AS a SET status = 'returned', status_note = '发票复印件不清晰，请补交（合成）' FROM demo_way AS w
WHERE w.no = a.application_no AND w.was_returned;
UPDATE jm.application AS a SET status = 'submitted', status_note = '已补交（合成）' FROM demo_way AS w
WHERE w.no = a.application_no AND w.was_returned;

SELECT count(*) AS n FROM jm.application \gset
\echo '申报 applications' :n
