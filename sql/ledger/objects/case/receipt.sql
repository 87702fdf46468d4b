-- A receipt keeps the exact text of its rule, and is always explained by that rule.

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_rule
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- require_rule_text requires that a receipt's rule is in receipt_rule.  It looks up each of
-- a few dozen rules once per command, where a foreign key would do so for each of a million
-- receipts.  receipt_rule never changes, so a check on insert is enough.
CREATE OR REPLACE FUNCTION require_rule_text() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	missing text;
BEGIN
	SELECT n.rule_hash INTO missing
	FROM (SELECT DISTINCT r.rule_hash FROM new_rows AS r WHERE r.rule_hash IS NOT NULL) AS n
	WHERE NOT EXISTS (SELECT FROM receipt_rule AS k WHERE k.rule_hash = n.rule_hash)
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'the rule of a receipt is not on record (核算所依规则未存证)'
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('No row of receipt_rule has the hash %s.', missing),
				  HINT = 'Assess by assess_applications(), which keeps the text of every rule it goes by.';
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION require_rule_text() IS '触发器：核算所依规则须已存证 / trigger: the rule of a receipt is in receipt_rule';

CREATE OR REPLACE TRIGGER require_rule_text AFTER INSERT ON receipt
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_rule_text();

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON receipt
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON receipt
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- receipt_missing lists assessed amounts without a receipt.  They are taken over from older
-- books, or entered by hand.
CREATE OR REPLACE VIEW jm.receipt_missing WITH (security_invoker = true) AS
SELECT a.uscc, a.application_no, a.item_code, a.status, a.assessed_yuan, a.awarded_yuan,
	EXISTS (SELECT FROM application_event AS v
			WHERE v.uscc = a.uscc AND v.application_no = a.application_no
			  AND v.from_status IS NULL AND v.to_status NOT IN ('draft', 'submitted')) AS taken_over,
	a.source
FROM application AS a
WHERE a.assessed_yuan IS NOT NULL
  AND NOT EXISTS (SELECT FROM receipt AS r WHERE r.uscc = a.uscc AND r.application_no = a.application_no);

COMMENT ON VIEW receipt_missing IS '有核算金额而无凭据的申报：由旧账接管，或人工填写 / assessed amounts without a receipt: taken over from older books, or entered by hand';
COMMENT ON COLUMN receipt_missing.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN receipt_missing.application_no IS '申报序号 / application';
COMMENT ON COLUMN receipt_missing.item_code IS '支持事项 / support item';
COMMENT ON COLUMN receipt_missing.status IS '状态 / status';
COMMENT ON COLUMN receipt_missing.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN receipt_missing.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN receipt_missing.taken_over IS '是否由旧账接管 / taken over from older books';
COMMENT ON COLUMN receipt_missing.source IS '来源，接管已批准的旧账时必填 / source; required for an award that was taken over';

-- receipt_explained computes the explanations from the recorded rules.  They are not
-- stored, because they are seldom read and would take four times the space of all the rest.
CREATE OR REPLACE VIEW jm.receipt_explained WITH (security_invoker = true) AS
SELECT r.uscc, r.application_no, r.receipt_no, r.assessed_at, r.item_code, i.title_zh AS item_zh,
	r.binding, r.amount_yuan, w.explanation_zh, w.explanation_en
FROM receipt AS r
JOIN jm_policy.award_item AS i ON i.item_code = r.item_code
LEFT JOIN receipt_rule AS k ON k.rule_hash = r.rule_hash
CROSS JOIN LATERAL (
	SELECT r.explanation_zh, r.explanation_en
	WHERE r.explanation_zh IS NOT NULL
	UNION ALL
	SELECT x.explanation_zh, x.explanation_en
	FROM jm_policy.explain_by_rule(r.item_code, r.base_yuan, r.units, r.requested_yuan, r.event_on, r.tier,
		jsonb_populate_record(NULL::jm_policy.award_rule, k.rule_text::jsonb || jsonb_build_object('rule_id', r.rule_id, 'builtin', r.rule_id < 1000))) AS x
	WHERE r.explanation_zh IS NULL
) AS w;

COMMENT ON VIEW receipt_explained IS '核算凭据的说明，按存证规则写成 / the explanations of the receipts, by the recorded rules';
COMMENT ON COLUMN receipt_explained.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN receipt_explained.application_no IS '申报序号 / application';
COMMENT ON COLUMN receipt_explained.receipt_no IS '凭据序号 / number of the receipt';
COMMENT ON COLUMN receipt_explained.assessed_at IS '核算时间 / when';
COMMENT ON COLUMN receipt_explained.item_code IS '支持事项 / support item';
COMMENT ON COLUMN receipt_explained.item_zh IS '事项名称 / name of the item';
COMMENT ON COLUMN receipt_explained.binding IS '起决定作用的环节 / the stage that decided';
COMMENT ON COLUMN receipt_explained.amount_yuan IS '核算金额（元）；空为不能计算 / result in yuan; NULL if it could not be computed';
COMMENT ON COLUMN receipt_explained.explanation_zh IS '说明 / explanation in Chinese';
COMMENT ON COLUMN receipt_explained.explanation_en IS '说明（英文） / explanation in English';
