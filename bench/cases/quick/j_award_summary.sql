-- `award_summary`
SELECT * FROM jm.award_summary \g /dev/null
