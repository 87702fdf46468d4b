-- `award(…, explained => false)`
SELECT count(jm_policy.award(item_code, base_yuan, on_date => event_on, explained => false)) FROM application;
