-- The view that everybody loads files into: COPY refuses a table with row-level security, but
-- accepts a view with an INSTEAD OF trigger, whose INSERT is subject to row-level security.  The
-- owner, to whom it does not apply, can \copy a million lines straight into import_line.  Lines
-- with a token belong to its file; all others of a command are a file of their own.

CREATE OR REPLACE VIEW jm.import_csv WITH (security_invoker = true) AS
SELECT line, NULL::text AS token FROM import_line;

COMMENT ON VIEW import_csv IS '装入 CSV 文件的入口：\copy jm.import_csv (line) FROM … / where \copy puts a file''s lines';
COMMENT ON COLUMN import_csv.line IS '原文 / the line, as in the file';
COMMENT ON COLUMN import_csv.token IS '口令，由 begin_import() 给出；不写则一条命令为一个文件 / the token from begin_import(); without one, each command is a file';

CREATE OR REPLACE FUNCTION close_csv_file() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM set_config('jm_policy.import_file', '', true);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION close_csv_file() IS '触发器：每条命令另起一个文件 / trigger: each command begins a new file';

CREATE OR REPLACE FUNCTION take_csv_line() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	file bigint;
BEGIN
	IF NEW.token IS NULL THEN
		file := nullif(current_setting('jm_policy.import_file', true), '')::bigint;
		IF file IS NULL THEN
			file := import_add_file(NULL, NULL, NULL, import_session(), false);
			PERFORM set_config('jm_policy.import_file', file::text, true);
		END IF;
	ELSE
		-- The lock makes a run wait until this command's lines are committed
		SELECT f.file_no INTO file FROM import_file AS f
		WHERE f.token_hash = import_token_hash(NEW.token) AND f.loaded_by = current_user AND NOT f.is_split
		FOR KEY SHARE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'no file of yours takes lines under this token (没有可装入的文件)'
				USING ERRCODE = 'JM133',
					  DETAIL = 'The token is not one that you began, or its file has been imported.',
					  HINT = 'SELECT token FROM begin_import(''enterprise'') begins another.';
		END IF;
	END IF;
	INSERT INTO import_line (line, file_no) VALUES (NEW.line, file);
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION take_csv_line() IS '触发器：将 import_csv 的行写入 import_line（JM133） / trigger: writes the lines of import_csv to import_line (JM133)';

CREATE OR REPLACE TRIGGER close_csv_file BEFORE INSERT ON import_csv
	FOR EACH STATEMENT EXECUTE FUNCTION close_csv_file();

CREATE OR REPLACE TRIGGER take_csv_line INSTEAD OF INSERT ON import_csv
	FOR EACH ROW EXECUTE FUNCTION take_csv_line();

-- import_csv() imports a whole file in one call, for forms: loading and running are in one
-- transaction.
CREATE OR REPLACE FUNCTION jm.import_csv(kind text, content text, file_name text = NULL, as_status text = 'submitted', correct boolean = false,
	ignore_columns text[] = '{}', dry_run boolean = false)
RETURNS SETOF import_report
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
DECLARE
	file bigint;
	report import_report[];
BEGIN
	PERFORM import_require_kind(import_csv.kind);
	file := import_add_file(import_csv.kind, import_csv.file_name, NULL, NULL, false);
	-- Lines may end as on Windows, Unix or old Macintoshes
	PERFORM set_config('jm_policy.import_has_file', 'on', true);
	INSERT INTO import_line (line, file_no)
	SELECT u.line, file
	FROM string_to_table(replace(replace(content, E'\r\n', E'\n'), E'\r', E'\n'), E'\n') WITH ORDINALITY AS u (line, n)
	ORDER BY u.n;
	PERFORM set_config('jm_policy.import_has_file', '', true);
	CASE import_csv.kind
		WHEN 'enterprise' THEN CALL import_enterprises(import_csv.file_name, correct, file::text, ignore_columns, dry_run);
		WHEN 'recognition' THEN CALL import_recognitions(import_csv.file_name, correct, file::text, ignore_columns, dry_run);
		WHEN 'project' THEN CALL import_projects(import_csv.file_name, correct, file::text, ignore_columns, dry_run);
		WHEN 'application' THEN CALL import_applications(import_csv.file_name, as_status, correct, file::text, ignore_columns, dry_run);
		WHEN 'observation' THEN CALL import_observations(import_csv.file_name, correct, file::text, ignore_columns, dry_run);
	END CASE;
	report := ARRAY(SELECT r FROM import_report AS r WHERE r.file_no = file);
	-- A dry run deletes its file; only the run stays on record
	IF dry_run THEN
		DELETE FROM import_file AS f WHERE f.file_no = file;
	END IF;
	RETURN QUERY SELECT * FROM unnest(report);
END
$$;
COMMENT ON FUNCTION import_csv(text, text, text, text, boolean, text[], boolean) IS
	'一次调用导入整个文件（content 为文件内容），返回逐行结果；表单和连接池使用 / imports a whole file, given as a text, in one call and returns the result of every row: for forms, and behind a pooler. Errors: JM054, JM091, JM135, JM138, JM139.';
