-- The invoices a claim rests on: a technical upgrade has many, and each may be
-- claimed once.

CREATE TABLE invoice (
	uscc			text NOT NULL,
	application_no	bigint NOT NULL,
	invoice_no		text NOT NULL CONSTRAINT invoice_no_form CHECK (invoice_no ~ '^[0-9A-Z-]+$'),
	issued_on		date CHECK (isfinite(issued_on)),
	amount_yuan		numeric(18,2) NOT NULL CHECK (amount_yuan BETWEEN 0.01 AND 9999999999999999.99),
	source			text,
	PRIMARY KEY (uscc, application_no, invoice_no),
	FOREIGN KEY (uscc, application_no) REFERENCES application ON UPDATE CASCADE
);

-- The same invoice is looked for at every enterprise
CREATE INDEX invoice_invoice_no_idx ON invoice (invoice_no);

COMMENT ON TABLE invoice IS '申报所附发票 / invoices a claim rests on';
COMMENT ON COLUMN invoice.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN invoice.application_no IS '申报序号 / application';
COMMENT ON COLUMN invoice.invoice_no IS '发票号码（旧式发票连同发票代码，不含空格） / number of the invoice, with its code where it has one, without blanks';
COMMENT ON COLUMN invoice.issued_on IS '开票日期 / issued on';
COMMENT ON COLUMN invoice.amount_yuan IS '计入申报的金额（元） / what of it is claimed, in yuan';
COMMENT ON COLUMN invoice.source IS '数据来源 / where the row comes from';

-- Invoices can be added while a case is under way; what was submitted stays.
CREATE FUNCTION guard_invoice() RETURNS trigger
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

CREATE TRIGGER guard_invoice BEFORE UPDATE OR DELETE ON invoice
	FOR EACH ROW EXECUTE FUNCTION guard_invoice();
CREATE TRIGGER refuse_change BEFORE TRUNCATE ON invoice
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
