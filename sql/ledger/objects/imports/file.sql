-- Determines the file of a run.  Behind a pooler, one connection serves many clients and one
-- client has many connections, so the connection does not identify the client.  An ambiguous
-- file is refused (JM132), never guessed.  The file is certain if
--
-- * it was loaded in the same transaction as the CALL, which a pooler does not split,
-- * the CALL names its token (begin_import) or, for a file without one, its number,
-- * it is the only waiting file, and this session loaded it: a second client of the
--   connection would have a second file.
--
-- The last rule is for people with their own connection.  If a client of a pooler failed to
-- load its own file, it would get that of another client, and the server could not notice.
-- ALTER ROLE … SET jm_policy.import_named = on turns the rule off for the role of a form.
--
-- Row-level security limits each role to its own files; tokens separate clients with the same
-- role.

-- import_session gives the session a unique mark.  A process ID is reused, and stays the same
-- if a pooler resets the connection (DISCARD ALL) and gives it to another client.
CREATE OR REPLACE FUNCTION import_session() RETURNS text
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	mark text := nullif(current_setting('jm_policy.import_session', true), '');
BEGIN
	IF mark IS NULL THEN
		mark := gen_random_uuid()::text;
		PERFORM set_config('jm_policy.import_session', mark, false);
	END IF;
	RETURN mark;
END
$$;
COMMENT ON FUNCTION import_session() IS '本会话的标记 / the mark of this session';

CREATE OR REPLACE FUNCTION import_token_hash(token text) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT sha256(convert_to(btrim(token), 'UTF8'));
END;
COMMENT ON FUNCTION import_token_hash(text) IS '口令的散列 / the hash of a token';

CREATE OR REPLACE FUNCTION import_require_kind(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM import_field AS f WHERE f.kind = import_require_kind.kind) THEN
		RAISE EXCEPTION 'there is no kind "%" to import (没有这一种类)', coalesce(kind, 'NULL')
			USING ERRCODE = 'JM054',
				  DETAIL = 'A file holds records of one kind.',
				  HINT = 'Say enterprise 企业, recognition 认定, project 项目, application 申报 or observation 数据.';
	END IF;
END
$$;
COMMENT ON FUNCTION import_require_kind(text) IS '种类须为所列之一（JM054） / requires a valid kind (JM054)';

-- The role and time of loading never change
CREATE OR REPLACE TRIGGER keep_loader BEFORE UPDATE OF loaded_at, loaded_by, session_role ON import_file
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- import_add_file registers a file.  A file without a session mark must be named by the CALL.
CREATE OR REPLACE FUNCTION import_add_file(kind text, file_name text, token_hash bytea, mark text, is_split boolean) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	file bigint;
BEGIN
	INSERT INTO import_file (kind, name, token_hash, session_mark, transaction_id, is_split)
	VALUES (import_add_file.kind, nullif(btrim(file_name), ''), import_add_file.token_hash, mark, pg_current_xact_id(), import_add_file.is_split)
	RETURNING file_no INTO file;
	RETURN file;
END
$$;
COMMENT ON FUNCTION import_add_file(text, text, bytea, text, boolean) IS '登记一个文件 / registers a file';

CREATE OR REPLACE FUNCTION jm.begin_import(kind text, file_name text = NULL, OUT token text, OUT file_no bigint)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_require_kind(kind);
	token := gen_random_uuid()::text;
	file_no := import_add_file(kind, file_name, import_token_hash(token), NULL, false);
END
$$;
COMMENT ON FUNCTION begin_import(text, text) IS
	'开始装入一个文件：各行连同口令写入 import_csv (token, line)，再以 load => 口令 导入；经连接池时使用 / begins a file whose lines go to import_csv (token, line) and which is imported by load => token: for clients of a pooler. Error: JM054 no such kind.';

-- import_open_file makes each command that copies lines into import_line itself, which only the
-- owner can do, a file of its own, like those of import_csv (import_csv.sql).
CREATE OR REPLACE FUNCTION import_open_file() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM set_config('jm_policy.import_file', import_add_file(NULL, NULL, NULL, import_session(), false)::text, true);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION import_open_file() IS '触发器：直接装入 import_line 的，一条命令为一个文件 / trigger: each command that copies lines into import_line itself is a file';

CREATE OR REPLACE TRIGGER import_open_file BEFORE INSERT ON import_line
	FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0 AND current_setting('jm_policy.import_has_file', true) IS DISTINCT FROM 'on')
	EXECUTE FUNCTION import_open_file();

-- import_file_row makes the rows that a transaction inserts into a staging table itself one
-- file; those of two transactions may come from two people.
CREATE OR REPLACE FUNCTION import_file_row() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	setting constant text := 'jm_policy.import_rows_' || TG_ARGV[0];
	open_file constant text := coalesce(current_setting(setting, true), '');
BEGIN
	IF open_file LIKE '% ' || current_user THEN
		NEW.file_no := split_part(open_file, ' ', 1)::bigint;
	ELSE
		NEW.file_no := import_add_file(TG_ARGV[0], NULL, NULL, import_session(), true);
		PERFORM set_config(setting, NEW.file_no || ' ' || current_user, true);
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION import_file_row() IS '触发器：直接装入暂存表的行，一个事务为一个文件 / trigger: the rows that a transaction inserts into a staging table itself are a file';

DO $do$
DECLARE
	staged text;
BEGIN
	FOR staged IN SELECT DISTINCT f.kind FROM import_field AS f LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER import_file_row BEFORE INSERT ON %I
			FOR EACH ROW WHEN (NEW.file_no IS NULL) EXECUTE FUNCTION import_file_row(%L)', 'import_' || staged, staged);
	END LOOP;
END
$do$;

-- import_begins gives the header of a file and its first line, by which people recognise it.
CREATE OR REPLACE FUNCTION import_begins(file bigint) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT left(string_agg(n.line, ' ⏎ ' ORDER BY n.load_line_no), 80)
	FROM (SELECT l.line, l.load_line_no FROM import_line AS l WHERE l.file_no = file ORDER BY l.load_line_no LIMIT 2) AS n;
END;
COMMENT ON FUNCTION import_begins(bigint) IS '文件的开头两行 / the first two lines of a file';

-- import_list_files lists files for an error.
CREATE OR REPLACE FUNCTION import_list_files(files bigint[]) RETURNS text
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN (
		SELECT string_agg(format('file %s%s of %s, loaded at %s in %s session', f.file_no, ' (' || f.name || ')', f.loaded_by,
				jm_policy.format_time(f.loaded_at), CASE WHEN f.session_mark = import_session() THEN 'this' ELSE 'another' END)
			|| coalesce(': ' || import_begins(f.file_no), ''), '; ' ORDER BY f.file_no)
		FROM (SELECT * FROM import_file AS x WHERE x.file_no = ANY (files) ORDER BY x.file_no DESC LIMIT 8) AS f);
END
$$;
COMMENT ON FUNCTION import_list_files(bigint[]) IS '列出文件（供错误信息） / lists files for an error';

-- import_choose_file locks the file of a CALL: the one it names, or the only certain one.
-- Waiting files come before files with rows that an earlier run has rejected.
CREATE OR REPLACE FUNCTION import_choose_file(kind text, load text) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	mine constant text[] := ARRAY(SELECT own_roles());
	mark constant text := import_session();
	call constant text := format('CALL import_%ss', kind);
	is_named constant boolean := coalesce(nullif(current_setting('jm_policy.import_named', true), '')::boolean, false);
	chosen import_file;
	files bigint[];
	here bigint[];
	now_here bigint[];
BEGIN
	IF load IS NOT NULL THEN
		SELECT f.* INTO chosen FROM import_file AS f
		WHERE (f.loaded_by = current_user OR f.is_split AND f.loaded_by = ANY (mine))
		  AND CASE WHEN load ~ '^\s*[0-9]{1,18}\s*$' THEN f.file_no = load::bigint AND f.token_hash IS NULL
				ELSE f.token_hash = import_token_hash(load) END
		FOR UPDATE;
		IF NOT FOUND OR chosen.kind <> import_choose_file.kind THEN
			RAISE EXCEPTION 'you have no file "%" of this kind, "%" (没有这一文件)', load, kind
				USING ERRCODE = 'JM133',
					  DETAIL = CASE
						WHEN chosen.file_no IS NOT NULL THEN format('File %s is of the kind "%s".', chosen.file_no, chosen.kind)
						WHEN load ~ '^\s*[0-9]{1,18}\s*$' THEN 'No file that you loaded without a token has this number.'
						ELSE 'No file that you began has this token.' END,
					  HINT = 'SELECT * FROM import_waiting lists your files; one that begin_import() began is named by its token.';
		END IF;
		RETURN chosen.file_no;
	END IF;

	FOR tier IN 1 .. 2 LOOP
		EXECUTE format($sql$
			SELECT array_agg(f.file_no), array_agg(f.file_no) FILTER (WHERE f.session_mark = $3),
				array_agg(f.file_no) FILTER (WHERE f.session_mark = $3 AND f.transaction_id = pg_current_xact_id_if_assigned())
			FROM import_file AS f
			WHERE f.token_hash IS NULL AND f.session_mark IS NOT NULL AND (f.kind IS NULL OR f.kind = $1) AND %s $sql$,
			CASE tier WHEN 1
				THEN format('f.loaded_by = current_user AND CASE WHEN f.is_split THEN EXISTS (SELECT FROM %I AS s WHERE s.file_no = f.file_no AND s.outcome = ''waiting'')
					ELSE EXISTS (SELECT FROM import_line AS l WHERE l.file_no = f.file_no) END', 'import_' || kind)
				-- Rejected rows that a group loaded: a member must name the file (load), unless
				-- it was loaded in this transaction
				ELSE format('(f.loaded_by = current_user OR f.loaded_by = ANY ($2) AND f.session_mark = $3 AND f.transaction_id = pg_current_xact_id_if_assigned())
					AND EXISTS (SELECT FROM %I AS s WHERE s.file_no = f.file_no AND s.outcome = ''rejected'')', 'import_' || kind)
			END)
		INTO files, here, now_here USING kind, mine, mark;
		CONTINUE WHEN files IS NULL;

		IF cardinality(now_here) = 1 THEN
			here := now_here;
		ELSIF cardinality(files) > 1 OR here IS NULL OR is_named THEN
			RAISE EXCEPTION 'it is not certain which file is meant (不能确定是哪个文件)'
				USING ERRCODE = 'JM132',
					  DETAIL = CASE WHEN here IS NULL THEN 'None was loaded in this session; there are: '
						WHEN is_named THEN 'Files are named here (jm_policy.import_named is on); there are: ' ELSE 'There are: ' END || import_list_files(files) || '.',
					  HINT = format('Name yours by its number: %s(load => ''…''); DELETE FROM import_file WHERE file_no = … throws one away. Behind a pooler, give \copy and CALL in one transaction (BEGIN … COMMIT).', call);
		END IF;
		PERFORM FROM import_file AS f WHERE f.file_no = here[1] FOR UPDATE;
		IF FOUND THEN
			RETURN here[1];
		END IF;
	END LOOP;

	SELECT array_agg(f.file_no) INTO files FROM import_file AS f
	WHERE f.loaded_by = ANY (mine) AND NOT f.is_split AND EXISTS (SELECT FROM import_line AS l WHERE l.file_no = f.file_no);
	RAISE EXCEPTION 'there is nothing to import (没有待导入的文件)'
		USING ERRCODE = 'JM134',
			  DETAIL = coalesce('What waits: ' || import_list_files(files) || '.', 'No file of yours waits, and no row was left behind.'),
			  HINT = CASE WHEN files IS NULL THEN '\copy import_csv (line) FROM … loads one; did it report an error?'
				ELSE format('Name the file: %s(load => …), by its token or its number; what was loaded under another role is imported under that role.', call) END;
END
$$;
COMMENT ON FUNCTION import_choose_file(text, text) IS
	'确定所导入的文件并加锁，不能确定即拒（JM132至JM134） / locks and returns the file of a run; an ambiguous one is refused (JM132 to JM134)';
