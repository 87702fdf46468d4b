-- `progress_by_district`
SELECT * FROM jm.progress_by_district \g /dev/null
