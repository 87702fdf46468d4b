-- what one enterprise may get: `eligible_items(uscc)`
SELECT count(*) FROM jm.eligible_items((SELECT min(uscc) FROM jm.enterprise), '2024-06-01');
