-- target_progress of 10 million
SELECT count(*), count(actual_value), count(first_met_on) FROM jm.target_progress;
