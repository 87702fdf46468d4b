-- target_progress of 100,000
SELECT count(*), count(actual_value), count(first_met_on) FROM small.target_progress;
