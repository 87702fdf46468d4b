-- `progress_by_year`
SELECT * FROM jm.progress_by_year \g /dev/null
