-- `eligible_items` of one enterprise
SELECT * FROM jm.eligible_items((SELECT min(uscc) FROM jm.enterprise)) \g /dev/null
