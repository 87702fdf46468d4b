-- eight roll-ups of 100,000
SELECT count(*) FROM small.progress_by_measure;
SELECT count(*) FROM small.progress_by_part;
SELECT count(*) FROM small.progress_by_year;
SELECT count(*) FROM small.progress_by_district;
SELECT count(*) FROM small.spending_progress;
SELECT count(*) FROM small.preamble_scorecard;
SELECT count(*) FROM small.target_member_progress;
SELECT count(*) FROM small.award_sums;
