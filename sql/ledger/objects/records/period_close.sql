-- Guards of closings, and the kinds of record that can be closed.

-- record_kind lists the kinds of record by table.  Annual figures of enterprises have no
-- kinds.
CREATE OR REPLACE VIEW jm.record_kind WITH (security_invoker = true) AS
SELECT v.record_table, v.kind, v.name_zh, v.name_en
FROM (
	SELECT 'recognition' AS record_table, k.kind, k.name_zh, k.name_en FROM jm_policy.recognition_kind AS k
	UNION ALL
	SELECT 'project', k.kind, k.name_zh, k.name_en FROM jm_policy.project_kind AS k
	UNION ALL
	SELECT 'project_year', k.kind, k.name_zh, k.name_en FROM jm_policy.project_kind AS k
	UNION ALL
	SELECT 'disbursement', i.item_code, i.title_zh, i.title_en FROM jm_policy.award_item AS i
	UNION ALL
	SELECT 'activity', k.kind, k.name_zh, k.name_en FROM jm_policy.activity_kind AS k
	UNION ALL
	SELECT 'assignment', k.kind, k.name_zh, k.name_en FROM jm_policy.assignment_kind AS k
	UNION ALL
	SELECT 'list_entry', k.kind, k.name_zh, k.name_en FROM jm_policy.list_kind AS k
	UNION ALL
	SELECT 'entity_step', k.kind, k.name_zh, k.name_en FROM jm_policy.entity_step_kind AS k
	UNION ALL
	SELECT 'request', c.channel, c.name_zh, c.name_en FROM jm_policy.request_channel AS c
) AS v;

COMMENT ON VIEW record_kind IS '记录类别清单：各表有哪些类别（企业年度数据不分类别） / the kinds of record by table; annual figures of enterprises have no kinds';
COMMENT ON COLUMN record_kind.record_table IS '记录所在的表 / table of the ledger';
COMMENT ON COLUMN record_kind.kind IS '记录类别 / kind';
COMMENT ON COLUMN record_kind.name_zh IS '类别名称 / name of the kind';
COMMENT ON COLUMN record_kind.name_en IS '类别英文名称 / name in English';

CREATE OR REPLACE FUNCTION guard_period_close() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	of_kind text[];
	near text;
BEGIN
	IF NEW.kind IS NOT NULL THEN
		SELECT array_agg(k.record_table ORDER BY k.record_table) INTO of_kind FROM record_kind AS k WHERE k.kind = NEW.kind;
		IF of_kind IS NULL OR NEW.record_table <> ALL (of_kind) THEN
			SELECT string_agg(k.kind || ' ' || k.name_zh, ', ' ORDER BY k.kind) INTO near
			FROM record_kind AS k WHERE k.record_table = NEW.record_table;
			RAISE EXCEPTION 'no records are of the kind "%"% (没有这一记录类别)', NEW.kind, coalesce(' in ' || NEW.record_table, '')
				USING ERRCODE = 'JM128',
					  DETAIL = CASE WHEN of_kind IS NOT NULL THEN format('It is a kind of %s.', array_to_string(of_kind, ', '))
						WHEN NEW.record_table IS NULL THEN format('The ledger has %s kinds of records, and none is called so.', (SELECT count(DISTINCT k.kind) FROM record_kind AS k))
						WHEN near IS NULL THEN format('%s has no kinds.', NEW.record_table)
						ELSE format('Kinds of %s are %s.', NEW.record_table, near) END,
					  HINT = 'All are SELECT record_table, kind, name_zh FROM record_kind; a closing without a kind is for every kind of its table.';
		END IF;
		-- project_year and disbursement share their kinds with other tables, so they must be
		-- given explicitly
		IF NEW.record_table IS NULL THEN
			of_kind := CASE WHEN cardinality(of_kind) > 1 THEN array_remove(array_remove(of_kind, 'project_year'), 'disbursement') ELSE of_kind END;
			IF cardinality(of_kind) > 1 THEN
				RAISE EXCEPTION 'the kind "%" stands in several tables (须指明记录所在的表)', NEW.kind
					USING ERRCODE = 'JM130',
						  DETAIL = format('They are %s.', array_to_string(of_kind, ', ')),
						  HINT = 'Give record_table.';
			END IF;
			NEW.record_table := of_kind[1];
		END IF;
	END IF;

	IF NEW.period_end > jm_policy.city_today() THEN
		RAISE EXCEPTION 'a period that has not ended is not closed (期间未满，不能结账)'
			USING ERRCODE = 'JM129',
				  DETAIL = format('It ends on %s; today is %s.', jm_policy.format_day(NEW.period_end), jm_policy.format_day(jm_policy.city_today())),
				  HINT = 'Close up to a day that is over.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_period_close() IS '触发器：类别须存在，期间须已满（JM128至JM130） / trigger: the kind exists, and the period is over (JM128 to JM130)';

-- guard_close_order runs AFTER INSERT, so that row-level security is checked first and the
-- errors reveal no closings of other districts.
CREATE OR REPLACE FUNCTION guard_close_order() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	latest period_close;
BEGIN
	PERFORM jm_policy.lock_part(TG_RELID, concat_ws(' ', NEW.record_table, NEW.kind, NEW.district_code));
	SELECT c.* INTO latest FROM period_close AS c
	WHERE c.record_table = NEW.record_table AND c.kind IS NOT DISTINCT FROM NEW.kind
	  AND c.district_code IS NOT DISTINCT FROM NEW.district_code
	  AND c.period_start = NEW.period_start AND c.period_end = NEW.period_end AND c.close_no <> NEW.close_no
	ORDER BY c.recorded_at DESC, c.close_no DESC LIMIT 1;

	IF NEW.is_closed AND latest.is_closed THEN
		RAISE EXCEPTION 'the period is closed already (该期间已结账)'
			USING ERRCODE = 'JM152',
				  DETAIL = format('Closing %s of %s, by %s.', latest.close_no, jm_policy.format_time(latest.recorded_at), latest.recorded_by),
				  HINT = 'Nothing is to be done; to take it back, give is_closed = false and the reason in note.';
	ELSIF NOT NEW.is_closed AND latest.is_closed IS NOT TRUE THEN
		RAISE EXCEPTION 'there is no such closing to take back (没有可撤回的结账)'
			USING ERRCODE = 'JM151',
				  DETAIL = coalesce((
					SELECT 'Of these records and this place are closed: ' || string_agg(format('%s to %s', jm_policy.format_day(k.period_start), jm_policy.format_day(k.period_end)), ', ' ORDER BY k.period_start, k.period_end)
					FROM known_close(NULL) AS k
					WHERE k.record_table = NEW.record_table AND k.kind IS NOT DISTINCT FROM NEW.kind
					  AND k.district_code IS NOT DISTINCT FROM NEW.district_code), 'Of these records nothing is closed in this place') || '.',
				  HINT = 'A closing is taken back with the records, district and period it was made with.';
	ELSIF NOT NEW.is_closed AND coalesce(NEW.note, '') = '' THEN
		RAISE EXCEPTION 'a closing is taken back with a reason (撤回结账须说明原因)'
			USING ERRCODE = 'JM153',
				  DETAIL = format('Closing %s of %s, by %s.', latest.close_no, jm_policy.format_time(latest.recorded_at), latest.recorded_by),
				  HINT = 'Give the reason in note.';
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard_close_order() IS '触发器：结账与撤回须相间，撤回须有原因（JM151至JM153） / trigger: a closing can be withdrawn, with a reason, and made again, but not made twice (JM151 to JM153)';

-- known_close gives the closings in force at a time (NULL for now).
CREATE OR REPLACE FUNCTION known_close(known_at timestamptz DEFAULT NULL)
RETURNS TABLE (close_no bigint, record_table text, kind text, district_code text, period_start date, period_end date,
			   note text, recorded_at timestamptz, recorded_by text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT l.close_no, l.record_table, l.kind, l.district_code, l.period_start, l.period_end, l.note, l.recorded_at, l.recorded_by
	FROM (
		SELECT DISTINCT ON (c.record_table, c.period_start, c.period_end, c.kind, c.district_code) c.*
		FROM period_close AS c
		WHERE known_at IS NULL OR c.recorded_at <= known_at
		ORDER BY c.record_table, c.period_start, c.period_end, c.kind, c.district_code, c.recorded_at DESC, c.close_no DESC
	) AS l
	WHERE l.is_closed;
END;
COMMENT ON FUNCTION known_close(timestamptz) IS '到某一时间为止有效的结账；空为现在 / the closings in force at a time; NULL for now';

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON period_close
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER guard_period_close BEFORE INSERT ON period_close
	FOR EACH ROW EXECUTE FUNCTION guard_period_close();

CREATE OR REPLACE TRIGGER guard_close_order AFTER INSERT ON period_close
	FOR EACH ROW EXECUTE FUNCTION guard_close_order();

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT ON period_close
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CALL explain_constraints('period_close');
