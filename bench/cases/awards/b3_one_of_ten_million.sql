-- the same of five times as many rows by one parallel worker
SET max_parallel_workers = 1;
\ir workers.inc
SELECT sum(jm_policy.award_amount(item_code, base_yuan, on_date => event_on)) FROM application_five_times;
