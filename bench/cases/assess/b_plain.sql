-- plain INSERT … SELECT of the receipts and UPDATE of the applications
BEGIN;
INSERT INTO plain_receipt (uscc, application_no, assessed_at, assessed_by, extension_version, rule_id, rule_hash, item_code, event_on, base_yuan, units,
	requested_yuan, tier, kind, determination, rate, uncapped_yuan, ceiling_yuan, binding, amount_yuan, explanation_zh, explanation_en)
SELECT * FROM ready;
UPDATE plain_application AS a SET assessed_yuan = r.amount_yuan
FROM ready AS r WHERE a.uscc = r.uscc AND a.application_no = r.application_no AND r.amount_yuan IS NOT NULL;
COMMIT;
\timing off
SELECT count(*), sum(amount_yuan), (SELECT sum(assessed_yuan) FROM plain_application) FROM plain_receipt;
