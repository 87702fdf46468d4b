-- The schema of the law.  An existing schema of that name is an error, because somebody
-- else may own it or its objects.

DO $do$
BEGIN
	IF current_setting('server_encoding') <> 'UTF8' THEN
		RAISE EXCEPTION 'jm_policy needs a database in UTF8 (数据库编码须为UTF8)'
			USING DETAIL = format('This one is in %s.', current_setting('server_encoding')),
				  HINT = 'CREATE DATABASE … ENCODING ''UTF8'' TEMPLATE template0;';
	END IF;
END
$do$;

CREATE SCHEMA jm_policy;

COMMENT ON SCHEMA jm_policy IS
	'江府〔2023〕11号条文及其计算（不含业务数据） / the clauses of 江府〔2023〕11号 and their computation; no business data';

GRANT USAGE ON SCHEMA jm_policy TO PUBLIC;
