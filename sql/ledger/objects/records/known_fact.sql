-- Activities, assignments, list entries and steps as known at a time (NULL for now), table
-- by table, and all of them with the same columns for counting.

CREATE OR REPLACE FUNCTION known_activity(known_at timestamptz)
RETURNS TABLE (uscc text, activity_no bigint, kind text, happened_on date, ended_on date, district_code text, member_code text,
			   subject text, person text, quantity numeric, of_which numeric, amount_yuan numeric, second_yuan numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT a.uscc, a.activity_no, a.kind, a.happened_on, a.ended_on, a.district_code, a.member_code,
		a.subject, a.person, a.quantity, a.of_which, a.amount_yuan, a.second_yuan
	FROM activity AS a
	WHERE known_at IS NULL OR a.recorded_at <= known_at
	UNION ALL
	SELECT nullif(v.uscc, ''), x.activity_no, x.kind, x.happened_on, x.ended_on, x.district_code, x.member_code,
		x.subject, x.person, x.quantity, x.of_which, x.amount_yuan, x.second_yuan
	FROM known_version('activity', known_at) AS v,
		jsonb_to_record(v.content) AS x (activity_no bigint, kind text, happened_on date, ended_on date, district_code text, member_code text,
			subject text, person text, quantity numeric, of_which numeric, amount_yuan numeric, second_yuan numeric);
END;
COMMENT ON FUNCTION known_activity(timestamptz) IS '某时所知的业务活动；空为现在 / activities as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_assignment(known_at timestamptz)
RETURNS TABLE (uscc text, assignment_no bigint, kind text, started_on date, ended_on date, project_no bigint, member_code text,
			   district_code text, subject text, holder_code text, person text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT a.uscc, a.assignment_no, a.kind, a.started_on, a.ended_on, a.project_no, a.member_code,
		a.district_code, a.subject, a.holder_code, a.person
	FROM assignment AS a
	WHERE known_at IS NULL OR a.recorded_at <= known_at
	UNION ALL
	SELECT nullif(v.uscc, ''), x.assignment_no, x.kind, x.started_on, x.ended_on, x.project_no, x.member_code,
		x.district_code, x.subject, x.holder_code, x.person
	FROM known_version('assignment', known_at) AS v,
		jsonb_to_record(v.content) AS x (assignment_no bigint, kind text, started_on date, ended_on date, project_no bigint, member_code text,
			district_code text, subject text, holder_code text, person text);
END;
COMMENT ON FUNCTION known_assignment(timestamptz) IS '某时所知的责任分工；空为现在 / assignments as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_list_entry(known_at timestamptz)
RETURNS TABLE (uscc text, entry_no bigint, kind text, entered_on date, left_on date, project_no bigint, subject text, district_code text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT l.uscc, l.entry_no, l.kind, l.entered_on, l.left_on, l.project_no, l.subject, l.district_code
	FROM list_entry AS l
	WHERE known_at IS NULL OR l.recorded_at <= known_at
	UNION ALL
	SELECT nullif(v.uscc, ''), x.entry_no, x.kind, x.entered_on, x.left_on, x.project_no, x.subject, x.district_code
	FROM known_version('list_entry', known_at) AS v,
		jsonb_to_record(v.content) AS x (entry_no bigint, kind text, entered_on date, left_on date, project_no bigint, subject text, district_code text);
END;
COMMENT ON FUNCTION known_list_entry(timestamptz) IS '某时所知的名单；空为现在 / list entries as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION known_entity_step(known_at timestamptz)
RETURNS TABLE (uscc text, step_no bigint, kind text, stepped_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.uscc, s.step_no, s.kind, s.stepped_on
	FROM entity_step AS s
	WHERE known_at IS NULL OR s.recorded_at <= known_at
	UNION ALL
	SELECT v.uscc, x.step_no, x.kind, x.stepped_on
	FROM known_version('entity_step', known_at) AS v,
		jsonb_to_record(v.content) AS x (step_no bigint, kind text, stepped_on date);
END;
COMMENT ON FUNCTION known_entity_step(timestamptz) IS '某时所知的培育阶梯；空为现在 / steps of enterprises as known at a time; NULL for now';

-- thing_name is a name as part of a key, whose length has a limit.
CREATE OR REPLACE FUNCTION thing_name(name text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN length(name) <= 200 THEN name ELSE left(name, 130) || ' ' || encode(sha256(convert_to(name, 'UTF8')), 'hex') END;
COMMENT ON FUNCTION thing_name(text) IS '名称用作键：过长者截短并加校验码 / a name as part of a key: one that is too long is cut, and its checksum added';

-- known_fact gives all four tables the same columns.  named identifies what the record is
-- about: what is registered by its code (and project), anything else by its name after a colon,
-- so that no name stands for a code.  The name is cut, since it is part of keys.  district_code
-- is the record's district or that of its enterprise.
CREATE OR REPLACE FUNCTION known_fact(known_at timestamptz)
RETURNS TABLE (record_table text, record_no bigint, kind text, uscc text, named text, person text, member_code text, holder_code text,
			   district_code text, from_on date, to_on date, quantity numeric, of_which numeric, amount_yuan numeric, second_yuan numeric,
			   is_industrial boolean, is_manufacturing boolean, office_code text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT f.record_table, f.record_no, f.kind, f.uscc,
		coalesce(':' || thing_name(f.subject), f.uscc || coalesce(' ' || f.project_no, '')),
		thing_name(f.person), f.member_code, f.holder_code, coalesce(f.district_code, e.district_code),
		f.from_on, f.to_on, f.quantity, f.of_which, f.amount_yuan, f.second_yuan, e.is_industrial, e.is_manufacturing,
		coalesce(CASE WHEN f.uscc IS NULL THEN f.district_code ELSE e.district_code END, '')
	FROM (
		SELECT 'activity' AS record_table, a.activity_no AS record_no, a.kind, a.uscc, NULL::bigint AS project_no, a.subject, a.person,
			a.member_code, NULL::text AS holder_code, a.district_code, a.happened_on AS from_on, a.ended_on AS to_on,
			a.quantity, a.of_which, a.amount_yuan, a.second_yuan
		FROM known_activity(known_at) AS a
		UNION ALL
		SELECT 'assignment', a.assignment_no, a.kind, a.uscc, a.project_no, a.subject, a.person,
			a.member_code, a.holder_code, a.district_code, a.started_on, a.ended_on, NULL, NULL, NULL, NULL
		FROM known_assignment(known_at) AS a
		UNION ALL
		SELECT 'list_entry', l.entry_no, l.kind, l.uscc, l.project_no, l.subject, NULL,
			NULL, NULL, l.district_code, l.entered_on, l.left_on, NULL, NULL, NULL, NULL
		FROM known_list_entry(known_at) AS l
		UNION ALL
		SELECT 'entity_step', s.step_no, s.kind, s.uscc, NULL, NULL, NULL,
			NULL, NULL, NULL, s.stepped_on, NULL, NULL, NULL, NULL, NULL
		FROM known_entity_step(known_at) AS s
	) AS f
	LEFT JOIN known_enterprise(known_at) AS e USING (uscc);
END;
COMMENT ON FUNCTION known_fact(timestamptz) IS '某时所知的活动、分工、名单、培育记录，统一为一种形式；空为现在 / activities, assignments, list entries and steps as known at a time, with the same columns; NULL for now';
