-- Applications of every item with figures, in no order of item or date.
CREATE EXTENSION jm_policy;

CREATE TABLE application AS
SELECT n::bigint AS application_no, i.item_code, date '2023-04-29' + (n::bigint * 7919 % 990)::int AS event_on,
	((n::bigint * 104729 % 9000000007)::numeric / 100)::numeric(18,2) AS base_yuan
FROM generate_series(1, :rows) AS n
JOIN (SELECT item_code, row_number() OVER (ORDER BY md5(item_code)) - 1 AS k, count(*) OVER () AS items
	  FROM jm_policy.award_rule WHERE builtin AND kind NOT IN ('unquantified', 'non_monetary')) AS i ON i.k = n::bigint * 31 % 1009 % i.items;
CREATE TABLE application_five_times AS SELECT a.* FROM generate_series(1, 5) AS n CROSS JOIN application AS a;
VACUUM (FREEZE, ANALYZE) application, application_five_times;

-- The peer in PL/pgSQL: the rule looked up and applied row by row
CREATE FUNCTION award_in_plpgsql(item text, base numeric, day date) RETURNS numeric LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
	r jm_policy.award_rule;
	share numeric;
BEGIN
	SELECT * INTO r FROM jm_policy.award_rule AS a
	WHERE a.item_code = item AND day BETWEEN a.valid_from AND coalesce(a.valid_to, 'infinity') AND a.tier IS NULL
	ORDER BY a.precedence DESC LIMIT 1;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	share := CASE r.rounding WHEN 'down' THEN trunc(base * r.rate, 2) ELSE round(base * r.rate, 2) END;
	RETURN CASE r.kind
		WHEN 'fixed' THEN r.amount_yuan
		WHEN 'rate_capped' THEN least(share, r.amount_yuan)
		WHEN 'rate_floor' THEN greatest(share, r.floor_yuan)
	END;
END
$$;

-- What numpy is given: an item as a number, money as fen
CREATE TABLE numbered_rule AS
SELECT row_number() OVER (ORDER BY item_code)::int - 1 AS item_no, item_code, kind,
	coalesce(amount_yuan * 100, 0)::bigint AS amount_fen, coalesce(rate * 1000000, 0)::bigint AS rate_ppm, coalesce(floor_yuan * 100, 0)::bigint AS floor_fen,
	rounding = 'down' AS down, valid_from - date '2000-01-01' AS first_day, valid_to - date '2000-01-01' AS last_day
FROM jm_policy.award_rule WHERE builtin AND kind NOT IN ('unquantified', 'non_monetary');

-- Whoever compares one worker with two must have one and two
\ir workers.inc
DO $$
DECLARE
	plan jsonb;
BEGIN
	FOR workers IN 1 .. 2 LOOP
		PERFORM set_config('max_parallel_workers', workers::text, false);
		EXECUTE 'EXPLAIN (ANALYZE, FORMAT JSON) SELECT sum(jm_policy.award_amount(item_code, base_yuan, on_date => event_on)) FROM application' INTO plan;
		IF NOT plan @@ format('$.**."Workers Launched" == %s', workers)::jsonpath THEN
			RAISE EXCEPTION 'not by % parallel worker(s): %', workers, plan;
		END IF;
	END LOOP;
END
$$;
