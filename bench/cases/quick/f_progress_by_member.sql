-- `progress_by_member`
SELECT * FROM jm.progress_by_member \g /dev/null
