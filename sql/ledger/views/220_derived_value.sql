-- What the ledger's own records say of an indicator in a period, as they stood
-- on a day.  One function a kind of record; derived_values() puts them together.
--
-- A kind nobody kept records of by then has no figure, rather than a zero:
-- missing books must not look like a failed goal.

-- The periods to answer for: each with the last day that may be looked at.
CREATE FUNCTION derivation_period(as_of date)
RETURNS TABLE (indicator_code text, period_start date, period_end date, cut_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT t.indicator_code, p.period_start, p.period_end, least(p.period_end, as_of)
	FROM target_period AS p
	JOIN jm_policy.target AS t USING (target_code)
	WHERE p.period_start <= jm_policy.require_day(as_of);
END;
COMMENT ON FUNCTION derivation_period(date) IS '需由台账计算的期间 / the periods to be answered from the ledger';

CREATE FUNCTION derived_from_recognition(as_of date)
RETURNS TABLE (indicator_code text, period_start date, period_end date, value numeric, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT p.indicator_code, p.period_start, p.period_end,
		CASE
			WHEN d.derivation = 'recognition_valid' THEN
				count(DISTINCT r.uscc) FILTER (WHERE r.granted_on <= p.cut_on
					AND (r.expires_on IS NULL OR r.expires_on >= p.cut_on))
			WHEN d.unit = '家' THEN
				count(DISTINCT r.uscc) FILTER (WHERE r.granted_on BETWEEN p.period_start AND p.cut_on AND NOT r.is_renewal)
			ELSE
				count(*) FILTER (WHERE r.granted_on BETWEEN p.period_start AND p.cut_on AND NOT r.is_renewal)
		END,
		p.cut_on, max(r.source)
	FROM derivation_period(as_of) AS p
	JOIN jm_policy.indicator AS d USING (indicator_code)
	JOIN recognition AS r ON r.kind = d.record_kind AND (d.record_level IS NULL OR r.level = d.record_level)
	WHERE d.derivation IN ('recognition_valid', 'recognition_granted')
	GROUP BY p.indicator_code, p.period_start, p.period_end, p.cut_on, d.derivation, d.unit
	HAVING min(r.granted_on) <= p.cut_on;
END;
COMMENT ON FUNCTION derived_from_recognition(date) IS '由认定记录计算：有效存量或期内新增 / from recognitions: those valid, or those newly granted';

CREATE FUNCTION derived_from_project(as_of date)
RETURNS TABLE (indicator_code text, period_start date, period_end date, value numeric, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- An introduced project counts when it is signed, any other when it starts
	WITH dated AS (
		SELECT p.*, CASE p.kind WHEN 'investment' THEN p.signed_on ELSE coalesce(p.started_on, p.signed_on) END AS counted_on
		FROM project AS p
	), counted AS (
		SELECT q.indicator_code, q.period_start, q.period_end, q.cut_on, d.derivation,
			count(*) AS projects,
			count(*) FILTER (WHERE r.planned_investment_yuan > d.threshold_yuan
				OR (NOT d.strict AND r.planned_investment_yuan = d.threshold_yuan)) AS large_projects,
			count(*) FILTER (WHERE r.chain_code IS NOT NULL) AS chain_projects,
			count(DISTINCT r.uscc) FILTER (WHERE NOT d.above_scale OR (e.above_scale AND e.is_industrial)) AS enterprises,
			sum(r.planned_investment_yuan) / 100000000 AS investment,
			max(r.source) AS source
		FROM derivation_period(as_of) AS q
		JOIN jm_policy.indicator AS d USING (indicator_code)
		LEFT JOIN dated AS r ON r.kind = d.record_kind AND r.is_manufacturing
			AND r.counted_on BETWEEN q.period_start AND q.cut_on
		LEFT JOIN enterprise AS e USING (uscc)
		WHERE d.derivation IN ('projects_signed', 'investment_signed', 'key_chain_share', 'project_enterprises')
		  AND EXISTS (SELECT FROM dated AS any_one WHERE any_one.kind = d.record_kind AND any_one.counted_on <= q.cut_on)
		GROUP BY q.indicator_code, q.period_start, q.period_end, q.cut_on, d.derivation
	)
	SELECT c.indicator_code, c.period_start, c.period_end,
		CASE c.derivation
			WHEN 'projects_signed' THEN c.large_projects
			WHEN 'investment_signed' THEN coalesce(c.investment, 0)
			WHEN 'project_enterprises' THEN c.enterprises
			WHEN 'key_chain_share' THEN 100.0 * c.chain_projects / nullif(c.projects, 0)
		END,
		c.cut_on, c.source
	FROM counted AS c;
END;
COMMENT ON FUNCTION derived_from_project(date) IS '由项目记录计算：个数、企业数、计划投资、重点产业链占比 / from projects: their number, enterprises, planned investment, share of key chains';

CREATE FUNCTION derived_from_payment(as_of date)
RETURNS TABLE (indicator_code text, period_start date, period_end date, value numeric, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT q.indicator_code, q.period_start, q.period_end,
		100 * coalesce(sum(p.disbursed_yuan) FILTER (WHERE e.is_manufacturing), 0) / nullif(sum(p.disbursed_yuan), 0),
		q.cut_on, max(p.source)
	FROM derivation_period(as_of) AS q
	JOIN jm_policy.indicator AS d USING (indicator_code)
	JOIN disbursement AS p ON p.disbursed_on BETWEEN q.period_start AND q.cut_on
	JOIN application AS a USING (uscc, application_no)
	JOIN enterprise AS e USING (uscc)
	WHERE d.derivation = 'manufacturing_paid_share'
	  AND a.item_code IN ('major_project_investment', 'inclusive_investment')
	GROUP BY q.indicator_code, q.period_start, q.period_end, q.cut_on;
END;
COMMENT ON FUNCTION derived_from_payment(date) IS '由拨付记录计算：投资奖励资金用于制造业的比例 / from disbursements: the share of investment awards paid to manufacturers';

CREATE FUNCTION derived_from_output(as_of date)
RETURNS TABLE (indicator_code text, member_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- Output is an annual figure: of each period, the last whole year on record
	WITH latest AS (
		SELECT q.indicator_code, q.period_start, q.period_end, d.derivation, d.record_kind, d.threshold_yuan,
			max(y.year) AS year
		FROM derivation_period(as_of) AS q
		JOIN jm_policy.indicator AS d USING (indicator_code)
		JOIN enterprise_year AS y
			ON make_date(y.year, 12, 31) BETWEEN q.period_start AND q.cut_on
			AND y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
		WHERE d.derivation IN ('output_over', 'member_output')
		GROUP BY q.indicator_code, q.period_start, q.period_end, d.derivation, d.record_kind, d.threshold_yuan
	)
	SELECT l.indicator_code, NULL::text, l.period_start, l.period_end,
		count(*) FILTER (WHERE y.output_yuan > l.threshold_yuan AND e.is_industrial), make_date(l.year, 12, 31),
		-- A large enterprise of unknown trade leaves the count open
		CASE WHEN bool_or(y.obs_status IN ('P', 'E') OR (e.is_industrial IS NULL AND y.output_yuan > l.threshold_yuan))
			THEN 'P' ELSE 'A' END, max(y.source)
	FROM latest AS l
	JOIN enterprise_year AS y ON y.year = l.year AND y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
	JOIN enterprise AS e USING (uscc)
	WHERE l.derivation = 'output_over'
	GROUP BY l.indicator_code, l.period_start, l.period_end, l.year
	HAVING bool_or(e.is_industrial IS NOT NULL)
	UNION ALL
	SELECT l.indicator_code, m.member_code, l.period_start, l.period_end,
		sum(y.output_yuan) / 100000000, make_date(l.year, 12, 31),
		CASE WHEN bool_or(y.obs_status IN ('P', 'E')) THEN 'P' ELSE 'A' END, max(y.source)
	FROM latest AS l
	JOIN jm_policy.member AS m ON m.member_kind = l.record_kind
	JOIN enterprise_member AS b ON b.member_code = m.member_code AND b.year = l.year
	JOIN enterprise_year AS y ON y.uscc = b.uscc AND y.year = l.year AND y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
	WHERE l.derivation = 'member_output'
	GROUP BY l.indicator_code, m.member_code, l.period_start, l.period_end, l.year;
END;
COMMENT ON FUNCTION derived_from_output(date) IS '由企业年度产值计算：超过门槛的工业企业数、各集群和产业链产值（亿元） / from annual output: industrial enterprises over a threshold, and the output of clusters and chains';

CREATE FUNCTION derived_values(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT indicator_code, NULL::text, NULL::text, period_start, period_end, value, data_on, 'A', source FROM derived_from_recognition(as_of)
	UNION ALL
	SELECT indicator_code, NULL, NULL, period_start, period_end, value, data_on, 'A', source FROM derived_from_project(as_of)
	UNION ALL
	SELECT indicator_code, NULL, NULL, period_start, period_end, value, data_on, 'A', source FROM derived_from_payment(as_of)
	UNION ALL
	SELECT indicator_code, member_code, NULL, period_start, period_end, value, data_on, obs_status, source FROM derived_from_output(as_of);
END;
COMMENT ON FUNCTION derived_values(date, timestamptz) IS '台账各类记录所得的指标值 / what the ledger''s records say of the indicators';

CREATE FUNCTION derived_values_by_district(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT v.* FROM derived_values(as_of, known_at) AS v WHERE v.district_code IS NOT NULL;
END;
COMMENT ON FUNCTION derived_values_by_district(date, timestamptz) IS '分县（市、区） / by district';

CREATE FUNCTION derived_series(known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, period_start date, period_end date, moved_on date, value numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT v.indicator_code, v.member_code, v.period_start, v.period_end, v.data_on, v.value FROM derived_values(current_date, known_at) AS v;
END;
COMMENT ON FUNCTION derived_series(timestamptz) IS '逐日累计 / the running value';
