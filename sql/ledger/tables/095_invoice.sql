-- The invoices of an application: a technical upgrade has many, and each may be claimed only
-- once.

CREATE TABLE jm.invoice (
	uscc			text NOT NULL,
	application_no	bigint NOT NULL,
	invoice_no		text NOT NULL CONSTRAINT invoice_no_form CHECK (invoice_no ~ '^[0-9A-Z-]+$'),
	issued_on		date CHECK (isfinite(issued_on)),
	amount_yuan		numeric(18,2) NOT NULL CHECK (amount_yuan BETWEEN 0.01 AND 9999999999999999.99),
	source			text,
	PRIMARY KEY (uscc, application_no, invoice_no),
	FOREIGN KEY (uscc, application_no) REFERENCES application ON UPDATE CASCADE
);

-- The audit looks for the same invoice at all enterprises
CREATE INDEX invoice_invoice_no_idx ON invoice (invoice_no);

COMMENT ON TABLE invoice IS '申报所附发票 / invoices of an application';
COMMENT ON COLUMN invoice.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN invoice.application_no IS '申报序号 / application';
COMMENT ON COLUMN invoice.invoice_no IS '发票号码（旧式发票连同发票代码，不含空格） / number of the invoice, together with its code if it has one, without blanks';
COMMENT ON COLUMN invoice.issued_on IS '开票日期 / issued on';
COMMENT ON COLUMN invoice.amount_yuan IS '计入申报的金额（元） / the part that is claimed, in yuan';
COMMENT ON COLUMN invoice.source IS '数据来源 / source of the data';
