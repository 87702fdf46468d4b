-- Imports: the files, their lines as loaded, their rows as text, the runs that import them, and
-- the issues the runs found.  docs/import.md shows how to use them.
--
--	\copy jm.import_csv (line) FROM 'enterprises.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ENCODING 'GB18030')
--	CALL jm.import_enterprises('the list of March');
--	SELECT * FROM jm.import_error;
--	UPDATE jm.import_enterprise SET district = '鹤山市' WHERE file_no = 1 AND line_no = 7;
--	CALL jm.import_enterprises();

-- A file gets a number when its first line is loaded, and a run imports one file, which is never
-- guessed (objects/imports/file.sql).  A file of begin_import() is named by its token.  Only the
-- hash of the token is stored, so that nobody who reads the table can import another's file.
CREATE TABLE jm.import_file (
	file_no			bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	kind			text CHECK (kind IN ('enterprise', 'recognition', 'project', 'application', 'observation')),
	name			text,
	header			text,
	loaded_at		timestamptz NOT NULL DEFAULT statement_timestamp(),
	loaded_by		text NOT NULL DEFAULT current_user,
	session_role	text NOT NULL DEFAULT session_user,
	token_hash		bytea UNIQUE,
	session_mark	text,
	transaction_id	xid8,
	is_split		boolean NOT NULL DEFAULT false,
	columns_left	int NOT NULL DEFAULT 0,
	units			jsonb
);

COMMENT ON TABLE import_file IS '装入的文件；删除一个文件即删除其各行和问题（已入账的不受影响） / the files that were loaded; deleting one deletes its lines, rows and issues, but no imported records';
COMMENT ON COLUMN import_file.file_no IS '文件序号 / number';
COMMENT ON COLUMN import_file.kind IS '种类：enterprise 企业、recognition 认定、project 项目、application 申报、observation 数据；空为尚未导入 / kind of its rows; NULL until it is imported';
COMMENT ON COLUMN import_file.name IS '名称，作为无来源记录的数据来源 / name, which becomes the source of records without one';
COMMENT ON COLUMN import_file.header IS '表头原文 / its header';
COMMENT ON COLUMN import_file.loaded_at IS '装入时间 / loaded at';
COMMENT ON COLUMN import_file.loaded_by IS '装入人 / loaded by';
COMMENT ON COLUMN import_file.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
COMMENT ON COLUMN import_file.token_hash IS '口令的散列；空为以序号指称 / hash of the token that names it; NULL if its number does';
COMMENT ON COLUMN import_file.session_mark IS '装入的会话；空为不可由 CALL 自行认定 / the session that loaded it; NULL if a CALL must name the file';
COMMENT ON COLUMN import_file.transaction_id IS '装入的事务 / the transaction that loaded it';
COMMENT ON COLUMN import_file.is_split IS '是否已拆分为暂存行 / whether its lines have been split into rows';
COMMENT ON COLUMN import_file.columns_left IS '未导入的栏数 / columns that were left out';
COMMENT ON COLUMN import_file.units IS '表头所注单位（元以外），更正金额时沿用 / units other than yuan that its header gives to columns; a corrected figure is read in them too';

CREATE TABLE import_line (
	load_line_no	bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	line			text,
	file_no			bigint NOT NULL DEFAULT nullif(current_setting('jm_policy.import_file', true), '')::bigint,
	loaded_by		text NOT NULL DEFAULT current_user
);

COMMENT ON TABLE import_line IS '待导入文件的原始行：一行一条，由 \copy 装入，导入时拆分并移走 / lines of a file as \copy loaded them, until an import splits them';
COMMENT ON COLUMN import_line.load_line_no IS '装入序号 / order of loading';
COMMENT ON COLUMN import_line.line IS '原文 / the line, as in the file';
COMMENT ON COLUMN import_line.file_no IS '文件 / file';
COMMENT ON COLUMN import_line.loaded_by IS '装入人 / by whom';

CREATE TABLE jm.import_run (
	run_no			bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	kind			text NOT NULL,
	file_no			bigint NOT NULL,
	is_dry_run		boolean NOT NULL,
	rows_read		int NOT NULL,
	rows_imported	int NOT NULL,
	rows_corrected	int NOT NULL,
	rows_unchanged	int NOT NULL,
	rows_rejected	int NOT NULL,
	rows_warned		int NOT NULL,
	columns_left	int NOT NULL,
	started_at		timestamptz NOT NULL DEFAULT statement_timestamp(),
	finished_at		timestamptz,
	run_by			text NOT NULL DEFAULT current_user,
	session_role	text NOT NULL DEFAULT session_user,
	CONSTRAINT counts_add_up CHECK (rows_read = rows_imported + rows_corrected + rows_unchanged + rows_rejected)
);

COMMENT ON TABLE import_run IS '导入记录：每次一行，读入 = 新增 + 更正 + 已有 + 退回 / the runs: read = imported + corrected + unchanged + rejected';
COMMENT ON COLUMN import_run.run_no IS '序号 / number';
COMMENT ON COLUMN import_run.kind IS '种类 / what was imported';
COMMENT ON COLUMN import_run.file_no IS '文件 / file';
COMMENT ON COLUMN import_run.is_dry_run IS '是否试算（未写入台账） / whether it was a dry run, which writes nothing';
COMMENT ON COLUMN import_run.rows_read IS '读入行数（该文件待导入的和上次退回的） / rows of the file that waited, or were rejected before';
COMMENT ON COLUMN import_run.rows_imported IS '新增行数 / rows that were added as records';
COMMENT ON COLUMN import_run.rows_corrected IS '更正行数 / rows that corrected a record';
COMMENT ON COLUMN import_run.rows_unchanged IS '已有相同记录的行数 / rows equal to an existing record, or to an earlier row';
COMMENT ON COLUMN import_run.rows_rejected IS '退回行数 / rows that were rejected';
COMMENT ON COLUMN import_run.rows_warned IS '有提示的行数（未退回的） / rows with a warning that were not rejected';
COMMENT ON COLUMN import_run.columns_left IS '未导入的栏数 / columns of the file that were left out';
COMMENT ON COLUMN import_run.started_at IS '开始时间 / started at';
COMMENT ON COLUMN import_run.finished_at IS '结束时间 / finished at';
COMMENT ON COLUMN import_run.run_by IS '经办人 / by whom';
COMMENT ON COLUMN import_run.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';

-- Only runs write issues, by the thousand.  So a statement trigger deletes those of a deleted
-- file (import_forget_files), instead of a foreign key that is checked for every row.
CREATE TABLE import_issue (
	issue_no	bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	run_no		bigint,
	kind		text NOT NULL,
	file_no		bigint NOT NULL,
	row_no		bigint,
	line_no		int,
	column_name	text,
	value		text,
	severity	text NOT NULL CHECK (severity IN ('error', 'warning')),
	sqlstate	text NOT NULL,
	message_zh	text NOT NULL,
	message_en	text NOT NULL
);

CREATE INDEX import_issue_row_no_idx ON import_issue (kind, row_no);

CREATE INDEX import_issue_file_no_idx ON import_issue (file_no) WHERE row_no IS NULL;

COMMENT ON TABLE import_issue IS '导入发现的问题：每行最近一次导入的全部错误和提示 / the issues that the latest run found in each row';
COMMENT ON COLUMN import_issue.issue_no IS '序号 / number';
COMMENT ON COLUMN import_issue.run_no IS '导入记录；空为读表头时 / run; NULL for an issue of the header';
COMMENT ON COLUMN import_issue.kind IS '种类 / what was imported';
COMMENT ON COLUMN import_issue.file_no IS '文件 / file';
COMMENT ON COLUMN import_issue.row_no IS '暂存行；空为整个文件 / row; NULL for the whole file';
COMMENT ON COLUMN import_issue.line_no IS '文件中的行号 / line of the file';
COMMENT ON COLUMN import_issue.column_name IS '栏 / column';
COMMENT ON COLUMN import_issue.value IS '单元格原文 / content of the cell';
COMMENT ON COLUMN import_issue.severity IS 'error 错误、warning 提示 / error, or warning';
COMMENT ON COLUMN import_issue.sqlstate IS 'SQLSTATE 代码；提示为 01000 / SQLSTATE; 01000 for a warning';
COMMENT ON COLUMN import_issue.message_zh IS '说明 / message in Chinese';
COMMENT ON COLUMN import_issue.message_en IS '说明（英文） / message in English';

-- The columns a file may have, and the known headers.
CREATE TABLE jm.import_field (
	kind		text NOT NULL,
	column_name	text NOT NULL,
	ordinal		int NOT NULL,
	type		text NOT NULL CHECK (type IN ('text', 'uscc', 'industry', 'yuan', 'number', 'integer', 'bigint', 'year', 'date', 'boolean',
		'district', 'recognition_kind', 'project_kind', 'level', 'chain', 'item', 'indicator', 'member', 'measures', 'qualifier', 'obs_status')),
	is_required	boolean NOT NULL,
	is_key		boolean NOT NULL DEFAULT false,
	title_zh	text NOT NULL,
	title_en	text NOT NULL,
	PRIMARY KEY (kind, column_name),
	UNIQUE (kind, ordinal)
);

COMMENT ON TABLE import_field IS '可导入的栏 / the columns a file may have';
COMMENT ON COLUMN import_field.kind IS '种类 / what is imported';
COMMENT ON COLUMN import_field.column_name IS '暂存表的列 / column of the staging table';
COMMENT ON COLUMN import_field.ordinal IS '次序 / order';
COMMENT ON COLUMN import_field.type IS '类型：文字、代码、金额、日期，或所查的名录 / type of its cells, or the list they are looked up in';
COMMENT ON COLUMN import_field.is_required IS '是否必填 / whether every row must have it';
COMMENT ON COLUMN import_field.is_key IS '是否用于判断是否同一记录 / whether it identifies a record';
COMMENT ON COLUMN import_field.title_zh IS '中文表头 / header in Chinese';
COMMENT ON COLUMN import_field.title_en IS '英文表头 / header in English';

CREATE TABLE jm.import_header (
	kind		text NOT NULL,
	header		text NOT NULL,
	column_name	text,
	is_silent	boolean NOT NULL DEFAULT false,
	PRIMARY KEY (kind, header),
	FOREIGN KEY (kind, column_name) REFERENCES import_field
);

COMMENT ON TABLE import_header IS '表头的各种写法，可自行添加 / the known headers of columns; add your own';
COMMENT ON COLUMN import_header.kind IS '种类 / what is imported';
COMMENT ON COLUMN import_header.header IS '表头，按 jm_policy.cell_key() 化简，不含括号内的单位 / header, simplified by jm_policy.cell_key(), without a unit in brackets';
COMMENT ON COLUMN import_header.column_name IS '暂存表的列；空为认得但不导入 / column of the staging table; NULL for a known header that is not imported';
COMMENT ON COLUMN import_header.is_silent IS '不导入时是否不作提示 / whether it is left out without a warning';

INSERT INTO import_field (kind, column_name, ordinal, type, is_required, is_key, title_zh, title_en) VALUES
	('enterprise', 'credit_code', 1, 'uscc', true, true, '统一社会信用代码', 'unified social credit code'),
	('enterprise', 'name', 2, 'text', true, false, '企业名称', 'name'),
	('enterprise', 'district', 3, 'district', true, false, '所在县（市、区）', 'district'),
	('enterprise', 'industry_code', 4, 'industry', false, false, '行业代码', 'industry code'),
	('enterprise', 'above_scale', 5, 'boolean', false, false, '是否规上', 'above scale'),
	('enterprise', 'registered_on', 6, 'date', false, false, '登记注册日期', 'registered on'),
	('enterprise', 'source', 7, 'text', false, false, '数据来源', 'source'),
	('recognition', 'credit_code', 1, 'uscc', true, true, '统一社会信用代码', 'unified social credit code'),
	('recognition', 'recognition', 2, 'recognition_kind', true, true, '认定类别', 'kind'),
	('recognition', 'level', 3, 'level', true, true, '级别', 'level'),
	('recognition', 'granted_on', 4, 'date', true, true, '认定日期', 'granted on'),
	('recognition', 'expires_on', 5, 'date', false, false, '有效期至', 'expires on'),
	('recognition', 'is_renewal', 6, 'boolean', false, false, '是否复核', 'renewal'),
	('recognition', 'certificate_no', 7, 'text', false, true, '证书编号', 'certificate number'),
	('recognition', 'source', 8, 'text', false, false, '数据来源', 'source'),
	('recognition', 'recognition_no', 9, 'bigint', false, false, '认定序号', 'recognition number'),
	('project', 'credit_code', 1, 'uscc', true, true, '统一社会信用代码', 'unified social credit code'),
	('project', 'project_kind', 2, 'project_kind', true, true, '项目类别', 'kind'),
	('project', 'name', 3, 'text', true, true, '项目名称', 'name'),
	('project', 'district', 4, 'district', false, false, '所在县（市、区）', 'district'),
	('project', 'chain', 5, 'chain', false, false, '所属产业链', 'chain'),
	('project', 'is_manufacturing', 6, 'boolean', false, false, '是否制造业项目', 'manufacturing'),
	('project', 'planned_investment', 7, 'yuan', false, false, '计划投资额', 'planned investment'),
	('project', 'signed_on', 8, 'date', false, false, '签约日期', 'signed on'),
	('project', 'started_on', 9, 'date', false, false, '开工日期', 'started on'),
	('project', 'completed_on', 10, 'date', false, false, '完工日期', 'completed on'),
	('project', 'source', 11, 'text', false, false, '数据来源', 'source'),
	('project', 'project_no', 12, 'bigint', false, false, '项目序号', 'project number'),
	('application', 'credit_code', 1, 'uscc', true, true, '统一社会信用代码', 'unified social credit code'),
	('application', 'item', 2, 'item', true, true, '支持事项', 'item'),
	('application', 'event_on', 3, 'date', true, true, '事项发生日期', 'event on'),
	('application', 'applied_on', 4, 'date', false, false, '申报日期', 'applied on'),
	('application', 'base', 5, 'yuan', false, false, '计算基数', 'base'),
	('application', 'units', 6, 'integer', false, false, '数量', 'units'),
	('application', 'requested', 7, 'yuan', false, false, '申请金额', 'requested'),
	('application', 'tier', 8, 'text', false, false, '适用类别', 'tier'),
	('application', 'subject', 9, 'text', false, true, '限额对象', 'subject'),
	('application', 'project', 10, 'text', false, true, '项目名称', 'project'),
	('application', 'certificate_no', 11, 'text', false, true, '证书编号', 'certificate number'),
	('application', 'source', 12, 'text', false, false, '数据来源', 'source'),
	('application', 'application_no', 13, 'bigint', false, false, '申报序号', 'application number'),
	('observation', 'indicator', 1, 'indicator', true, true, '指标', 'indicator'),
	('observation', 'member', 2, 'member', false, true, '产业集群或产业链', 'member'),
	('observation', 'district', 3, 'district', false, true, '县（市、区）', 'district'),
	('observation', 'measures', 4, 'measures', false, true, '数值含义', 'measures'),
	('observation', 'year', 5, 'year', false, false, '年度', 'year'),
	('observation', 'period_start', 6, 'date', false, true, '期间起', 'period start'),
	('observation', 'period_end', 7, 'date', false, true, '期间止', 'period end'),
	('observation', 'value', 8, 'number', true, false, '数值', 'value'),
	('observation', 'qualifier', 9, 'qualifier', false, false, '数值性质', 'qualifier'),
	('observation', 'unit', 10, 'text', false, false, '计量单位', 'unit'),
	('observation', 'obs_status', 11, 'obs_status', false, false, '数据状态', 'observation status'),
	('observation', 'quote', 12, 'text', false, false, '来源原文', 'quote'),
	('observation', 'source_title', 13, 'text', true, false, '来源', 'source'),
	('observation', 'published_on', 14, 'text', false, false, '公布日期', 'published on'),
	('observation', 'read_from', 15, 'text', false, false, '取自何处', 'read from'),
	('observation', 'note', 16, 'text', false, false, '备注', 'note');

-- The staging tables have a text column for every field of their kind, and the same columns for
-- the result of a row.  The references to file and run have no foreign keys, because a run
-- writes a million rows at a time.  The result of a dry run is kept beside that of the last
-- run.
DO $do$
DECLARE
	staged record;
	field record;
BEGIN
	FOR staged IN
		SELECT k.kind, 'import_' || k.kind AS name, k.rows_zh, k.rows_en,
			string_agg(format('%I text', f.column_name), ', ' ORDER BY f.ordinal) AS columns
		FROM (VALUES ('enterprise', '企业', 'enterprises'), ('recognition', '认定', 'recognitions'), ('project', '项目', 'projects'),
			('application', '申报', 'applications'), ('observation', '数据', 'observations')) AS k (kind, rows_zh, rows_en)
		JOIN import_field AS f USING (kind)
		GROUP BY k.kind, k.rows_zh, k.rows_en
	LOOP
		EXECUTE format($sql$
			CREATE TABLE jm.%1$I (
				row_no			bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
				file_no			bigint,
				line_no			int,
				%2$s,
				shape_problem	text,
				outcome			text NOT NULL DEFAULT 'waiting'
					CHECK (outcome IN ('waiting', 'imported', 'corrected', 'unchanged', 'rejected')),
				latest_outcome	text NOT NULL DEFAULT 'waiting'
					CHECK (latest_outcome IN ('waiting', 'imported', 'corrected', 'unchanged', 'rejected')),
				run_no			bigint,
				loaded_by		text NOT NULL DEFAULT current_user
			);
			CREATE INDEX %3$I ON %1$I (file_no, row_no);
			COMMENT ON TABLE %1$I IS %4$L;
			COMMENT ON COLUMN %1$I.row_no IS '暂存序号 / number';
			COMMENT ON COLUMN %1$I.file_no IS '文件；直接装入的行自动编号 / file; rows loaded here directly get one of their own';
			COMMENT ON COLUMN %1$I.line_no IS '文件中的行号 / line of the file';
			COMMENT ON COLUMN %1$I.shape_problem IS '无法拆分的原文；更正各栏后清空 / a line whose cells do not fit the header; set it to NULL when the columns are filled in';
			COMMENT ON COLUMN %1$I.outcome IS '结果：waiting 待导入、imported 新增、corrected 更正、unchanged 已有、rejected 退回 / what became of it';
			COMMENT ON COLUMN %1$I.latest_outcome IS '最近一次导入或试算的结果 / what the latest run, or dry run, made of it';
			COMMENT ON COLUMN %1$I.run_no IS '最近一次导入 / the latest run';
			COMMENT ON COLUMN %1$I.loaded_by IS '装入人；只有本人（及其所属的组）和全市人员可见 / by whom; only he, who is in a group that loaded it, and who has the whole city see it'
			$sql$, staged.name, staged.columns, staged.name || '_file_no_idx',
			format('%s的暂存行，均为文字；退回的更正后再次导入 / rows of %s as text; correct what was rejected and import again', staged.rows_zh, staged.rows_en));
		FOR field IN SELECT f.column_name, f.title_zh, f.title_en FROM import_field AS f WHERE f.kind = staged.kind LOOP
			EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', staged.name, field.column_name, field.title_zh || ' / ' || field.title_en);
		END LOOP;
	END LOOP;
END
$do$;
