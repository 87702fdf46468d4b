-- `scorecard()`
SELECT * FROM jm.scorecard() \g /dev/null
