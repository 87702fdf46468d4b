-- From the lines of a file to rows of text, and from text to values: whatever
-- kind of record it is, by the rows of import_field and import_header.  What a
-- kind has of its own stands in the files behind this one.

-- The working tables are the session's, and go with the transaction; a second
-- run within it finds those of the first.
CREATE FUNCTION import_forget(work_table text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF to_regclass('pg_temp.' || work_table) IS NOT NULL THEN
		EXECUTE format('DROP TABLE pg_temp.%I', work_table);
	END IF;
END
$$;
COMMENT ON FUNCTION import_forget(text) IS '丢弃上一次的工作表 / drops a working table of an earlier run';

-- Which column of a kind a header names, and in which unit.
CREATE FUNCTION import_header_of(kind text, cell text,
								 OUT column_name text, OUT unit text, OUT is_known boolean, OUT is_silent boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	title constant text := jm_policy.cell_text(cell);
	with_unit constant text[] := regexp_match(title, '^(.*?)[（([]?(?:单位[:：]?)?\s*(万元|亿元|元|10k yuan|yuan)\s*[])）]?$');
	attempt text;
BEGIN
	FOREACH attempt IN ARRAY ARRAY[title, with_unit[1], regexp_replace(title, '[（(][^（(]*$', '')] LOOP
		SELECT h.column_name, h.is_silent INTO column_name, is_silent
		FROM import_header AS h
		WHERE h.kind = import_header_of.kind AND h.header = jm_policy.cell_key(attempt);
		is_known := FOUND;
		EXIT WHEN FOUND;
	END LOOP;
	unit := CASE with_unit[2] WHEN '10k yuan' THEN '万元' WHEN 'yuan' THEN '元' ELSE with_unit[2] END;
END
$$;
COMMENT ON FUNCTION import_header_of(text, text) IS '识别表头：对应的列及其单位（元、万元、亿元） / the column a header names, and the unit it gives';

-- Rows that are thrown away take what was said of them along.
CREATE FUNCTION import_forget_issues() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		DELETE FROM import_issue AS i USING gone AS g WHERE i.kind = TG_ARGV[0] AND i.row_no = g.row_no;
	ELSE
		DELETE FROM import_issue AS i WHERE i.kind = TG_ARGV[0];
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION import_forget_issues() IS '触发器：暂存行删除时一并删除其问题 / trigger: deletes what was said of rows that are deleted';

CREATE TRIGGER import_forget_issues AFTER DELETE ON import_enterprise REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('enterprise');
CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON import_enterprise
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('enterprise');
CREATE TRIGGER import_forget_issues AFTER DELETE ON import_recognition REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('recognition');
CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON import_recognition
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('recognition');
CREATE TRIGGER import_forget_issues AFTER DELETE ON import_project REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('project');
CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON import_project
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('project');
CREATE TRIGGER import_forget_issues AFTER DELETE ON import_application REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('application');
CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON import_application
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('application');
CREATE TRIGGER import_forget_issues AFTER DELETE ON import_observation REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('observation');
CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON import_observation
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues('observation');

-- Takes what \copy left in import_line: what this session loaded or, where it
-- loaded nothing, whatever the same user did.  Every \copy is a file.
CREATE FUNCTION import_take_lines(kind text, file_name text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	here constant boolean := EXISTS (SELECT FROM import_line WHERE loaded_by = current_user AND session_pid = pg_backend_pid());
	load record;
	candidate record;
	field record;
	delimiter text;
	head text[];
	head_line int;
	head_text text;
	missing text;
	best_missing text;
	best int;
	known int;
	twice text;
	file bigint;
	columns text;
	cells text;
BEGIN
	FOR load IN
		SELECT l.loaded_at, l.session_pid, count(*) AS lines
		FROM import_line AS l
		WHERE l.loaded_by = current_user AND (NOT here OR l.session_pid = pg_backend_pid())
		GROUP BY l.loaded_at, l.session_pid
		ORDER BY l.loaded_at, l.session_pid
	LOOP
		-- A record goes on over the lines between two quotes
		PERFORM import_forget('import_record');
		CREATE TEMP TABLE import_record ON COMMIT DROP AS
		WITH numbered AS (
			SELECT (row_number() OVER (ORDER BY l.load_line_no))::int AS n, translate(coalesce(l.line, ''), E'\ufeff\r', '') AS line
			FROM import_line AS l
			WHERE l.loaded_by = current_user AND l.loaded_at = load.loaded_at AND l.session_pid = load.session_pid
		), quoted AS (
			SELECT n, line, coalesce(sum(length(line) - length(replace(line, '"', ''))) OVER before, 0) % 2 = 0 AS starts
			FROM numbered
			WINDOW before AS (ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
		), grouped AS (
			SELECT n, line, count(*) FILTER (WHERE starts) OVER (ORDER BY n) AS record
			FROM quoted
		)
		SELECT min(n) AS line_no, string_agg(line, E'\n' ORDER BY n) AS line
		FROM grouped
		GROUP BY record;

		-- The header may have a title and a note above it
		head := NULL;
		best := -1;
		FOR candidate IN
			SELECT r.line_no, r.line FROM pg_temp.import_record AS r
			WHERE jm_policy.cell_text(translate(r.line, E',;\t"', '')) IS NOT NULL
			ORDER BY r.line_no LIMIT 10
		LOOP
			SELECT d INTO delimiter FROM unnest(ARRAY[',', E'\t', ';']) WITH ORDINALITY AS u (d, n)
			ORDER BY length(candidate.line) - length(replace(candidate.line, d, '')) DESC, n LIMIT 1;

			SELECT count(h.column_name), string_agg(f.title_zh || ' / ' || f.column_name, ', ' ORDER BY f.ordinal)
				FILTER (WHERE f.is_required AND h.column_name IS NULL)
			INTO known, missing
			FROM import_field AS f
			LEFT JOIN (
				SELECT DISTINCT (import_header_of(import_take_lines.kind, c)).column_name
				FROM unnest(jm_policy.csv_cells(candidate.line, delimiter)) AS c
			) AS h USING (column_name)
			WHERE f.kind = import_take_lines.kind;

			IF missing IS NULL THEN
				head := jm_policy.csv_cells(candidate.line, delimiter);
				head_line := candidate.line_no;
				head_text := candidate.line;
				EXIT;
			ELSIF known > best THEN
				best := known;
				best_missing := missing;
				head_text := candidate.line;
			END IF;
		END LOOP;
		-- What another session left may be of another kind
		IF head IS NULL AND NOT here THEN
			RAISE WARNING '% lines loaded at % were left: they have no header for this kind, "%" (表头不符，未导入)', load.lines, load.loaded_at, kind;
			CONTINUE;
		END IF;
		IF head IS NULL THEN
			RAISE EXCEPTION 'the file has no header for this kind, "%" (表头缺少必需的栏)', kind
				USING ERRCODE = 'JM091',
					  DETAIL = format('Missing: %s; of %s lines loaded at %s the best is: %s', coalesce(best_missing, 'everything'), load.lines,
									  load.loaded_at, left(coalesce(head_text, ''), 200)),
					  HINT = 'Correct the header, or CALL the procedure of the right kind; DELETE FROM import_line throws away what was loaded. The headers known are in import_header.';
		END IF;

		SELECT string_agg(DISTINCT x.column_name, ', ') INTO twice FROM (
			SELECT (import_header_of(import_take_lines.kind, c)).column_name FROM unnest(head) AS c
		) AS x
		GROUP BY x.column_name HAVING count(*) > 1 AND x.column_name IS NOT NULL
		LIMIT 1;
		IF twice IS NOT NULL THEN
			RAISE EXCEPTION 'two columns of the file are both "%" (表头重复)', twice
				USING ERRCODE = 'JM091',
					  DETAIL = format('The header is: %s', head_text),
					  HINT = 'Rename or remove one of them, TRUNCATE import_line, and load the file again.';
		END IF;

		INSERT INTO import_file (kind, name, header, loaded_at, loaded_by)
		VALUES (import_take_lines.kind, '', head_text, load.loaded_at, current_user)
		RETURNING file_no INTO file;
		UPDATE import_file SET name = coalesce(file_name, format('导入文件 %s / imported file %s', file, file)) WHERE file_no = file;

		INSERT INTO import_issue (kind, file_no, line_no, column_name, severity, sqlstate, message_zh, message_en)
		SELECT import_take_lines.kind, file, head_line, jm_policy.cell_text(c), 'warning', '01000',
			CASE WHEN h.is_known THEN '这一栏不从文件导入' ELSE '表头不认识，该栏未导入；可在 import_header 中登记' END,
			CASE WHEN h.is_known THEN 'this column never comes from a file' ELSE 'the header is not known, its column is left out; register it in import_header' END
		FROM unnest(head) WITH ORDINALITY AS u (c, n)
		CROSS JOIN LATERAL import_header_of(import_take_lines.kind, c) AS h
		WHERE jm_policy.cell_text(c) IS NOT NULL AND h.column_name IS NULL AND NOT coalesce(h.is_silent, false)
		ORDER BY u.n;

		-- An amount under a header in 万元 says so itself from here on
		SELECT string_agg(format('%I', h.column_name), ', ' ORDER BY u.n),
			string_agg(CASE WHEN f.type IN ('yuan', 'number') AND h.unit IN ('万元', '亿元') THEN
				format('CASE WHEN jm_policy.cell_code(cells[%s]) ~ ''^[-+]?[0-9.,]+$'' THEN jm_policy.cell_text(cells[%s]) || %L ELSE cells[%s] END',
					   u.n, u.n, h.unit, u.n)
				ELSE format('cells[%s]', u.n) END, ', ' ORDER BY u.n)
		INTO columns, cells
		FROM unnest(head) WITH ORDINALITY AS u (c, n)
		CROSS JOIN LATERAL import_header_of(import_take_lines.kind, c) AS h
		JOIN import_field AS f ON f.kind = import_take_lines.kind AND f.column_name = h.column_name;

		EXECUTE format($sql$
			WITH split AS MATERIALIZED (
				SELECT line_no, line,
					CASE WHEN strpos(line, '"') = 0 THEN string_to_array(line, $2) ELSE jm_policy.csv_cells(line, $2) END AS cells
				FROM pg_temp.import_record
				WHERE line_no > $3 AND jm_policy.cell_text(translate(line, $2 || '"', '')) IS NOT NULL
			), shaped AS MATERIALIZED (
				SELECT line_no, line,
					CASE WHEN cardinality(cells) = $4
						   OR cardinality(cells) > $4 AND jm_policy.cell_text(array_to_string(cells[$4 + 1:], '')) IS NULL
						THEN cells END AS cells
				FROM split
			)
			INSERT INTO %I (file_no, line_no, shape_problem, %s)
			SELECT $1, line_no, CASE WHEN cells IS NULL THEN line END, %s
			FROM shaped
			ORDER BY line_no $sql$, 'import_' || kind, columns, cells)
		USING file, delimiter, head_line, cardinality(head);

		DELETE FROM import_line AS l
		WHERE l.loaded_by = current_user AND l.loaded_at = load.loaded_at AND l.session_pid = load.session_pid;
	END LOOP;

	-- Rows that were loaded into the staging table itself: a file without lines
	EXECUTE format('SELECT count(*) FROM %I WHERE file_no IS NULL', 'import_' || kind) INTO known;
	IF known > 0 THEN
		INSERT INTO import_file (kind, name, loaded_at, loaded_by)
		VALUES (import_take_lines.kind, '', now(), current_user)
		RETURNING file_no INTO file;
		UPDATE import_file SET name = coalesce(file_name, format('导入文件 %s / imported file %s', file, file)) WHERE file_no = file;
		EXECUTE format($sql$
			UPDATE %1$I AS s SET file_no = $1, line_no = coalesce(s.line_no, r.line_no)
			FROM (SELECT row_no, 1 + row_number() OVER (ORDER BY row_no) AS line_no FROM %1$I WHERE file_no IS NULL) AS r
			WHERE s.row_no = r.row_no $sql$, 'import_' || kind)
		USING file;
	END IF;
END
$$;
COMMENT ON FUNCTION import_take_lines(text, text) IS '识别表头并拆分装入的行（JM091） / recognises the header of what was loaded and splits its lines (JM091)';

-- Reads the rows that wait into pg_temp.import_work, a column for each field,
-- and notes every cell that says nothing or cannot be read.
CREATE FUNCTION import_read(kind text, run bigint) RETURNS int
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	field record;
	columns text := '';
	joins text := '';
	rows int;
BEGIN
	-- With figures of its own, so that it is hashed and not gone through for every row
	PERFORM import_forget('import_known_word');
	CREATE TEMP TABLE import_known_word ON COMMIT DROP AS SELECT domain, word, code FROM import_word;
	ANALYZE pg_temp.import_known_word;

	FOR field IN SELECT * FROM import_field AS f WHERE f.kind = import_read.kind ORDER BY f.ordinal LOOP
		columns := columns || format(', CASE WHEN NOT jm_policy.cell_is_blank(s.%1$I) THEN %2$s END AS %1$I', field.column_name,
			format(CASE field.type
				WHEN 'text' THEN 'jm_policy.cell_text(s.%1$I)'
				WHEN 'uscc' THEN 'jm_policy.cell_code(s.%1$I)'
				WHEN 'industry' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^(?:[A-T]|C(?:1[3-9]|[23][0-9]|4[0-3])[0-9]{0,2}|[ABD-T](?:0[0-9]|1[0-2]|4[4-9]|[5-9][0-9])[0-9]{0,2}|[0-9]{2,4})$')$e$
				WHEN 'yuan' THEN 'jm_policy.cell_yuan(s.%1$I)'
				-- What stands behind the figure is its unit, and is compared later
				WHEN 'number' THEN $e$jm_policy.cell_number(regexp_replace(jm_policy.cell_code(s.%1$I), '([0-9.])[^-+0-9.,]+$', '\1'))$e$
				WHEN 'integer' THEN 'CASE WHEN abs(jm_policy.cell_number(s.%1$I)) < 2147483648
					AND jm_policy.cell_number(s.%1$I) = trunc(jm_policy.cell_number(s.%1$I)) THEN jm_policy.cell_number(s.%1$I)::int END'
				WHEN 'year' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^((?:19|20)[0-9]{2})年?度?$')::int$e$
				WHEN 'date' THEN 'jm_policy.cell_date(s.%1$I)'
				WHEN 'boolean' THEN 'jm_policy.cell_boolean(s.%1$I)'
				ELSE 'word_%1$s.code' END, field.column_name));
		IF field.type NOT IN ('text', 'uscc', 'industry', 'yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN
			joins := joins || format(' LEFT JOIN pg_temp.import_known_word AS %1$I ON %1$I.domain = %2$L AND %1$I.word = jm_policy.cell_key(s.%3$I)',
									 'word_' || field.column_name, field.type, field.column_name);
		END IF;
	END LOOP;

	PERFORM import_forget('import_work');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_work ON COMMIT DROP AS
		SELECT s.row_no, s.file_no, s.line_no, s.shape_problem IS NULL AS is_whole, 'new'::text AS outcome,
			NULL::text AS record_key, NULL::text AS uscc, NULL::bigint AS project_no, NULL::bigint AS recognition_no %s
		FROM %I AS s %s
		WHERE s.outcome IN ('waiting', 'rejected')
		ORDER BY s.row_no $sql$, columns, staging, joins);
	GET DIAGNOSTICS rows = ROW_COUNT;
	CREATE UNIQUE INDEX ON pg_temp.import_work (row_no);
	ANALYZE pg_temp.import_work;

	DELETE FROM import_issue AS i USING pg_temp.import_work AS w WHERE i.kind = import_read.kind AND i.row_no = w.row_no;

	EXECUTE format($sql$
		INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, value, severity, sqlstate, message_zh, message_en)
		SELECT $1, $2, w.file_no, w.row_no, w.line_no, left(s.shape_problem, 1000), 'error', 'JM092',
			'该行的单元格数与表头不符，或引号不成对', 'the line has other cells than the header, or a quote that does not pair'
		FROM pg_temp.import_work AS w JOIN %I AS s USING (row_no)
		WHERE NOT w.is_whole $sql$, staging)
	USING run, kind;

	FOR field IN SELECT * FROM import_field AS f WHERE f.kind = import_read.kind ORDER BY f.ordinal LOOP
		EXECUTE format($sql$
			INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
			SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I, 'error', p.sqlstate, p.message_zh, p.message_en
			FROM pg_temp.import_work AS w
			JOIN %2$I AS s USING (row_no)
			JOIN import_problem($4) AS p ON p.sqlstate = CASE WHEN jm_policy.cell_is_blank(s.%1$I) THEN 'JM093' ELSE p.unread END
			WHERE w.%1$I IS NULL AND w.is_whole AND (NOT jm_policy.cell_is_blank(s.%1$I) OR $5) $sql$, field.column_name, staging)
		USING run, kind, field.column_name, field.type, field.is_required;

		IF field.type = 'uscc' THEN
			UPDATE pg_temp.import_work SET uscc = credit_code;
			INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
			SELECT run, import_read.kind, w.file_no, w.row_no, w.line_no, field.column_name, w.uscc, 'error', p.sqlstate,
				e.meaning_zh || CASE p.sqlstate
					WHEN 'JM011' THEN format('，而是%s位', length(w.uscc))
					WHEN 'JM012' THEN '：' || substring(w.uscc FROM '[^0-9A-HJ-NP-RTUWXY]')
					ELSE '：按前17位应为 ' || jm_policy.uscc_check_char(w.uscc) END,
				e.meaning_en || CASE p.sqlstate
					WHEN 'JM011' THEN format(', but %s', length(w.uscc))
					WHEN 'JM012' THEN ': ' || substring(w.uscc FROM '[^0-9A-HJ-NP-RTUWXY]')
					ELSE ': the first 17 call for ' || jm_policy.uscc_check_char(w.uscc) END
			FROM pg_temp.import_work AS w
			CROSS JOIN LATERAL (SELECT jm_policy.uscc_problem(w.uscc) AS sqlstate) AS p
			JOIN jm_policy.error_condition AS e USING (sqlstate)
			WHERE w.is_whole;

			EXECUTE format($sql$
				INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
				SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I, 'warning', '01000',
					'代码已规范为 ' || w.uscc, 'the code was taken as ' || w.uscc
				FROM pg_temp.import_work AS w JOIN %2$I AS s USING (row_no)
				WHERE w.uscc <> s.%1$I AND jm_policy.uscc_valid(w.uscc) $sql$, field.column_name, staging)
			USING run, kind, field.column_name;
		ELSIF field.type = 'yuan' THEN
			EXECUTE format($sql$
				INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
				SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I,
					CASE WHEN o.is_out THEN 'error' ELSE 'warning' END, CASE WHEN o.is_out THEN 'JM099' ELSE '01000' END,
					CASE WHEN o.is_out THEN '金额应在 0 至 9999999999999999.99 元之间' ELSE '金额四舍五入到分：' || round(w.%1$I, 2) END,
					CASE WHEN o.is_out THEN 'an amount lies between 0 and 9999999999999999.99 yuan' ELSE 'the amount was rounded to the fen: ' || round(w.%1$I, 2) END
				FROM pg_temp.import_work AS w
				JOIN %2$I AS s USING (row_no)
				CROSS JOIN LATERAL (SELECT round(w.%1$I, 2) NOT BETWEEN 0 AND 9999999999999999.99 AS is_out) AS o
				WHERE o.is_out OR w.%1$I <> round(w.%1$I, 2) $sql$, field.column_name, staging)
			USING run, kind, field.column_name;
			EXECUTE format('UPDATE pg_temp.import_work SET %1$I = round(%1$I, 2) WHERE %1$I <> round(%1$I, 2)', field.column_name);
		END IF;
	END LOOP;
	RETURN rows;
END
$$;
COMMENT ON FUNCTION import_read(text, bigint) IS '将待导入的行读入 pg_temp.import_work，并记下无法识别的单元格（JM011至JM013、JM092至JM095、JM099） / reads the rows that wait and notes every cell that cannot be read (JM011 to JM013, JM092 to JM095, JM099)';

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

-- What is said of a cell that is blank, or cannot be read.
CREATE FUNCTION import_problem(type text)
RETURNS TABLE (sqlstate text, unread text, message_zh text, message_en text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT 'JM093'::text, p.unread, '此栏必填'::text, 'this cell is needed'::text
	FROM (SELECT CASE WHEN type IN ('yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN 'JM094' ELSE 'JM095' END AS unread) AS p
	UNION ALL
	SELECT p.unread, p.unread,
		CASE type
			WHEN 'yuan' THEN '金额无法识别：可写 1234.56、1,234.56、12.5万元；1.5E+07 等科学计数不可'
			WHEN 'number' THEN '数值无法识别：可写 1234.56、1,234.56；科学计数不可'
			WHEN 'integer' THEN '应为整数'
			WHEN 'year' THEN '应为四位年份'
			WHEN 'date' THEN '日期无法识别、有歧义或不存在：可写 2024-03-05、2024/3/5、2024年3月5日、20240305'
			WHEN 'boolean' THEN '应为是或否'
			WHEN 'district' THEN '没有这一县（市、区）'
			WHEN 'industry' THEN '不是 GB/T 4754 的行业代码'
			WHEN 'item' THEN '没有这一支持事项'
			WHEN 'level' THEN '级别应为国家、省或市'
			ELSE '名录中没有这一代码或名称' END,
		CASE type
			WHEN 'yuan' THEN 'no amount: 1234.56, 1,234.56 and 12.5万元 are; 1.5E+07 is not'
			WHEN 'number' THEN 'no number: 1234.56 and 1,234.56 are; 1.5E+07 is not'
			WHEN 'integer' THEN 'no whole number'
			WHEN 'year' THEN 'no year of four digits'
			WHEN 'date' THEN 'no date, or none without doubt: 2024-03-05, 2024/3/5, 2024年3月5日 and 20240305 are'
			WHEN 'boolean' THEN 'neither yes nor no'
			WHEN 'district' THEN 'there is no such district'
			WHEN 'industry' THEN 'no industry code of GB/T 4754'
			WHEN 'item' THEN 'there is no such support item'
			WHEN 'level' THEN 'a level is national, provincial or municipal'
			ELSE 'the catalogue has no such code or name' END
	FROM (SELECT CASE WHEN type IN ('yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN 'JM094' ELSE 'JM095' END AS unread) AS p;
END;
COMMENT ON FUNCTION import_problem(text) IS '单元格为空或无法识别时的说明 / what is said of a cell that is blank or cannot be read';
