-- The invented books are complete, and closed: certificates, projects and payments
-- up to the end of 2025, output up to 2024, everything else up to mid-2025, which is
-- where the demonstration looks from.  Kinds it has no records of stay open.

INSERT INTO jm.period_close (record_table, kind, period_start, period_end, note)
SELECT c.record_table, c.kind, c.period_start, c.period_end, :'source'
FROM (
	SELECT DISTINCT 'recognition' AS record_table, kind, date '2022-01-01' AS period_start, date '2025-12-31' AS period_end FROM jm.recognition
	UNION ALL
	SELECT DISTINCT 'project', kind, date '2023-01-01', date '2025-12-31' FROM jm.project
	UNION ALL
	SELECT DISTINCT 'disbursement', item_code, date '2023-01-01', date '2025-12-31' FROM jm.application
	UNION ALL
	SELECT 'enterprise_year', NULL, make_date(y, 1, 1), make_date(y, 12, 31) FROM generate_series(2022, 2024) AS y
	UNION ALL
	SELECT DISTINCT 'activity', kind, date '2022-01-01', date '2025-06-30' FROM jm.activity
	UNION ALL
	SELECT DISTINCT 'assignment', kind, date '2022-01-01', date '2025-06-30' FROM jm.assignment
	UNION ALL
	SELECT DISTINCT 'list_entry', kind, date '2022-01-01', date '2025-06-30' FROM jm.list_entry
	UNION ALL
	SELECT DISTINCT 'entity_step', kind, date '2022-01-01', date '2025-06-30' FROM jm.entity_step
) AS c
ORDER BY c.record_table, c.kind COLLATE "C", c.period_start;

SELECT count(*) AS n FROM jm.period_close \gset
\echo '结账 closings' :n
