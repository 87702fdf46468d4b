-- What a rule gives and which rule is in force, a second time and in plain SQL.
-- None of it goes through the C code or its cache.

CREATE FUNCTION pg_temp.oracle_by_rule(rule jm_policy.award_rule, base_yuan numeric = NULL, units int = 1, requested_yuan numeric = NULL)
RETURNS TABLE (amount_yuan numeric, ceiling_yuan numeric, uncapped_yuan numeric, rate numeric, binding text)
LANGUAGE sql STABLE ROWS 1
AS $$
	WITH
	-- The figures to the fen, and the rate, exact and rounded as the rule says
	rated AS (
		SELECT (given.rule).kind AS kind,
			(given.rule).amount_yuan AS yuan,
			(given.rule).floor_yuan AS floor,
			(given.rule).rate AS rate,
			(given.rule).cap_scope IS NOT DISTINCT FROM 'unit' AS by_units,
			round(oracle_by_rule.requested_yuan, 2) AS requested,
			oracle_by_rule.units AS units,
			round(oracle_by_rule.base_yuan, 2) * (given.rule).rate AS exact,
			CASE (given.rule).rounding
				WHEN 'down' THEN trunc(round(oracle_by_rule.base_yuan, 2) * (given.rule).rate, 2)
				ELSE round(round(oracle_by_rule.base_yuan, 2) * (given.rule).rate, 2)
			END AS share
		FROM (SELECT jm_policy.rule_require(oracle_by_rule.rule) AS rule OFFSET 0) AS given
	),
	-- Floor and cap
	bounded AS (
		SELECT *,
			CASE
				WHEN kind IN ('fixed', 'up_to') THEN yuan * units
				WHEN kind = 'rate_capped' THEN CASE WHEN exact <= yuan THEN share ELSE yuan END
				WHEN kind = 'rate_floor' THEN CASE WHEN exact < floor THEN floor ELSE share END * units
			END AS ceiling,
			CASE kind
				WHEN 'fixed' THEN yuan * units
				WHEN 'up_to' THEN requested
				WHEN 'rate_capped' THEN share
				WHEN 'rate_floor' THEN share * units
			END AS uncapped,
			CASE
				WHEN kind IS NULL THEN 'not_in_force'
				WHEN kind IN ('unquantified', 'non_monetary') THEN 'no_figures'
				WHEN kind = 'fixed' THEN 'fixed'
				WHEN kind = 'up_to' THEN CASE WHEN requested IS NULL THEN 'missing_request' ELSE 'cap' END
				WHEN exact IS NULL THEN 'missing_base'
				WHEN kind = 'rate_capped' AND exact > yuan THEN 'cap'
				WHEN kind = 'rate_floor' AND exact < floor THEN 'floor'
				ELSE 'rate'
			END AS stage
		FROM rated
		OFFSET 0	-- each figure once, however often it is used below
	),
	-- What the law refuses to compute
	allowed AS (
		SELECT *,
			CASE
				WHEN kind IS NOT NULL AND NOT by_units AND units > 1 THEN 'JM007'
				WHEN greatest(ceiling, uncapped) > 9999999999999999.99 THEN 'JM005'
			END AS refusal
		FROM bounded
	)
	-- Nobody gets more than was asked for
	SELECT CASE WHEN refusal IS NULL AND stage IN ('fixed', 'cap', 'rate', 'floor') THEN least(ceiling, requested) END,
		CASE WHEN refusal IS NULL THEN ceiling END,
		CASE WHEN refusal IS NULL THEN uncapped END,
		CASE WHEN refusal IS NULL THEN rate END,
		coalesce(refusal, CASE WHEN stage IN ('fixed', 'cap', 'rate', 'floor') AND requested < ceiling THEN 'requested' ELSE stage END)
	FROM allowed;
$$;

CREATE FUNCTION pg_temp.oracle_in_force(item_code text, on_date date = jm_policy.city_today(), tier text = NULL)
RETURNS SETOF jm_policy.award_rule
LANGUAGE sql STABLE ROWS 1
AS $$
	SELECT r.*
	FROM jm_policy.award_rule AS r
	WHERE r.item_code = oracle_in_force.item_code
	  AND oracle_in_force.on_date BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
	  AND (r.tier IS NULL OR r.tier = oracle_in_force.tier)
	ORDER BY r.precedence DESC, r.tier IS NULL, r.rule_id DESC
	LIMIT 1;
$$;

