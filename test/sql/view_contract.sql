-- What BI tools rely on: the views' columns as they were published, in their
-- order and types, and nothing in them that a tool cannot show.
--
-- A new column is appended to its view and to test/data/view_columns.csv; a line
-- of that file is never changed or removed within a major version.
-- scripts/published-columns writes it.
--
-- This file has a database with the demonstration: cells are looked at with figures in them.

\set QUIET on
\set ECHO none
\pset format unaligned
\pset tuples_only on
\pset pager off
SET client_min_messages = warning;
SELECT no_plan();

CREATE TEMP TABLE published (view_schema text, view_name text, ordinal int, column_name text, column_type text);
\copy published FROM 'test/data/view_columns.csv' WITH (FORMAT csv, HEADER)

CREATE TEMP VIEW today AS
SELECT n.nspname::text AS view_schema, c.relname::text AS view_name, a.attnum::int AS ordinal, a.attname::text AS column_name,
	format_type(a.atttypid, a.atttypmod) AS column_type
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind = 'v' AND n.nspname IN ('jm', 'jm_zh', 'jm_policy');

SELECT is_empty('SELECT * FROM published EXCEPT SELECT * FROM today',
	'every published column stands where it stood, with its name and type');
SELECT is_empty('SELECT * FROM today EXCEPT SELECT * FROM published',
	'every column of today is published: a new one is appended to test/data/view_columns.csv');
SELECT is_empty($$ SELECT view_schema, view_name, column_type FROM today
	WHERE column_type !~ '^(text|integer|bigint|boolean|date|timestamp with time zone|numeric\(\d+,\d+\))$'
	   OR substring(column_type, 'numeric\((\d+)')::int > 28 $$,
	'a column is text, a whole number, a truth value, a day, a time, or a numeric of at most 28 digits with its scale');
SELECT is_empty($$ SELECT view_schema, view_name, lower(column_name) FROM today GROUP BY 1, 2, 3 HAVING count(*) > 1 $$,
	'no two columns of a view have one name');

-- The Chinese views show the same cells under other names
CREATE FUNCTION pg_temp.unshowable() RETURNS TABLE (view_name text, columns text, rows bigint)
LANGUAGE plpgsql AS $$
DECLARE
	v record;
BEGIN
	FOR v IN SELECT t.view_schema, t.view_name, string_agg(t.column_name, ' ' ORDER BY t.ordinal) AS columns,
				string_agg(format(CASE WHEN t.column_type ~ '^numeric'
					THEN '%I::text IN (''NaN'', ''Infinity'', ''-Infinity'')' ELSE 'NOT isfinite(%I)' END, t.column_name), ' OR ') AS amiss
			 FROM pg_temp.today AS t
			 WHERE t.column_type ~ '^(numeric|date|timestamp)' AND t.view_schema <> 'jm_zh'
			 GROUP BY t.view_schema, t.view_name ORDER BY 1, 2 LOOP
		view_name := v.view_name;
		columns := v.columns;
		EXECUTE format('SELECT count(*) FROM %I.%I WHERE %s', v.view_schema, v.view_name, v.amiss) INTO rows;
		IF rows > 0 THEN
			RETURN NEXT;
		END IF;
	END LOOP;
END
$$;
SELECT is_empty('SELECT * FROM pg_temp.unshowable()', 'no view shows NaN or infinity, be it a figure or a day');

SELECT * FROM finish();
