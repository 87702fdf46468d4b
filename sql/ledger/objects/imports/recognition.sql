-- Imports recognitions.  A recognition is identified by its number in the ledger, by its
-- certificate number, or by its kind, level and day.  A renewal under the same certificate
-- number is another recognition.

CREATE OR REPLACE FUNCTION import_check_recognition(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_found
	SELECT w.row_no, 'expires_on', jm_policy.format_day(w.expires_on), 'JM099', '有效期止于认定之前', 'it expires before it was granted'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.expires_on < w.granted_on
	UNION ALL
	SELECT w.row_no, 'recognition_no', w.recognition_no::text, 'JM096', '台账中该企业没有这一认定', 'the ledger has no such recognition of this enterprise'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.recognition_no IS NOT NULL AND NOT EXISTS (
		SELECT FROM recognition AS r WHERE r.uscc = w.credit_code AND r.recognition_no = w.recognition_no)
	-- One certificate with two days, and one day with and without a certificate
	UNION ALL
	SELECT t.row_no, 'certificate_no', t.certificate_no, 'JM097', format('与第 %s 行证书编号相同而级别或日期不同', t.other),
		format('line %s has the same certificate number with another level or day', t.other)
	FROM (
		SELECT w.row_no, w.certificate_no, min(w.granted_on) OVER same <> max(w.granted_on) OVER same OR min(w.level) OVER same <> max(w.level) OVER same AS differs,
			CASE WHEN w.line_no = min(w.line_no) OVER same THEN max(w.line_no) OVER same ELSE min(w.line_no) OVER same END AS other
		FROM pg_temp.import_work AS w
		WHERE w.is_whole AND w.certificate_no IS NOT NULL AND w.credit_code IS NOT NULL AND w.recognition IS NOT NULL AND w.is_renewal IS NOT true
		WINDOW same AS (PARTITION BY w.credit_code, w.recognition, jm_policy.cell_code(w.certificate_no))
	) AS t
	WHERE t.differs
	UNION ALL
	SELECT t.row_no, 'certificate_no', t.certificate_no, 'JM097', format('与第 %s 行是同一认定，而只有一行有证书编号', t.other),
		format('line %s is the same recognition, and only one of them has a certificate number', t.other)
	FROM (
		SELECT w.row_no, w.certificate_no, count(w.certificate_no) OVER same BETWEEN 1 AND count(*) OVER same - 1 AS differs,
			CASE WHEN w.line_no = min(w.line_no) OVER same THEN max(w.line_no) OVER same ELSE min(w.line_no) OVER same END AS other
		FROM pg_temp.import_work AS w
		WHERE w.is_whole AND w.credit_code IS NOT NULL AND w.recognition IS NOT NULL AND w.level IS NOT NULL AND w.granted_on IS NOT NULL
		WINDOW same AS (PARTITION BY w.credit_code, w.recognition, w.level, w.granted_on)
	) AS t
	WHERE t.differs;
END
$$;
COMMENT ON FUNCTION import_check_recognition(text[]) IS '认定：查引用和前后矛盾 / checks references and contradictions';

CREATE OR REPLACE FUNCTION import_match_recognition() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_known (row_no, uscc, record_no, records, differs, content)
	SELECT DISTINCT ON (m.row_no) m.row_no, m.uscc, m.recognition_no, count(*) OVER (PARTITION BY m.row_no, m.likeness, m.differs = ''),
		m.differs, m.content
	FROM (
		SELECT w.row_no, r.uscc, r.recognition_no,
			CASE
				WHEN r.recognition_no = w.recognition_no THEN 1
				WHEN s.is_same_day AND s.is_same_certificate IS NOT false AND (r.certificate_no IS NULL) = (w.certificate_no IS NULL) THEN 2
				WHEN s.is_same_certificate THEN 3
				ELSE 4 END AS likeness,
			concat_ws('; ',
				CASE WHEN w.recognition <> r.kind THEN format('recognition: %s → %s', r.kind, w.recognition) END,
				CASE WHEN w.level <> r.level THEN format('level: %s → %s', r.level, w.level) END,
				CASE WHEN w.granted_on <> r.granted_on THEN format('granted_on: %s → %s', jm_policy.format_day(r.granted_on), jm_policy.format_day(w.granted_on)) END,
				CASE WHEN w.expires_on IS NOT NULL AND w.expires_on IS DISTINCT FROM r.expires_on THEN format('expires_on: %s → %s', jm_policy.format_day(r.expires_on), jm_policy.format_day(w.expires_on)) END,
				CASE WHEN w.is_renewal IS NOT NULL AND w.is_renewal IS DISTINCT FROM r.is_renewal THEN format('is_renewal: %s → %s', r.is_renewal, w.is_renewal) END,
				CASE WHEN w.certificate_no IS NOT NULL AND jm_policy.cell_code(w.certificate_no) IS DISTINCT FROM jm_policy.cell_code(r.certificate_no)
					THEN format('certificate_no: %s → %s', r.certificate_no, w.certificate_no) END) AS differs,
			jsonb_strip_nulls(jsonb_build_object('kind', w.recognition, 'level', w.level, 'granted_on', w.granted_on, 'expires_on', w.expires_on,
				'is_renewal', w.is_renewal, 'certificate_no', w.certificate_no)) AS content
		FROM pg_temp.import_work AS w
		JOIN recognition AS r ON r.uscc = w.credit_code
		CROSS JOIN LATERAL (SELECT r.level = w.level AND r.granted_on = w.granted_on AS is_same_day,
			jm_policy.cell_code(r.certificate_no) = jm_policy.cell_code(w.certificate_no) AS is_same_certificate) AS s
		WHERE w.outcome = 'new'
		  AND CASE WHEN w.recognition_no IS NOT NULL THEN r.recognition_no = w.recognition_no
			ELSE r.kind = w.recognition AND (s.is_same_day AND s.is_same_certificate IS NOT false
				OR s.is_same_certificate AND NOT (coalesce(w.is_renewal, r.is_renewal) AND w.granted_on > r.granted_on OR r.is_renewal AND w.granted_on < r.granted_on))
			END
	) AS m
	ORDER BY m.row_no, m.likeness, m.differs <> '', m.recognition_no;
END
$$;
COMMENT ON FUNCTION import_match_recognition() IS '认定：找出台账已有的记录并比对 / finds and compares the existing records';

-- An award rests on the recognition that its application names or, without one, on any of a kind
-- that the item's conditions ask for.
CREATE OR REPLACE FUNCTION import_ground_recognition() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_ground
	SELECT k.row_no, a.uscc, a.application_no, a.status
	FROM pg_temp.import_known AS k
	JOIN recognition AS r ON r.uscc = k.uscc AND r.recognition_no = k.record_no
	JOIN application AS a ON a.uscc = k.uscc AND (a.recognition_no = r.recognition_no
		OR a.recognition_no IS NULL AND EXISTS (
			SELECT FROM jm_policy.award_condition AS c
			WHERE c.item_code = a.item_code AND c.recognition_kind = r.kind AND (c.level IS NULL OR c.level = r.level)))
	WHERE k.differs <> '';
END
$$;
COMMENT ON FUNCTION import_ground_recognition() IS '认定：以该记录为依据的申报 / the applications that rest on a record';

CREATE OR REPLACE FUNCTION import_store_recognition(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	corrected int;
BEGIN
	INSERT INTO recognition (uscc, kind, level, granted_on, expires_on, is_renewal, certificate_no, source)
	SELECT w.credit_code, w.recognition, w.level, w.granted_on, w.expires_on, coalesce(w.is_renewal, false), w.certificate_no, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;

	IF NOT EXISTS (SELECT FROM pg_temp.import_work AS w WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed') THEN
		RETURN;
	END IF;
	UPDATE recognition AS r SET kind = w.recognition, level = w.level, granted_on = w.granted_on,
		expires_on = coalesce(w.expires_on, r.expires_on),
		is_renewal = coalesce(w.is_renewal, r.is_renewal),
		certificate_no = coalesce(w.certificate_no, r.certificate_no),
		source = coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN pg_temp.import_known AS k USING (row_no)
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed' AND r.uscc = k.uscc AND r.recognition_no = k.record_no;
	GET DIAGNOSTICS corrected = ROW_COUNT;
	PERFORM import_require_corrected(low, high, corrected);
END
$$;
COMMENT ON FUNCTION import_store_recognition(bigint, bigint) IS '认定：写入台账 / writes the rows to the ledger';
