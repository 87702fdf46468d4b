-- Imports enterprises.  An enterprise is identified by its code.  An existing record does not
-- change unless the caller asks for corrections; a blank cell never erases a value.

CREATE OR REPLACE FUNCTION import_check_enterprise(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- An enterprise of another district, which the role may see but not change
	IF import_is_bound() THEN
		INSERT INTO pg_temp.import_found
		SELECT w.row_no, 'credit_code', w.credit_code, 'JM131', '该企业属于其他县（市、区）', 'the enterprise is of another district'
		FROM pg_temp.import_work AS w JOIN enterprise AS e ON e.uscc = w.credit_code
		WHERE w.is_whole AND e.district_code <> ALL (ARRAY(SELECT accessible_districts('write')));
	END IF;
END
$$;
COMMENT ON FUNCTION import_check_enterprise(text[]) IS '企业：查引用和前后矛盾 / checks references and contradictions';

CREATE OR REPLACE FUNCTION import_match_enterprise() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_known (row_no, uscc, records, differs, content)
	SELECT w.row_no, e.uscc, 1,
		concat_ws('; ',
			CASE WHEN w.name <> e.name THEN format('name: %s → %s', e.name, w.name) END,
			CASE WHEN w.district <> e.district_code THEN format('district: %s → %s', e.district_code, w.district) END,
			-- The letter of an industry code is not compared: C14 and 14 are the same
			CASE WHEN w.industry_code IS NOT NULL AND regexp_replace(w.industry_code, '^[A-T](?=[0-9])', '')
					IS DISTINCT FROM regexp_replace(e.industry_code, '^[A-T](?=[0-9])', '')
				THEN format('industry_code: %s → %s', e.industry_code, w.industry_code) END,
			CASE WHEN w.above_scale IS NOT NULL AND w.above_scale IS DISTINCT FROM e.above_scale THEN format('above_scale: %s → %s', e.above_scale, w.above_scale) END,
			CASE WHEN w.registered_on IS NOT NULL AND w.registered_on IS DISTINCT FROM e.registered_on
				THEN format('registered_on: %s → %s', jm_policy.format_day(e.registered_on), jm_policy.format_day(w.registered_on)) END),
		jsonb_strip_nulls(jsonb_build_object('name', w.name, 'district_code', w.district, 'industry_code', w.industry_code,
			'above_scale', w.above_scale, 'registered_on', w.registered_on))
	FROM pg_temp.import_work AS w
	JOIN enterprise AS e ON e.uscc = w.credit_code
	WHERE w.outcome = 'new';
END
$$;
COMMENT ON FUNCTION import_match_enterprise() IS '企业：找出台账已有的记录并比对 / finds and compares the existing records';

-- Every award of an enterprise rests on its record.
CREATE OR REPLACE FUNCTION import_ground_enterprise() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_ground
	SELECT k.row_no, a.uscc, a.application_no, a.status
	FROM pg_temp.import_known AS k JOIN application AS a USING (uscc)
	WHERE k.differs <> '';
END
$$;
COMMENT ON FUNCTION import_ground_enterprise() IS '企业：以该记录为依据的申报 / the applications that rest on a record';

CREATE OR REPLACE FUNCTION import_store_enterprise(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	corrected int;
BEGIN
	INSERT INTO enterprise (uscc, name, district_code, industry_code, above_scale, registered_on, source)
	SELECT w.credit_code, w.name, w.district, w.industry_code, w.above_scale, w.registered_on, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;

	IF NOT EXISTS (SELECT FROM pg_temp.import_work AS w WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed') THEN
		RETURN;
	END IF;
	UPDATE enterprise AS e SET name = w.name, district_code = w.district,
		industry_code = coalesce(w.industry_code, e.industry_code),
		above_scale = coalesce(w.above_scale, e.above_scale),
		registered_on = coalesce(w.registered_on, e.registered_on),
		source = coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed' AND e.uscc = w.credit_code;
	GET DIAGNOSTICS corrected = ROW_COUNT;
	PERFORM import_require_corrected(low, high, corrected);
END
$$;
COMMENT ON FUNCTION import_store_enterprise(bigint, bigint) IS '企业：写入台账 / writes the rows to the ledger';
