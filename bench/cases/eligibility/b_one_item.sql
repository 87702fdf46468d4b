-- who may get one item: `eligible_enterprises('little_giant')`
SELECT count(*) FROM jm.eligible_enterprises('little_giant', '2024-06-01');
