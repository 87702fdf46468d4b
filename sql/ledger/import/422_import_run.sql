-- A run: what was read is checked, compared, written and counted.  What a kind of
-- record has of its own stands in the files before this one.

-- Notes what a query finds: row_no, column_name, value, sqlstate, message_zh,
-- message_en.  What has no SQLSTATE of its own is a warning.
CREATE FUNCTION import_note(kind text, run bigint, query text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	EXECUTE format($sql$
		INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
		SELECT $1, $2, w.file_no, w.row_no, w.line_no, q.column_name, q.value,
			CASE WHEN q.sqlstate IS NULL THEN 'warning' ELSE 'error' END, coalesce(q.sqlstate, '01000'), q.message_zh, q.message_en
		FROM (%s) AS q (row_no, column_name, value, sqlstate, message_zh, message_en)
		JOIN pg_temp.import_work AS w USING (row_no)
		WHERE w.is_whole $sql$, query)
	USING run, kind;
END
$$;
COMMENT ON FUNCTION import_note(text, bigint, text) IS '记下一条查询发现的问题 / notes what a query finds';

-- Rows with an error go no further.
CREATE FUNCTION import_reject(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE pg_temp.import_work AS w SET outcome = 'rejected'
	WHERE w.outcome <> 'rejected'
	  AND EXISTS (SELECT FROM import_issue AS i WHERE i.kind = import_reject.kind AND i.row_no = w.row_no AND i.severity = 'error');
END
$$;
COMMENT ON FUNCTION import_reject(text) IS '有错误的行到此为止 / rows with an error go no further';

-- The same record twice among the rows: the same values are taken once, other
-- values are taken from none of them, since nobody here can tell which is right.
CREATE FUNCTION import_find_duplicates(kind text, run bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	said constant text := (
		SELECT string_agg(format('w.%I', f.column_name), ', ' ORDER BY f.ordinal)
		FROM import_field AS f WHERE f.kind = import_find_duplicates.kind);
BEGIN
	PERFORM import_forget('import_twin');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_twin ON COMMIT DROP AS
		SELECT w.row_no, w.record_key, row_number() OVER (PARTITION BY w.record_key ORDER BY w.row_no) AS turn,
			first_value(w.file_no) OVER same AS first_file, first_value(w.line_no) OVER same AS first_line,
			last_value(w.file_no) OVER same AS last_file, last_value(w.line_no) OVER same AS last_line,
			ROW(%1$s)::text AS said, min(ROW(%1$s)::text) OVER same <> max(ROW(%1$s)::text) OVER same AS differs
		FROM pg_temp.import_work AS w
		WHERE w.outcome = 'new'
		  AND w.record_key IN (SELECT d.record_key FROM pg_temp.import_work AS d WHERE d.outcome = 'new' GROUP BY d.record_key HAVING count(*) > 1)
		WINDOW same AS (PARTITION BY w.record_key ORDER BY w.row_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) $sql$, said);

	PERFORM import_note(kind, run, $sql$
		SELECT t.row_no, NULL, t.record_key, CASE WHEN t.differs THEN 'JM097' END,
			format(CASE WHEN t.differs THEN '与第 %s 行是同一记录而内容不同' ELSE '与第 %s 行重复，只计一次' END, o.line),
			format(CASE WHEN t.differs THEN 'the same record stands in line %s with other values' ELSE 'the same as line %s, taken once' END, o.line)
		FROM pg_temp.import_twin AS t
		CROSS JOIN LATERAL (SELECT CASE WHEN t.turn > 1
			THEN t.first_line || CASE WHEN t.first_file <> w.file_no THEN format(' (file %s)', t.first_file) ELSE '' END
			ELSE t.last_line || CASE WHEN t.last_file <> w.file_no THEN format(' (file %s)', t.last_file) ELSE '' END END AS line
			FROM pg_temp.import_work AS w WHERE w.row_no = t.row_no) AS o
		WHERE t.differs OR t.turn > 1 $sql$);
	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_twin AS t
	WHERE t.row_no = w.row_no AND NOT t.differs AND t.turn > 1;
	PERFORM import_reject(kind);
END
$$;
COMMENT ON FUNCTION import_find_duplicates(text, bigint) IS '查找文件内的重复：内容相同只计一次，不同则全部退回（JM097） / the same record twice: taken once, or rejected where it differs (JM097)';

-- Writes the rows from one number to another.  A row that the ledger refuses
-- for whatever reason is found by halves and stays behind with that reason.
CREATE FUNCTION import_store(kind text, run bigint, low int, high int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	middle constant int := (low + high) / 2;
	state text;
	message text;
	detail text;
BEGIN
	IF low > high THEN
		RETURN;
	END IF;
	BEGIN
		EXECUTE format('SELECT %I($1, $2)', 'import_store_' || kind) USING low, high;
		RETURN;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
		-- What is not about a row is not a row's fault
		IF state ~ '^(0A|25|26|3D|3F|40|42|53|54|55|57|58|F0|HV|XX)' AND state <> '42501' THEN
			RAISE;
		END IF;
	END;
	IF low < high THEN
		PERFORM import_store(kind, run, low, middle);
		PERFORM import_store(kind, run, middle + 1, high);
		RETURN;
	END IF;
	INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, severity, sqlstate, message_zh, message_en)
	SELECT run, import_store.kind, w.file_no, w.row_no, w.line_no, 'error', state,
		concat_ws('：', coalesce(substring(message FROM '\(([^()]*)\)$'), '台账拒绝了这一行'), message), concat_ws(' ', message, nullif(detail, ''))
	FROM pg_temp.import_order AS o JOIN pg_temp.import_work AS w USING (row_no)
	WHERE o.place = low;
END
$$;
COMMENT ON FUNCTION import_store(text, bigint, int, int) IS '写入一段行；台账拒绝的行留下并记明原因 / writes some rows; one that the ledger refuses stays behind with the reason';

-- The run: read, check, write, count.
CREATE FUNCTION import_run_of(kind text, file_name text, settings text[]) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	batch constant int := 2000;
	run bigint;
	counted record;
BEGIN
	IF NOT has_table_privilege(kind::regclass, 'INSERT') THEN
		RAISE EXCEPTION 'permission denied for table "%" (没有权限)', kind
			USING ERRCODE = '42501', DETAIL = format('You are %s.', current_user), HINT = format('GRANT INSERT ON %s TO ….', kind::regclass);
	END IF;
	-- One run of a kind at a time
	EXECUTE format('LOCK TABLE %I IN SHARE ROW EXCLUSIVE MODE', staging);
	PERFORM import_take_lines(kind, file_name);

	INSERT INTO import_run (kind, rows_read, rows_imported, rows_updated, rows_unchanged, rows_rejected, rows_warned)
	VALUES (import_run_of.kind, 0, 0, 0, 0, 0, 0)
	RETURNING run_no INTO run;

	PERFORM import_read(kind, run);
	EXECUTE format('SELECT %I($1, $2)', 'import_check_' || kind) USING run, settings;
	PERFORM import_reject(kind);
	PERFORM import_find_duplicates(kind, run);
	EXECUTE format('SELECT %I($1, $2)', 'import_compare_' || kind) USING run, settings;
	PERFORM import_reject(kind);

	PERFORM import_forget('import_order');
	CREATE TEMP TABLE import_order ON COMMIT DROP AS
	SELECT row_no, (row_number() OVER (ORDER BY row_no))::int AS place FROM pg_temp.import_work WHERE outcome IN ('new', 'changed');
	CREATE UNIQUE INDEX ON pg_temp.import_order (place);
	ANALYZE pg_temp.import_order;
	PERFORM import_store(kind, run, p, least(p + batch - 1, n))
	FROM (SELECT count(*)::int AS n FROM pg_temp.import_order) AS c, generate_series(1, n, batch) AS p;
	PERFORM import_reject(kind);

	EXECUTE format($sql$
		UPDATE %I AS s SET run_no = $1,
			outcome = CASE w.outcome WHEN 'new' THEN 'imported' WHEN 'changed' THEN 'updated' ELSE w.outcome END
		FROM pg_temp.import_work AS w WHERE w.row_no = s.row_no $sql$, staging)
	USING run;

	SELECT count(*) AS read,
		count(*) FILTER (WHERE outcome = 'new') AS imported,
		count(*) FILTER (WHERE outcome = 'changed') AS updated,
		count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
		count(*) FILTER (WHERE outcome = 'rejected') AS rejected,
		(SELECT count(DISTINCT i.row_no) FROM import_issue AS i JOIN pg_temp.import_work AS x USING (row_no)
		 WHERE i.run_no = run AND i.severity = 'warning' AND x.outcome <> 'rejected') AS warned
	INTO counted FROM pg_temp.import_work;

	UPDATE import_run SET rows_read = counted.read, rows_imported = counted.imported, rows_updated = counted.updated,
		rows_unchanged = counted.unchanged, rows_rejected = counted.rejected, rows_warned = counted.warned, finished_at = clock_timestamp()
	WHERE run_no = run;

	PERFORM import_forget(t) FROM unnest(ARRAY['import_record', 'import_known_word', 'import_work', 'import_reference', 'import_known', 'import_twin', 'import_order']) AS t;
	RAISE NOTICE 'read %, imported %, updated %, unchanged %, rejected %; with a warning % (读入、新增、更新、已有、退回；有提示)',
		counted.read, counted.imported, counted.updated, counted.unchanged, counted.rejected, counted.warned
		USING HINT = CASE WHEN counted.rejected > 0 OR counted.warned > 0 THEN 'See import_error (见 import_error).'
			ELSE 'There is nothing to look at (无问题).' END;
	RETURN run;
END
$$;
COMMENT ON FUNCTION import_run_of(text, text, text[]) IS '一次导入：读、查、写、计数，全部成功或全部不变 / a run: read, check, write, count; all of it or nothing';
