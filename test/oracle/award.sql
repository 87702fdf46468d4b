-- An oracle for award(): the same law once more, in plain SQL and numeric,
-- straight from the tables award_item and award_rule.  It knows nothing of the
-- C code; every column of award_result except the explanations is answered.
--
--	pg_temp.rule_in_force(item, day, tier)		the rule that counts
--	pg_temp.oracle(item, base, units, requested, day, tier)
--		the columns as text (so that a missing ".00" shows too), and
--		sqlstate: what award() has to raise instead, '00000' for nothing
--	pg_temp.award_state(...)					what award() raises
--	pg_temp.award_amount_state(...)				what award_amount() raises

CREATE FUNCTION pg_temp.rule_in_force(item text, day date, of_tier text)
RETURNS SETOF jm_policy.award_rule
LANGUAGE sql STABLE
BEGIN ATOMIC
	SELECT r.*
	FROM jm_policy.award_rule AS r
	WHERE r.item_code = item
	  AND day BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
	  AND (r.tier IS NULL OR r.tier = of_tier)
	ORDER BY r.precedence DESC, r.tier IS NULL, r.rule_id
	LIMIT 1;
END;

-- What numeric(18,2) holds at most
CREATE FUNCTION pg_temp.most() RETURNS numeric
LANGUAGE sql IMMUTABLE RETURN 9999999999999999.99;

CREATE FUNCTION pg_temp.oracle(
	item text, of_base numeric, of_units int, asked numeric, day date, of_tier text)
RETURNS TABLE (
	item_code text, measure_no int, kind text, determination text,
	amount_yuan text, ceiling_yuan text, uncapped_yuan text, rate text,
	binding text, rule_source text, sqlstate text)
LANGUAGE sql STABLE
BEGIN ATOMIC
	WITH
	-- 1. The figures to the fen; the rule of the day
	given AS (
		SELECT i.item_code, i.measure_no,
			   round(of_base, 2) AS base,
			   round(asked, 2) AS requested,
			   of_units::numeric AS n,
			   r.rule_id IS NOT NULL AS in_force,
			   coalesce(r.kind, own.kind) AS kind,
			   coalesce(r.determination, own.determination) AS determination,
			   r.amount_yuan AS yuan, r.rate, r.floor_yuan, r.rounding,
			   CASE WHEN r.rule_id IS NOT NULL THEN r.cap_scope ELSE own.cap_scope END IS NOT DISTINCT FROM 'unit' AS by_units, r.source
		FROM jm_policy.award_item AS i
		JOIN jm_policy.award_rule AS own ON own.item_code = i.item_code AND own.builtin
		LEFT JOIN pg_temp.rule_in_force(item, day, of_tier) AS r ON true
		WHERE i.item_code = item
	),
	-- 2. The rate, exact and to the fen
	rated AS (
		SELECT *,
			   base * rate AS exact,
			   CASE rounding WHEN 'down' THEN trunc(base * rate, 2) ELSE round(base * rate, 2) END AS share
		FROM given
	),
	-- 3. Floor and cap
	bounded AS (
		SELECT *,
			   CASE WHEN NOT in_force THEN NULL
					WHEN kind IN ('fixed', 'up_to') THEN yuan * n
					WHEN kind = 'rate_capped' AND base IS NULL THEN yuan
					WHEN kind = 'rate_capped' AND exact > yuan THEN yuan
					WHEN kind = 'rate_capped' THEN share
					WHEN kind = 'rate_floor' AND exact < floor_yuan THEN floor_yuan * n
					WHEN kind = 'rate_floor' THEN share * n
			   END AS allowed,
			   CASE WHEN NOT in_force THEN NULL
					WHEN kind = 'fixed' THEN yuan * n
					WHEN kind = 'up_to' THEN requested
					WHEN kind = 'rate_capped' THEN share
					WHEN kind = 'rate_floor' THEN share * n
			   END AS before_bounds,
			   CASE WHEN NOT in_force THEN 'not_in_force'
					WHEN kind IN ('unquantified', 'non_monetary') THEN 'no_figures'
					WHEN kind = 'fixed' THEN 'fixed'
					WHEN kind = 'up_to' AND requested IS NULL THEN 'missing_request'
					WHEN kind = 'up_to' THEN 'cap'
					WHEN base IS NULL THEN 'missing_base'
					WHEN kind = 'rate_capped' AND exact > yuan THEN 'cap'
					WHEN kind = 'rate_floor' AND exact < floor_yuan THEN 'floor'
					ELSE 'rate'
			   END AS stage
		FROM rated
	),
	-- 4. The request
	compared AS (
		SELECT *,
			   stage IN ('fixed', 'cap', 'rate', 'floor') AS payable,
			   stage IN ('fixed', 'cap', 'rate', 'floor') AND requested < allowed AS limited
		FROM bounded
	),
	said AS (
		SELECT *,
			   CASE WHEN limited THEN requested WHEN payable THEN allowed END AS amount,
			   CASE WHEN limited THEN 'requested' ELSE stage END AS decided,
			   CASE
					WHEN NOT by_units AND n > 1 THEN 'JM007'
					WHEN greatest(allowed, before_bounds) > pg_temp.most() THEN 'JM005'
					ELSE '00000'
			   END AS state
		FROM compared
	)
	SELECT item_code, measure_no, kind, determination,
		   round(amount, 2)::text, round(allowed, 2)::text, round(before_bounds, 2)::text,
		   round(rate, 6)::text, decided, source, state
	FROM said;
END;

CREATE FUNCTION pg_temp.award_state(
	item text, base numeric, units int, requested numeric, day date, of_tier text)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_policy.award(item, base, units, requested, day, of_tier);
	RETURN '00000';
EXCEPTION WHEN others THEN
	RETURN SQLSTATE;
END
$$;

CREATE FUNCTION pg_temp.award_amount_state(
	item text, base numeric, units int, requested numeric, day date, of_tier text)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jm_policy.award_amount(item, base, units, requested, day, of_tier);
	RETURN '00000';
EXCEPTION WHEN others THEN
	RETURN SQLSTATE;
END
$$;
