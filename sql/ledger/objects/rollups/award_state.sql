-- award_by_enterprise sums up applications and payments from the records, by enterprise and item.

CREATE OR REPLACE VIEW jm.award_by_enterprise WITH (security_invoker = true) AS
SELECT c.uscc, e.district_code, c.item_code, c.applications, c.pending_applications, c.approved_applications, c.closed_applications,
	c.requested_yuan, c.assessed_yuan, c.awarded_yuan, c.disbursed_yuan
FROM (
	-- A payment counts for the item of its application, but not as an application
	SELECT r.uscc, r.item_code,
		count(r.status) AS applications,
		count(*) FILTER (WHERE jm_policy.status_pending(r.status)) AS pending_applications,
		count(*) FILTER (WHERE jm_policy.status_standing(r.status)) AS approved_applications,
		count(*) FILTER (WHERE jm_policy.status_closed(r.status)) AS closed_applications,
		coalesce(sum(r.requested_yuan), 0)::numeric(24,2) AS requested_yuan,
		coalesce(sum(r.assessed_yuan), 0)::numeric(24,2) AS assessed_yuan,
		coalesce(sum(r.awarded_yuan) FILTER (WHERE jm_policy.status_standing(r.status)), 0)::numeric(24,2) AS awarded_yuan,
		coalesce(sum(r.disbursed_yuan), 0)::numeric(24,2) AS disbursed_yuan
	FROM (
		SELECT a.uscc, a.item_code, a.status, a.requested_yuan, a.assessed_yuan, a.awarded_yuan, NULL::numeric AS disbursed_yuan
		FROM application AS a
		UNION ALL
		SELECT d.uscc, a.item_code, NULL::text AS status, NULL::numeric AS requested_yuan, NULL::numeric AS assessed_yuan, NULL::numeric AS awarded_yuan,
			d.disbursed_yuan
		FROM disbursement AS d
		JOIN application AS a USING (uscc, application_no)
	) AS r
	GROUP BY r.uscc, r.item_code
) AS c
JOIN enterprise AS e ON e.uscc = c.uscc;

COMMENT ON VIEW award_by_enterprise IS '各企业各事项的申报、核算、批准、拨付（实时，逐件汇总） / applications and awards of every enterprise by item; computed from the records';
COMMENT ON COLUMN award_by_enterprise.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_by_enterprise.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN award_by_enterprise.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_by_enterprise.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_by_enterprise.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_by_enterprise.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_by_enterprise.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_by_enterprise.requested_yuan IS '申请金额合计（元） / requested in yuan';
COMMENT ON COLUMN award_by_enterprise.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_by_enterprise.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_by_enterprise.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
