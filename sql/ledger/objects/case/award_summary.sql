-- award_summary sums up applications and money for each item, including those
-- without applications, from the rollups.

CREATE OR REPLACE VIEW jm.award_summary WITH (security_invoker = true) AS
WITH summed AS (
	SELECT item_code, sum(applications)::bigint AS applications, sum(enterprises)::bigint AS enterprises,
		sum(pending_applications)::bigint AS pending_applications, sum(approved_applications)::bigint AS approved_applications,
		sum(closed_applications)::bigint AS closed_applications, sum(requested_yuan) AS requested_yuan,
		sum(assessed_yuan) AS assessed_yuan, sum(awarded_yuan) AS awarded_yuan, sum(disbursed_yuan) AS disbursed_yuan
	FROM award_sums
	WHERE item_code <> ''
	GROUP BY item_code
)
SELECT
	i.measure_no,
	i.item_code,
	i.title_zh AS item_zh,
	i.title_en AS item_en,
	r.kind,
	r.determination,
	coalesce(a.applications, 0) AS applications,
	coalesce(a.enterprises, 0) AS enterprises,
	coalesce(a.pending_applications, 0) AS pending_applications,
	coalesce(a.approved_applications, 0) AS approved_applications,
	coalesce(a.closed_applications, 0) AS closed_applications,
	coalesce(a.requested_yuan, 0)::numeric(24,2) AS requested_yuan,
	coalesce(a.assessed_yuan, 0)::numeric(24,2) AS assessed_yuan,
	coalesce(a.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan,
	coalesce(a.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan,
	i.document_no
FROM jm_policy.award_item AS i
JOIN jm_policy.clause_rule AS r ON r.item_code = i.item_code
LEFT JOIN summed AS a ON a.item_code = i.item_code;

COMMENT ON VIEW award_summary IS '支持事项汇总：申报、核算、批准、拨付（实时） / applications, assessed, awarded and paid amounts of each item; live';
COMMENT ON COLUMN award_summary.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_summary.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_summary.item_zh IS '事项名称 / name of the item';
COMMENT ON COLUMN award_summary.item_en IS '事项英文名称 / name of the item in English';
COMMENT ON COLUMN award_summary.kind IS '方式 / how the amount is computed';
COMMENT ON COLUMN award_summary.determination IS '确定程度 / how definite the amount is';
COMMENT ON COLUMN award_summary.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN award_summary.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_summary.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_summary.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_summary.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_summary.requested_yuan IS '申请金额合计（元），含草稿和撤回的 / requested in yuan, drafts and withdrawn ones included';
COMMENT ON COLUMN award_summary.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_summary.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_summary.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
COMMENT ON COLUMN award_summary.document_no IS '文号 / document';
