-- What an officer calls.  The name of the file is kept as the source of records
-- that state none; nothing of a run is kept unless all of it is.

CREATE PROCEDURE import_enterprises(file_name text = NULL, update_existing boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('enterprise', file_name, ARRAY[CASE WHEN update_existing THEN 'update' END]);
END
$$;
COMMENT ON PROCEDURE import_enterprises(text, boolean) IS
	'导入企业：好的行入账，其余连同全部错误留下；已有且不同的，默认退回（JM098），update_existing 则更新 / imports enterprises: good rows go in, the others stay with all their errors; what differs from the record is rejected (JM098), or updates it with update_existing';

CREATE PROCEDURE import_recognitions(file_name text = NULL)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('recognition', file_name, ARRAY[]::text[]);
END
$$;
COMMENT ON PROCEDURE import_recognitions(text) IS
	'导入认定：好的行入账，其余连同全部错误留下；已有的不重复 / imports recognitions: good rows go in, the others stay with all their errors';

CREATE PROCEDURE import_projects(file_name text = NULL)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('project', file_name, ARRAY[]::text[]);
END
$$;
COMMENT ON PROCEDURE import_projects(text) IS
	'导入项目：好的行入账，其余连同全部错误留下；已有的不重复 / imports projects: good rows go in, the others stay with all their errors';

CREATE PROCEDURE import_applications(file_name text = NULL, as_status text = 'submitted')
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
	PERFORM import_run_of('application', file_name, ARRAY[as_status]);
END
$$;
COMMENT ON PROCEDURE import_applications(text, text) IS
	'导入申报：好的行成为已申报（或草稿），其余连同全部错误留下 / imports applications, as submitted or as drafts: good rows go in, the others stay with all their errors';

CREATE PROCEDURE import_observations(file_name text = NULL)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_run_of('observation', file_name, ARRAY[]::text[]);
END
$$;
COMMENT ON PROCEDURE import_observations(text) IS
	'导入指标数据：好的行入账，其余连同全部错误留下；与已有不同的为修订 / imports figures: good rows go in, the others stay with all their errors; another figure for the same period is a revision';
