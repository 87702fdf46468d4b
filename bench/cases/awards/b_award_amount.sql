-- b: `sum(award_amount(item_code, base_yuan, on_date => event_on))`
SELECT sum(jm_policy.award_amount(item_code, base_yuan, on_date => event_on)) FROM application;
