-- The records as known at a time; NULL for now.  With NULL, only the tables themselves are
-- read: the planner removes the condition on recorded_at and the branch that reads
-- record_history.
--
-- The condition is above the UNION ALL, and the branch of the table has none.  Only then
-- does the planner pull the table up, with its indexes, instead of scanning a subquery.

CREATE OR REPLACE FUNCTION known_version(of_table text, known_at timestamptz)
RETURNS TABLE (uscc text, recorded_at timestamptz, content jsonb)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT h.uscc, h.recorded_at, h.content FROM record_history AS h
	WHERE h.table_name = of_table AND h.recorded_at <= known_at AND h.replaced_at > known_at;
END;
COMMENT ON FUNCTION known_version(text, timestamptz) IS '某时有效、后被替换的版本 / the versions that were in force at a time and have been replaced since';

CREATE OR REPLACE FUNCTION known_enterprise(known_at timestamptz)
RETURNS TABLE (uscc text, name text, district_code text, industry_code text, above_scale boolean, registered_on date,
			   is_manufacturing boolean, is_industrial boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.name, k.district_code, k.industry_code, k.above_scale, k.registered_on, k.is_manufacturing, k.is_industrial
	FROM (
		SELECT e.uscc, e.name, e.district_code, e.industry_code, e.above_scale, e.registered_on, e.is_manufacturing, e.is_industrial, e.recorded_at
		FROM enterprise AS e
		UNION ALL
		SELECT v.uscc, x.name, x.district_code, x.industry_code, x.above_scale, x.registered_on, x.is_manufacturing, x.is_industrial, v.recorded_at
		FROM known_version('enterprise', known_at) AS v,
			jsonb_to_record(v.content) AS x (name text, district_code text, industry_code text, above_scale boolean,
				registered_on date, is_manufacturing boolean, is_industrial boolean)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_enterprise(timestamptz) IS '某时所知的企业；空为现在 / enterprises as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_enterprise_member(known_at timestamptz)
RETURNS TABLE (uscc text, member_code text, year int)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.member_code, k.year
	FROM (
		SELECT b.uscc, b.member_code, b.year, b.recorded_at
		FROM enterprise_member AS b
		UNION ALL
		SELECT v.uscc, x.member_code, x.year, v.recorded_at
		FROM known_version('enterprise_member', known_at) AS v,
			jsonb_to_record(v.content) AS x (member_code text, year int)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_enterprise_member(timestamptz) IS '某时所知的所属集群、产业链；空为现在 / memberships as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_enterprise_year(known_at timestamptz)
RETURNS TABLE (uscc text, year int, output_yuan numeric, value_added_yuan numeric, revenue_yuan numeric, above_scale boolean, obs_status text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.year, k.output_yuan, k.value_added_yuan, k.revenue_yuan, k.above_scale, k.obs_status
	FROM (
		SELECT y.uscc, y.year, y.output_yuan, y.value_added_yuan, y.revenue_yuan, y.above_scale, y.obs_status, y.recorded_at
		FROM enterprise_year AS y
		UNION ALL
		SELECT v.uscc, x.year, x.output_yuan, x.value_added_yuan, x.revenue_yuan, x.above_scale, x.obs_status, v.recorded_at
		FROM known_version('enterprise_year', known_at) AS v,
			jsonb_to_record(v.content) AS x (year int, output_yuan numeric, value_added_yuan numeric, revenue_yuan numeric,
				above_scale boolean, obs_status text)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_enterprise_year(timestamptz) IS '某时所知的企业年度数据；空为现在 / annual figures as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_recognition(known_at timestamptz)
RETURNS TABLE (uscc text, recognition_no bigint, kind text, level text, granted_on date, expires_on date, is_renewal boolean, certificate_no text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.recognition_no, k.kind, k.level, k.granted_on, k.expires_on, k.is_renewal, k.certificate_no
	FROM (
		SELECT r.uscc, r.recognition_no, r.kind, r.level, r.granted_on, r.expires_on, r.is_renewal, r.certificate_no, r.recorded_at
		FROM recognition AS r
		UNION ALL
		SELECT v.uscc, x.recognition_no, x.kind, x.level, x.granted_on, x.expires_on, x.is_renewal, x.certificate_no, v.recorded_at
		FROM known_version('recognition', known_at) AS v,
			jsonb_to_record(v.content) AS x (recognition_no bigint, kind text, level text, granted_on date, expires_on date,
				is_renewal boolean, certificate_no text)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_recognition(timestamptz) IS '某时所知的认定；空为现在 / recognitions as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_project(known_at timestamptz)
RETURNS TABLE (uscc text, project_no bigint, kind text, name text, district_code text, chain_code text, is_manufacturing boolean,
			   planned_investment_yuan numeric, actual_investment_yuan numeric, signed_on date, started_on date, completed_on date,
			   floor_area_sqm numeric, attracted_by text, member_code text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.project_no, k.kind, k.name, k.district_code, k.chain_code, k.is_manufacturing,
		k.planned_investment_yuan, k.actual_investment_yuan, k.signed_on, k.started_on, k.completed_on, k.floor_area_sqm, k.attracted_by, k.member_code
	FROM (
		SELECT p.uscc, p.project_no, p.kind, p.name, p.district_code, p.chain_code, p.is_manufacturing,
			p.planned_investment_yuan, p.actual_investment_yuan, p.signed_on, p.started_on, p.completed_on, p.floor_area_sqm, p.attracted_by, p.member_code, p.recorded_at
		FROM project AS p
		UNION ALL
		SELECT v.uscc, x.project_no, x.kind, x.name, x.district_code, x.chain_code, x.is_manufacturing,
			x.planned_investment_yuan, x.actual_investment_yuan, x.signed_on, x.started_on, x.completed_on, x.floor_area_sqm, x.attracted_by, x.member_code, v.recorded_at
		FROM known_version('project', known_at) AS v,
			jsonb_to_record(v.content) AS x (project_no bigint, kind text, name text, district_code text, chain_code text, is_manufacturing boolean,
				planned_investment_yuan numeric, actual_investment_yuan numeric, signed_on date, started_on date, completed_on date,
				floor_area_sqm numeric, attracted_by text, member_code text)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_project(timestamptz) IS '某时所知的项目；空为现在 / projects as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_project_year(known_at timestamptz)
RETURNS TABLE (uscc text, project_no bigint, year int, invested_yuan numeric, obs_status text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT k.uscc, k.project_no, k.year, k.invested_yuan, k.obs_status
	FROM (
		SELECT y.uscc, y.project_no, y.year, y.invested_yuan, y.obs_status, y.recorded_at
		FROM project_year AS y
		UNION ALL
		SELECT v.uscc, x.project_no, x.year, x.invested_yuan, x.obs_status, v.recorded_at
		FROM known_version('project_year', known_at) AS v,
			jsonb_to_record(v.content) AS x (project_no bigint, year int, invested_yuan numeric, obs_status text)
	) AS k
	WHERE known_at IS NULL OR k.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_project_year(timestamptz) IS '某时所知的项目年度投资；空为现在 / annual investment as known at a time; NULL for now';

-- Disbursements are append-only, so no history is read.
CREATE OR REPLACE FUNCTION known_disbursement(known_at timestamptz)
RETURNS TABLE (uscc text, disbursement_no bigint, application_no bigint, disbursed_yuan numeric, disbursed_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT d.uscc, d.disbursement_no, d.application_no, d.disbursed_yuan, d.disbursed_on
	FROM disbursement AS d
	WHERE known_at IS NULL OR d.recorded_at <= known_at;
END;
COMMENT ON FUNCTION known_disbursement(timestamptz) IS '某时所知的拨付；空为现在 / disbursements as known at a time; NULL for now';
