-- Which file a run is about.  Behind a pooler one connection serves many clients,
-- and one client has many connections: whose file is whose cannot be told from
-- the connection, and what cannot be told is refused (JM132), never guessed.
-- What is sure:
--
-- * a file and its CALL in one transaction: no pooler comes between,
-- * a file named by its token (begin_import) or, where it has none, its number,
-- * the one file that waits, and was loaded in the session of the CALL: of a
--   second client of the connection there would be a second file.
--
-- The last is for people with a connection of their own.  A client of a pooler whose
-- own file failed to load would be given the file of another there, and nothing
-- the server sees tells the two apart: ALTER ROLE … SET jm_policy.import_named = on takes it
-- from the role of a form.
--
-- Row-level security keeps each role to its own files; the token keeps apart
-- those who come as one role.

-- The session under a name of its own: a process id comes again, and stays the
-- same where a pooler gives the connection, reset by DISCARD ALL, to somebody else.
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
COMMENT ON FUNCTION import_require_kind(text) IS '种类须为所列之一（JM054） / a kind is one of those there are (JM054)';

-- Who loaded it, and when, stays as it was
CREATE OR REPLACE TRIGGER keep_loader BEFORE UPDATE OF loaded_at, loaded_by, session_role ON import_file
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Registers a file.  One without a mark is named by whoever runs it.
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

-- Lines that the owner copies into the table itself are a file a command, as
-- those of import_csv are (import_csv.sql), unless they have theirs.
CREATE OR REPLACE FUNCTION import_open_file() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM set_config('jm_policy.import_file', import_add_file(NULL, NULL, NULL, import_session(), false)::text, true);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION import_open_file() IS '触发器：直接装入 import_line 的，一条命令为一个文件 / trigger: lines copied into import_line itself are a file a command';

CREATE OR REPLACE TRIGGER import_open_file BEFORE INSERT ON import_line
	FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0 AND current_setting('jm_policy.import_has_file', true) IS DISTINCT FROM 'on')
	EXECUTE FUNCTION import_open_file();

-- Rows put into a staging table itself are a file a transaction: in two
-- transactions, they may be of two people.
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
COMMENT ON FUNCTION import_file_row() IS '触发器：直接装入暂存表的行，一个事务为一个文件 / trigger: rows put into a staging table itself are a file a transaction';

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

-- How a file begins: its header, and a line by which it is told from others.
CREATE OR REPLACE FUNCTION import_begins(file bigint) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT left(string_agg(n.line, ' ⏎ ' ORDER BY n.load_line_no), 80)
	FROM (SELECT l.line, l.load_line_no FROM import_line AS l WHERE l.file_no = file ORDER BY l.load_line_no LIMIT 2) AS n;
END;
COMMENT ON FUNCTION import_begins(bigint) IS '文件的开头两行 / the first two lines of a file';

-- Files as an error lists them.
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
COMMENT ON FUNCTION import_list_files(bigint[]) IS '列出文件（供错误信息） / files as an error lists them';

-- The file a CALL is about, locked: named, or the one there can be no doubt of.
-- Files that wait come before rows that an earlier run left behind.
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
				-- What an office left behind its members take up by its name, or at once
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
	'确定所导入的文件并加锁，不能确定即拒（JM132至JM134） / the file a run is about, locked; where there is doubt it is refused (JM132 to JM134)';
