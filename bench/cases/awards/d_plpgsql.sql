-- d: a PL/pgSQL function that looks the rule up
SELECT sum(award_in_plpgsql(item_code, base_yuan, event_on)) FROM application;
