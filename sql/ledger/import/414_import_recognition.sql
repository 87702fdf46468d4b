-- Recognitions: one is an enterprise's kind, level, day and certificate.

CREATE FUNCTION import_check_recognition(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_found
	SELECT w.row_no, 'expires_on', w.expires_on::text, 'JM099', '有效期止于认定之前', 'it expires before it was granted'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.expires_on < w.granted_on;
END
$$;
COMMENT ON FUNCTION import_check_recognition(text[]) IS '认定：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_recognition(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Of several like it on record, the one that is the same
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT DISTINCT ON (k.row_no) k.row_no, k.differs
	FROM (
		SELECT w.row_no, concat_ws('; ',
				CASE WHEN w.expires_on IS NOT NULL AND w.expires_on IS DISTINCT FROM r.expires_on THEN format('expires_on: %s → %s', r.expires_on, w.expires_on) END,
				CASE WHEN w.is_renewal IS NOT NULL AND w.is_renewal IS DISTINCT FROM r.is_renewal THEN format('is_renewal: %s → %s', r.is_renewal, w.is_renewal) END) AS differs
		FROM pg_temp.import_work AS w
		JOIN recognition AS r ON r.uscc = w.credit_code AND r.kind = w.recognition AND r.level = w.level AND r.granted_on = w.granted_on
		  AND (r.certificate_no = w.certificate_no OR r.certificate_no IS NULL AND w.certificate_no IS NULL)
		WHERE w.outcome = 'new') AS k
	ORDER BY k.row_no, k.differs;

	PERFORM import_settle_known('JM098', '台账已有这一认定而内容不同，请在台账中更正', 'the ledger has this recognition with other values: correct it there');
END
$$;
COMMENT ON FUNCTION import_compare_recognition(text[]) IS '认定：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_recognition(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO recognition (uscc, kind, level, granted_on, expires_on, is_renewal, certificate_no, source)
	SELECT w.credit_code, w.recognition, w.level, w.granted_on, w.expires_on, coalesce(w.is_renewal, false), w.certificate_no, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;
END
$$;
COMMENT ON FUNCTION import_store_recognition(bigint, bigint) IS '认定：写入台账 / writes them';
