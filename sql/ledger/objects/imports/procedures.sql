-- The procedures that officers call.  The name of the file becomes the source of records without
-- one.  A run is one transaction.
--
-- correct			correct an existing record with other values, instead of rejecting the row
-- load				the token or number of the file; by default the only certain one (file.sql)
-- ignore_columns	headers of columns to leave out
-- dry_run			report everything and write nothing

CREATE OR REPLACE PROCEDURE jm.import_enterprises(file_name text = NULL, correct boolean = false, load text = NULL,
	ignore_columns text[] = '{}', dry_run boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('enterprise', file_name, '{}', load, coalesce(correct, false), ignore_columns, coalesce(dry_run, false));
END
$$;
COMMENT ON PROCEDURE import_enterprises(text, boolean, text, text[], boolean) IS
	'导入企业：好的行入账，其余连同全部错误留下；与已有不同的退回，correct 则更正 / imports enterprises: valid rows are imported, the others stay with all their errors; a row that differs from the record is rejected, or corrects it with correct';

CREATE OR REPLACE PROCEDURE jm.import_recognitions(file_name text = NULL, correct boolean = false, load text = NULL,
	ignore_columns text[] = '{}', dry_run boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('recognition', file_name, '{}', load, coalesce(correct, false), ignore_columns, coalesce(dry_run, false));
END
$$;
COMMENT ON PROCEDURE import_recognitions(text, boolean, text, text[], boolean) IS
	'导入认定：好的行入账，其余连同全部错误留下；与已有不同的退回，correct 则更正 / imports recognitions: valid rows are imported, the others stay with all their errors; a row that differs from the record is rejected, or corrects it with correct';

CREATE OR REPLACE PROCEDURE jm.import_projects(file_name text = NULL, correct boolean = false, load text = NULL,
	ignore_columns text[] = '{}', dry_run boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('project', file_name, '{}', load, coalesce(correct, false), ignore_columns, coalesce(dry_run, false));
END
$$;
COMMENT ON PROCEDURE import_projects(text, boolean, text, text[], boolean) IS
	'导入项目：好的行入账，其余连同全部错误留下；与已有不同的退回，correct 则更正 / imports projects: valid rows are imported, the others stay with all their errors; a row that differs from the record is rejected, or corrects it with correct';

CREATE OR REPLACE PROCEDURE jm.import_applications(file_name text = NULL, as_status text = 'submitted', correct boolean = false, load text = NULL,
	ignore_columns text[] = '{}', dry_run boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF as_status IS NULL OR as_status NOT IN ('draft', 'submitted') THEN
		RAISE EXCEPTION 'an imported application cannot be "%" (不允许的办理步骤)', coalesce(as_status, 'NULL')
			USING ERRCODE = 'JM061',
				  DETAIL = 'A file says what is applied for, not how far the case is.',
				  HINT = 'as_status is ''submitted'' or ''draft''.';
	END IF;
	PERFORM import_run_of('application', file_name, ARRAY[as_status], load, coalesce(correct, false), ignore_columns, coalesce(dry_run, false));
END
$$;
COMMENT ON PROCEDURE import_applications(text, text, boolean, text, text[], boolean) IS
	'导入申报：好的行成为已申报（或草稿），其余连同全部错误留下；与已有不同的退回，correct 则更正 / imports applications, as submitted or as drafts: valid rows are imported, the others stay with all their errors; a row that differs from the record is rejected, or corrects it with correct';

CREATE OR REPLACE PROCEDURE jm.import_observations(file_name text = NULL, correct boolean = false, load text = NULL,
	ignore_columns text[] = '{}', dry_run boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('observation', file_name, '{}', load, coalesce(correct, false), ignore_columns, coalesce(dry_run, false));
END
$$;
COMMENT ON PROCEDURE import_observations(text, boolean, text, text[], boolean) IS
	'导入指标数据：好的行入账，其余连同全部错误留下；与已有不同的退回，correct 则为修订 / imports figures: valid rows are imported, the others stay with all their errors; another figure for the same period is rejected, or is a revision with correct';
