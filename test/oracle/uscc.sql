-- An oracle for the check character of a unified social credit code, by
-- GB 32100-2015 in plain SQL: weights 3^(i-1) mod 31, written as the standard's
-- table has them, and (31 - sum mod 31) mod 31.

CREATE FUNCTION pg_temp.uscc_alphabet() RETURNS text
LANGUAGE sql IMMUTABLE RETURN '0123456789ABCDEFGHJKLMNPQRTUWXY';

CREATE FUNCTION pg_temp.uscc_sum(body text) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
	SELECT sum((position(substr(body, i, 1) IN pg_temp.uscc_alphabet()) - 1) * w)::int
	FROM unnest('{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28}'::int[]) WITH ORDINALITY AS weight (w, i0)
	CROSS JOIN LATERAL (SELECT i0::int) AS n (i)
$$;

CREATE FUNCTION pg_temp.uscc_check(body text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
	SELECT substr(pg_temp.uscc_alphabet(), (31 - pg_temp.uscc_sum(body) % 31) % 31 + 1, 1)
$$;
