-- `target_trend`: every target, every month
SELECT * FROM jm.target_trend \g /dev/null
