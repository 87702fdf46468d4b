-- all enterprises × 79 items
SELECT eligible, count(*) FROM jm_private.eligibility('2024-06-01') GROUP BY eligible ORDER BY eligible;
