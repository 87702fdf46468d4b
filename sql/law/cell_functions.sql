-- Functions that read a cell of a spreadsheet: blanks, full-width characters,
-- thousands separators, 万元, and dates in any common notation.  An ambiguous
-- cell gives NULL.

CREATE FUNCTION jm_policy.cell_text(cell text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_text';

COMMENT ON FUNCTION jm_policy.cell_text(text) IS
'单元格文字：去首尾空白；空白得空 / the text of a cell without surrounding blanks; NULL for a blank cell';

CREATE FUNCTION jm_policy.cell_code(cell text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_code';

COMMENT ON FUNCTION jm_policy.cell_code(text) IS
'单元格代码：全角转半角、去空白、转大写 / a cell as a code: half-width, without blanks, in capitals';

CREATE FUNCTION jm_policy.cell_key(cell text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_key';

COMMENT ON FUNCTION jm_policy.cell_key(text) IS
'用于比对名称和表头：不计标点、空白、全半角和大小写 / the form in which names and headers are compared: without punctuation and blanks, and regardless of width and case';

CREATE FUNCTION jm_policy.cell_is_blank(cell text)
RETURNS boolean
LANGUAGE C IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_is_blank';

COMMENT ON FUNCTION jm_policy.cell_is_blank(text) IS
'数值、日期、是否栏是否未填（空白、-、/、无、不详等） / whether a cell for a figure, a date or a boolean is empty or holds a word for "nothing"';

CREATE FUNCTION jm_policy.cell_number(cell text)
RETURNS numeric
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_number';

COMMENT ON FUNCTION jm_policy.cell_number(text) IS
'单元格数值（可有千分位、全角数字）；无法识别得空 / a cell as a number, with or without thousands separators; NULL if it is not one';

CREATE FUNCTION jm_policy.cell_yuan(cell text)
RETURNS numeric
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_yuan';

COMMENT ON FUNCTION jm_policy.cell_yuan(text) IS
'单元格金额，折合元（可带元、千元、万元至亿元和千分位）；无法识别得空 / a cell as an amount in yuan, with or without a unit from 元 to 亿元; NULL if it is not one';

CREATE FUNCTION jm_policy.cell_date(cell text)
RETURNS date
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_date';

COMMENT ON FUNCTION jm_policy.cell_date(text) IS
'单元格日期：2024-03-05、2024/3/5、2024.3.5、2024年3月5日、20240305 或 Excel 序列值；有歧义或不存在的日期得空 / a cell as a date in one of these forms, year first, or as an Excel serial number; NULL for an ambiguous or impossible date';

CREATE FUNCTION jm_policy.cell_boolean(cell text)
RETURNS boolean
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_cell_boolean';

COMMENT ON FUNCTION jm_policy.cell_boolean(text) IS '单元格是否：是、否、yes、no、√、× 等；其他得空 / a cell as a boolean, in Chinese or English; NULL for anything else';

CREATE FUNCTION jm_policy.csv_cells(line text, delimiter text = ',')
RETURNS text[]
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_csv_cells';

COMMENT ON FUNCTION jm_policy.csv_cells(text, text) IS
'将一行 CSV 拆为单元格（引号依 RFC 4180）；引号不成对得空 / the cells of a line of CSV, quoted as in RFC 4180; NULL if the quotes do not pair';
