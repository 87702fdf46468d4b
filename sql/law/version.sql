-- The control file is the only source of the version; version() reads it.

CREATE FUNCTION jm_policy.version()
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'jm_policy';
END;

COMMENT ON FUNCTION jm_policy.version() IS '扩展版本 / version of the extension';
