-- What a cell of a spreadsheet says: blanks, full-width characters, thousands
-- separators, 万元, and dates however they were typed.  A cell that can be read
-- in two ways is not read at all: NULL.

CREATE FUNCTION jm_policy.cell_text(cell text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- Line breaks, tabs, no-break and ideographic spaces are blanks; zero-width
	-- ones and byte order marks are nothing
	SELECT nullif(btrim(translate(cell, E'\r\n\t\u00a0\u3000\ufeff\u200b', '     ')), '');
END;

COMMENT ON FUNCTION jm_policy.cell_text(text) IS
'单元格文字：去首尾空白；空白得空 / the text of a cell without the blanks around it; NULL for a blank one';

CREATE FUNCTION jm_policy.cell_code(cell text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- Most cells have nothing but ASCII, and fewer characters to look for
	SELECT nullif(upper(CASE WHEN octet_length(cell) = length(cell) THEN translate(cell, E' \r\n\t', '')
		ELSE translate(cell,
		'！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～' || E' \r\n\t\u00a0\u3000\ufeff\u200b',
		'!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~')
		END), '');
END;

COMMENT ON FUNCTION jm_policy.cell_code(text) IS
'单元格代码：全角转半角、去空白、转大写 / a code: half-width, without blanks, in capitals';

CREATE FUNCTION jm_policy.cell_key(cell text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT nullif(lower(translate(jm_policy.cell_code(cell), '“”‘’"''「」《》·、，,。.:：；;（）()[]【】_-—*/?', '')), '');
END;

COMMENT ON FUNCTION jm_policy.cell_key(text) IS
'用于比对名称和表头：不计标点、空白、全半角和大小写 / what names and headers are compared by: without punctuation, blanks, width and case';

CREATE FUNCTION jm_policy.cell_is_blank(cell text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jm_policy.cell_text(cell) IS NULL
		OR length(cell) <= 8 AND jm_policy.cell_code(cell) IN ('-', '--', '—', '——', '/', '无', '不详', '未知', 'N/A', 'NULL');
END;

COMMENT ON FUNCTION jm_policy.cell_is_blank(text) IS
'数值、日期、是否栏是否未填（空白、-、/、无、不详等） / whether a cell for a figure, a date or a yes or no says nothing';

CREATE FUNCTION jm_policy.cell_number(cell text)
RETURNS numeric
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	digits text := jm_policy.cell_code(cell);
BEGIN
	-- 1.5E+07 is what a narrow column shows, not what was meant: not read
	IF length(digits) <= 40 AND digits ~ '^[-+]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)([.][0-9]*)?$' THEN
		RETURN replace(digits, ',', '')::numeric;
	END IF;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION jm_policy.cell_number(text) IS
'单元格数值（可有千分位、全角数字）；无法识别得空 / a number, with or without thousands separators; NULL where it cannot be read';

CREATE FUNCTION jm_policy.cell_yuan(cell text)
RETURNS numeric
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	code text := regexp_replace(jm_policy.cell_code(cell), '^(¥|￥|RMB|CNY|人民币)', '');
	figure text := regexp_replace(code, '(万元|亿元|元|万|亿)(人民币)?(整)?$', '');
BEGIN
	RETURN jm_policy.cell_number(figure)
		* CASE substr(code, length(figure) + 1, 1) WHEN '万' THEN 10000 WHEN '亿' THEN 100000000 ELSE 1 END;
END
$$;

COMMENT ON FUNCTION jm_policy.cell_yuan(text) IS
'单元格金额，折合元（可带元、万元、亿元和千分位）；无法识别得空 / an amount in yuan, where 万元 and 亿元 may stand behind it; NULL where it cannot be read';

CREATE FUNCTION jm_policy.cell_date(cell text)
RETURNS date
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	code text := regexp_replace(regexp_replace(jm_policy.cell_text(cell), '[ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.]0+)?)?$', ''), ' ', '', 'g');
	part text[];
	y int;
	m int;
	d int;
BEGIN
	IF code !~ '^[ -~]*$' THEN
		code := jm_policy.cell_code(code);
	END IF;
	IF code ~ '^[0-9]{5}$' THEN
		-- Excel's own number of a day, from 1954-10-03 to 2118-12-31
		RETURN CASE WHEN code::int BETWEEN 20000 AND 79989 THEN date '1899-12-30' + code::int END;
	END IF;
	part := coalesce(
		regexp_match(code, '^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})$'),
		regexp_match(code, '^([0-9]{4})(年)([0-9]{1,2})月([0-9]{1,2})[日号]$'),
		regexp_match(code, '^([0-9]{4})()([0-9]{2})([0-9]{2})$'));
	IF part IS NULL THEN
		RETURN NULL;
	END IF;
	y := part[1];
	m := part[3];
	d := part[4];
	IF y BETWEEN 1900 AND 2118 AND m BETWEEN 1 AND 12 AND d >= 1
	   AND d <= extract(day FROM make_date(y, m, 1) + interval '1 month' - interval '1 day') THEN
		RETURN make_date(y, m, d);
	END IF;
	RETURN NULL;
END
$$;

COMMENT ON FUNCTION jm_policy.cell_date(text) IS
'单元格日期：2024-03-05、2024/3/5、2024.3.5、2024年3月5日、20240305 或 Excel 序列值；有歧义或不存在的日期得空 / a date in these forms, year first, or Excel''s number of the day; NULL where there is doubt, or no such day';

CREATE FUNCTION jm_policy.cell_boolean(cell text)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN jm_policy.cell_code(cell) IN ('是', '有', '对', '√', '✓', 'Y', 'YES', 'T', 'TRUE', '1', '真') THEN true
		WHEN jm_policy.cell_code(cell) IN ('否', '非', '不是', '错', '×', '✗', 'N', 'NO', 'F', 'FALSE', '0', '假') THEN false
	END;
END;

COMMENT ON FUNCTION jm_policy.cell_boolean(text) IS '单元格是否：是、否、yes、no、√、× 等；其他得空 / yes or no, in either language; NULL for anything else';

CREATE FUNCTION jm_policy.csv_cells(line text, delimiter text = ',')
RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	-- A quoted cell may have blanks around it, as some programs write
	cell constant text := format('[ ]*"(?:[^"]|"")*"[ ]*|[^"%s]*', delimiter);
BEGIN
	IF strpos(line, '"') = 0 THEN
		RETURN CASE line WHEN '' THEN ARRAY[''] ELSE string_to_array(line, delimiter) END;
	END IF;
	IF line !~ format('^(?:%1$s)(?:[%2$s](?:%1$s))*$', cell, delimiter) THEN
		RETURN NULL;
	END IF;
	RETURN ARRAY(
		SELECT CASE WHEN m[1] ~ '^ *"' THEN replace(substr(btrim(m[1]), 2, length(btrim(m[1])) - 2), '""', '"') ELSE m[1] END
		FROM regexp_matches(line || delimiter, format('(%s)[%s]', cell, delimiter), 'g') WITH ORDINALITY AS r (m, n)
		ORDER BY n);
END
$$;

COMMENT ON FUNCTION jm_policy.csv_cells(text, text) IS
'将一行 CSV 拆为单元格（引号依 RFC 4180）；引号不成对得空 / the cells of a line of CSV, quoted as in RFC 4180; NULL where quotes do not pair';
