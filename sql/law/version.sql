-- The version stands once, in the control file; this reads it back.

CREATE FUNCTION jm_policy.version()
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'jm_policy';
END;

COMMENT ON FUNCTION jm_policy.version() IS '扩展版本 / version of the extension';
