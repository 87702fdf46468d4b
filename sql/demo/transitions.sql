-- The applications go their ways, transition by transition, as in an office: accepted,
-- reviewed, publicised, approved; some are sent back, refused or withdrawn.

CREATE INDEX ON demo_way (goes_to);

-- The municipal technical-upgrade round of 2024: 25 projects in four counties, as
-- published; which ones and their amounts are invented.
CREATE TEMP TABLE demo_round AS
SELECT w.no
FROM (VALUES ('440703', 8), ('440705', 7), ('440704', 9), ('440781', 1)) AS r (district_code, projects)
CROSS JOIN LATERAL (
	SELECT y.no FROM demo_way AS y
	JOIN jm.application AS a ON a.uscc = y.uscc AND a.application_no = y.no
	JOIN jm.enterprise AS e ON e.uscc = y.uscc
	WHERE y.item_code = 'tech_upgrade_municipal' AND y.event_on BETWEEN '2024-01-01' AND '2024-12-31' AND y.applied_on < '2024-12-01'
	  AND y.goes_to = 'paid' AND e.district_code = r.district_code AND a.assessed_yuan >= 100000
	ORDER BY pg_temp.draw('round' || y.no, 1000000), y.no LIMIT r.projects
) AS w;

-- Refused, withdrawn or sent back before anything else
UPDATE jm.application AS a SET status = w.goes_to, status_note = CASE w.goes_to
		WHEN 'rejected' THEN CASE WHEN a.assessed_yuan IS NULL THEN '事项发生日期不在有效期内（合成）' ELSE '不符合申报条件（合成）' END
		WHEN 'returned' THEN '材料不全，请补正（合成）' END
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND w.goes_to IN ('rejected', 'withdrawn', 'returned');

UPDATE jm.application AS a SET status = 'accepted'
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND w.goes_to IN ('accepted', 'reviewed', 'publicised', 'approved', 'paid');

-- What no record shows is what officers found
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note, source)
SELECT w.uscc, c.fact, true, min(w.event_on), '经现场核查（合成）', '合成演示数据 / synthetic demo data'
FROM demo_way AS w
JOIN jm_policy.award_condition AS c USING (item_code)
WHERE c.fact IS NOT NULL AND w.goes_to IN ('reviewed', 'publicised', 'approved', 'paid')
GROUP BY w.uscc, c.fact
ORDER BY w.uscc COLLATE "C", c.fact COLLATE "C";

-- First those who are in the round, so that it is theirs alone
UPDATE jm.application AS a SET status = 'reviewed'
FROM demo_way AS w JOIN demo_round AS r USING (no)
WHERE w.uscc = a.uscc AND w.no = a.application_no;
SELECT count(*) AS n, round(sum(s.share_yuan) / 10000, 2) AS total, round(sum(s.ceiling_yuan) / 10000, 2) AS ceilings
FROM jm.allocate_round('tech_upgrade_municipal', 2024,
	(SELECT trunc(sum(a.assessed_yuan) * 8 / 10, -4) FROM jm.application AS a JOIN demo_round AS r ON r.no = a.application_no), dry_run => false) AS s \gset
\echo '2024年技改资金分配 round of 2024' :n '个项目 projects，上限 ceilings' :ceilings '万元，分配 shared out' :total '万元'

UPDATE jm.application AS a SET status = 'reviewed',
	awarded_yuan = CASE
		WHEN w.goes_to = 'reviewed' THEN NULL
		WHEN w.determination = 'definite' THEN a.assessed_yuan
		-- Within a ceiling the department decides
		ELSE trunc(a.assessed_yuan * (60 + pg_temp.draw('awarded' || w.no, 41)) / 100, -2) END
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND a.status = 'accepted' AND w.goes_to IN ('reviewed', 'publicised', 'approved', 'paid');

-- Publicised for nine days, which are over
UPDATE jm.application AS a SET status = 'publicised',
	publicity_start = least(w.applied_on + 50, jm_policy.city_today() - 12), publicity_end = least(w.applied_on + 58, jm_policy.city_today() - 4)
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND w.goes_to IN ('publicised', 'approved', 'paid');

UPDATE jm.application AS a SET status = 'approved'
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND w.goes_to IN ('approved', 'paid');

SELECT count(assessed_yuan) AS assessed, count(*) FILTER (WHERE status = 'approved') AS approved, (SELECT count(*) FROM jm.receipt) AS receipts FROM jm.application \gset
\echo '核算凭据 receipts' :receipts '(已核算 with an amount' :assessed', 已批准 approved' :approved')'
