-- `spending_progress`
SELECT * FROM jm.spending_progress \g /dev/null
