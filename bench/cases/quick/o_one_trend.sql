-- one target month by month
SELECT * FROM jm.target_progress_by_month(target_code => 'hq_count') \g /dev/null
