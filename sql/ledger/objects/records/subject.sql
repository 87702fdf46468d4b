-- The register of names: a name is registered once and does not change; the error for an
-- unknown name quotes the nearest ones.

CALL explain_constraints('subject');

-- guard_subject refuses changes of a registered name, because accounts are kept under it.  A
-- name registered in error can be deleted while no application names it.
CREATE OR REPLACE FUNCTION guard_subject() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	same text;
BEGIN
	IF TG_OP = 'INSERT' THEN
		SELECT s.name INTO same FROM subject AS s WHERE s.kind = NEW.kind AND s.name_key = subject_key(NEW.name);
		IF FOUND THEN
			RAISE EXCEPTION 'it is registered already (已经登记)'
				USING ERRCODE = 'unique_violation',
					  DETAIL = format('The %s is registered as "%s".', NEW.kind, same),
					  HINT = 'Width, case, blanks, quotation marks, kinds of dashes and letters that look alike make no difference: give applications that name.';
		END IF;
		RETURN NEW;
	END IF;
	IF TG_OP = 'UPDATE' AND NEW.kind = OLD.kind AND NEW.name = OLD.name AND NEW.subject_no = OLD.subject_no THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' AND current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE EXCEPTION 'a name is removed at READ COMMITTED (登记的名称须在 READ COMMITTED 隔离级别删除)'
			USING ERRCODE = 'feature_not_supported',
				  DETAIL = format('The transaction is at %s, and would not see what has named it meanwhile.', upper(current_setting('transaction_isolation'))),
				  HINT = 'Begin the transaction with BEGIN ISOLATION LEVEL READ COMMITTED.';
	END IF;
	IF TG_OP = 'DELETE' AND NOT EXISTS (
		SELECT FROM application AS a JOIN jm_policy.award_item AS i ON i.item_code = a.item_code AND i.ground = OLD.kind
		WHERE OLD.name = ANY (string_to_array(a.subject, '；'))) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'what is registered stays as it is (登记的名称不可更改)'
		USING ERRCODE = 'JM051',
			  DETAIL = format('The command was %s, of the %s "%s".', TG_OP, OLD.kind, OLD.name),
			  HINT = 'Only what no application names can be removed; register another name beside it.';
END
$$;
COMMENT ON FUNCTION guard_subject() IS '触发器：登记的名称不重复、不更改（23505、JM051） / trigger: a name is registered once and does not change (23505, JM051)';

CREATE OR REPLACE TRIGGER guard_subject BEFORE INSERT OR UPDATE OR DELETE ON subject
	FOR EACH ROW EXECUTE FUNCTION guard_subject();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON subject
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- nearest_subjects gives, for hints, the registered names that share most pairs of characters
-- with a given one.
CREATE OR REPLACE FUNCTION nearest_subjects(kind text, name text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(format('"%s"', n.name), ', ' ORDER BY n.alike DESC, n.name)
	FROM (
		SELECT s.name, (
				SELECT count(*) FROM generate_series(1, char_length(k.given)) AS p (at)
				WHERE position(substr(k.given, p.at, 2) IN s.name_key) > 0) AS alike
		FROM subject AS s
		CROSS JOIN (SELECT subject_key(nearest_subjects.name) AS given) AS k
		WHERE s.kind = nearest_subjects.kind
		ORDER BY 2 DESC, s.name
		LIMIT 3
	) AS n
	WHERE n.alike > 0;
END;
COMMENT ON FUNCTION nearest_subjects(text, text) IS '登记册中与所填名称最相近的名称 / the registered names most similar to a given one';
