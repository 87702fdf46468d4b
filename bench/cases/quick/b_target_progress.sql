-- `target_progress`
SELECT * FROM jm.target_progress \g /dev/null
