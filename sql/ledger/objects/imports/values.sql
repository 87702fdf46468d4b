-- Converts text to values: every cell is read as its field's type, and a cell that cannot be read
-- is reported.

-- import_read reads the waiting rows of a file into pg_temp.import_work, with a column for each
-- field, in one pass.  A problem of a cell is recorded there as a mark and the name of the
-- column: no mark for a cell that is blank or unreadable, ! for an invalid code, ~ for a
-- corrected code, # for an amount out of range, % for a rounded amount.  ? alone stands for a
-- line whose number of cells differs from its header's.
CREATE OR REPLACE FUNCTION import_read(kind text, file bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	staging constant text := 'import_' || kind;
	mine constant text[] := ARRAY(SELECT own_roles());
	field record;
	cells text := '';
	columns text := '';
	faults text := '';
	joins text := '';
BEGIN
	-- A table with statistics, so that the planner uses a hash join
	PERFORM import_forget('import_known_word');
	CREATE TEMP TABLE import_known_word ON COMMIT DROP AS SELECT domain, word, code FROM import_word;
	ANALYZE pg_temp.import_known_word;

	FOR field IN SELECT * FROM import_field AS f WHERE f.kind = import_read.kind ORDER BY f.ordinal LOOP
		cells := cells || format(', s.%1$I AS %2$I, %3$s AS %1$I', field.column_name, 'cell_' || field.column_name,
			format(CASE field.type
				WHEN 'text' THEN 'CASE WHEN NOT jm_policy.cell_is_blank(s.%1$I) THEN jm_policy.cell_text(s.%1$I) END'
				-- Spreadsheets write an apostrophe, or ="…", to keep a code as text
				WHEN 'uscc' THEN $e$CASE WHEN NOT jm_policy.cell_is_blank(s.%1$I) THEN btrim(jm_policy.cell_code(s.%1$I), '''"`=') END$e$
				WHEN 'industry' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^(?:[A-T]|C(?:1[3-9]|[23][0-9]|4[0-3])[0-9]{0,2}|[ABD-T](?:0[0-9]|1[0-2]|4[4-9]|[5-9][0-9])[0-9]{0,2}|[0-9]{2,4})$')$e$
				WHEN 'yuan' THEN 'jm_policy.cell_yuan(s.%1$I)'
				-- The text behind the figure is its unit, which is compared later
				WHEN 'number' THEN $e$coalesce(jm_policy.cell_number(s.%1$I), jm_policy.cell_number(regexp_replace(jm_policy.cell_code(s.%1$I), '([0-9.])[^-+0-9.,]+$', '\1')))$e$
				WHEN 'bigint' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^[0-9]{1,18}$')::bigint$e$
				WHEN 'integer' THEN 'CASE WHEN abs(jm_policy.cell_number(s.%1$I)) < 2147483648
					AND jm_policy.cell_number(s.%1$I) = trunc(jm_policy.cell_number(s.%1$I)) THEN jm_policy.cell_number(s.%1$I)::int END'
				WHEN 'year' THEN $e$substring(jm_policy.cell_code(s.%1$I) FROM '^((?:19|20)[0-9]{2})年?度?$')::int$e$
				WHEN 'date' THEN 'jm_policy.cell_date(s.%1$I)'
				WHEN 'boolean' THEN 'jm_policy.cell_boolean(s.%1$I)'
				ELSE 'word_%1$s.code' END, field.column_name));
		IF field.type NOT IN ('text', 'uscc', 'industry', 'yuan', 'number', 'integer', 'bigint', 'year', 'date', 'boolean') THEN
			joins := joins || format(' LEFT JOIN pg_temp.import_known_word AS %1$I ON %1$I.domain = %2$L AND %1$I.word = jm_policy.cell_key(s.%3$I)',
									 'word_' || field.column_name, field.type, field.column_name);
		END IF;
		columns := columns || format(CASE field.type WHEN 'yuan' THEN ', CASE WHEN scale(r.%1$I) > 2 THEN round(r.%1$I, 2) ELSE r.%1$I END AS %1$I' ELSE ', r.%1$I' END, field.column_name);
		faults := faults || format(', CASE WHEN r.%1$I IS NULL%2$s THEN %1$L%3$s END', field.column_name,
			CASE WHEN NOT field.is_required THEN format(' AND NOT jm_policy.cell_is_blank(r.%I)', 'cell_' || field.column_name) END,
			format(CASE field.type
				WHEN 'uscc' THEN $e$ WHEN jm_policy.uscc_problem(r.%1$I) IS NOT NULL THEN '!%1$s' WHEN r.%1$I <> r.%2$I THEN '~%1$s'$e$
				WHEN 'yuan' THEN $e$ WHEN round(r.%1$I, 2) NOT BETWEEN 0 AND 9999999999999999.99 THEN '#%1$s'
					WHEN scale(r.%1$I) > 2 AND r.%1$I <> round(r.%1$I, 2) THEN '%%%1$s'$e$
				ELSE '' END, field.column_name, 'cell_' || field.column_name));
	END LOOP;

	PERFORM import_forget('import_work');
	EXECUTE format($sql$
		CREATE TEMP TABLE import_work ON COMMIT DROP AS
		SELECT m.*, CASE WHEN array_to_string(m.faults, ' ') ~ '(^| )[^~%%]' THEN 'rejected' ELSE 'new' END AS outcome
		FROM (
			SELECT r.row_no, r.file_no, r.line_no, r.is_whole,%s
				CASE WHEN r.is_whole THEN nullif(array_remove(ARRAY[%s], NULL), '{}') ELSE '{?}' END AS faults %s
			FROM (
				-- Rows inserted directly get the line numbers of a file with a header
				SELECT s.row_no, s.file_no, coalesce(s.line_no, (1 + row_number() OVER (ORDER BY s.row_no))::int) AS line_no, s.shape_problem IS NULL AS is_whole %s
				FROM %I AS s %s
				WHERE s.outcome IN ('waiting', 'rejected') AND s.file_no = %s AND s.loaded_by = ANY (%L)
				ORDER BY s.row_no
				OFFSET 0	-- so that no cell is read twice
			) AS r
			OFFSET 0
		) AS m $sql$,
		-- The references of an application, looked up later
		CASE WHEN kind = 'application' THEN 'NULL::bigint AS project_no, NULL::bigint AS recognition_no,' END,
		substr(faults, 3), columns, cells, staging, joins, file, mine);
	CREATE UNIQUE INDEX ON pg_temp.import_work (row_no);
	ANALYZE pg_temp.import_work;
END
$$;
COMMENT ON FUNCTION import_read(text, bigint) IS '将文件待导入的行读入 pg_temp.import_work，并标出无法识别的单元格 / reads the waiting rows of a file and marks every cell that cannot be read';

-- import_find_cells makes pg_temp.import_found, the issues of the rows: row, column, value,
-- SQLSTATE (NULL for a warning) and message.  It begins with the marked cells.
CREATE OR REPLACE FUNCTION import_find_cells(kind text) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_forget('import_found');
	CREATE TEMP TABLE import_found (row_no bigint, column_name text, value text, sqlstate text, message_zh text, message_en text) ON COMMIT DROP;

	EXECUTE format($sql$
		WITH marked AS MATERIALIZED (
			SELECT w.row_no, u.mark, u.column_name, to_jsonb(s) ->> u.column_name AS cell,
				CASE WHEN u.mark <> '' THEN to_jsonb(w) ->> u.column_name END AS value, s.shape_problem
			FROM pg_temp.import_work AS w
			JOIN %I AS s USING (row_no)
			CROSS JOIN LATERAL unnest(w.faults) AS m (fault)
			CROSS JOIN LATERAL (SELECT substring(m.fault FROM '^[!~#%%?]?') AS mark, nullif(ltrim(m.fault, '!~#%%?'), '') AS column_name) AS u
			WHERE w.faults IS NOT NULL
		), problem AS MATERIALIZED (
			SELECT d.column_name, b.is_blank, p.sqlstate, p.message_zh, p.message_en
			FROM import_field AS d
			CROSS JOIN (VALUES (true), (false)) AS b (is_blank)
			CROSS JOIN LATERAL import_problem(d.type, b.is_blank) AS p
			WHERE d.kind = $1
		)
		INSERT INTO pg_temp.import_found
		SELECT m.row_no, m.column_name, m.cell, p.sqlstate, p.message_zh, p.message_en
		FROM marked AS m JOIN problem AS p ON p.column_name = m.column_name AND p.is_blank = jm_policy.cell_is_blank(m.cell)
		WHERE m.mark = ''
		UNION ALL
		SELECT m.row_no, m.column_name, m.value, e.sqlstate,
			e.meaning_zh || CASE e.sqlstate
				WHEN 'JM011' THEN format('，而是%%s位', length(m.value))
				WHEN 'JM012' THEN '：' || substring(m.value FROM '[^0-9A-HJ-NP-RTUWXY]')
				ELSE '：按前17位应为 ' || jm_policy.uscc_check_char(m.value) END,
			e.meaning_en || CASE e.sqlstate
				WHEN 'JM011' THEN format(', but %%s', length(m.value))
				WHEN 'JM012' THEN ': ' || substring(m.value FROM '[^0-9A-HJ-NP-RTUWXY]')
				ELSE ': the first 17 call for ' || jm_policy.uscc_check_char(m.value) END
		FROM marked AS m JOIN jm_policy.error_condition AS e ON e.sqlstate = jm_policy.uscc_problem(m.value)
		WHERE m.mark = '!'
		UNION ALL
		SELECT m.row_no, m.column_name, m.cell, v.sqlstate, v.message_zh || CASE WHEN v.sqlstate IS NULL THEN m.value ELSE '' END,
			v.message_en || CASE WHEN v.sqlstate IS NULL THEN m.value ELSE '' END
		FROM marked AS m
		JOIN (VALUES
			('~', NULL, '代码已规范为 ', 'the code was taken as '),
			('%%', NULL, '金额四舍五入到分：', 'the amount was rounded to the fen: '),
			('#', 'JM099', '金额应在 0 至 9999999999999999.99 元之间', 'an amount lies between 0 and 9999999999999999.99 yuan')
		) AS v (mark, sqlstate, message_zh, message_en) USING (mark)
		UNION ALL
		SELECT m.row_no, NULL, left(m.shape_problem, 1000), 'JM092', '该行的单元格数与表头不符，或引号不成对', 'the line has other cells than the header, or a quote that does not pair'
		FROM marked AS m WHERE m.mark = '?' $sql$, 'import_' || kind)
	USING kind;
END
$$;
COMMENT ON FUNCTION import_find_cells(text) IS '说明无法识别的单元格（JM011至JM013、JM092至JM095、JM099） / reports the marked cells (JM011 to JM013, JM092 to JM095, JM099)';

-- import_problem gives the message for a cell that is blank or cannot be read.
CREATE OR REPLACE FUNCTION import_problem(type text, is_blank boolean)
RETURNS TABLE (sqlstate text, message_zh text, message_en text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT 'JM093'::text, '此栏必填'::text, 'this cell is needed'::text WHERE is_blank
	UNION ALL
	SELECT CASE WHEN type IN ('yuan', 'number', 'integer', 'bigint', 'year', 'date', 'boolean') THEN 'JM094' ELSE 'JM095' END,
		CASE type
			WHEN 'yuan' THEN '金额无法识别：可写 1234.56、1,234.56、12.5万元；1.5E+07 等科学计数不可'
			WHEN 'number' THEN '数值无法识别：可写 1234.56、1,234.56；科学计数不可'
			WHEN 'integer' THEN '应为整数'
			WHEN 'bigint' THEN '应为台账中的序号'
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
			WHEN 'bigint' THEN 'no number of a record'
			WHEN 'year' THEN 'no year of four digits'
			WHEN 'date' THEN 'no date, or none without doubt: 2024-03-05, 2024/3/5, 2024年3月5日 and 20240305 are'
			WHEN 'boolean' THEN 'neither yes nor no'
			WHEN 'district' THEN 'there is no such district'
			WHEN 'industry' THEN 'no industry code of GB/T 4754'
			WHEN 'item' THEN 'there is no such support item'
			WHEN 'level' THEN 'a level is national, provincial or municipal'
			ELSE 'the catalogue has no such code or name' END
	WHERE NOT is_blank;
END;
COMMENT ON FUNCTION import_problem(text, boolean) IS '单元格为空或无法识别时的说明 / the message for a cell that is blank or cannot be read';
