-- An invalid value gets an error that names the column, the value and what is allowed.  The
-- table's constraints decide, and their comments state what is allowed.  A trigger, whose
-- WHEN condition is made from the constraints, calls this function only for a row that they
-- refuse, so that a bulk load pays nothing.  PostgreSQL's own message would name only the
-- constraint, because row-level security hides the row.

CREATE OR REPLACE FUNCTION tell_what_is_allowed() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	given constant jsonb := to_jsonb(NEW);
	refusing record;
	holds boolean;
BEGIN
	SELECT a.attname, pg_catalog.col_description(a.attrelid, a.attnum) AS meaning INTO refusing
	FROM pg_catalog.pg_attribute AS a
	WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND a.attgenerated = ''
	  AND given -> a.attname::text = 'null'
	ORDER BY a.attnum LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'a value is needed: % (缺少必填的内容)', refusing.attname
			USING ERRCODE = 'JM055',
				  DETAIL = format('%s.%s is %s.', TG_TABLE_NAME, refusing.attname, coalesce(refusing.meaning, refusing.attname)),
				  HINT = format('Give %s a value.', refusing.attname),
				  COLUMN = refusing.attname, TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
	END IF;

	FOR refusing IN
		SELECT c.conname, pg_catalog.pg_get_expr(c.conbin, c.conrelid) AS condition,
			pg_catalog.obj_description(c.oid, 'pg_constraint') AS allowed, l.given, l.meaning
		FROM pg_catalog.pg_constraint AS c
		CROSS JOIN LATERAL (
			SELECT string_agg(format('%s = %s', a.attname, CASE given ->> a.attname::text WHEN '' THEN '""' ELSE coalesce(given ->> a.attname::text, 'NULL') END), ', ' ORDER BY k.place) AS given,
				string_agg(format('%s is %s.', a.attname, coalesce(pg_catalog.col_description(a.attrelid, a.attnum), a.attname)), ' ' ORDER BY k.place) AS meaning
			FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, place)
			JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
		) AS l
		WHERE c.conrelid = TG_RELID AND c.contype = 'c'
		ORDER BY cardinality(c.conkey), c.conkey, c.conname
	LOOP
		EXECUTE format('SELECT %s FROM (SELECT ($1).*) AS t', refusing.condition) INTO holds USING NEW;
		IF NOT holds THEN
			RAISE EXCEPTION 'not allowed: % (内容不在允许范围之内)', refusing.given
				USING ERRCODE = 'JM054',
					  DETAIL = format('In %s, %s', TG_TABLE_NAME, refusing.meaning),
					  HINT = format('Allowed is: %s', coalesce(refusing.allowed, refusing.condition)),
					  CONSTRAINT = refusing.conname, TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
		END IF;
	END LOOP;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION tell_what_is_allowed() IS
	'触发器：指明不符约束的栏目、所填内容和允许的内容（JM054、JM055） / trigger: names the column a constraint refuses, the value and what is allowed (JM054, JM055)';

-- condition_of_new rewrites the condition of a constraint for a trigger: columns get the
-- prefix NEW.  Quoted strings and names of types stay as they are.
CREATE OR REPLACE FUNCTION condition_of_new(condition text, columns text[])
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(CASE WHEN token[1] = ANY (columns) THEN 'NEW.' || token[1] ELSE token[1] END, '' ORDER BY n)
	FROM regexp_matches(condition, $$('(?:[^']|'')*'|::\w+|\w+|"[^"]+"|[^\w'":]+|:)$$, 'g') WITH ORDINALITY AS m (token, n);
END;
COMMENT ON FUNCTION condition_of_new(text, text[]) IS '约束条件改写为触发器条件（供 explain_constraints 使用） / the condition of a constraint, rewritten for a trigger; for explain_constraints';

-- explain_constraints is called for every table that people fill in.
CREATE OR REPLACE PROCEDURE explain_constraints(table_name text)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	explained constant regclass := quote_ident(table_name)::regclass;
	columns constant text[] := ARRAY(
		SELECT quote_ident(a.attname) FROM pg_catalog.pg_attribute AS a
		WHERE a.attrelid = explained AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '');
	refused text;
	asked text;
BEGIN
	SELECT string_agg(r.condition, ' OR ' ORDER BY r.condition), (SELECT string_agg(DISTINCT quote_ident(a.attname), ', ') FROM pg_catalog.pg_attribute AS a
			WHERE a.attrelid = explained AND a.attnum = ANY (array_agg(r.attnum)))
	INTO refused, asked
	FROM (
		SELECT format('NEW.%I IS NULL', a.attname) AS condition, a.attnum
		FROM pg_catalog.pg_attribute AS a
		WHERE a.attrelid = explained AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND a.attgenerated = ''
		UNION ALL
		SELECT CASE WHEN k.n = 1 THEN format('(%s) IS FALSE', condition_of_new(pg_catalog.pg_get_expr(c.conbin, c.conrelid), columns)) END, k.attnum
		FROM pg_catalog.pg_constraint AS c
		CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (attnum, n)
		WHERE c.conrelid = explained AND c.contype = 'c'
		  -- Generated columns have no value yet in a BEFORE trigger
		  AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = explained AND a.attnum = ANY (c.conkey) AND a.attgenerated <> '')
	) AS r;
	EXECUTE format('CREATE OR REPLACE TRIGGER tell_what_is_allowed BEFORE INSERT OR UPDATE OF %s ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION tell_what_is_allowed()',
		asked, explained, refused);
END
$$;
COMMENT ON PROCEDURE explain_constraints(text) IS '为一张表建立触发器，指明不符约束的内容 / makes a trigger on a table that explains what its constraints refuse';
