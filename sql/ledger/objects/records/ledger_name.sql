-- A ledger has two schemas: jm, which people use, and jm_private with its internal objects.
-- The search_path of its functions has jm_private first.

CREATE OR REPLACE FUNCTION ledger_name()
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN (SELECT n.nspname FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = 'enterprise'::regclass);
END
$$;
COMMENT ON FUNCTION ledger_name() IS '本台账的模式名 / the schema of this ledger';
