-- Views of all imported rows of all kinds, of the result of their latest run or dry run, and of
-- the files that still wait.

DO $do$
DECLARE
	rows text;
BEGIN
	SELECT string_agg(format($sql$
		SELECT %1$L::text AS kind, s.file_no, s.row_no, s.line_no, concat_ws(' | ', %2$s) AS record_key, s.outcome, s.latest_outcome, s.run_no, s.loaded_by
		FROM %3$I AS s $sql$, k.kind, k.keys, 'import_' || k.kind), ' UNION ALL ' ORDER BY k.kind)
	INTO rows
	FROM (SELECT f.kind, string_agg(format('jm_policy.cell_text(s.%I)', f.column_name), ', ' ORDER BY f.ordinal) AS keys
		  FROM import_field AS f WHERE f.is_key GROUP BY f.kind) AS k;
	EXECUTE 'CREATE OR REPLACE VIEW jm.import_row WITH (security_invoker = true) AS ' || rows;
END
$do$;

COMMENT ON VIEW import_row IS '导入暂存行：各类暂存表的全部行 / the rows of all staging tables';
COMMENT ON COLUMN import_row.kind IS '种类 / kind of the row';
COMMENT ON COLUMN import_row.file_no IS '文件序号 / file';
COMMENT ON COLUMN import_row.row_no IS '暂存序号 / row of the staging table';
COMMENT ON COLUMN import_row.line_no IS '文件中的行号 / line of the file';
COMMENT ON COLUMN import_row.record_key IS '据以判断同一记录的各栏 / the cells that identify the record';
COMMENT ON COLUMN import_row.outcome IS '结果：waiting 待导入、imported 新增、corrected 更正、unchanged 已有、rejected 退回 / result: waiting, imported, corrected, unchanged, rejected';
COMMENT ON COLUMN import_row.latest_outcome IS '最近一次导入或试算的结果 / result of the latest run or dry run';
COMMENT ON COLUMN import_row.run_no IS '最近一次导入 / the latest run';
COMMENT ON COLUMN import_row.loaded_by IS '装入人 / loaded by';

CREATE OR REPLACE VIEW jm.import_report WITH (security_invoker = true) AS
SELECT r.kind, r.file_no, f.name AS file_name, r.line_no, r.row_no, r.record_key, r.outcome, n.is_dry_run,
	r.column_name, coalesce(d.title_zh, r.column_name) AS column_zh, r.value, r.severity, r.sqlstate, r.message_zh, r.message_en, r.run_no
FROM (
	SELECT i.kind, i.file_no, i.line_no, i.row_no, NULL::text AS record_key, NULL::text AS outcome,
		i.column_name, i.value, i.severity, i.sqlstate, i.message_zh, i.message_en, i.run_no, i.issue_no
	FROM import_issue AS i
	WHERE i.row_no IS NULL
	UNION ALL
	SELECT s.kind, s.file_no, s.line_no, s.row_no, s.record_key, s.latest_outcome,
		i.column_name, i.value, i.severity, i.sqlstate, i.message_zh, i.message_en, s.run_no, i.issue_no
	FROM import_row AS s
	LEFT JOIN import_issue AS i ON i.kind = s.kind AND i.row_no = s.row_no
) AS r
JOIN import_file AS f USING (file_no)
LEFT JOIN import_run AS n ON n.run_no = r.run_no
LEFT JOIN import_field AS d ON d.kind = r.kind AND d.column_name = r.column_name
ORDER BY r.file_no, r.row_no NULLS FIRST, r.severity, d.ordinal, r.issue_no;

COMMENT ON VIEW import_report IS '导入逐行结果：先列文件的栏，再列每一行的结果、错误和提示 / the result of every row, with its errors and warnings, after the notes on the file''s columns';
COMMENT ON COLUMN import_report.kind IS '种类 / what was imported';
COMMENT ON COLUMN import_report.file_no IS '文件序号 / file';
COMMENT ON COLUMN import_report.file_name IS '文件名称 / name of the file';
COMMENT ON COLUMN import_report.line_no IS '文件中的行号 / line of the file';
COMMENT ON COLUMN import_report.row_no IS '暂存序号；空为表头 / row of the staging table; NULL for the header';
COMMENT ON COLUMN import_report.record_key IS '据以判断同一记录的各栏 / the cells that identify the record';
COMMENT ON COLUMN import_report.outcome IS '结果：waiting 待导入、imported 新增、corrected 更正、unchanged 已有、rejected 退回 / result of the latest run or dry run';
COMMENT ON COLUMN import_report.is_dry_run IS '是否试算（未写入台账） / whether it was a dry run, which writes nothing';
COMMENT ON COLUMN import_report.column_name IS '暂存表的列；空为整行 / column of the staging table; NULL for the whole row';
COMMENT ON COLUMN import_report.column_zh IS '栏目 / its title in Chinese';
COMMENT ON COLUMN import_report.value IS '单元格原文；更正为前后对照 / content of the cell; for a correction, the values before and after';
COMMENT ON COLUMN import_report.severity IS 'error 错误（该行未导入）、warning 提示；空为无可说明 / error (the row was rejected), or warning; NULL if there is neither';
COMMENT ON COLUMN import_report.sqlstate IS 'SQLSTATE 代码；提示为 01000 / SQLSTATE; 01000 for a warning';
COMMENT ON COLUMN import_report.message_zh IS '说明 / message in Chinese';
COMMENT ON COLUMN import_report.message_en IS '说明（英文） / message in English';
COMMENT ON COLUMN import_report.run_no IS '最近一次导入 / the latest run';

CREATE OR REPLACE VIEW jm.import_waiting WITH (security_invoker = true) AS
SELECT f.file_no, f.name AS file_name, f.kind, f.loaded_by, f.loaded_at, f.token_hash IS NOT NULL AS has_token,
	l.lines, import_begins(f.file_no) AS begins_with, coalesce(r.waiting, 0) AS rows_waiting, coalesce(r.rejected, 0) AS rows_rejected,
	coalesce(f.session_mark = current_setting('jm_policy.import_session', true), false) AS is_of_this_session
FROM import_file AS f
LEFT JOIN LATERAL (
	SELECT count(*) AS lines
	FROM import_line AS n WHERE n.file_no = f.file_no AND NOT f.is_split
) AS l ON true
LEFT JOIN (
	SELECT s.file_no, count(*) FILTER (WHERE s.outcome = 'waiting') AS waiting, count(*) FILTER (WHERE s.outcome = 'rejected') AS rejected
	FROM import_row AS s WHERE s.outcome IN ('waiting', 'rejected')
	GROUP BY s.file_no
) AS r USING (file_no)
WHERE NOT f.is_split AND (l.lines > 0 OR f.token_hash IS NOT NULL) OR r.waiting > 0 OR r.rejected > 0
ORDER BY f.file_no;

COMMENT ON VIEW import_waiting IS '待导入文件：装入而未导入、导入后尚有退回行的文件；不再需要的从 import_file 删除 / files that wait, or that have rejected rows; DELETE FROM import_file discards one';
COMMENT ON COLUMN import_waiting.file_no IS '文件序号；没有口令的以此指称（load => …） / file; one without a token is named by this number (load => …)';
COMMENT ON COLUMN import_waiting.file_name IS '文件名称 / name of the file';
COMMENT ON COLUMN import_waiting.kind IS '种类；空为尚未确定 / kind of the rows; NULL until it is imported';
COMMENT ON COLUMN import_waiting.loaded_by IS '装入人 / loaded by';
COMMENT ON COLUMN import_waiting.loaded_at IS '装入时间 / loaded at';
COMMENT ON COLUMN import_waiting.has_token IS '是否以口令指称 / whether it is named by a token';
COMMENT ON COLUMN import_waiting.lines IS '装入而未拆分的行数 / lines not yet split into rows';
COMMENT ON COLUMN import_waiting.begins_with IS '开头两行；已拆分的为空 / the first two lines; NULL once it is split into rows';
COMMENT ON COLUMN import_waiting.rows_waiting IS '待导入行数 / rows that wait';
COMMENT ON COLUMN import_waiting.rows_rejected IS '退回行数 / rows that were rejected';
COMMENT ON COLUMN import_waiting.is_of_this_session IS '是否由本会话装入 / whether this session loaded it';
