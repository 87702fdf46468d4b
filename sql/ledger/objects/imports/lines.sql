-- Splits the lines of a file into rows of text, for every kind of record, by the settings in
-- import_field and import_header.

-- import_forget drops a temporary work table.  They are dropped at the end of the transaction,
-- so a second run in the same transaction finds those of the first.
CREATE OR REPLACE FUNCTION import_forget(work_table text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF to_regclass('pg_temp.' || work_table) IS NOT NULL THEN
		EXECUTE format('DROP TABLE pg_temp.%I', work_table);
	END IF;
END
$$;
COMMENT ON FUNCTION import_forget(text) IS '丢弃上一次的工作表 / drops a work table of an earlier run';

-- These triggers delete the issues of deleted rows, and the lines and rows of deleted files.
CREATE OR REPLACE FUNCTION import_forget_issues() RETURNS trigger
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
COMMENT ON FUNCTION import_forget_issues() IS '触发器：暂存行删除时一并删除其问题 / trigger: deletes the issues of deleted rows';

CREATE OR REPLACE FUNCTION import_forget_files() RETURNS trigger
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
		PERFORM set_config('jm_policy.import_rows_' || staged, '', true);
	END LOOP;
	IF TG_OP = 'DELETE' THEN
		DELETE FROM import_line AS l USING gone AS g WHERE l.file_no = g.file_no;
		DELETE FROM import_issue AS i USING gone AS g WHERE i.file_no = g.file_no;
	ELSE
		DELETE FROM import_line;
		DELETE FROM import_issue;
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION import_forget_files() IS '触发器：文件删除时一并删除其各行和问题 / trigger: deletes the lines, rows and issues of deleted files';

DO $do$
DECLARE
	staged text;
BEGIN
	FOR staged IN SELECT DISTINCT f.kind FROM import_field AS f LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER import_forget_issues AFTER DELETE ON %I REFERENCING OLD TABLE AS gone
			FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues(%L)', 'import_' || staged, staged);
		EXECUTE format('CREATE OR REPLACE TRIGGER import_forget_all_issues AFTER TRUNCATE ON %I
			FOR EACH STATEMENT EXECUTE FUNCTION import_forget_issues(%L)', 'import_' || staged, staged);
	END LOOP;
END
$do$;

CREATE OR REPLACE TRIGGER import_forget_files AFTER DELETE ON import_file REFERENCING OLD TABLE AS gone
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_files();

CREATE OR REPLACE TRIGGER import_forget_all_files AFTER TRUNCATE ON import_file
	FOR EACH STATEMENT EXECUTE FUNCTION import_forget_files();

-- import_join_records joins the lines of a record whose quoted cells have line breaks.
CREATE OR REPLACE FUNCTION import_join_records() RETURNS void
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
COMMENT ON FUNCTION import_join_records() IS '将引号内换行的各行合为一条 / joins the lines of a record whose cells have line breaks';

-- import_find_header finds the header in pg_temp.import_record: the first of the first ten
-- lines that are not blank with every required column of the kind.  Titles may precede it.
CREATE OR REPLACE FUNCTION import_find_header(kind text, ignored text[], OUT line_no int, OUT line text, OUT delimiter text, OUT cells text[])
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	candidate record;
	head text[];
	known int;
	missing text;
	best int := -1;
	best_missing text;
	best_line text;
BEGIN
	FOR candidate IN
		SELECT r.line_no, r.line FROM pg_temp.import_record AS r
		WHERE r.line_no <= 100 AND jm_policy.cell_text(translate(r.line, E',;\t"', '')) IS NOT NULL
		ORDER BY r.line_no LIMIT 10
	LOOP
		SELECT d INTO delimiter FROM unnest(ARRAY[',', E'\t', ';']) WITH ORDINALITY AS u (d, n)
		ORDER BY length(candidate.line) - length(replace(candidate.line, d, '')) DESC, n LIMIT 1;
		head := jm_policy.csv_cells(candidate.line, delimiter);

		SELECT count(h.column_name), string_agg(f.title_zh || ' / ' || f.column_name, ', ' ORDER BY f.ordinal)
			FILTER (WHERE f.is_required AND h.column_name IS NULL)
		INTO known, missing
		FROM import_field AS f
		LEFT JOIN (
			SELECT DISTINCT (import_header_of(import_find_header.kind, c)).column_name
			FROM unnest(head) AS c WHERE jm_policy.cell_key(c) <> ALL (ignored)
		) AS h USING (column_name)
		WHERE f.kind = import_find_header.kind;

		IF missing IS NULL THEN
			line_no := candidate.line_no;
			line := candidate.line;
			cells := head;
			RETURN;
		ELSIF known > best THEN
			best := known;
			best_missing := missing;
			best_line := candidate.line;
		END IF;
	END LOOP;
	RAISE EXCEPTION 'the file has no header for this kind, "%" (表头缺少必需的栏)', kind
		USING ERRCODE = 'JM091',
			  DETAIL = format('Missing: %s; of %s lines the best is: %s', coalesce(best_missing, 'everything'),
							  (SELECT count(*) FROM pg_temp.import_record), left(coalesce(best_line, ''), 200)),
			  HINT = 'Correct the header, or CALL the procedure of the right kind; DELETE FROM import_file throws away what was loaded. The headers known are in import_header.';
END
$$;
COMMENT ON FUNCTION import_find_header(text, text[]) IS '在各行中找出表头（JM091） / finds the header among the lines (JM091)';

-- import_split splits the lines of a file into rows of its staging table.  It identifies the
-- columns of the whole file before it takes any row.
CREATE OR REPLACE FUNCTION import_split(file bigint, kind text, ignore_columns text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	ignored constant text[] := ARRAY(SELECT jm_policy.cell_key(c) FROM unnest(ignore_columns) AS c);
	head record;
	wrong text;
	wrong_columns text[];
	above text;
	columns text;
	cells text;
	taken text;
BEGIN
	-- A quoted cell may contain line breaks, so a record may have several lines
	PERFORM import_forget('import_record');
	CREATE TEMP TABLE import_record ON COMMIT DROP AS
	SELECT (row_number() OVER (ORDER BY l.load_line_no))::int AS line_no, translate(coalesce(l.line, ''), E'\ufeff\r', '') AS line
	FROM import_line AS l JOIN import_file AS f USING (file_no, loaded_by)
	WHERE l.file_no = file;
	IF EXISTS (SELECT FROM pg_temp.import_record AS r WHERE (length(r.line) - length(replace(r.line, '"', ''))) % 2 = 1) THEN
		PERFORM import_join_records();
	END IF;
	SELECT * INTO head FROM import_find_header(kind, ignored);

	PERFORM import_forget('import_column');
	CREATE TEMP TABLE import_column ON COMMIT DROP AS
	SELECT u.n, t.header, jm_policy.cell_text(u.c) IS NULL AS is_blank, i.is_ignored, CASE WHEN NOT i.is_ignored THEN h.column_name END AS column_name, h.is_known, coalesce(h.is_silent, false) AS is_silent,
		f.type, h.unit, NULL::text AS seems, NULL::text AS sample, NULL::text AS note_unit
	FROM unnest(head.cells) WITH ORDINALITY AS u (c, n)
	CROSS JOIN LATERAL import_header_of(import_split.kind, u.c) AS h
	-- A column without a header is named by its ordinal
	CROSS JOIN LATERAL (SELECT CASE WHEN jm_policy.cell_key(u.c) IS NULL THEN format('第%s栏', u.n) ELSE jm_policy.cell_text(u.c) END AS header) AS t
	CROSS JOIN LATERAL (SELECT coalesce(jm_policy.cell_key(t.header) = ANY (ignored), false) AS is_ignored) AS i
	LEFT JOIN import_field AS f ON f.kind = import_split.kind AND f.column_name = h.column_name;

	SELECT string_agg(format('"%s"', i), ', ') INTO wrong FROM unnest(ignore_columns) AS i
	WHERE NOT EXISTS (SELECT FROM pg_temp.import_column AS c WHERE c.is_ignored AND jm_policy.cell_key(c.header) = jm_policy.cell_key(i));
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'the file has no column % to leave out (没有要略去的栏)', wrong
			USING ERRCODE = 'JM091',
				  DETAIL = format('The header is: %s', head.line),
				  HINT = 'Write ignore_columns as the file writes its header: ''{…,…}''.';
	END IF;
	SELECT c.column_name INTO wrong FROM pg_temp.import_column AS c WHERE c.column_name IS NOT NULL
	GROUP BY c.column_name HAVING count(*) > 1 LIMIT 1;
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'two columns of the file are both "%" (表头重复)', wrong
			USING ERRCODE = 'JM091',
				  DETAIL = format('The header is: %s', head.line),
				  HINT = 'Leave one of them out by ignore_columns; or rename it in the file, DELETE FROM import_file, and load it again.';
	END IF;

	PERFORM import_forget('import_cells');
	CREATE TEMP TABLE import_cells ON COMMIT DROP AS
	SELECT r.line_no, r.line, jm_policy.csv_cells(r.line, head.delimiter) AS cells
	FROM pg_temp.import_record AS r
	WHERE r.line_no > head.line_no AND jm_policy.cell_text(translate(r.line, head.delimiter || '"', '')) IS NOT NULL;

	-- The content of unknown columns is examined.  A column without a header counts only if
	-- it has content.
	UPDATE pg_temp.import_column AS c
	SET seems = import_seems(CASE WHEN c.is_blank THEN '' ELSE c.header END, v.cells), sample = left(v.cells[1], 40)
	FROM pg_temp.import_column AS x
	CROSS JOIN LATERAL (
		SELECT ARRAY(SELECT jm_policy.cell_text(r.cells[x.n]) FROM pg_temp.import_cells AS r
					 WHERE NOT jm_policy.cell_is_blank(r.cells[x.n]) ORDER BY r.line_no) AS cells) AS v
	WHERE x.n = c.n AND NOT x.is_known;
	DELETE FROM pg_temp.import_column AS c WHERE c.is_blank AND c.seems = 'nothing';

	SELECT array_agg(c.header ORDER BY c.n),
		string_agg(format('"%s" (column %s) seems to hold %s, like "%s" (似为%s)%s', c.header, c.n, w.en, c.sample, w.zh,
			', and the nearest known is ' || import_nearest(kind, c.header, c.seems)), '; ' ORDER BY c.n)
	INTO wrong_columns, wrong
	FROM pg_temp.import_column AS c JOIN import_seems_word() AS w USING (seems)
	WHERE NOT c.is_known AND NOT c.is_ignored AND c.seems IN ('money', 'date', 'code');
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'the file has columns that are not known: % (有不认识的栏)', array_to_string(wrong_columns, ', ')
			USING ERRCODE = 'JM135',
				  DETAIL = wrong || '.',
				  HINT = format('If it is a known column, write its header so, or register yours: INSERT INTO import_header (kind, header, column_name) VALUES (%L, jm_policy.cell_key(%L), …). '
					'If it is not wanted: ignore_columns => %L.', kind, wrong_columns[1], wrong_columns::text);
	END IF;

	-- A unit above the table is for the columns that have none
	SELECT import_note_unit(string_agg(r.line, E'\n' ORDER BY r.line_no)) INTO above FROM pg_temp.import_record AS r WHERE r.line_no < head.line_no;
	UPDATE pg_temp.import_column AS c SET unit = above, note_unit = above
	WHERE c.type = 'yuan' AND c.column_name IS NOT NULL AND c.unit IS NULL AND above IS DISTINCT FROM '元';
	-- or a unit below the table, on a line that would otherwise be taken for a row
	IF above IS NULL THEN
		SELECT import_note_unit(string_agg(s.note, E'\n')) INTO above
		FROM (SELECT CASE WHEN r.line ~ '单位\s*(?:均?为|[:：])' THEN regexp_replace(r.line, '[（()）]', ' ', 'g') END AS note
			  FROM pg_temp.import_cells AS r ORDER BY r.line_no DESC LIMIT 20) AS s;
		UPDATE pg_temp.import_column AS c SET unit = '?', note_unit = above
		WHERE c.type = 'yuan' AND c.column_name IS NOT NULL AND c.unit IS NULL AND above IS DISTINCT FROM '元' AND above IS NOT NULL;
	END IF;
	SELECT string_agg(format('"%s"%s', c.header, CASE WHEN c.note_unit IS NOT NULL THEN format(' (by the note beside the table: %s)', c.note_unit) ELSE '' END), ', ' ORDER BY c.n)
	INTO wrong FROM pg_temp.import_column AS c WHERE c.column_name IS NOT NULL AND c.unit = '?';
	IF wrong IS NOT NULL THEN
		RAISE EXCEPTION 'the unit of a column is not understood: % (无法识别的单位)', wrong
			USING ERRCODE = 'JM138',
				  DETAIL = 'Units that are read are 元, 千元, 万元, 百万元, 千万元 and 亿元; a number of things has none.',
				  HINT = 'Convert the figures, and write the unit into the header, like 申请金额（万元）. A wrong unit would be a wrong amount.';
	END IF;

	UPDATE import_file AS f SET kind = import_split.kind, header = head.line, is_split = true,
		columns_left = (SELECT count(*) FROM pg_temp.import_column AS c WHERE c.column_name IS NULL AND (c.is_ignored OR NOT c.is_silent))
	WHERE f.file_no = file;

	INSERT INTO import_issue (kind, file_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
	SELECT import_split.kind, file, head.line_no, c.header, c.sample, 'warning', '01000',
		CASE
			WHEN c.is_ignored THEN '按要求未导入这一栏'
			WHEN c.note_unit IS NOT NULL THEN format('按表头上方所注单位读作%s', c.note_unit)
			WHEN c.is_known THEN '这一栏不从文件导入'
			ELSE format('表头不认识，该栏未导入（似为%s%s）；可在 import_header 中登记', w.zh, '；最接近的栏：' || import_nearest(kind, c.header, c.seems)) END,
		CASE
			WHEN c.is_ignored THEN 'this column was left out, as asked'
			WHEN c.note_unit IS NOT NULL THEN format('read in %s, as the line above the header says', c.note_unit)
			WHEN c.is_known THEN 'this column never comes from a file'
			ELSE format('the header is not known, its column is left out: it seems to hold %s%s; register it in import_header', w.en,
				', and the nearest known is ' || import_nearest(kind, c.header, c.seems)) END
	FROM pg_temp.import_column AS c LEFT JOIN import_seems_word() AS w USING (seems)
	WHERE c.note_unit IS NOT NULL OR c.column_name IS NULL AND (c.is_ignored OR NOT c.is_silent)
	ORDER BY c.is_known OR c.is_ignored, c.n;

	-- The unit of the header is appended to each figure
	SELECT string_agg(format('%I', c.column_name), ', ' ORDER BY c.n),
		string_agg(CASE WHEN c.unit <> '元' THEN
			format('CASE WHEN jm_policy.cell_code(cells[%s]) ~ ''^(?:¥|￥|RMB|CNY|人民币)?[-+]?[0-9.,]+$'' THEN jm_policy.cell_text(cells[%s]) || %L ELSE cells[%s] END', c.n, c.n, c.unit, c.n)
			ELSE format('cells[%s]', c.n) END, ', ' ORDER BY c.n),
		string_agg(format('cells[%s]', c.n), ', ' ORDER BY c.n)
	INTO columns, cells, taken
	FROM pg_temp.import_column AS c WHERE c.column_name IS NOT NULL;

	EXECUTE format($sql$
		WITH shaped AS MATERIALIZED (
			SELECT r.line_no, r.line,
				CASE WHEN cardinality(r.cells) = $2
					   OR cardinality(r.cells) > $2 AND jm_policy.cell_text(array_to_string(r.cells[$2 + 1:], '')) IS NULL
					THEN r.cells END AS cells
			FROM pg_temp.import_cells AS r
		)
		INSERT INTO %I (file_no, line_no, shape_problem, %s)
		SELECT $1, line_no, CASE WHEN cells IS NULL THEN line END, %s
		FROM shaped
		-- A line with nothing but its running number is not a row
		WHERE cells IS NULL OR jm_policy.cell_text(concat(%s)) IS NOT NULL
		ORDER BY line_no $sql$, 'import_' || kind, columns, cells, taken)
	USING file, cardinality(head.cells);

	UPDATE import_file AS f SET units = (
		SELECT jsonb_object_agg(c.column_name, c.unit) FROM pg_temp.import_column AS c WHERE c.column_name IS NOT NULL AND c.type = 'yuan' AND c.unit <> '元')
	WHERE f.file_no = file;
	DELETE FROM import_line AS l WHERE l.file_no = file;
	PERFORM import_forget(t) FROM unnest(ARRAY['import_record', 'import_column', 'import_cells']) AS t;
END
$$;
COMMENT ON FUNCTION import_split(bigint, text, text[]) IS
	'识别表头和单位并将文件拆分为暂存行（JM091、JM135、JM138） / identifies the columns of a file and their units, and splits it into rows (JM091, JM135, JM138)';

-- import_warn raises the notes on the whole file as warnings, in every run of it.
CREATE OR REPLACE FUNCTION import_warn(file bigint) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	said record;
	warnings bigint := 0;
BEGIN
	FOR said IN
		SELECT i.column_name, i.message_zh, i.message_en FROM import_issue AS i WHERE i.file_no = file AND i.row_no IS NULL ORDER BY i.issue_no
	LOOP
		RAISE WARNING 'column "%": % (%)', said.column_name, said.message_en, said.message_zh;
		warnings := warnings + 1;
	END LOOP;
	RETURN warnings;
END
$$;
COMMENT ON FUNCTION import_warn(bigint) IS '提示文件中未导入的栏和所用的单位，返回其数 / warns of columns that were left out and units that were assumed, and returns their number';
