-- All movements, and their daily sums, from which every derived figure is computed.

CREATE OR REPLACE FUNCTION indicator_movement(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT * FROM movement_from_recognition(known_at)
	UNION ALL
	SELECT * FROM movement_from_project(known_at)
	UNION ALL
	SELECT * FROM movement_from_project_year(known_at)
	UNION ALL
	SELECT * FROM movement_from_disbursement(known_at)
	UNION ALL
	SELECT * FROM movement_from_enterprise_year(known_at)
	UNION ALL
	SELECT * FROM movement_from_fact(known_at);
END;
COMMENT ON FUNCTION indicator_movement(timestamptz) IS '台账记录引起的全部指标变动，某时所知；空为现在 / all movements of the ledger''s records, as known at a time; NULL for now';

CREATE OR REPLACE FUNCTION daily_movement(known_at timestamptz)
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date,
			   movements bigint, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, count(*), sum(m.amount)
	FROM indicator_movement(known_at) AS m
	GROUP BY m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on;
END;
COMMENT ON FUNCTION daily_movement(timestamptz) IS '指标变动的每日合计，不分企业 / the movements summed by day over all enterprises';
