-- What tests of the targets' progress share: a figure on record, and a question
-- asked after a setup that is undone.

CREATE FUNCTION pg_temp.observe(code text, from_on date, to_on date, figure numeric, status text = 'A', bound text = 'exact',
	counts text = 'value', member text = NULL, district text = NULL, recorded timestamptz = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.observation (indicator_code, member_code, district_code, measures, period_start, period_end, value, qualifier, unit, obs_status, source_title, recorded_at)
	SELECT indicator_code, member, district, counts, from_on, to_on, figure, bound, unit, status, 'a test', coalesce(recorded, clock_timestamp())
	FROM jm_policy.target WHERE target_code = code
$$;

CREATE FUNCTION pg_temp.asked(setup text, query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	BEGIN
		EXECUTE setup;
		EXECUTE query INTO result;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
		RETURN result;
	END;
END
$$;

-- The row of a target after it, as text of the columns asked for
CREATE FUNCTION pg_temp.seen(setup text, code text, as_of date, what text, known_at timestamptz = NULL) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.asked(setup, format('SELECT concat_ws('' '', %s) FROM jm.target_progress_at(%L, %L) WHERE target_code = %L', what, as_of, known_at, code))
$$;
