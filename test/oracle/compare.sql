-- Two queries that must give the same rows, however often each: EXCEPT ALL both
-- ways, and where they differ, a few rows of each side for whoever looks.

CREATE FUNCTION pg_temp.same_rows(got text, expected text, name text)
RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	ours bigint;
	theirs bigint;
	example text;
BEGIN
	EXECUTE format('SELECT count(*) FROM ((%s) EXCEPT ALL (%s)) AS d', got, expected) INTO ours;
	EXECUTE format('SELECT count(*) FROM ((%s) EXCEPT ALL (%s)) AS d', expected, got) INTO theirs;
	RETURN NEXT ok(ours = 0 AND theirs = 0, name);
	IF ours > 0 OR theirs > 0 THEN
		RETURN NEXT diag(format('%s rows only in what was got, %s only in what was expected', ours, theirs));
		FOR example IN EXECUTE format('SELECT ''got       '' || d::text FROM ((%s) EXCEPT ALL (%s)) AS d ORDER BY 1 LIMIT 5', got, expected) LOOP
			RETURN NEXT diag(example);
		END LOOP;
		FOR example IN EXECUTE format('SELECT ''expected  '' || d::text FROM ((%s) EXCEPT ALL (%s)) AS d ORDER BY 1 LIMIT 5', expected, got) LOOP
			RETURN NEXT diag(example);
		END LOOP;
	END IF;
END
$$;

-- How many nodes of a kind a query's plan has
CREATE FUNCTION pg_temp.plan_has(query text, node text)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
		IF position(node IN line) > 0 THEN
			RETURN true;
		END IF;
	END LOOP;
	RETURN false;
END
$$;

-- Forced parallel mode, by the name this server gives it
CREATE FUNCTION pg_temp.force_parallel(onoff text)
RETURNS void LANGUAGE sql AS $$
	SELECT set_config(name, onoff, true) FROM pg_settings
	WHERE name IN ('debug_parallel_query', 'force_parallel_mode');
$$;
