-- Guards of invoices.

-- guard_invoice: invoices can be added while a case is in progress, but those of a
-- submitted application do not change.
CREATE OR REPLACE FUNCTION guard_invoice() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	applied_status text;
BEGIN
	-- It is not found when the enterprise's code is corrected: the application has the new code
	-- already
	SELECT a.status INTO applied_status FROM application AS a
	WHERE a.uscc = OLD.uscc AND a.application_no = OLD.application_no;
	IF FOUND AND applied_status NOT IN ('draft', 'returned') THEN
		RAISE EXCEPTION 'what was submitted cannot be changed (已申报的内容不可更改)'
			USING ERRCODE = 'JM066',
				  DETAIL = format('Invoice %s of application %s of %s, which is %s.', OLD.invoice_no, OLD.application_no, OLD.uscc, applied_status),
				  HINT = 'Return the application for correction (returned) with the reason first.';
	END IF;
	RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
COMMENT ON FUNCTION guard_invoice() IS '触发器：已申报的发票不可更改（JM066） / trigger: invoices of a submitted application do not change (JM066)';

CREATE OR REPLACE TRIGGER guard_invoice BEFORE UPDATE OR DELETE ON invoice
	FOR EACH ROW EXECUTE FUNCTION guard_invoice();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON invoice
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
