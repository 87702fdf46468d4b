-- `award()` with both explanations
SELECT count(jm_policy.award(item_code, base_yuan, on_date => event_on)) FROM application;
