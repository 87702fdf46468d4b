-- b by two parallel workers, the leader only gathering
SET max_parallel_workers_per_gather = 2;
SET parallel_leader_participation = off;
SET parallel_setup_cost = 0;
SELECT sum(jm_policy.award_amount(item_code, base_yuan, on_date => event_on)) FROM application;
