-- From text to values: every cell is read as its field's type, and what cannot be
-- read is said.

-- Reads the rows that wait into pg_temp.import_work, a column for each field,
-- and notes every cell that says nothing or cannot be read.
CREATE FUNCTION import_read(kind text, run bigint) RETURNS int
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	field record;
	columns text := '';
	joins text := '';
	rows int;
BEGIN
	-- With figures of its own, so that it is hashed and not gone through for every row
	PERFORM import_forget('import_known_word');
	CREATE TEMP TABLE import_known_word ON COMMIT DROP AS SELECT domain, word, code FROM import_word;
	ANALYZE pg_temp.import_known_word;

	FOR field IN SELECT * FROM import_field AS f WHERE f.kind = import_read.kind ORDER BY f.ordinal LOOP
		columns := columns || format(', CASE WHEN NOT jm_policy.cell_is_blank(s.%1$I) THEN %2$s END AS %1$I', field.column_name,
			format(CASE field.type
				WHEN 'text' THEN 'jm_policy.cell_text(s.%1$I)'
				WHEN 'uscc' THEN 'jm_policy.cell_code(s.%1$I)'
				WHEN 'industry' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^(?:[A-T]|C(?:1[3-9]|[23][0-9]|4[0-3])[0-9]{0,2}|[ABD-T](?:0[0-9]|1[0-2]|4[4-9]|[5-9][0-9])[0-9]{0,2}|[0-9]{2,4})$')$e$
				WHEN 'yuan' THEN 'jm_policy.cell_yuan(s.%1$I)'
				-- What stands behind the figure is its unit, and is compared later
				WHEN 'number' THEN $e$jm_policy.cell_number(regexp_replace(jm_policy.cell_code(s.%1$I), '([0-9.])[^-+0-9.,]+$', '\1'))$e$
				WHEN 'integer' THEN 'CASE WHEN abs(jm_policy.cell_number(s.%1$I)) < 2147483648
					AND jm_policy.cell_number(s.%1$I) = trunc(jm_policy.cell_number(s.%1$I)) THEN jm_policy.cell_number(s.%1$I)::int END'
				WHEN 'year' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^((?:19|20)[0-9]{2})年?度?$')::int$e$
				WHEN 'date' THEN 'jm_policy.cell_date(s.%1$I)'
				WHEN 'boolean' THEN 'jm_policy.cell_boolean(s.%1$I)'
				ELSE 'word_%1$s.code' END, field.column_name));
		IF field.type NOT IN ('text', 'uscc', 'industry', 'yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN
			joins := joins || format(' LEFT JOIN pg_temp.import_known_word AS %1$I ON %1$I.domain = %2$L AND %1$I.word = jm_policy.cell_key(s.%3$I)',
									 'word_' || field.column_name, field.type, field.column_name);
		END IF;
	END LOOP;

	PERFORM import_forget('import_work');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_work ON COMMIT DROP AS
		SELECT s.row_no, s.file_no, s.line_no, s.shape_problem IS NULL AS is_whole, 'new'::text AS outcome,
			NULL::text AS record_key, NULL::text AS uscc, NULL::bigint AS project_no, NULL::bigint AS recognition_no %s
		FROM %I AS s %s
		WHERE s.outcome IN ('waiting', 'rejected')
		ORDER BY s.row_no $sql$, columns, staging, joins);
	GET DIAGNOSTICS rows = ROW_COUNT;
	CREATE UNIQUE INDEX ON pg_temp.import_work (row_no);
	ANALYZE pg_temp.import_work;

	DELETE FROM import_issue AS i USING pg_temp.import_work AS w WHERE i.kind = import_read.kind AND i.row_no = w.row_no;

	EXECUTE format($sql$
		INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, value, severity, sqlstate, message_zh, message_en)
		SELECT $1, $2, w.file_no, w.row_no, w.line_no, left(s.shape_problem, 1000), 'error', 'JM092',
			'该行的单元格数与表头不符，或引号不成对', 'the line has other cells than the header, or a quote that does not pair'
		FROM pg_temp.import_work AS w JOIN %I AS s USING (row_no)
		WHERE NOT w.is_whole $sql$, staging)
	USING run, kind;

	FOR field IN SELECT * FROM import_field AS f WHERE f.kind = import_read.kind ORDER BY f.ordinal LOOP
		EXECUTE format($sql$
			INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
			SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I, 'error', p.sqlstate, p.message_zh, p.message_en
			FROM pg_temp.import_work AS w
			JOIN %2$I AS s USING (row_no)
			JOIN import_problem($4) AS p ON p.sqlstate = CASE WHEN jm_policy.cell_is_blank(s.%1$I) THEN 'JM093' ELSE p.unread END
			WHERE w.%1$I IS NULL AND w.is_whole AND (NOT jm_policy.cell_is_blank(s.%1$I) OR $5) $sql$, field.column_name, staging)
		USING run, kind, field.column_name, field.type, field.is_required;

		IF field.type = 'uscc' THEN
			UPDATE pg_temp.import_work SET uscc = credit_code;
			INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
			SELECT run, import_read.kind, w.file_no, w.row_no, w.line_no, field.column_name, w.uscc, 'error', p.sqlstate,
				e.meaning_zh || CASE p.sqlstate
					WHEN 'JM011' THEN format('，而是%s位', length(w.uscc))
					WHEN 'JM012' THEN '：' || substring(w.uscc FROM '[^0-9A-HJ-NP-RTUWXY]')
					ELSE '：按前17位应为 ' || jm_policy.uscc_check_char(w.uscc) END,
				e.meaning_en || CASE p.sqlstate
					WHEN 'JM011' THEN format(', but %s', length(w.uscc))
					WHEN 'JM012' THEN ': ' || substring(w.uscc FROM '[^0-9A-HJ-NP-RTUWXY]')
					ELSE ': the first 17 call for ' || jm_policy.uscc_check_char(w.uscc) END
			FROM pg_temp.import_work AS w
			CROSS JOIN LATERAL (SELECT jm_policy.uscc_problem(w.uscc) AS sqlstate) AS p
			JOIN jm_policy.error_condition AS e USING (sqlstate)
			WHERE w.is_whole;

			EXECUTE format($sql$
				INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
				SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I, 'warning', '01000',
					'代码已规范为 ' || w.uscc, 'the code was taken as ' || w.uscc
				FROM pg_temp.import_work AS w JOIN %2$I AS s USING (row_no)
				WHERE w.uscc <> s.%1$I AND jm_policy.uscc_valid(w.uscc) $sql$, field.column_name, staging)
			USING run, kind, field.column_name;
		ELSIF field.type = 'yuan' THEN
			EXECUTE format($sql$
				INSERT INTO import_issue (run_no, kind, file_no, row_no, line_no, column_name, value, severity, sqlstate, message_zh, message_en)
				SELECT $1, $2, w.file_no, w.row_no, w.line_no, $3, s.%1$I,
					CASE WHEN o.is_out THEN 'error' ELSE 'warning' END, CASE WHEN o.is_out THEN 'JM099' ELSE '01000' END,
					CASE WHEN o.is_out THEN '金额应在 0 至 9999999999999999.99 元之间' ELSE '金额四舍五入到分：' || round(w.%1$I, 2) END,
					CASE WHEN o.is_out THEN 'an amount lies between 0 and 9999999999999999.99 yuan' ELSE 'the amount was rounded to the fen: ' || round(w.%1$I, 2) END
				FROM pg_temp.import_work AS w
				JOIN %2$I AS s USING (row_no)
				CROSS JOIN LATERAL (SELECT round(w.%1$I, 2) NOT BETWEEN 0 AND 9999999999999999.99 AS is_out) AS o
				WHERE o.is_out OR w.%1$I <> round(w.%1$I, 2) $sql$, field.column_name, staging)
			USING run, kind, field.column_name;
			EXECUTE format('UPDATE pg_temp.import_work SET %1$I = round(%1$I, 2) WHERE %1$I <> round(%1$I, 2)', field.column_name);
		END IF;
	END LOOP;
	RETURN rows;
END
$$;
COMMENT ON FUNCTION import_read(text, bigint) IS '将待导入的行读入 pg_temp.import_work，并记下无法识别的单元格（JM011至JM013、JM092至JM095、JM099） / reads the rows that wait and notes every cell that cannot be read (JM011 to JM013, JM092 to JM095, JM099)';

-- What is said of a cell that is blank, or cannot be read.
CREATE FUNCTION import_problem(type text)
RETURNS TABLE (sqlstate text, unread text, message_zh text, message_en text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT 'JM093'::text, p.unread, '此栏必填'::text, 'this cell is needed'::text
	FROM (SELECT CASE WHEN type IN ('yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN 'JM094' ELSE 'JM095' END AS unread) AS p
	UNION ALL
	SELECT p.unread, p.unread,
		CASE type
			WHEN 'yuan' THEN '金额无法识别：可写 1234.56、1,234.56、12.5万元；1.5E+07 等科学计数不可'
			WHEN 'number' THEN '数值无法识别：可写 1234.56、1,234.56；科学计数不可'
			WHEN 'integer' THEN '应为整数'
			WHEN 'year' THEN '应为四位年份'
			WHEN 'date' THEN '日期无法识别、有歧义或不存在：可写 2024-03-05、2024/3/5、2024年3月5日、20240305'
			WHEN 'boolean' THEN '应为是或否'
			WHEN 'district' THEN '没有这一县（市、区）'
			WHEN 'industry' THEN '不是 GB/T 4754 的行业代码'
			WHEN 'item' THEN '没有这一支持事项'
			WHEN 'level' THEN '级别应为国家、省或市'
			ELSE '名录中没有这一代码或名称' END,
		CASE type
			WHEN 'yuan' THEN 'no amount: 1234.56, 1,234.56 and 12.5万元 are; 1.5E+07 is not'
			WHEN 'number' THEN 'no number: 1234.56 and 1,234.56 are; 1.5E+07 is not'
			WHEN 'integer' THEN 'no whole number'
			WHEN 'year' THEN 'no year of four digits'
			WHEN 'date' THEN 'no date, or none without doubt: 2024-03-05, 2024/3/5, 2024年3月5日 and 20240305 are'
			WHEN 'boolean' THEN 'neither yes nor no'
			WHEN 'district' THEN 'there is no such district'
			WHEN 'industry' THEN 'no industry code of GB/T 4754'
			WHEN 'item' THEN 'there is no such support item'
			WHEN 'level' THEN 'a level is national, provincial or municipal'
			ELSE 'the catalogue has no such code or name' END
	FROM (SELECT CASE WHEN type IN ('yuan', 'number', 'integer', 'year', 'date', 'boolean') THEN 'JM094' ELSE 'JM095' END AS unread) AS p;
END;
COMMENT ON FUNCTION import_problem(text) IS '单元格为空或无法识别时的说明 / what is said of a cell that is blank or cannot be read';
