-- plain INSERT … SELECT of the receipts alone
INSERT INTO plain_receipt (uscc, application_no, assessed_at, assessed_by, extension_version, rule_id, rule_hash, item_code, event_on, base_yuan, units,
	requested_yuan, tier, kind, determination, rate, uncapped_yuan, ceiling_yuan, binding, amount_yuan, explanation_zh, explanation_en)
SELECT * FROM ready;
