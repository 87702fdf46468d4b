-- Audits of payments: too early, too much, to somebody else, for an unfinished project; and money
-- returned.

CREATE OR REPLACE VIEW jm.audit_paid_before_publicity_end WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	d.disbursement_no, d.disbursed_on, a.publicity_end, d.disbursed_yuan AS amount_yuan,
	format('%s拨付%s元，公示至%s', jm_policy.format_day(d.disbursed_on), format_yuan(d.disbursed_yuan), jm_policy.format_day(a.publicity_end)) AS text_zh,
	format('RMB %s paid on %s; publicity ran until %s', format_yuan(d.disbursed_yuan), jm_policy.format_day(d.disbursed_on), jm_policy.format_day(a.publicity_end)) AS text_en
FROM disbursement AS d
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc)
WHERE d.disbursed_yuan > 0 AND d.disbursed_on <= a.publicity_end;

COMMENT ON VIEW audit_paid_before_publicity_end IS '审计：公示期满前拨付（公示末日及之前） / audit: paid before publicity ended, or on its last day';
COMMENT ON COLUMN audit_paid_before_publicity_end.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_paid_before_publicity_end.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_paid_before_publicity_end.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_paid_before_publicity_end.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_paid_before_publicity_end.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_paid_before_publicity_end.disbursement_no IS '拨付序号 / disbursement';
COMMENT ON COLUMN audit_paid_before_publicity_end.disbursed_on IS '拨付日期 / paid on';
COMMENT ON COLUMN audit_paid_before_publicity_end.publicity_end IS '公示止（含当日） / last day of publicity';
COMMENT ON COLUMN audit_paid_before_publicity_end.amount_yuan IS '拨付金额（元） / paid, in yuan';
COMMENT ON COLUMN audit_paid_before_publicity_end.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_paid_before_publicity_end.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_paid_over_award WITH (security_invoker = true) AS
WITH paid AS (
	SELECT uscc, application_no, sum(disbursed_yuan) AS paid_yuan FROM disbursement GROUP BY uscc, application_no
), judged AS (
	-- An application that is not approved has no award, even if awarded_yuan is set
	SELECT a.uscc, a.application_no, a.item_code, a.status, p.paid_yuan,
		CASE WHEN jm_policy.status_standing(a.status) THEN a.awarded_yuan END AS awarded_yuan
	FROM application AS a
	JOIN paid AS p USING (uscc, application_no)
)
SELECT j.uscc, e.name AS enterprise_name, e.district_code, j.application_no, j.item_code, j.status, j.awarded_yuan::numeric(18,2) AS awarded_yuan,
	j.paid_yuan::numeric(24,2) AS paid_yuan, (j.paid_yuan - coalesce(j.awarded_yuan, 0))::numeric(18,2) AS amount_yuan,
	format('批准%s元，拨付%s元', coalesce(format_yuan(j.awarded_yuan), '0.00'), format_yuan(j.paid_yuan)) AS text_zh,
	format('awarded RMB %s, paid RMB %s', coalesce(format_yuan(j.awarded_yuan), '0.00'), format_yuan(j.paid_yuan)) AS text_en
FROM judged AS j
JOIN enterprise AS e USING (uscc)
WHERE j.paid_yuan > coalesce(j.awarded_yuan, 0);

COMMENT ON VIEW audit_paid_over_award IS '审计：拨付超过批准金额（含未批准即拨付） / audit: more was paid than awarded, or without an approved award';
COMMENT ON COLUMN audit_paid_over_award.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_paid_over_award.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_paid_over_award.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_paid_over_award.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_paid_over_award.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_paid_over_award.status IS '状态 / status';
COMMENT ON COLUMN audit_paid_over_award.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN audit_paid_over_award.paid_yuan IS '拨付净额（元） / paid, less money returned, in yuan';
COMMENT ON COLUMN audit_paid_over_award.amount_yuan IS '超出金额（元） / excess of the payments, in yuan';
COMMENT ON COLUMN audit_paid_over_award.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_paid_over_award.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_paid_elsewhere WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	d.disbursement_no, d.disbursed_on, d.payee, d.disbursed_yuan AS amount_yuan,
	format('%s元付至“%s”', format_yuan(d.disbursed_yuan), d.payee) AS text_zh,
	format('RMB %s went to "%s"', format_yuan(d.disbursed_yuan), d.payee) AS text_en
FROM disbursement AS d
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc)
-- Names are compared regardless of blanks and of the width of brackets
WHERE d.disbursed_yuan > 0
  AND regexp_replace(normalize(d.payee, NFKC), '\s', '', 'g') <> regexp_replace(normalize(e.name, NFKC), '\s', '', 'g');

COMMENT ON VIEW audit_paid_elsewhere IS '审计：资金去向（收款户名不是企业本身） / audit: money paid to an account that is not the enterprise''s';
COMMENT ON COLUMN audit_paid_elsewhere.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_paid_elsewhere.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_paid_elsewhere.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_paid_elsewhere.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_paid_elsewhere.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_paid_elsewhere.disbursement_no IS '拨付序号 / disbursement';
COMMENT ON COLUMN audit_paid_elsewhere.disbursed_on IS '拨付日期 / paid on';
COMMENT ON COLUMN audit_paid_elsewhere.payee IS '收款户名 / name of the account paid to';
COMMENT ON COLUMN audit_paid_elsewhere.amount_yuan IS '拨付金额（元） / paid, in yuan';
COMMENT ON COLUMN audit_paid_elsewhere.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_paid_elsewhere.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_paid_unfinished WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.project_no,
	d.first_paid_on, p.completed_on, d.paid_yuan::numeric(18,2) AS amount_yuan,
	format('%s起拨付%s元，%s', jm_policy.format_day(d.first_paid_on), format_yuan(d.paid_yuan), coalesce('项目' || jm_policy.format_day(p.completed_on) || '完工', '项目无完工日期')) AS text_zh,
	format('RMB %s paid from %s on; %s', format_yuan(d.paid_yuan), jm_policy.format_day(d.first_paid_on),
		coalesce('the project was completed on ' || jm_policy.format_day(p.completed_on), 'no completion is on record')) AS text_en
FROM (
	SELECT s.uscc, s.application_no, c.project_no, min(s.disbursed_on) AS first_paid_on, sum(s.disbursed_yuan) AS paid_yuan
	FROM disbursement AS s
	JOIN application AS c USING (uscc, application_no)
	JOIN project AS q ON q.uscc = c.uscc AND q.project_no = c.project_no
	WHERE q.completed_on IS NULL OR s.disbursed_on < q.completed_on
	GROUP BY s.uscc, s.application_no, c.project_no
) AS d
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc)
JOIN project AS p ON p.uscc = a.uscc AND p.project_no = a.project_no
WHERE d.paid_yuan > 0;

COMMENT ON VIEW audit_paid_unfinished IS '审计：项目未完工即拨付（含至今无完工日期） / audit: paid before the project was completed, or for a project without a completion on record';
COMMENT ON COLUMN audit_paid_unfinished.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_paid_unfinished.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_paid_unfinished.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_paid_unfinished.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_paid_unfinished.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_paid_unfinished.project_no IS '项目序号 / project';
COMMENT ON COLUMN audit_paid_unfinished.first_paid_on IS '首次拨付日期 / first paid on';
COMMENT ON COLUMN audit_paid_unfinished.completed_on IS '完工日期；空为无 / completed on; NULL if not on record';
COMMENT ON COLUMN audit_paid_unfinished.amount_yuan IS '完工前拨付净额（元） / paid before completion, in yuan';
COMMENT ON COLUMN audit_paid_unfinished.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_paid_unfinished.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_clawback WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	d.disbursement_no, d.disbursed_on, d.reason, (-d.disbursed_yuan)::numeric(18,2) AS amount_yuan,
	format('%s收回%s元：%s', jm_policy.format_day(d.disbursed_on), format_yuan(-d.disbursed_yuan), d.reason) AS text_zh,
	format('RMB %s taken back on %s: %s', format_yuan(-d.disbursed_yuan), jm_policy.format_day(d.disbursed_on), d.reason) AS text_en
FROM disbursement AS d
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc)
WHERE d.disbursed_yuan < 0;

COMMENT ON VIEW audit_clawback IS '审计：收回的资金 / audit: money returned';
COMMENT ON COLUMN audit_clawback.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_clawback.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_clawback.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_clawback.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_clawback.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_clawback.disbursement_no IS '拨付序号 / disbursement';
COMMENT ON COLUMN audit_clawback.disbursed_on IS '拨付日期 / paid on';
COMMENT ON COLUMN audit_clawback.reason IS '事由 / reason';
COMMENT ON COLUMN audit_clawback.amount_yuan IS '收回金额（元） / returned, in yuan';
COMMENT ON COLUMN audit_clawback.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_clawback.text_en IS '说明（英文） / what was found, in English';
