-- From the lines of a file to rows of text, by the rows of import_field and
-- import_header, whatever kind of record they are.

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

-- Rows that are thrown away take what was said of them along, and a file its rows.
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

CREATE FUNCTION import_forget_files() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	staged text;
BEGIN
	FOR staged IN SELECT DISTINCT f.kind FROM import_field AS f LOOP
		IF TG_OP = 'DELETE' THEN
			EXECUTE format('DELETE FROM %I AS s USING gone AS g WHERE s.file_no = g.file_no', 'import_' || staged);
		ELSE
			EXECUTE format('DELETE FROM %I AS s WHERE s.file_no IS NOT NULL', 'import_' || staged);
		END IF;
	END LOOP;
	IF TG_OP = 'DELETE' THEN
		DELETE FROM import_issue AS i USING gone AS g WHERE i.file_no = g.file_no;
	ELSE
		DELETE FROM import_issue;
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION import_forget_files() IS '触发器：文件删除时一并删除其暂存行和问题 / trigger: deletes the rows of files that are deleted, and what was said of them';

DO $do$
DECLARE
	staged text;
BEGIN
	FOR staged IN SELECT DISTINCT f.kind FROM import_field AS f LOOP
		EXECUTE format('CREATE TRIGGER import_forget_issues AFTER DELETE ON %I REFERENCING OLD TABLE AS gone
			FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues(%L)', 'import_' || staged, staged);
		EXECUTE format('CREATE TRIGGER import_forget_all_issues AFTER TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues(%L)', 'import_' || staged, staged);
	END LOOP;
END
$do$;
CREATE TRIGGER import_forget_files AFTER DELETE ON import_file REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_files();
CREATE TRIGGER import_forget_all_files AFTER TRUNCATE ON import_file
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_files();

CREATE FUNCTION import_new_file(kind text, file_name text, header text, loaded_at timestamptz) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	file bigint;
BEGIN
	INSERT INTO import_file (kind, name, header, loaded_at, loaded_by)
	VALUES (import_new_file.kind, coalesce(file_name, ''), import_new_file.header, import_new_file.loaded_at, current_user)
	RETURNING file_no INTO file;
	IF file_name IS NULL THEN
		UPDATE import_file SET name = format('导入文件 %s / imported file %s', file, file) WHERE file_no = file;
	END IF;
	RETURN file;
END
$$;
COMMENT ON FUNCTION import_new_file(text, text, text, timestamptz) IS '登记一个文件；未给名称的按序号命名 / registers a file, named by its number where no name is given';

-- Puts the lines of a record together where a quoted cell has line breaks.
CREATE FUNCTION import_join_records() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	ALTER TABLE pg_temp.import_record RENAME TO import_single;
	CREATE TEMP TABLE import_record ON COMMIT DROP AS
	WITH quoted AS (
		SELECT s.line_no, s.line, coalesce(sum(length(s.line) - length(replace(s.line, '"', ''))) OVER before, 0) % 2 = 0 AS starts
		FROM pg_temp.import_single AS s
		WINDOW before AS (ORDER BY s.line_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
	), grouped AS (
		SELECT q.line_no, q.line, count(*) FILTER (WHERE q.starts) OVER (ORDER BY q.line_no) AS record
		FROM quoted AS q
	)
	SELECT min(g.line_no) AS line_no, string_agg(g.line, E'\n' ORDER BY g.line_no) AS line
	FROM grouped AS g
	GROUP BY g.record;
	DROP TABLE pg_temp.import_single;
END
$$;
COMMENT ON FUNCTION import_join_records() IS '将引号内换行的各行合为一条 / puts together the lines of a record whose cells have line breaks';

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
	taken text;
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
		SELECT (row_number() OVER (ORDER BY l.load_line_no))::int AS line_no, translate(coalesce(l.line, ''), E'\ufeff\r', '') AS line
		FROM import_line AS l
		WHERE l.loaded_by = current_user AND l.loaded_at = load.loaded_at AND l.session_pid = load.session_pid;
		IF EXISTS (SELECT FROM pg_temp.import_record AS r WHERE (length(r.line) - length(replace(r.line, '"', ''))) % 2 = 1) THEN
			PERFORM import_join_records();
		END IF;

		-- The header may have a title and a note above it
		head := NULL;
		best := -1;
		FOR candidate IN
			SELECT r.line_no, r.line FROM pg_temp.import_record AS r
			WHERE r.line_no <= 100 AND jm_policy.cell_text(translate(r.line, E',;\t"', '')) IS NOT NULL
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
					  HINT = 'Rename or remove one of them, DELETE FROM import_line, and load the file again.';
		END IF;

		file := import_new_file(kind, file_name, head_text, load.loaded_at);

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
				ELSE format('cells[%s]', u.n) END, ', ' ORDER BY u.n),
			string_agg(format('cells[%s]', u.n), ', ' ORDER BY u.n)
		INTO columns, cells, taken
		FROM unnest(head) WITH ORDINALITY AS u (c, n)
		CROSS JOIN LATERAL import_header_of(import_take_lines.kind, c) AS h
		JOIN import_field AS f ON f.kind = import_take_lines.kind AND f.column_name = h.column_name;

		EXECUTE format($sql$
			WITH split AS MATERIALIZED (
				SELECT line_no, line, jm_policy.csv_cells(line, $2) AS cells
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
			-- A line with a number of its own and nothing else is no row
			WHERE cells IS NULL OR jm_policy.cell_text(concat(%s)) IS NOT NULL
			ORDER BY line_no $sql$, 'import_' || kind, columns, cells, taken)
		USING file, delimiter, head_line, cardinality(head);

		DELETE FROM import_line AS l
		WHERE l.loaded_by = current_user AND l.loaded_at = load.loaded_at AND l.session_pid = load.session_pid;
	END LOOP;
END
$$;
COMMENT ON FUNCTION import_take_lines(text, text) IS '识别表头并拆分装入的行（JM091） / recognises the header of what was loaded and splits its lines (JM091)';
