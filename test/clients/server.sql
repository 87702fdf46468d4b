-- What the server itself says of every column of the views in the schemas named by
-- :schemas, asked once, for the clients to compare with what they read.
CREATE TABLE public.server_column (
	table_schema	text NOT NULL,
	table_name		text NOT NULL,
	column_name		text NOT NULL,
	type			text NOT NULL,
	rows			bigint NOT NULL,
	filled			bigint NOT NULL,
	total			numeric,
	bytes			bigint,
	longest			int,
	PRIMARY KEY (table_schema, table_name, column_name)
);

-- One query a view, made of its columns
SELECT format('INSERT INTO public.server_column
	SELECT %L, %L, c.* FROM (SELECT count(*) AS rows, %s FROM %I.%I) AS v, LATERAL (VALUES %s) AS c (column_name, type, rows, filled, total, bytes, longest)',
	n.nspname, v.relname,
	string_agg(format('count(%1$I) AS filled%2$s, %3$s AS total%2$s, %4$s AS bytes%2$s, %5$s AS longest%2$s', a.attname, a.attnum,
		CASE WHEN t.figure THEN format('coalesce(sum(%I), 0)::numeric', a.attname) ELSE 'NULL::numeric' END,
		CASE WHEN t.words THEN format('coalesce(sum(octet_length(%I)), 0)::bigint', a.attname) ELSE 'NULL::bigint' END,
		CASE WHEN t.words THEN format('coalesce(max(char_length(%I)), 0)', a.attname) ELSE 'NULL::int' END), ', ' ORDER BY a.attnum),
	n.nspname, v.relname,
	string_agg(format('(%L, %L, v.rows, filled%s, total%3$s, bytes%3$s, longest%3$s)', a.attname, format_type(a.atttypid, NULL), a.attnum), ', ' ORDER BY a.attnum))
FROM pg_class AS v
JOIN pg_namespace AS n ON n.oid = v.relnamespace
JOIN pg_attribute AS a ON a.attrelid = v.oid AND a.attnum > 0 AND NOT a.attisdropped
CROSS JOIN LATERAL (SELECT a.atttypid IN ('int'::regtype, 'bigint'::regtype, 'numeric'::regtype) AS figure, a.atttypid = 'text'::regtype AS words) AS t
WHERE v.relkind = 'v' AND n.nspname = ANY (string_to_array(:'schemas', ' '))
GROUP BY n.nspname, v.relname
ORDER BY 1
\gexec
ANALYZE public.server_column;
