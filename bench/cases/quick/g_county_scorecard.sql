-- `county_scorecard`
SELECT * FROM jm.county_scorecard \g /dev/null
