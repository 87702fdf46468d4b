-- guard_record requires that an activity, assignment, list entry or step has the columns its
-- kind needs, that its member is of the right kind, and that it is not dated in the future.
-- The kinds are rows of the law (jm_policy.activity_kind and others); the tables share this
-- function.

CREATE OR REPLACE FUNCTION guard_record() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	law_table constant text := TG_ARGV[0];
	day_column constant text := TG_ARGV[1];
	fact constant jsonb := to_jsonb(NEW);
	kind jsonb;
	need text;
	about record;
	found_kind text;
BEGIN
	EXECUTE format('SELECT to_jsonb(k) FROM jm_policy.%I AS k WHERE k.kind = $1', law_table) INTO kind USING NEW.kind;
	-- require_known raises the error for an unknown kind

	FOR need IN SELECT * FROM jsonb_array_elements_text(coalesce(kind -> 'needs', '[]'::jsonb)) LOOP
		IF (CASE need
				-- An enterprise that is not registered is named in subject
				WHEN 'enterprise' THEN coalesce(fact ->> 'uscc', fact ->> 'subject')
				WHEN 'member' THEN fact ->> 'member_code'
				WHEN 'holder' THEN fact ->> 'holder_code'
				WHEN 'district' THEN fact ->> 'district_code'
				WHEN 'amount' THEN fact ->> 'amount_yuan'
				ELSE fact ->> need
			END) IS NULL THEN
			RAISE EXCEPTION 'a record of "%" needs its % (缺少%)', NEW.kind, need,
					CASE need WHEN 'enterprise' THEN '企业' WHEN 'member' THEN '所涉对象' WHEN 'holder' THEN '责任方'
						WHEN 'district' THEN '县（市、区）' WHEN 'amount' THEN '金额' WHEN 'person' THEN '人员'
						WHEN 'subject' THEN '名称' WHEN 'quantity' THEN '数量' WHEN 'of_which' THEN '其中数量' END
				USING ERRCODE = 'JM121',
					  DETAIL = format('Without it %s (%s) could not be counted.', kind ->> 'name_en', kind ->> 'name_zh'),
					  HINT = CASE need
						WHEN 'enterprise' THEN 'Give uscc, or name in subject an enterprise that is not on the books.'
						WHEN 'member' THEN 'Give member_code, from SELECT member_code, name_zh FROM jm_policy.member' ||
							coalesce(format(' WHERE member_kind = %L', kind ->> 'member_kind'), '') || '.'
						WHEN 'holder' THEN 'Give holder_code, from SELECT member_code, name_zh FROM jm_policy.member' ||
							coalesce(format(' WHERE member_kind = %L', kind ->> 'holder_kind'), '') || '; users may add members of their own.'
						WHEN 'amount' THEN 'Give amount_yuan, in yuan.'
						WHEN 'district' THEN 'Give district_code, from jm_policy.district.'
						ELSE format('Give %s%s.', need, coalesce(', in ' || (kind ->> 'unit'), ''))
					  END;
		END IF;
	END LOOP;

	FOR about IN
		SELECT 'of_which' AS name, '其中数量' AS name_zh, fact ->> 'of_which' AS given, kind ->> 'of_which_zh' AS allowed
		UNION ALL SELECT 'second_yuan', '第二金额', fact ->> 'second_yuan', kind ->> 'second_zh'
		UNION ALL SELECT 'quantity', '数量', fact ->> 'quantity', kind ->> 'unit'
	LOOP
		IF about.given IS NOT NULL AND about.allowed IS NULL AND kind IS NOT NULL THEN
			RAISE EXCEPTION 'a record of "%" has no % (该类别不用%)', NEW.kind, about.name, about.name_zh
				USING ERRCODE = 'JM122',
					  DETAIL = format('%s is %s.', about.name, about.given),
					  HINT = 'Leave it out: it would not be counted. jm_policy.activity_kind says what each kind has.';
		END IF;
	END LOOP;

	FOR about IN
		SELECT 'member_code' AS name, fact ->> 'member_code' AS given, kind ->> 'member_kind' AS wanted
		UNION ALL SELECT 'holder_code', fact ->> 'holder_code', kind ->> 'holder_kind'
	LOOP
		IF about.given IS NOT NULL AND about.wanted IS NOT NULL THEN
			SELECT m.member_kind INTO found_kind FROM jm_policy.member AS m WHERE m.member_code = about.given;
			IF found_kind <> about.wanted THEN
				RAISE EXCEPTION 'the % of "%" is a %, not a % (对象类别不符)', about.name, NEW.kind, found_kind, about.wanted
					USING ERRCODE = 'JM123',
						  DETAIL = format('%s is %s.', about.name, about.given),
						  HINT = format('Choose from SELECT member_code, name_zh FROM jm_policy.member WHERE member_kind = %L.', about.wanted);
			END IF;
		END IF;
	END LOOP;

	IF (fact ->> day_column)::date > jm_policy.city_today() THEN
		RAISE EXCEPTION 'a record of days to come is no fact (未来日期不能入账)'
			USING ERRCODE = 'JM124',
				  DETAIL = format('%s is %s; today is %s.', day_column, fact ->> day_column, jm_policy.format_day(jm_policy.city_today())),
				  HINT = 'Record it when it has happened.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_record() IS '触发器：记录须有该类别必填的内容、对象类别相符、不在未来（JM121至JM124） / trigger: a record has what its kind needs, is about the right kind of member, and is not dated in the future (JM121 to JM124)';

-- refuse_overlap refuses an entry for an enterprise or project that is on the list already,
-- and a second assignment of a kind that it has only once at a time.  It compares the
-- enterprise by =, which can use an index; IS NOT DISTINCT FROM would scan the whole list
-- for each row.
CREATE OR REPLACE FUNCTION refuse_overlap() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	other date;
BEGIN
	IF TG_TABLE_NAME = 'list_entry' THEN
		PERFORM jm_policy.lock_part(TG_RELID, NEW.kind);
		SELECT l.entered_on INTO other FROM list_entry AS l
		WHERE l.kind = NEW.kind AND l.entry_no <> NEW.entry_no
		  AND (l.uscc = NEW.uscc OR l.uscc IS NULL AND NEW.uscc IS NULL AND l.subject = NEW.subject)
		  AND l.project_no IS NOT DISTINCT FROM NEW.project_no
		  AND daterange(l.entered_on, l.left_on, '[]') && daterange(NEW.entered_on, NEW.left_on, '[]')
		LIMIT 1;
		IF FOUND THEN
			RAISE EXCEPTION 'it is on the list "%" already (已在名单中)', NEW.kind
				USING ERRCODE = 'JM125',
					  DETAIL = format('%s has been on it since %s.', concat_ws(' ', coalesce(NEW.uscc, NEW.subject), 'project ' || NEW.project_no), jm_policy.format_day(other)),
					  HINT = 'Give the former entry the day it left (left_on), or correct that entry.';
		END IF;
	ELSIF EXISTS (SELECT FROM jm_policy.assignment_kind AS k WHERE k.kind = NEW.kind AND k.one_at_a_time) THEN
		PERFORM jm_policy.lock_part(TG_RELID, NEW.kind);
		SELECT a.started_on INTO other FROM assignment AS a
		WHERE a.kind = NEW.kind AND a.assignment_no <> NEW.assignment_no
		  AND (a.uscc = NEW.uscc OR a.uscc IS NULL AND NEW.uscc IS NULL
			   AND coalesce(a.subject, a.member_code, a.district_code) = coalesce(NEW.subject, NEW.member_code, NEW.district_code))
		  AND a.project_no IS NOT DISTINCT FROM NEW.project_no
		  AND daterange(a.started_on, a.ended_on, '[]') && daterange(NEW.started_on, NEW.ended_on, '[]')
		LIMIT 1;
		IF FOUND THEN
			RAISE EXCEPTION 'it has its "%" already (已有责任方)', NEW.kind
				USING ERRCODE = 'JM126',
					  DETAIL = format('%s has had one since %s.', concat_ws(' ', coalesce(NEW.uscc, NEW.subject, NEW.member_code, NEW.district_code), 'project ' || NEW.project_no), jm_policy.format_day(other)),
					  HINT = 'One at a time: end the former assignment the day before (ended_on).';
		END IF;
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION refuse_overlap() IS '触发器：同一对象不得重复在册、同时不得有两个专班（JM125、JM126） / trigger: nothing is on a list twice, or has two exclusive assignments, at the same time (JM125, JM126)';
