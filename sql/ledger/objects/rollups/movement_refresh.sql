-- Refreshes the rollups of movements from the change log.

-- movement_difference gives the current movements of some enterprises, minus those in
-- movement_state.
CREATE OR REPLACE FUNCTION movement_difference(of_family text, noted text[])
RETURNS TABLE (office_code text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, movements bigint, amount numeric, rise numeric)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET jit = off
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
BEGIN
	IF cardinality(noted) = 0 THEN
		RETURN;
	END IF;
	RETURN QUERY
	SELECT c.office_code, c.indicator_code, c.member_code, c.district_code, c.year, c.part, c.moved_on,
		sum(c.sign)::bigint, sum(c.sign * c.amount), sum(c.sign * greatest(c.amount, 0))
	FROM (
		SELECT 1 AS sign, n.* FROM live_movement() AS n WHERE n.family = of_family AND n.uscc = ANY (noted)
		UNION ALL
		SELECT -1, k.* FROM movement_kept() AS k WHERE k.family = of_family AND k.uscc = ANY (noted)
	) AS c
	GROUP BY c.office_code, c.indicator_code, c.member_code, c.district_code, c.year, c.part, c.moved_on
	HAVING sum(c.sign) <> 0 OR sum(c.sign * c.amount) <> 0 OR sum(c.sign * greatest(c.amount, 0)) <> 0;
END
$$;
COMMENT ON FUNCTION movement_difference(text, text[]) IS '所列企业的指标变动现状与已汇总之差 / the current movements of these enterprises, minus those in movement_state';

CREATE OR REPLACE FUNCTION refresh_movement(of_family text) RETURNS bigint
LANGUAGE plpgsql
SET jit = off
SET search_path FROM CURRENT
AS $$
DECLARE
	refreshed bigint;
	former constant text := pg_catalog.current_setting('enable_nestloop');
BEGIN
	-- All families share one rollup, so only one session refreshes any of them at a time
	IF NOT may_refresh('movement') THEN
		RETURN NULL;
	END IF;
	-- For many enterprises, hash joins over whole tables are faster than nested loops; the
	-- planner does not know this while tables that were just filled have no statistics
	IF (SELECT count(*) FROM (SELECT DISTINCT t.uscc FROM change_log AS t WHERE t.family = of_family) AS u) * 20
	   > (SELECT c.reltuples FROM pg_catalog.pg_class AS c WHERE c.oid = 'enterprise'::regclass) THEN
		PERFORM pg_catalog.set_config('enable_nestloop', 'off', true);
	END IF;
	WITH noted AS (
		DELETE FROM change_log AS t WHERE t.family = of_family RETURNING t.uscc
	), enterprises AS MATERIALIZED (
		SELECT DISTINCT n.uscc FROM noted AS n
	), summed AS (
		INSERT INTO movement_rollup AS t (grain, moved_on, indicator_code, part, year, member_code, district_code, office_code, movements, amount, rise)
		SELECT g.grain, g.moved_on, d.indicator_code, d.part, d.year, d.member_code, g.district_code, g.office_code,
			sum(d.movements)::bigint, sum(d.amount), sum(d.rise)
		FROM movement_difference(of_family, ARRAY(SELECT e.uscc FROM enterprises AS e)) AS d
		CROSS JOIN LATERAL (VALUES
			('month', date_trunc('month', d.moved_on::timestamp)::date, d.district_code, d.office_code),
			('day', d.moved_on, d.district_code, d.office_code),
			('city', d.moved_on, '', '')) AS g (grain, moved_on, district_code, office_code)
		GROUP BY g.grain, g.moved_on, d.indicator_code, d.part, d.year, d.member_code, g.district_code, g.office_code
		HAVING sum(d.movements) <> 0 OR sum(d.amount) <> 0 OR sum(d.rise) <> 0
		ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
		ON CONFLICT ON CONSTRAINT movement_rollup_pkey DO UPDATE SET
			movements = t.movements + excluded.movements, amount = t.amount + excluded.amount, rise = t.rise + excluded.rise
	), now AS MATERIALIZED (
		SELECT n.uscc, n.office_code, array_agg(n.indicator_code) AS indicator_code, array_agg(n.member_code) AS member_code,
			array_agg(n.district_code) AS district_code, array_agg(n.year) AS year, array_agg(n.part) AS part,
			array_agg(n.moved_on) AS moved_on, array_agg(n.amount) AS amount
		FROM live_movement() AS n
		WHERE n.family = of_family AND n.uscc = ANY (ARRAY(SELECT e.uscc FROM enterprises AS e))
		GROUP BY n.uscc, n.office_code
	), kept AS (
		INSERT INTO movement_state (uscc, family, office_code, indicator_code, member_code, district_code, year, part, moved_on, amount)
		SELECT n.uscc, of_family, n.office_code, n.indicator_code, n.member_code, n.district_code, n.year, n.part, n.moved_on, n.amount
		FROM now AS n ORDER BY n.uscc
		ON CONFLICT ON CONSTRAINT movement_state_pkey DO UPDATE SET
			office_code = excluded.office_code, indicator_code = excluded.indicator_code, member_code = excluded.member_code,
			district_code = excluded.district_code, year = excluded.year, part = excluded.part,
			moved_on = excluded.moved_on, amount = excluded.amount
	), gone AS (
		DELETE FROM movement_state AS s
		WHERE s.family = of_family AND s.uscc = ANY (ARRAY(SELECT e.uscc FROM enterprises AS e))
		  AND NOT EXISTS (SELECT FROM now AS n WHERE n.uscc = s.uscc)
	)
	SELECT count(*) INTO refreshed FROM enterprises;
	PERFORM pg_catalog.set_config('enable_nestloop', former, true);
	RETURN refreshed;
END
$$;
COMMENT ON FUNCTION refresh_movement(text) IS '汇总有变动企业的一类指标变动，返回企业数；空为另有会话正在汇总 / refreshes one family of movements for the logged enterprises, returns their number; NULL if another session is refreshing';

-- The functions of each family that its triggers call by name, and the triggers
CREATE OR REPLACE FUNCTION log_all_movement(of_family text) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO change_log (uscc, family) SELECT s.uscc, s.family FROM movement_state AS s WHERE s.family = of_family;
END;
COMMENT ON FUNCTION log_all_movement(text) IS '记下某类已汇总的全部企业：记录被清空之后 / logs every enterprise in movement_state of a family, after a TRUNCATE';

DO $do$
DECLARE
	of_family text;
	watched record;
BEGIN
	FOREACH of_family IN ARRAY ARRAY['recognition', 'project', 'disbursement', 'enterprise_year', 'roster'] LOOP
		EXECUTE format('CREATE OR REPLACE FUNCTION %I() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT refresh_movement(%L); END', 'refresh_' || of_family, of_family);
		EXECUTE format('COMMENT ON FUNCTION %I() IS %L', 'refresh_' || of_family,
			format('汇总 %1$s 类指标变动 / refreshes the movements of the family %1$s', of_family));
		EXECUTE format('CREATE OR REPLACE FUNCTION %I() RETURNS void LANGUAGE sql BEGIN ATOMIC SELECT log_all_movement(%L); END', 'log_all_' || of_family, of_family);
		EXECUTE format('COMMENT ON FUNCTION %I() IS %L', 'log_all_' || of_family,
			format('记下 %1$s 类已汇总的全部企业 / notes every enterprise the sums of %1$s hold', of_family));
	END LOOP;

	-- The families that depend on each table.  Changes of application do not matter: the
	-- item is fixed before anything is paid.  Inserting or deleting an enterprise matters
	-- only to the roster, since it has no records then; see the triggers below.
	FOR watched IN
		SELECT * FROM (VALUES
			('recognition', ARRAY['recognition']),
			('project', ARRAY['project']),
			('project_year', ARRAY['project']),
			('disbursement', ARRAY['disbursement']),
			('enterprise_year', ARRAY['enterprise_year', 'project', 'roster']),
			('enterprise_member', ARRAY['enterprise_year', 'roster'])) AS w (table_name, families)
	LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER note_movement_inserted AFTER INSERT ON %1$I REFERENCING NEW TABLE AS new_rows
			FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(%2$s)', watched.table_name,
			(SELECT string_agg(quote_literal(f), ', ') FROM unnest(watched.families) AS f));
		EXECUTE format('CREATE OR REPLACE TRIGGER note_movement_updated AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
			FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(%2$s)', watched.table_name,
			(SELECT string_agg(quote_literal(f), ', ') FROM unnest(watched.families) AS f));
		EXECUTE format('CREATE OR REPLACE TRIGGER note_movement_deleted AFTER DELETE ON %1$I REFERENCING OLD TABLE AS old_rows
			FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(%2$s)', watched.table_name,
			(SELECT string_agg(quote_literal(f), ', ') FROM unnest(watched.families) AS f));
		EXECUTE format('CREATE OR REPLACE TRIGGER note_movement_truncated AFTER TRUNCATE ON %1$I
			FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(%2$s)', watched.table_name,
			(SELECT string_agg(quote_literal(f), ', ') FROM unnest(watched.families) AS f));
	END LOOP;
END
$do$;

CREATE OR REPLACE TRIGGER note_movement_updated AFTER UPDATE ON enterprise
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('recognition', 'project', 'disbursement', 'enterprise_year', 'roster');

CREATE OR REPLACE TRIGGER note_movement_inserted AFTER INSERT ON enterprise
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('roster');

CREATE OR REPLACE TRIGGER note_movement_deleted AFTER DELETE ON enterprise
	REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('roster');

CREATE OR REPLACE TRIGGER note_movement_truncated AFTER TRUNCATE ON enterprise
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('roster');
