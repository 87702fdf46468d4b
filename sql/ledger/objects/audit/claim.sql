-- Audits of claims: with a doubtful ground, made twice, or larger than what was built.  A finding
-- is a question to the office, not a verdict.

CREATE OR REPLACE VIEW jm.audit_false_ground WITH (security_invoker = true) AS
WITH shared AS (
	SELECT kind, certificate_no, min(uscc) AS one, max(uscc) AS another
	FROM recognition
	WHERE certificate_no IS NOT NULL
	GROUP BY kind, certificate_no
	HAVING min(uscc) <> max(uscc)
), doubtful AS (
	SELECT a.uscc, a.application_no, a.item_code, a.event_on, coalesce(a.applied_on, a.event_on) AS claimed_on,
		coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan) AS amount_yuan,
		e.name, e.district_code, e.registered_on, r.granted_on, r.expires_on, r.certificate_no,
		CASE a.uscc WHEN s.one THEN s.another ELSE s.one END AS other_uscc, g.ground
	FROM application AS a
	JOIN enterprise AS e USING (uscc)
	LEFT JOIN recognition AS r ON r.uscc = a.uscc AND r.recognition_no = a.recognition_no
	LEFT JOIN shared AS s ON s.kind = r.kind AND s.certificate_no = r.certificate_no
	CROSS JOIN LATERAL (VALUES
		('before_registration', a.event_on < e.registered_on),
		('recognition_later', r.granted_on > coalesce(a.applied_on, a.event_on)),
		('recognition_expired', r.expires_on < a.event_on),
		('certificate_shared', s.one IS NOT NULL)
	) AS g (ground, holds)
	WHERE g.holds AND (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status))
)
SELECT d.uscc, d.name AS enterprise_name, d.district_code, d.application_no, d.item_code,
	d.ground, d.amount_yuan::numeric(18,2) AS amount_yuan,
	CASE d.ground
		WHEN 'before_registration' THEN format('事项发生于%s，企业%s才登记注册', jm_policy.format_day(d.event_on), jm_policy.format_day(d.registered_on))
		WHEN 'recognition_later' THEN format('%s申报，所依据的认定%s才取得', jm_policy.format_day(d.claimed_on), jm_policy.format_day(d.granted_on))
		WHEN 'recognition_expired' THEN format('事项发生于%s，所依据的认定已于%s期满', jm_policy.format_day(d.event_on), jm_policy.format_day(d.expires_on))
		WHEN 'certificate_shared' THEN format('证书%s同时为%s所用', d.certificate_no, d.other_uscc)
	END AS text_zh,
	CASE d.ground
		WHEN 'before_registration' THEN format('the event is of %s; the enterprise was registered on %s', jm_policy.format_day(d.event_on), jm_policy.format_day(d.registered_on))
		WHEN 'recognition_later' THEN format('applied for on %s on a recognition granted on %s', jm_policy.format_day(d.claimed_on), jm_policy.format_day(d.granted_on))
		WHEN 'recognition_expired' THEN format('the event is of %s; the recognition expired on %s', jm_policy.format_day(d.event_on), jm_policy.format_day(d.expires_on))
		WHEN 'certificate_shared' THEN format('certificate %s is used by %s too', d.certificate_no, d.other_uscc)
	END AS text_en
FROM doubtful AS d;

COMMENT ON VIEW audit_false_ground IS '审计：申报依据存疑（登记之前、认定之后才取得或已过期、证书为两家企业所用） / audit: claims with a doubtful ground: an event before the enterprise was registered, a later or expired recognition, a certificate that two enterprises use';
COMMENT ON COLUMN audit_false_ground.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_false_ground.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_false_ground.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_false_ground.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_false_ground.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_false_ground.ground IS '疑点：before_registration 早于登记、recognition_later 认定晚于申报、recognition_expired 认定已过期、certificate_shared 证书共用 / what is doubtful';
COMMENT ON COLUMN audit_false_ground.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_false_ground.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_false_ground.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_same_project_twice WITH (security_invoker = true) AS
WITH claim AS (
	SELECT a.uscc, a.application_no, a.item_code, a.project_no, a.base_yuan, coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
		coalesce(a.applied_on, a.event_on) AS claimed_on,
		coalesce(p.name, CASE WHEN i.subject = 'project' THEN a.subject END) AS project_name,
		lower(regexp_replace(normalize(coalesce(p.name, CASE WHEN i.subject = 'project' THEN a.subject END), NFKC),
			'[[:space:][:punct:]]', '', 'g')) AS name_key
	FROM application AS a
	JOIN jm_policy.award_item AS i USING (item_code)
	LEFT JOIN project AS p ON p.uscc = a.uscc AND p.project_no = a.project_no
	WHERE (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status))
), pair AS (
	-- The same project record
	SELECT b.*, a.uscc AS other_uscc, a.application_no AS other_application_no
	FROM claim AS a
	JOIN claim AS b ON b.uscc = a.uscc AND b.project_no = a.project_no AND b.item_code = a.item_code
	WHERE (a.claimed_on, a.application_no) < (b.claimed_on, b.application_no)
	UNION
	-- Or a project with the same name and base, of any enterprise
	SELECT b.*, a.uscc, a.application_no
	FROM claim AS a
	JOIN claim AS b ON b.name_key = a.name_key AND b.item_code = a.item_code AND b.base_yuan = a.base_yuan
	WHERE (a.claimed_on, a.application_no, a.uscc) < (b.claimed_on, b.application_no, b.uscc)
)
SELECT p.uscc, e.name AS enterprise_name, e.district_code, p.application_no, p.item_code, p.project_name,
	p.other_uscc, p.other_application_no, p.amount_yuan,
	format('项目“%s”已由%s的第%s号申报过同一事项', p.project_name, p.other_uscc, p.other_application_no) AS text_zh,
	format('the project "%s" was claimed for the same item by application %s of %s', p.project_name, p.other_application_no, p.other_uscc) AS text_en
FROM pair AS p
JOIN enterprise AS e USING (uscc);

COMMENT ON VIEW audit_same_project_twice IS '审计：同一项目重复申报同一事项（后一件） / audit: one project claimed twice for one item; the later claim';
COMMENT ON COLUMN audit_same_project_twice.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_same_project_twice.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_same_project_twice.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_same_project_twice.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_same_project_twice.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_same_project_twice.project_name IS '项目名称 / name of the project';
COMMENT ON COLUMN audit_same_project_twice.other_uscc IS '另一申报的企业 / enterprise of the other application';
COMMENT ON COLUMN audit_same_project_twice.other_application_no IS '另一申报的序号 / the other application';
COMMENT ON COLUMN audit_same_project_twice.amount_yuan IS '后一件的金额（元） / amount of the later claim, in yuan';
COMMENT ON COLUMN audit_same_project_twice.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_same_project_twice.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_same_invoice_twice WITH (security_invoker = true) AS
WITH claim AS (
	SELECT v.uscc, v.application_no, a.item_code, v.invoice_no, v.amount_yuan, coalesce(a.applied_on, a.event_on) AS claimed_on
	FROM invoice AS v
	JOIN application AS a USING (uscc, application_no)
	WHERE (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status))
)
SELECT b.uscc, e.name AS enterprise_name, e.district_code, b.application_no, b.item_code, b.invoice_no,
	a.uscc AS other_uscc, a.application_no AS other_application_no, b.amount_yuan,
	format('发票%s（%s元）已用于%s的第%s号申报', b.invoice_no, format_yuan(a.amount_yuan), a.uscc, a.application_no) AS text_zh,
	format('invoice %s (RMB %s) was claimed by application %s of %s', b.invoice_no, format_yuan(a.amount_yuan), a.application_no, a.uscc) AS text_en
FROM claim AS a
JOIN claim AS b USING (invoice_no)
JOIN enterprise AS e ON e.uscc = b.uscc
WHERE (a.claimed_on, a.application_no, a.uscc) < (b.claimed_on, b.application_no, b.uscc);

COMMENT ON VIEW audit_same_invoice_twice IS '审计：同一发票重复申报（后一件，含其他企业和其他事项） / audit: one invoice claimed twice, by any enterprise for any item; the later claim';
COMMENT ON COLUMN audit_same_invoice_twice.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_same_invoice_twice.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_same_invoice_twice.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_same_invoice_twice.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_same_invoice_twice.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_same_invoice_twice.invoice_no IS '发票号码 / number of the invoice';
COMMENT ON COLUMN audit_same_invoice_twice.other_uscc IS '另一申报的企业 / enterprise of the other application';
COMMENT ON COLUMN audit_same_invoice_twice.other_application_no IS '另一申报的序号 / the other application';
COMMENT ON COLUMN audit_same_invoice_twice.amount_yuan IS '该发票计入后一件的金额（元） / the part of the invoice that the later claim contains, in yuan';
COMMENT ON COLUMN audit_same_invoice_twice.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_same_invoice_twice.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_large_claim_small_build WITH (security_invoker = true) AS
WITH claim AS (
	SELECT a.uscc, a.application_no, a.item_code, a.project_no,
		coalesce(a.base_yuan, p.planned_investment_yuan) AS claimed_yuan,
		p.actual_investment_yuan AS built_yuan,
		CASE WHEN a.base_yuan IS NOT NULL THEN v.invoiced_yuan END AS invoiced_yuan
	FROM application AS a
	LEFT JOIN project AS p ON p.uscc = a.uscc AND p.project_no = a.project_no
	LEFT JOIN (
		SELECT uscc, application_no, sum(amount_yuan) AS invoiced_yuan FROM invoice GROUP BY uscc, application_no
	) AS v ON v.uscc = a.uscc AND v.application_no = a.application_no
	WHERE (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status))
)
SELECT c.uscc, e.name AS enterprise_name, e.district_code, c.application_no, c.item_code, c.project_no,
	c.claimed_yuan::numeric(18,2) AS claimed_yuan, c.built_yuan::numeric(18,2) AS built_yuan, c.invoiced_yuan::numeric(24,2) AS invoiced_yuan,
	trunc(100 * least(c.built_yuan, c.invoiced_yuan) / c.claimed_yuan, 2)::numeric(5,2) AS built_percent,
	(c.claimed_yuan - least(c.built_yuan, c.invoiced_yuan))::numeric(18,2) AS amount_yuan,
	format('申报%s元，%s', format_yuan(c.claimed_yuan), concat_ws('，',
		'实际完成投资' || format_yuan(c.built_yuan) || '元', '发票合计' || format_yuan(c.invoiced_yuan) || '元')) AS text_zh,
	format('claimed RMB %s; %s', format_yuan(c.claimed_yuan), concat_ws(', ',
		'built RMB ' || format_yuan(c.built_yuan), 'invoiced RMB ' || format_yuan(c.invoiced_yuan))) AS text_en
FROM claim AS c
JOIN enterprise AS e USING (uscc)
WHERE c.claimed_yuan > least(c.built_yuan, c.invoiced_yuan);

COMMENT ON VIEW audit_large_claim_small_build IS '审计：报大建小（申报基数或计划投资大于实际完成投资或发票合计） / audit: a large claim for a small project: the base, or without it the planned investment, is more than was built or invoiced';
COMMENT ON COLUMN audit_large_claim_small_build.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_large_claim_small_build.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_large_claim_small_build.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_large_claim_small_build.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_large_claim_small_build.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_large_claim_small_build.project_no IS '项目序号 / project';
COMMENT ON COLUMN audit_large_claim_small_build.claimed_yuan IS '申报基数，未填的为计划投资（元） / base claimed or, without it, planned investment, in yuan';
COMMENT ON COLUMN audit_large_claim_small_build.built_yuan IS '实际完成投资（元） / investment found at completion, in yuan';
COMMENT ON COLUMN audit_large_claim_small_build.invoiced_yuan IS '所附发票合计（元） / sum of the invoices, in yuan';
COMMENT ON COLUMN audit_large_claim_small_build.built_percent IS '建成占申报的比例（%） / investment built, in percent of the claim';
COMMENT ON COLUMN audit_large_claim_small_build.amount_yuan IS '多报金额（元） / excess of the claim, in yuan';
COMMENT ON COLUMN audit_large_claim_small_build.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_large_claim_small_build.text_en IS '说明（英文） / what was found, in English';
