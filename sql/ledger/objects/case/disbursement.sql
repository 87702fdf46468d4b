-- A payment needs an approved application, and all payments together stay within the
-- award.

-- guard_disbursement refuses to pay more than the award, or to take back more than was
-- paid.  It locks the applications and decides by the totals they keep, so that payments
-- of one application queue and none is decided by an old snapshot.  It decides all
-- payments of a command together and locks in one order, so that two commands never
-- deadlock.
CREATE OR REPLACE FUNCTION guard_disbursement() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	refused record;
BEGIN
	PERFORM FROM application AS a
	WHERE (a.uscc, a.application_no) IN (SELECT n.uscc, n.application_no FROM new_rows AS n)
	ORDER BY a.uscc, a.application_no
	FOR NO KEY UPDATE;

	-- The day is the city's, whatever the session's time zone
	SELECT n.uscc, n.application_no, n.disbursed_on INTO refused
	FROM new_rows AS n
	WHERE n.disbursed_on > jm_policy.city_today()
	ORDER BY n.disbursement_no
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'a payment of days to come (拨付日期在今日之后)'
			USING ERRCODE = 'JM057',
				  DETAIL = format('Application %s of %s: disbursed_on is %s.', refused.application_no, refused.uscc, jm_policy.format_day(refused.disbursed_on)),
				  HINT = 'Record it on the day it is paid.';
	END IF;

	-- Each payment adds to those before it, including those of this command
	SELECT n.uscc, n.application_no, n.disbursed_yuan, a.status, a.awarded_yuan, n.paid_yuan - n.disbursed_yuan + a.disbursed_yuan AS paid_yuan
	INTO refused
	FROM (
		SELECT d.*, sum(d.disbursed_yuan) OVER (PARTITION BY d.uscc, d.application_no ORDER BY d.disbursement_no) AS paid_yuan
		FROM new_rows AS d
	) AS n
	LEFT JOIN application AS a ON a.uscc = n.uscc AND a.application_no = n.application_no
	WHERE a.status IS NULL OR NOT jm_policy.status_standing(a.status)
	   OR a.disbursed_yuan + n.paid_yuan NOT BETWEEN 0 AND a.awarded_yuan
	ORDER BY n.disbursement_no
	LIMIT 1;

	IF FOUND THEN
		CASE
			WHEN refused.status IS NULL THEN
				RAISE EXCEPTION 'there is no such application (没有这一申报)'
					USING ERRCODE = 'JM075',
						  DETAIL = format('Application %s of %s.', refused.application_no, refused.uscc),
						  HINT = 'Record and approve the application first.';
			WHEN NOT jm_policy.status_standing(refused.status) THEN
				RAISE EXCEPTION 'nothing is paid before approval (尚未批准)'
					USING ERRCODE = 'JM075',
						  DETAIL = format('Application %s of %s is %s.', refused.application_no, refused.uscc, refused.status),
						  HINT = CASE refused.status WHEN 'annulled' THEN 'It was annulled; make a new application.' ELSE 'Approve it first.' END;
			WHEN refused.disbursed_yuan > 0 THEN
				RAISE EXCEPTION 'the payment passes the award (超出批准金额)'
					USING ERRCODE = 'JM076',
						  DETAIL = format('Awarded are %s yuan, %s are paid, %s are left; the payment is %s.',
										  refused.awarded_yuan, refused.paid_yuan, refused.awarded_yuan - refused.paid_yuan, refused.disbursed_yuan),
						  HINT = 'Pay no more than is left.';
			ELSE
				RAISE EXCEPTION 'more is taken back than was paid (收回超过已拨付)'
					USING ERRCODE = 'JM077',
						  DETAIL = format('%s yuan are paid; %s are to be taken back.', refused.paid_yuan, -refused.disbursed_yuan),
						  HINT = 'Take back no more than was paid.';
		END CASE;
	END IF;

	UPDATE application AS a SET disbursed_yuan = a.disbursed_yuan + n.paid_yuan
	FROM (SELECT d.uscc, d.application_no, sum(d.disbursed_yuan) AS paid_yuan FROM new_rows AS d GROUP BY d.uscc, d.application_no) AS n
	WHERE a.uscc = n.uscc AND a.application_no = n.application_no;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION guard_disbursement() IS '触发器：拨付不超过批准、收回不超过已拨付（JM075至JM077） / trigger: payments stay within the award, and money taken back within what was paid (JM075 to JM077)';

CREATE OR REPLACE TRIGGER guard_disbursement AFTER INSERT ON disbursement
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('guard_disbursement');

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON disbursement
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON disbursement
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CALL explain_constraints('disbursement');
