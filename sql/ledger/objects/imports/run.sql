-- A run checks, compares, writes and counts the rows that were read.  The files for the single
-- kinds of record have what is special to them.  The issues of all rows are collected in
-- pg_temp.import_found and stored once at the end.

-- import_is_bound tells whether the current role may write in some districts only.
CREATE OR REPLACE FUNCTION import_is_bound() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN row_security_active('enterprise') AND NOT accessible_city('write');
END
$$;
COMMENT ON FUNCTION import_is_bound() IS '导入人是否只限于某些县（市、区） / whether the current role may write in some districts only';

-- import_check_district requires that the enterprise of a row is registered.  A role of a
-- district can import only rows of this district, and does not learn whether an enterprise of
-- another district is registered.
CREATE OR REPLACE FUNCTION import_check_district(kind text) RETURNS void
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
		  AND (w.district <> ALL (mine) OR w.district IS NULL AND import_check_district.kind = 'observation');
	END IF;
END
$$;
COMMENT ON FUNCTION import_check_district(text) IS '所指企业须在台账，县（市、区）人员只能导入本县（市、区）的行（JM096、JM131） / requires that the enterprise is registered, and in a district of the role (JM096, JM131)';

-- import_reject removes the rows with an error from the run.
CREATE OR REPLACE FUNCTION import_reject() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE pg_temp.import_work AS w SET outcome = 'rejected'
	FROM (SELECT DISTINCT f.row_no FROM pg_temp.import_found AS f WHERE f.sqlstate IS NOT NULL) AS bad
	WHERE w.row_no = bad.row_no AND w.outcome <> 'rejected';
END
$$;
COMMENT ON FUNCTION import_reject() IS '有错误的行到此为止 / removes the rows with an error from the run';

-- import_compare compares the rows with existing records.  A row with the same values is done.  A
-- row with other values is rejected or, if the caller asks for it, corrects the record.  The
-- record that an award rests on never changes.
--
-- A record to be corrected is locked before the final comparison: first the applications that
-- rest on it, then the record.  A concurrent approval waits and sees the corrected record.
CREATE OR REPLACE FUNCTION import_compare(kind text, correct boolean) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	is_recorded constant boolean := kind <> 'observation';
	numbered constant text := CASE WHEN kind <> 'enterprise' THEN kind || '_no' END;
	may_change constant boolean := CASE WHEN is_recorded THEN has_table_privilege(kind::regclass, 'UPDATE') ELSE has_any_column_privilege(kind::regclass, 'INSERT') END;
	title_zh text;
	title_en constant text := CASE kind WHEN 'observation' THEN 'figure' ELSE kind END;
BEGIN
	title_zh := (SELECT c.name_zh FROM code_word() AS c WHERE c.list = 'import_kind' AND c.code = kind);
	PERFORM import_forget(t) FROM unnest(ARRAY['import_known', 'import_remark', 'import_ground']) AS t;
	CREATE TEMP TABLE import_known (row_no bigint, uscc text, record_no bigint, records bigint, differs text, content jsonb, status text,
		refused_by text, refused_zh text, refused_en text) ON COMMIT DROP;
	CREATE TEMP TABLE import_remark (row_no bigint, value text, message_zh text, message_en text) ON COMMIT DROP;
	CREATE TEMP TABLE import_ground (row_no bigint, uscc text, application_no bigint, status text) ON COMMIT DROP;

	EXECUTE format('SELECT %I()', 'import_match_' || kind);
	ANALYZE pg_temp.import_known;
	IF is_recorded AND EXISTS (SELECT FROM pg_temp.import_known AS k WHERE k.differs <> '') THEN
		EXECUTE format('SELECT %I()', 'import_ground_' || kind);
		ANALYZE pg_temp.import_ground;
		IF correct AND may_change THEN
			PERFORM FROM application AS a
			WHERE (a.uscc, a.application_no) IN (SELECT g.uscc, g.application_no FROM pg_temp.import_ground AS g)
			ORDER BY a.uscc, a.application_no FOR UPDATE;
			EXECUTE format('SELECT FROM %1$I WHERE (%2$s) IN (SELECT %3$s FROM pg_temp.import_known AS k WHERE k.differs <> %4$L) ORDER BY %2$s FOR UPDATE',
				kind, concat_ws(', ', 'uscc', numbered), concat_ws(', ', 'k.uscc', CASE WHEN numbered IS NOT NULL THEN 'k.record_no' END), '');
			TRUNCATE pg_temp.import_known, pg_temp.import_remark, pg_temp.import_ground;
			EXECUTE format('SELECT %I()', 'import_match_' || kind);
			ANALYZE pg_temp.import_known;
			EXECUTE format('SELECT %I()', 'import_ground_' || kind);
			ANALYZE pg_temp.import_ground;
		END IF;
	END IF;

	UPDATE pg_temp.import_known AS k SET refused_by = 'JM136',
		refused_zh = CASE kind WHEN 'application' THEN format('该申报（序号 %s）已批准，不能更正', g.applications)
			ELSE format('已批准的申报（序号 %s）以该%s为依据，不能由文件更正；确需更正的，在台账中逐笔办理，原内容保留', g.applications, title_zh) END,
		refused_en = CASE kind WHEN 'application' THEN format('the application on record (number %s) is approved, and is not changed', g.applications)
			ELSE format('approved applications rest on this %s (number %s), and a file does not change it: correct it in the ledger by itself, where its former version is kept', title_en, g.applications) END
	FROM (
		SELECT x.row_no, string_agg(x.application_no::text, ', ' ORDER BY x.application_no) FILTER (WHERE x.place <= 5)
			|| CASE WHEN count(*) > 5 THEN ' …' ELSE '' END AS applications
		FROM (SELECT a.row_no, a.application_no, row_number() OVER (PARTITION BY a.row_no ORDER BY a.application_no) AS place
			  FROM pg_temp.import_ground AS a WHERE jm_policy.status_standing(a.status)) AS x
		GROUP BY x.row_no
	) AS g
	WHERE g.row_no = k.row_no AND k.differs <> '';
	UPDATE pg_temp.import_known AS k SET refused_by = v.refused_by, refused_zh = v.zh, refused_en = v.en
	FROM (VALUES
		(1, 'JM096', format('台账中有多项%s与该行相符，无法确定；请填其序号', title_zh), format('the ledger has several of these, and the row does not say which: give the number of the %s', title_en)),
		(2, 'JM098', format('与台账已有的%s不符；确需更正的，用 correct => true 导入', title_zh), format('the ledger has this %s with other values; correct => true takes these', title_en)),
		(3, '42501', '没有更正的权限', format('you may not change a %s', title_en))
	) AS v (reason, refused_by, zh, en)
	WHERE k.differs <> '' AND k.refused_by IS NULL
	  AND v.reason = CASE WHEN k.records > 1 THEN 1 WHEN NOT correct THEN 2 WHEN NOT may_change THEN 3 END;

	-- Two rows about one record with different values are both rejected
	UPDATE pg_temp.import_known AS k SET refused_by = 'JM097',
		refused_zh = format('与第 %s 行所指为台账中同一记录，而内容不同', t.other), refused_en = format('line %s is about the same record, with other values', t.other)
	FROM (
		SELECT x.row_no, min(x.differs) OVER same <> max(x.differs) OVER same AS is_various,
			CASE WHEN w.line_no = min(w.line_no) OVER same THEN max(w.line_no) OVER same ELSE min(w.line_no) OVER same END AS other
		FROM pg_temp.import_known AS x JOIN pg_temp.import_work AS w USING (row_no)
		WHERE x.record_no IS NOT NULL
		WINDOW same AS (PARTITION BY x.uscc, x.record_no)
	) AS t
	WHERE t.row_no = k.row_no AND t.is_various AND k.refused_by IS NULL;
	UPDATE pg_temp.import_known AS k SET differs = ''
	FROM (SELECT x.row_no, row_number() OVER (PARTITION BY x.uscc, x.record_no ORDER BY x.row_no) AS turn
		  FROM pg_temp.import_known AS x WHERE x.refused_by IS NULL) AS t
	WHERE t.row_no = k.row_no AND t.turn > 1;

	INSERT INTO pg_temp.import_found
	SELECT k.row_no, NULL, k.differs, k.refused_by, k.refused_zh, k.refused_en
	FROM pg_temp.import_known AS k WHERE k.refused_by IS NOT NULL
	UNION ALL
	SELECT k.row_no, NULL, k.differs, NULL,
		format('%s台账已有的%s（原内容保留）%s', CASE WHEN is_recorded THEN '更正' ELSE '修订' END, title_zh, CASE k.status WHEN 'returned' THEN '；仍为退回补正，须再申报' ELSE '' END),
		format('%s the %s on record, whose former version is kept%s', CASE WHEN is_recorded THEN 'corrects' ELSE 'revises' END, title_en,
			CASE k.status WHEN 'returned' THEN '; it is still returned, and to be submitted again' ELSE '' END)
	FROM pg_temp.import_known AS k WHERE k.refused_by IS NULL AND k.differs <> ''
	UNION ALL
	SELECT r.row_no, NULL, r.value, NULL, r.message_zh, r.message_en
	FROM pg_temp.import_remark AS r;
	INSERT INTO pg_temp.import_found
	SELECT k.row_no, NULL, left(jm_policy.format_time(max(h.replaced_at)), 10), NULL, '这些内容曾是台账原有、后被更正的：文件可能是旧版', 'the record stood so before it was corrected: the file may be an older one'
	FROM pg_temp.import_known AS k
	JOIN record_history AS h ON h.uscc = k.uscc AND h.table_name = kind AND h.content @> k.content
		AND (k.record_no IS NULL OR (h.content ->> (kind || '_no'))::bigint = k.record_no)
	WHERE k.differs <> ''
	GROUP BY k.row_no;

	UPDATE pg_temp.import_work AS w SET outcome = CASE WHEN k.differs = '' THEN 'unchanged' ELSE 'changed' END
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no AND k.refused_by IS NULL;
	CREATE UNIQUE INDEX ON pg_temp.import_known (row_no);
	ANALYZE pg_temp.import_known;
END
$$;
COMMENT ON FUNCTION import_compare(text, boolean) IS
	'与台账已有记录比对：相同的不再导入，不同的退回或（correct）更正，已批准的依据不动（JM096至JM098、JM136、JM137） / compares with the existing records: the same values are done, other values are rejected or correct the record, and what an award rests on does not change (JM096 to JM098, JM136, JM137)';

-- import_require_corrected requires that each correction updated its row, which a policy may
-- have hidden.
CREATE OR REPLACE FUNCTION import_require_corrected(low bigint, high bigint, corrected int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF corrected <> (SELECT count(*) FROM pg_temp.import_work AS w WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed') THEN
		RAISE EXCEPTION 'the record cannot be changed by you (没有更正的权限)'
			USING ERRCODE = '42501', DETAIL = format('You are %s.', current_user), HINT = 'Who writes for its district corrects it.';
	END IF;
END
$$;
COMMENT ON FUNCTION import_require_corrected(bigint, bigint, int) IS '更正须全部生效（42501） / requires that every correction updated its row (42501)';

-- import_find_duplicates finds rows about the same record, by the key fields of its kind.  With
-- equal values, the record is imported once.  With different values, all of them are rejected,
-- because it is unknown which one is right.
CREATE OR REPLACE FUNCTION import_find_duplicates(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	said text;
	keys text;
BEGIN
	-- Texts are compared regardless of spaces, width and case
	SELECT string_agg(format('w.%I', f.column_name), ', ' ORDER BY f.ordinal),
		string_agg(format(CASE f.type WHEN 'text' THEN 'jm_policy.cell_code(w.%I)' ELSE 'w.%I' END, f.column_name), ', ' ORDER BY f.ordinal) FILTER (WHERE f.is_key)
	INTO said, keys
	FROM import_field AS f WHERE f.kind = import_find_duplicates.kind;

	-- Candidates are found by their hashes, which are small, and then compared
	PERFORM import_forget('import_twin');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_twin ON COMMIT DROP AS
		SELECT w.row_no, concat_ws(' | ', %2$s) AS record_key, row_number() OVER (PARTITION BY %2$s ORDER BY w.row_no) AS turn,
			count(*) OVER same AS records, first_value(w.line_no) OVER same AS first_line, last_value(w.line_no) OVER same AS last_line,
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
	CROSS JOIN LATERAL (SELECT CASE WHEN t.turn > 1 THEN t.first_line ELSE t.last_line END AS line) AS o
	WHERE t.records > 1 AND (t.differs OR t.turn > 1);
	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_twin AS t
	WHERE t.row_no = w.row_no AND NOT t.differs AND t.turn > 1;
END
$$;
COMMENT ON FUNCTION import_find_duplicates(text) IS '查找文件内的重复：内容相同只计一次，不同则全部退回（JM097） / finds rows about the same record: imported once, or all rejected if they differ (JM097)';

-- import_store writes the rows of a range of numbers.  A row that the ledger refuses is found by
-- bisection and rejected with the ledger's error.
CREATE OR REPLACE FUNCTION import_store(kind text, low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	middle constant bigint := (low + high) / 2;
	state text;
	message text;
	detail text;
	hint text;
	said text;
BEGIN
	BEGIN
		EXECUTE format('SELECT %I($1, $2)', 'import_store_' || kind) USING low, high;
		RETURN;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
		-- Errors of these classes are not caused by a row
		IF state ~ '^(0A|25|26|3D|3F|40|42|53|54|55|57|58|F0|HV|XX)' AND state <> '42501' THEN
			RAISE;
		END IF;
	END;
	IF low < high THEN
		PERFORM import_store(kind, low, middle);
		PERFORM import_store(kind, middle + 1, high);
		RETURN;
	END IF;
	-- This detail only repeats the row
	IF detail LIKE 'Failing row contains %' THEN
		detail := '';
	END IF;
	said := coalesce(substring(message FROM '\(([^()]*)\)$'), '台账拒绝了这一行');
	-- The message for an unregistered name includes the nearest names
	IF state = 'JM083' THEN
		message := concat_ws(' ', message, substring(hint FROM '^Did you mean .*?\?'));
	END IF;
	-- A code is unique in the whole city, but its enterprise may be hidden from the role
	IF kind = 'enterprise' AND state = '23505' AND import_is_bound() THEN
		state := 'JM131';
		said := '这一代码已在台账，属于其他县（市、区）';
		message := 'the code is in the ledger already, in another district';
		detail := '';
	END IF;
	INSERT INTO pg_temp.import_refused
	SELECT low, CASE state WHEN 'JM131' THEN 'credit_code' END, NULL, state,
		concat_ws('：', said, CASE WHEN state <> 'JM131' THEN message END), concat_ws(' ', message, nullif(detail, ''));
END
$$;
COMMENT ON FUNCTION import_store(text, bigint, bigint) IS '写入一段行；台账拒绝的行留下并记明原因 / writes a range of rows; a row that the ledger refuses is rejected with the error';

-- import_store_batches writes several batches of rows in one block with an exception handler.
-- PostgreSQL keeps the memory of each such block until the end of the outermost transaction, but
-- reuses it within a block.  If the ledger refuses a row, the batches are written one by one.
CREATE OR REPLACE FUNCTION import_store_batches(kind text, lows bigint[], batch int) RETURNS boolean
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
		NULL;	-- import_store() below finds the rows that caused it
	END;
	FOREACH low IN ARRAY lows LOOP
		PERFORM import_store(kind, low, low + batch - 1);
	END LOOP;
	RETURN false;
END
$$;
COMMENT ON FUNCTION import_store_batches(text, bigint[], int) IS '写入若干批行，台账拒绝时逐批写入；返回是否一次写成 / writes batches of rows, one by one if the ledger refuses any; returns whether all were written at once';

-- import_store_all writes all valid rows and returns those that the ledger refused.
CREATE OR REPLACE FUNCTION import_store_all(kind text) RETURNS jsonb
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	batch constant int := 5000;
	lows constant bigint[] := ARRAY(SELECT DISTINCT w.row_no / batch * batch AS low FROM pg_temp.import_work AS w WHERE w.outcome IN ('new', 'changed') ORDER BY low);
	at_once int := 1;
	stored int := 0;
	went_well boolean;
BEGIN
	PERFORM import_forget('import_refused');
	CREATE TEMP TABLE import_refused (LIKE pg_temp.import_found) ON COMMIT DROP;
	-- The number of batches doubles after each success: a file without errors needs few blocks,
	-- and a bad row costs no more than what was written before it
	WHILE stored < cardinality(lows) LOOP
		went_well := import_store_batches(kind, lows[stored + 1 : stored + at_once], batch);
		stored := stored + at_once;
		at_once := CASE WHEN went_well THEN at_once * 2 ELSE 1 END;
	END LOOP;
	RETURN (SELECT jsonb_agg(to_jsonb(r)) FROM pg_temp.import_refused AS r);
END
$$;
COMMENT ON FUNCTION import_store_all(text) IS '写入全部好的行，返回台账拒绝的行 / writes all valid rows, and returns those that the ledger refused';

-- import_store_none does the same and rolls it back, so that a dry run finds what a run would
-- find.
CREATE OR REPLACE FUNCTION import_store_none(kind text) RETURNS jsonb
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	refused jsonb;
	is_through boolean := false;
BEGIN
	BEGIN
		refused := import_store_all(kind);
		is_through := true;
		RAISE EXCEPTION 'a dry run';
	EXCEPTION WHEN raise_exception THEN
		IF NOT is_through THEN
			RAISE;
		END IF;
	END;
	RETURN refused;
END
$$;
COMMENT ON FUNCTION import_store_none(text) IS '试写入并全部撤销，返回台账会拒绝的行 / writes the rows and rolls it back, and returns those that the ledger would refuse';

-- import_run_of is a run: it reads, checks, writes, counts, and returns the number of the file.
CREATE OR REPLACE FUNCTION import_run_of(kind text, file_name text, settings text[], load text, correct boolean, ignore_columns text[], dry_run boolean) RETURNS bigint
LANGUAGE plpgsql
SET jit = off
SET work_mem = '32MB'
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	file bigint;
	left_out int;
	of_file int;
	run bigint;
	counted record;
BEGIN
	IF NOT has_any_column_privilege(kind::regclass, 'INSERT') THEN
		RAISE EXCEPTION 'permission denied for table "%" (没有权限)', kind
			USING ERRCODE = '42501', DETAIL = format('You are %s.', current_user), HINT = format('GRANT INSERT ON %s TO ….', kind::regclass);
	END IF;
	-- An older snapshot would not show the rows that another run has just imported, and they
	-- would be imported again
	IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
		RAISE EXCEPTION 'an import does not run at this isolation level (隔离级别不允许导入)'
			USING ERRCODE = 'JM139',
				  DETAIL = format('The transaction is %s.', current_setting('transaction_isolation')),
				  HINT = 'BEGIN ISOLATION LEVEL READ COMMITTED.';
	END IF;
	-- One run of a kind at a time
	EXECUTE format('LOCK TABLE %I IN SHARE ROW EXCLUSIVE MODE', staging);
	PERFORM set_config('jm_policy.import_rows_' || kind, '', true);
	file := import_choose_file(kind, load);
	UPDATE import_file AS f SET name = coalesce(nullif(btrim(file_name), ''), f.name, format('导入文件 %s / imported file %s', file, file)), kind = import_run_of.kind
	WHERE f.file_no = file;
	IF NOT (SELECT f.is_split FROM import_file AS f WHERE f.file_no = file) THEN
		PERFORM import_split(file, kind, ignore_columns);
	END IF;
	of_file := import_warn(file);

	PERFORM import_read(kind, file);
	PERFORM import_find_cells(kind);
	EXECUTE format('SELECT %I($1)', 'import_check_' || kind) USING settings;
	PERFORM import_check_district(kind);
	PERFORM import_reject();
	PERFORM import_find_duplicates(kind);
	PERFORM import_reject();
	PERFORM import_compare(kind, correct);
	PERFORM import_reject();
	INSERT INTO pg_temp.import_found
	SELECT r.row_no, r.column_name, r.value, r.sqlstate, r.message_zh, r.message_en
	FROM jsonb_to_recordset(CASE WHEN dry_run THEN import_store_none(kind) ELSE import_store_all(kind) END)
		AS r (row_no bigint, column_name text, value text, sqlstate text, message_zh text, message_en text);
	PERFORM import_reject();

	SELECT count(*) AS read,
		count(*) FILTER (WHERE outcome = 'new') AS imported,
		count(*) FILTER (WHERE outcome = 'changed') AS corrected,
		count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
		count(*) FILTER (WHERE outcome = 'rejected') AS rejected,
		(SELECT count(DISTINCT f.row_no) FROM pg_temp.import_found AS f JOIN pg_temp.import_work AS x USING (row_no)
		 WHERE f.sqlstate IS NULL AND x.outcome <> 'rejected') AS warned
	INTO counted FROM pg_temp.import_work;
	SELECT f.columns_left INTO left_out FROM import_file AS f WHERE f.file_no = file;

	INSERT INTO import_run (kind, file_no, is_dry_run, rows_read, rows_imported, rows_corrected, rows_unchanged, rows_rejected, rows_warned, columns_left, finished_at)
	VALUES (import_run_of.kind, file, dry_run, counted.read, counted.imported, counted.corrected, counted.unchanged, counted.rejected, counted.warned, left_out, clock_timestamp())
	RETURNING run_no INTO run;

	DELETE FROM import_issue AS i USING pg_temp.import_work AS w WHERE i.kind = import_run_of.kind AND i.row_no = w.row_no;
	INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
	SELECT run, import_run_of.kind, w.file_no, w.row_no, w.line_no, f.column_name, f.value,
		CASE WHEN f.sqlstate IS NULL THEN 'warning' ELSE 'error' END, coalesce(f.sqlstate, '01000'), f.message_zh, f.message_en
	FROM pg_temp.import_found AS f JOIN pg_temp.import_work AS w USING (row_no)
	ORDER BY w.row_no;
	EXECUTE format($sql$
		UPDATE %I AS s SET run_no = $1, line_no = w.line_no, outcome = CASE WHEN $2 THEN s.outcome ELSE o.outcome END, latest_outcome = o.outcome
		FROM pg_temp.import_work AS w
		CROSS JOIN LATERAL (SELECT CASE w.outcome WHEN 'new' THEN 'imported' WHEN 'changed' THEN 'corrected' ELSE w.outcome END AS outcome) AS o
		WHERE w.row_no = s.row_no $sql$, staging)
	USING run, dry_run;

	PERFORM import_forget(t) FROM unnest(ARRAY['import_known_word', 'import_work', 'import_found', 'import_reference', 'import_known', 'import_remark',
		'import_ground', 'import_twin', 'import_refused']) AS t;
	RAISE NOTICE '%', format(
		CASE WHEN dry_run THEN 'dry run of file %s, nothing was written: read %s, to import %s, to correct %s, unchanged %s, to reject %s; with a warning %s; columns left out %s (试算，未写入：读入、将新增、将更正、已有、将退回；有提示；未导入的栏)'
			ELSE 'file %s: read %s, imported %s, corrected %s, unchanged %s, rejected %s; with a warning %s; columns left out %s (读入、新增、更正、已有、退回；有提示；未导入的栏)' END,
		file, counted.read, counted.imported, counted.corrected, counted.unchanged, counted.rejected, counted.warned, left_out)
		USING HINT = CASE WHEN counted.rejected > 0 OR counted.warned > 0 OR of_file > 0 THEN 'See import_error (见 import_error).'
			ELSE 'There is nothing to look at (无问题).' END;
	RETURN file;
END
$$;
COMMENT ON FUNCTION import_run_of(text, text, text[], text, boolean, text[], boolean) IS '一次导入：读、查、写、计数，全部成功或全部不变（JM139） / a run: reads, checks, writes, counts; all of it or nothing (JM139)';
