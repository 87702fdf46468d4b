-- `target_member_progress`
SELECT * FROM jm.target_member_progress \g /dev/null
