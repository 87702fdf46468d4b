-- b by one parallel worker, the leader only gathering
SET max_parallel_workers = 1;
\ir workers.inc
SELECT sum(jm_policy.award_amount(item_code, base_yuan, on_date => event_on)) FROM application;
