-- Guards of the steps of an enterprise's ladder.

CALL keep_history('entity_step');

CALL explain_constraints('entity_step');

CREATE OR REPLACE TRIGGER guard_record BEFORE INSERT OR UPDATE ON entity_step
	FOR EACH ROW EXECUTE FUNCTION guard_record('entity_step_kind', 'stepped_on');

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON entity_step
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'entity_step_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON entity_step
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'entity_step_kind', 'kind');

-- guard_ladder requires that no step is dated before a lower one.  A step can be taken
-- twice, since an enterprise may fall below designated size and rise again, and steps can be
-- left out.
CREATE OR REPLACE FUNCTION guard_ladder() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	other record;
BEGIN
	SELECT s.kind, s.stepped_on INTO other
	FROM entity_step AS s
	JOIN jm_policy.entity_step_kind AS theirs ON theirs.kind = s.kind
	JOIN jm_policy.entity_step_kind AS ours ON ours.kind = NEW.kind
	WHERE s.uscc = NEW.uscc AND s.step_no <> NEW.step_no
	GROUP BY s.kind, theirs.ordinal, ours.ordinal, s.stepped_on
	HAVING theirs.ordinal < ours.ordinal AND NEW.stepped_on < (
			SELECT min(e.stepped_on) FROM entity_step AS e WHERE e.uscc = NEW.uscc AND e.kind = s.kind)
		OR theirs.ordinal > ours.ordinal AND s.stepped_on < (
			SELECT min(e.stepped_on) FROM entity_step AS e WHERE e.uscc = NEW.uscc AND e.kind = NEW.kind)
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'the steps of an enterprise go up (培育阶梯次序不符)'
			USING ERRCODE = 'JM127',
				  DETAIL = format('%s of %s is dated %s, %s %s.', NEW.kind, NEW.uscc, jm_policy.format_day(NEW.stepped_on), other.kind, jm_policy.format_day(other.stepped_on)),
				  HINT = 'Correct one of the dates: 个转企, 小升规, 规改股, 股上市 follow each other.';
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard_ladder() IS '触发器：培育阶梯的日期次序（JM127） / trigger: no step of an enterprise is dated before a lower one (JM127)';

CREATE OR REPLACE TRIGGER guard_ladder AFTER INSERT OR UPDATE ON entity_step
	FOR EACH ROW EXECUTE FUNCTION guard_ladder();
