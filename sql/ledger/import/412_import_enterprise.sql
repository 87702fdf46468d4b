-- Enterprises: one is one code.  What the ledger has already stays as it is,
-- unless the caller asked for it to be updated; a blank cell never erases.

CREATE FUNCTION import_check_enterprise(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- One on record that somebody of a district may see, and not change
	IF import_is_bound() THEN
		INSERT INTO pg_temp.import_found
		SELECT w.row_no, 'credit_code', w.credit_code, 'JM131', '该企业属于其他县（市、区）', 'the enterprise is of another district'
		FROM pg_temp.import_work AS w JOIN enterprise AS e ON e.uscc = w.credit_code
		WHERE w.is_whole AND e.district_code <> ALL (ARRAY(SELECT accessible_districts('write')));
	END IF;
END
$$;
COMMENT ON FUNCTION import_check_enterprise(text[]) IS '企业：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_enterprise(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT w.row_no,
		concat_ws('; ',
			CASE WHEN w.name <> e.name THEN format('name: %s → %s', e.name, w.name) END,
			CASE WHEN w.district <> e.district_code THEN format('district: %s → %s', e.district_code, w.district) END,
			-- C14 and 14 are the same
			CASE WHEN w.industry_code IS NOT NULL AND regexp_replace(w.industry_code, '^[A-T](?=[0-9])', '')
					IS DISTINCT FROM regexp_replace(e.industry_code, '^[A-T](?=[0-9])', '')
				THEN format('industry_code: %s → %s', e.industry_code, w.industry_code) END,
			CASE WHEN w.above_scale IS NOT NULL AND w.above_scale IS DISTINCT FROM e.above_scale THEN format('above_scale: %s → %s', e.above_scale, w.above_scale) END,
			CASE WHEN w.registered_on IS NOT NULL AND w.registered_on IS DISTINCT FROM e.registered_on
				THEN format('registered_on: %s → %s', e.registered_on, w.registered_on) END) AS differs
	FROM pg_temp.import_work AS w
	JOIN enterprise AS e ON e.uscc = w.credit_code
	WHERE w.outcome = 'new';

	UPDATE pg_temp.import_work AS w SET outcome = CASE WHEN k.differs = '' THEN 'unchanged' ELSE 'changed' END
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no;
	INSERT INTO pg_temp.import_found
	SELECT k.row_no, NULL, k.differs, CASE WHEN u.takes IS NULL THEN 'JM098' END,
		coalesce(u.takes, '与台账已有企业不符；确需更新的，用 update_existing => true 导入'),
		CASE WHEN u.takes IS NULL THEN 'the ledger has this enterprise with other values; update_existing => true takes these' ELSE 'changes an enterprise on record' END
	FROM pg_temp.import_known AS k
	CROSS JOIN (SELECT CASE WHEN settings[1] = 'update' THEN '更新台账已有的企业' END) AS u (takes)
	WHERE k.differs <> '';
END
$$;
COMMENT ON FUNCTION import_compare_enterprise(text[]) IS '企业：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_enterprise(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO enterprise (uscc, name, district_code, industry_code, above_scale, registered_on, source)
	SELECT w.credit_code, w.name, w.district, w.industry_code, w.above_scale, w.registered_on, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;

	UPDATE enterprise AS e SET name = w.name, district_code = w.district,
		industry_code = coalesce(w.industry_code, e.industry_code),
		above_scale = coalesce(w.above_scale, e.above_scale),
		registered_on = coalesce(w.registered_on, e.registered_on),
		source = coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed' AND e.uscc = w.credit_code;
END
$$;
COMMENT ON FUNCTION import_store_enterprise(bigint, bigint) IS '企业：写入台账 / writes them';
