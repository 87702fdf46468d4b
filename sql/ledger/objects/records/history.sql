-- Triggers keep the former version of a changed record in record_history, with the owner's
-- rights.

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON record_history
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON record_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- stamp_version sets recorded_at when a record changes.  A corrected code of an enterprise
-- is not a change: its records follow it and stay the same.
CREATE OR REPLACE FUNCTION stamp_version() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	-- Generated columns (TG_ARGV) have no value yet in a BEFORE trigger
	beside constant text[] := TG_ARGV || ARRAY['recorded_at'];
BEGIN
	IF to_jsonb(NEW) - beside = to_jsonb(OLD) - beside
	   OR (TG_TABLE_NAME <> 'enterprise' AND to_jsonb(NEW) - 'uscc' - beside = to_jsonb(OLD) - 'uscc' - beside
		   AND NOT EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = to_jsonb(OLD) ->> 'uscc')) THEN
		NEW.recorded_at := OLD.recorded_at;
	ELSE
		NEW.recorded_at := greatest(clock_timestamp(), OLD.recorded_at);
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION stamp_version() IS '触发器：记录改动的时间 / trigger: sets the time a record was changed';

CREATE OR REPLACE FUNCTION keep_version() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	former jsonb;
	code text;
	district text;
BEGIN
	IF TG_OP = 'TRUNCATE' THEN
		EXECUTE format(
			'INSERT INTO record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code)
			 SELECT coalesce(c.former ->> ''uscc'', ''''), %L, c.former, t.recorded_at, greatest(clock_timestamp(), t.recorded_at), %L,
				CASE WHEN e.uscc IS NOT NULL THEN e.district_code ELSE c.former ->> ''district_code'' END
			 FROM %I.%I AS t
			 CROSS JOIN LATERAL (SELECT to_jsonb(t)) AS c (former)
			 LEFT JOIN enterprise AS e ON e.uscc = c.former ->> ''uscc''',
			TG_TABLE_NAME, TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME);
		RETURN NULL;
	END IF;

	former := to_jsonb(OLD);
	code := coalesce(former ->> 'uscc', '');
	IF TG_OP = 'UPDATE' THEN
		IF TG_TABLE_NAME = 'enterprise' AND to_jsonb(NEW) ->> 'uscc' <> code THEN
			-- The history of a deleted enterprise with the same code keeps the code
			UPDATE record_history AS h SET uscc = to_jsonb(NEW) ->> 'uscc'
			WHERE h.uscc = code AND NOT h.enterprise_deleted;
			code := to_jsonb(NEW) ->> 'uscc';
		END IF;
		IF NEW.recorded_at = OLD.recorded_at AND former - 'uscc' = to_jsonb(NEW) - 'uscc' THEN
			RETURN NULL;
		END IF;
	END IF;
	IF TG_TABLE_NAME = 'enterprise' THEN
		district := former ->> 'district_code';
	ELSE
		SELECT e.district_code INTO district FROM enterprise AS e WHERE e.uscc = code;
		IF NOT FOUND THEN
			district := former ->> 'district_code';
		END IF;
	END IF;
	INSERT INTO record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code)
	VALUES (code, TG_TABLE_NAME, former, OLD.recorded_at,
		CASE TG_OP WHEN 'UPDATE' THEN NEW.recorded_at ELSE greatest(clock_timestamp(), OLD.recorded_at) END, TG_OP, district);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_version() IS '触发器：保留被替换的版本 / trigger: keeps the replaced version of a record';

CREATE OR REPLACE FUNCTION close_history() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF TG_OP = 'TRUNCATE' THEN
		UPDATE record_history SET enterprise_deleted = true WHERE uscc <> '' AND NOT enterprise_deleted;
	ELSE
		UPDATE record_history SET enterprise_deleted = true WHERE uscc = OLD.uscc AND NOT enterprise_deleted;
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION close_history() IS '触发器：企业删除后，其原版本不再随代码归他人 / trigger: the history of a deleted enterprise does not pass to another one that gets its code later';

-- keep_history is called for every table that has recorded_at and can be changed.
CREATE OR REPLACE PROCEDURE keep_history(table_name text)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	kept constant regclass := quote_ident(table_name)::regclass;
	computed text;
BEGIN
	SELECT coalesce(string_agg(quote_literal(a.attname), ', '), '') INTO computed
	FROM pg_catalog.pg_attribute AS a
	WHERE a.attrelid = kept AND a.attgenerated <> '' AND NOT a.attisdropped;

	EXECUTE format('CREATE OR REPLACE TRIGGER stamp_version BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION stamp_version(%s)', kept, computed);
	EXECUTE format('CREATE OR REPLACE TRIGGER keep_version AFTER UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights(''keep_version'')', kept);
	EXECUTE format('CREATE OR REPLACE TRIGGER keep_version_truncated BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights(''keep_version'')', kept);
END
$$;
COMMENT ON PROCEDURE keep_history(text) IS '为一张有 recorded_at 的表保留历史版本 / keeps the former versions of a table that has recorded_at';
