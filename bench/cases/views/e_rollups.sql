-- eight roll-ups of 10 million
SELECT count(*) FROM jm.progress_by_measure;
SELECT count(*) FROM jm.progress_by_part;
SELECT count(*) FROM jm.progress_by_year;
SELECT count(*) FROM jm.progress_by_district;
SELECT count(*) FROM jm.spending_progress;
SELECT count(*) FROM jm.preamble_scorecard;
SELECT count(*) FROM jm.target_member_progress;
SELECT count(*) FROM jm.award_sums;
