-- The movements of payments: the share paid to manufacturers.

CREATE OR REPLACE FUNCTION movement_from_disbursement(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT b.uscc, d.indicator_code, NULL::text, e.district_code, NULL::int, m.part, b.disbursed_on, m.amount
	FROM jm_policy.derivation AS d
	CROSS JOIN LATERAL unnest(d.record_kind || d.more_kinds) AS k (item_code)
	JOIN application AS a ON a.item_code = k.item_code
	JOIN known_disbursement(known_at) AS b ON b.uscc = a.uscc AND b.application_no = a.application_no
	JOIN known_enterprise(known_at) AS e ON e.uscc = b.uscc
	CROSS JOIN LATERAL (VALUES
		('part', CASE WHEN e.is_manufacturing THEN b.disbursed_yuan / d.unit_size ELSE 0 END),
		('whole', b.disbursed_yuan / d.unit_size),
		-- A payment to an enterprise that is not known to be a manufacturer or not
		('provisional', 1::numeric)) AS m (part, amount)
	WHERE d.record_table = 'disbursement'
	  AND (m.part <> 'provisional' OR e.is_manufacturing IS NULL);
END;
COMMENT ON FUNCTION movement_from_disbursement(timestamptz) IS '拨付记录引起的指标变动：用于制造业的比例 / the movements of disbursements: the share paid to manufacturers';
