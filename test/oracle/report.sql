-- What a statement reports when it fails: SQLSTATE, message, detail and hint.
-- It fails in a subtransaction, so the test goes on in the same session.

CREATE FUNCTION pg_temp.report(statement text,
	OUT state text, OUT message text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	state := '00000';
	EXECUTE statement;
EXCEPTION WHEN others THEN
	GET STACKED DIAGNOSTICS
		state = RETURNED_SQLSTATE,
		message = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL,
		hint = PG_EXCEPTION_HINT;
END
$$;

-- Three tests of one bad input: its SQLSTATE; a message, a detail and a hint;
-- and its value, as the user would know it, in what is said (none for a NULL).
CREATE FUNCTION pg_temp.refused(statement text, want text, quoted text, name text)
RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	r record;
	said boolean;
BEGIN
	SELECT * INTO r FROM pg_temp.report(statement);
	RETURN NEXT is(r.state, want, format('%s: %s', want, name));

	said := r.message <> '' AND r.detail <> '' AND r.hint <> '';
	RETURN NEXT ok(coalesce(said, false), format('%s: %s: a message, a detail and a hint', want, name));
	IF said IS NOT TRUE THEN
		RETURN NEXT diag(format('message: %s', left(r.message, 500)));
		RETURN NEXT diag(format('detail: %s', left(r.detail, 500)));
		RETURN NEXT diag(format('hint: %s', left(r.hint, 500)));
	END IF;

	IF quoted IS NOT NULL THEN
		said := position(quoted IN r.message) > 0 OR position(quoted IN r.detail) > 0;
		RETURN NEXT ok(coalesce(said, false), format('%s: %s: the value is quoted', want, name));
		IF said IS NOT TRUE THEN
			RETURN NEXT diag(format('message: %s', left(r.message, 500)));
			RETURN NEXT diag(format('detail: %s', left(r.detail, 500)));
			RETURN NEXT diag(format('neither quotes: %s', left(quoted, 500)));
		END IF;
	END IF;
END
$$;
