-- A run: what was read is checked, compared, written and counted.  What a kind of
-- record has of its own stands in the files before this one.  Whatever is said of
-- a row is collected in pg_temp.import_found, and written down once.

-- Whether who imports is bound to some districts.
CREATE FUNCTION import_is_bound() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN row_security_active('enterprise') AND NOT accessible_city('write');
END
$$;
COMMENT ON FUNCTION import_is_bound() IS '导入人是否只限于某些县（市、区） / whether who imports writes for some districts only';

-- Rows are about an enterprise on record, and somebody of a district brings in
-- rows of his district: whether an enterprise elsewhere is in the books, he is
-- not told.
CREATE FUNCTION import_check_place(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	is_bound constant boolean := import_is_bound();
	mine constant text[] := ARRAY(SELECT accessible_districts('write'));
	of_zh text;
	of_en text;
BEGIN
	IF is_bound THEN
		SELECT string_agg(d.name_zh, '、' ORDER BY d.district_code), string_agg(d.name_en, ', ' ORDER BY d.district_code) INTO of_zh, of_en
		FROM jm_policy.district AS d WHERE d.district_code = ANY (mine) AND d.is_county;
	END IF;

	IF kind IN ('recognition', 'project', 'application') THEN
		INSERT INTO pg_temp.import_found
		SELECT w.row_no, 'credit_code', w.credit_code, CASE WHEN is_bound THEN 'JM131' ELSE 'JM096' END,
			CASE WHEN is_bound THEN format('不是%s的企业：属于其他县（市、区），或未入台账', of_zh) ELSE '台账中没有这一企业' END,
			CASE WHEN is_bound THEN format('no enterprise of %s: it is of another district, or not in the ledger', of_en) ELSE 'the ledger has no enterprise of this code' END
		FROM pg_temp.import_work AS w
		WHERE w.is_whole AND jm_policy.uscc_valid(w.credit_code) AND NOT EXISTS (
			SELECT FROM enterprise AS e WHERE e.uscc = w.credit_code AND (NOT is_bound OR e.district_code = ANY (mine)));
	ELSIF is_bound THEN
		INSERT INTO pg_temp.import_found
		SELECT w.row_no, 'district', w.district, 'JM131', format('只能导入%s的数据', of_zh), format('rows of %s can be brought in, and no others', of_en)
		FROM pg_temp.import_work AS w
		WHERE w.is_whole AND NOT coalesce('district' = ANY (w.faults), false)
		  AND (w.district <> ALL (mine) OR w.district IS NULL AND import_check_place.kind = 'observation');
	END IF;
END
$$;
COMMENT ON FUNCTION import_check_place(text) IS '所指企业须在台账，县（市、区）人员只能导入本县（市、区）的行（JM096、JM131） / the enterprise is on record; who writes for a district brings in rows of it (JM096, JM131)';

-- Rows with an error go no further.
CREATE FUNCTION import_reject() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE pg_temp.import_work AS w SET outcome = 'rejected'
	FROM (SELECT DISTINCT f.row_no FROM pg_temp.import_found AS f WHERE f.sqlstate IS NOT NULL) AS bad
	WHERE w.row_no = bad.row_no AND w.outcome <> 'rejected';
END
$$;
COMMENT ON FUNCTION import_reject() IS '有错误的行到此为止 / rows with an error go no further';

-- What is on record already, as a comparison found it: with the same values it
-- is done; other values are refused, or only remarked upon.
CREATE FUNCTION import_settle_known(refused_by text, said_zh text, said_en text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no AND k.differs = '';
	INSERT INTO pg_temp.import_found
	SELECT k.row_no, NULL, k.differs, refused_by, said_zh, said_en
	FROM pg_temp.import_known AS k WHERE k.differs <> '';
END
$$;
COMMENT ON FUNCTION import_settle_known(text, text, text) IS
	'台账已有的行：相同的不再导入，不同的以所给代码退回（空为仅提示） / rows that are on record: the same are done, others are refused by this SQLSTATE, or only remarked upon without one';

-- The same record twice among the rows, by the key fields of its kind: the same
-- values are taken once, other values are taken from none of them, since nobody
-- here can tell which is right.
CREATE FUNCTION import_find_duplicates(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	said text;
	keys text;
BEGIN
	SELECT string_agg(format('w.%I', f.column_name), ', ' ORDER BY f.ordinal),
		string_agg(format('w.%I', f.column_name), ', ' ORDER BY f.ordinal) FILTER (WHERE f.is_key)
	INTO said, keys
	FROM import_field AS f WHERE f.kind = import_find_duplicates.kind;

	-- Found by their hashes, which are small, and then looked at
	PERFORM import_forget('import_twin');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_twin ON COMMIT DROP AS
		SELECT w.row_no, concat_ws(' | ', %2$s) AS record_key, row_number() OVER (PARTITION BY %2$s ORDER BY w.row_no) AS turn,
			w.file_no, count(*) OVER same AS records,
			first_value(w.file_no) OVER same AS first_file, first_value(w.line_no) OVER same AS first_line,
			last_value(w.file_no) OVER same AS last_file, last_value(w.line_no) OVER same AS last_line,
			min(ROW(%1$s)::text) OVER same <> max(ROW(%1$s)::text) OVER same AS differs
		FROM pg_temp.import_work AS w
		WHERE w.outcome = 'new' AND hash_record_extended(ROW(%2$s), 0) IN (
			SELECT hash_record_extended(ROW(%2$s), 0) AS hash FROM pg_temp.import_work AS w WHERE w.outcome = 'new' GROUP BY hash HAVING count(*) > 1)
		WINDOW same AS (PARTITION BY %2$s ORDER BY w.row_no ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) $sql$, said, keys);

	INSERT INTO pg_temp.import_found
	SELECT t.row_no, NULL, t.record_key, CASE WHEN t.differs THEN 'JM097' END,
		format(CASE WHEN t.differs THEN '与第 %s 行是同一记录而内容不同' ELSE '与第 %s 行重复，只计一次' END, o.line),
		format(CASE WHEN t.differs THEN 'the same record stands in line %s with other values' ELSE 'the same as line %s, taken once' END, o.line)
	FROM pg_temp.import_twin AS t
	CROSS JOIN LATERAL (SELECT CASE WHEN t.turn > 1
		THEN t.first_line || CASE WHEN t.first_file <> t.file_no THEN format(' (file %s)', t.first_file) ELSE '' END
		ELSE t.last_line || CASE WHEN t.last_file <> t.file_no THEN format(' (file %s)', t.last_file) ELSE '' END END AS line) AS o
	WHERE t.records > 1 AND (t.differs OR t.turn > 1);
	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_twin AS t
	WHERE t.row_no = w.row_no AND NOT t.differs AND t.turn > 1;
END
$$;
COMMENT ON FUNCTION import_find_duplicates(text) IS '查找文件内的重复：内容相同只计一次，不同则全部退回（JM097） / the same record twice: taken once, or rejected where it differs (JM097)';

-- Writes the rows from one number to another.  A row that the ledger refuses
-- for whatever reason is found by halves and stays behind with that reason.
CREATE FUNCTION import_store(kind text, low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	middle constant bigint := (low + high) / 2;
	state text;
	message text;
	detail text;
	said text;
BEGIN
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
		PERFORM import_store(kind, low, middle);
		PERFORM import_store(kind, middle + 1, high);
		RETURN;
	END IF;
	said := coalesce(substring(message FROM '\(([^()]*)\)$'), '台账拒绝了这一行');
	-- A code is unique in the whole city, and an enterprise may be hidden
	IF kind = 'enterprise' AND state = '23505' AND import_is_bound() THEN
		state := 'JM131';
		said := '这一代码已在台账，属于其他县（市、区）';
		message := 'the code is in the ledger already, in another district';
		detail := '';
	END IF;
	INSERT INTO pg_temp.import_found
	SELECT low, CASE state WHEN 'JM131' THEN 'credit_code' END, NULL, state,
		concat_ws('：', said, CASE WHEN state <> 'JM131' THEN message END), concat_ws(' ', message, nullif(detail, ''));
END
$$;
COMMENT ON FUNCTION import_store(text, bigint, bigint) IS '写入一段行；台账拒绝的行留下并记明原因 / writes some rows; one that the ledger refuses stays behind with the reason';

-- Writes batches of rows, each from its low number on, together: what a batch was
-- written with, PostgreSQL keeps until the end of the outermost transaction for
-- each block with an exception handler, and gives to the next batch within one.
-- Where the ledger refuses a row, the batches are written one by one.
CREATE FUNCTION import_store_batches(kind text, lows bigint[], batch int) RETURNS boolean
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	low bigint;
BEGIN
	BEGIN
		FOREACH low IN ARRAY lows LOOP
			EXECUTE format('SELECT %I($1, $2)', 'import_store_' || kind) USING low, low + batch - 1;
		END LOOP;
		RETURN true;
	EXCEPTION WHEN OTHERS THEN
		NULL;	-- import_store() tells what is a row's fault
	END;
	FOREACH low IN ARRAY lows LOOP
		PERFORM import_store(kind, low, low + batch - 1);
	END LOOP;
	RETURN false;
END
$$;
COMMENT ON FUNCTION import_store_batches(text, bigint[], int) IS '写入若干批行，台账拒绝时逐批写入；返回是否一次写成 / writes batches of rows, one by one where the ledger refuses any; gives whether it took them at once';

-- The run: read, check, write, count.
CREATE FUNCTION import_run_of(kind text, file_name text, settings text[]) RETURNS bigint
LANGUAGE plpgsql
SET jit = off
SET work_mem = '32MB'
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	batch constant int := 5000;
	lows bigint[];
	at_once int := 1;
	stored int := 0;
	went_well boolean;
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

	PERFORM import_read(kind, file_name);
	PERFORM import_find_cells(kind);
	IF kind <> 'project' THEN
		EXECUTE format('SELECT %I($1)', 'import_check_' || kind) USING settings;
	END IF;
	PERFORM import_check_place(kind);
	PERFORM import_reject();
	PERFORM import_find_duplicates(kind);
	PERFORM import_reject();
	EXECUTE format('SELECT %I($1)', 'import_compare_' || kind) USING settings;
	PERFORM import_reject();

	-- Twice as many each time that all went well: whoever has no bad row needs few
	-- blocks, and a bad one costs no more than what was written before it
	lows := ARRAY(SELECT DISTINCT w.row_no / batch * batch AS low FROM pg_temp.import_work AS w WHERE w.outcome IN ('new', 'changed') ORDER BY low);
	WHILE stored < cardinality(lows) LOOP
		went_well := import_store_batches(kind, lows[stored + 1 : stored + at_once], batch);
		stored := stored + at_once;
		at_once := CASE WHEN went_well THEN at_once * 2 ELSE 1 END;
	END LOOP;
	PERFORM import_reject();

	SELECT count(*) AS read,
		count(*) FILTER (WHERE outcome = 'new') AS imported,
		count(*) FILTER (WHERE outcome = 'changed') AS updated,
		count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
		count(*) FILTER (WHERE outcome = 'rejected') AS rejected,
		(SELECT count(DISTINCT f.row_no) FROM pg_temp.import_found AS f JOIN pg_temp.import_work AS x USING (row_no)
		 WHERE f.sqlstate IS NULL AND x.outcome <> 'rejected') AS warned
	INTO counted FROM pg_temp.import_work;

	INSERT INTO import_run (kind, rows_read, rows_imported, rows_updated, rows_unchanged, rows_rejected, rows_warned, started_at, finished_at)
	VALUES (import_run_of.kind, counted.read, counted.imported, counted.updated, counted.unchanged, counted.rejected, counted.warned,
		statement_timestamp(), clock_timestamp())
	RETURNING run_no INTO run;

	DELETE FROM import_issue AS i USING pg_temp.import_work AS w WHERE i.kind = import_run_of.kind AND i.row_no = w.row_no;
	INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
	SELECT run, import_run_of.kind, w.file_no, w.row_no, w.line_no, f.column_name, f.value,
		CASE WHEN f.sqlstate IS NULL THEN 'warning' ELSE 'error' END, coalesce(f.sqlstate, '01000'), f.message_zh, f.message_en
	FROM pg_temp.import_found AS f JOIN pg_temp.import_work AS w USING (row_no)
	ORDER BY w.row_no;
	EXECUTE format($sql$
		UPDATE %I AS s SET run_no = $1, file_no = w.file_no, line_no = w.line_no,
			outcome = CASE w.outcome WHEN 'new' THEN 'imported' WHEN 'changed' THEN 'updated' ELSE w.outcome END
		FROM pg_temp.import_work AS w WHERE w.row_no = s.row_no $sql$, staging)
	USING run;

	PERFORM import_forget(t) FROM unnest(ARRAY['import_record', 'import_known_word', 'import_work', 'import_found', 'import_reference', 'import_known', 'import_twin']) AS t;
	RAISE NOTICE 'read %, imported %, updated %, unchanged %, rejected %; with a warning % (读入、新增、更新、已有、退回；有提示)',
		counted.read, counted.imported, counted.updated, counted.unchanged, counted.rejected, counted.warned
		USING HINT = CASE WHEN counted.rejected > 0 OR counted.warned > 0 THEN 'See import_error (见 import_error).'
			ELSE 'There is nothing to look at (无问题).' END;
	RETURN run;
END
$$;
COMMENT ON FUNCTION import_run_of(text, text, text[]) IS '一次导入：读、查、写、计数，全部成功或全部不变 / a run: read, check, write, count; all of it or nothing';
