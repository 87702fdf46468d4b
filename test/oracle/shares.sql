-- Oracles for prorate() and within_cap(), in plain SQL and numeric, over a
-- table shares.:cases (part, ord, ceiling, budget).  Ties go by ord.

-- A share in fen: rounded down, and one fen more for the largest remainders
CREATE FUNCTION pg_temp.prorate_of(cases regclass)
RETURNS TABLE (part int, ord int, share numeric, quotient numeric)
LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format($q$
		WITH fen AS (
			SELECT part, ord, round(ceiling, 2) * 100 AS c, round(budget, 2) * 100 AS b
			FROM %s
		),
		total AS (
			SELECT *, sum(c) OVER (PARTITION BY part) AS s FROM fen
		),
		cut AS (
			SELECT *,
				   CASE WHEN s <= b THEN c ELSE div(c * b, s) END AS down,
				   CASE WHEN s <= b THEN 0 ELSE mod(c * b, s) END AS remainder
			FROM total
		),
		ranked AS (
			SELECT *,
				   least(b, s) - sum(down) OVER (PARTITION BY part) AS left_over,
				   row_number() OVER (PARTITION BY part ORDER BY remainder DESC NULLS LAST, ord) AS place
			FROM cut
		)
		SELECT part, ord,
			   (down + CASE WHEN place <= left_over THEN 1 ELSE 0 END) / 100,
			   CASE WHEN s <= b THEN c ELSE c * b / s END / 100
		FROM ranked $q$, cases);
END
$$;

-- What the cap leaves: never more than asked, never past the cap
CREATE FUNCTION pg_temp.within_cap_of(cases regclass)
RETURNS TABLE (part int, ord int, payable numeric)
LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format($q$
		SELECT part, ord,
			   CASE WHEN a IS NULL OR budget IS NULL THEN a
					ELSE least(a, greatest(round(budget, 2) - coalesce(before, 0), 0)) END
		FROM (
			SELECT part, ord, budget, a,
				   sum(a) OVER (PARTITION BY part ORDER BY ord ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
			FROM (SELECT part, ord, budget, round(ceiling, 2) AS a FROM %s) AS r) AS s
		$q$, cases);
END
$$;
