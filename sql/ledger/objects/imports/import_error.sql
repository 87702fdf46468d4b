-- import_error lists the errors of rejected rows and the warnings of imported ones.

CREATE OR REPLACE VIEW jm.import_error WITH (security_invoker = true) AS
SELECT i.kind, i.file_no, f.name AS file_name, i.line_no, i.row_no, i.column_name,
	coalesce(d.title_zh, i.column_name) AS column_zh,
	i.value, i.severity, i.sqlstate,
	coalesce(e.condition, CASE i.severity WHEN 'warning' THEN 'warning' END) AS condition,
	i.message_zh, i.message_en, i.run_no
FROM import_issue AS i
JOIN import_file AS f USING (file_no)
LEFT JOIN import_field AS d ON d.kind = i.kind AND d.column_name = i.column_name
LEFT JOIN jm_policy.error_condition AS e ON e.sqlstate = i.sqlstate
ORDER BY i.file_no, i.row_no IS NOT NULL, i.line_no, i.severity, d.ordinal, i.issue_no;

COMMENT ON VIEW import_error IS '导入问题清单：每行的全部错误和提示 / every error and every warning of every row, by its latest import';
COMMENT ON COLUMN import_error.kind IS '种类 / what was imported';
COMMENT ON COLUMN import_error.file_no IS '文件序号 / file';
COMMENT ON COLUMN import_error.file_name IS '文件名称 / name of the file';
COMMENT ON COLUMN import_error.line_no IS '文件中的行号 / line of the file';
COMMENT ON COLUMN import_error.row_no IS '暂存序号；空为表头 / row of the staging table; NULL for the header';
COMMENT ON COLUMN import_error.column_name IS '暂存表的列；空为整行 / column of the staging table; NULL for the whole row';
COMMENT ON COLUMN import_error.column_zh IS '栏目 / its title in Chinese';
COMMENT ON COLUMN import_error.value IS '单元格原文 / content of the cell';
COMMENT ON COLUMN import_error.severity IS 'error 错误（该行未导入）、warning 提示 / error (the row was rejected), or warning';
COMMENT ON COLUMN import_error.sqlstate IS 'SQLSTATE 代码；提示为 01000 / SQLSTATE; 01000 for a warning';
COMMENT ON COLUMN import_error.condition IS '条件名称 / name of the condition';
COMMENT ON COLUMN import_error.message_zh IS '说明 / message in Chinese';
COMMENT ON COLUMN import_error.message_en IS '说明（英文） / message in English';
COMMENT ON COLUMN import_error.run_no IS '最近一次导入 / the latest run';
