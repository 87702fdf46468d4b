-- An invoice is recorded once.

-- Invoices can be added while a case is under way; what was submitted stays.
CREATE OR REPLACE FUNCTION guard_invoice() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	applied_status text;
BEGIN
	-- Where the enterprise's code is corrected, the application has gone ahead
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
COMMENT ON FUNCTION guard_invoice() IS '触发器：已申报的发票不可更改（JM066） / trigger: invoices of a submitted application stay (JM066)';

CREATE OR REPLACE TRIGGER guard_invoice BEFORE UPDATE OR DELETE ON invoice
	FOR EACH ROW EXECUTE FUNCTION guard_invoice();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON invoice
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
