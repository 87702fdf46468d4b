-- one target alone
SELECT * FROM jm.target_progress_of('hq_count') \g /dev/null
