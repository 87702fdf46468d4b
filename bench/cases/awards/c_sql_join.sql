-- c: hand-written SQL: a join, the date range, LEAST, GREATEST, ROUND
SELECT sum(CASE r.kind
		WHEN 'fixed' THEN r.amount_yuan
		WHEN 'rate_capped' THEN least(CASE r.rounding WHEN 'down' THEN trunc(a.base_yuan * r.rate, 2) ELSE round(a.base_yuan * r.rate, 2) END, r.amount_yuan)
		WHEN 'rate_floor' THEN greatest(CASE r.rounding WHEN 'down' THEN trunc(a.base_yuan * r.rate, 2) ELSE round(a.base_yuan * r.rate, 2) END, r.floor_yuan)
	END)
FROM application AS a
LEFT JOIN jm_policy.award_rule AS r ON r.item_code = a.item_code AND a.event_on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity') AND r.tier IS NULL;
