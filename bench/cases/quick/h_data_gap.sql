-- `data_gap`
SELECT * FROM jm.data_gap \g /dev/null
