-- Days have a range.  Far outside of any calendar, PostgreSQL cannot add a day to a date, so
-- that one such record would keep all sums from being read.

DO $do$
DECLARE
	dated record;
BEGIN
	FOR dated IN
		SELECT k.conrelid::regclass AS of_table, k.conname, a.attname
		FROM pg_catalog.pg_constraint AS k
		JOIN pg_catalog.pg_attribute AS a ON a.attrelid = k.conrelid AND k.conkey = ARRAY[a.attnum]
		JOIN pg_catalog.pg_namespace AS n ON n.oid = k.connamespace
		WHERE k.contype = 'c' AND a.atttypid = 'date'::regtype
		  AND n.nspname IN (current_schema(), regexp_replace(current_schema(), '_private$', ''))
		  AND pg_catalog.pg_get_constraintdef(k.oid) = format('CHECK (isfinite(%s))', a.attname)
	LOOP
		EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I CHECK (%I BETWEEN date ''0001-01-01'' AND date ''9999-12-31'')',
			dated.of_table, dated.conname, dated.attname);
		EXECUTE format('COMMENT ON CONSTRAINT %I ON %s IS %L', dated.conname, dated.of_table,
			'0001年至9999年的日期 / a date of the years 0001 to 9999');
	END LOOP;
END
$do$;
