-- award_sums is what readers use: the rollup, and what the pending changes add.

CREATE OR REPLACE VIEW jm.award_sums WITH (security_invoker = true) AS
WITH summed AS MATERIALIZED (
	SELECT * FROM other_sums('award')
), by_item AS (
	SELECT i.document_no, i.measure_no, s.member_code AS item_code, s.district_code,
		sum(s.amount) FILTER (WHERE s.part = 'enterprises') AS enterprises,
		sum(s.amount) FILTER (WHERE s.part = 'applications') AS applications,
		sum(s.amount) FILTER (WHERE s.part = 'pending_applications') AS pending_applications,
		sum(s.amount) FILTER (WHERE s.part = 'approved_applications') AS approved_applications,
		sum(s.amount) FILTER (WHERE s.part = 'closed_applications') AS closed_applications,
		sum(s.amount) FILTER (WHERE s.part = 'requested_yuan') AS requested_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'assessed_yuan') AS assessed_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'awarded_yuan') AS awarded_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'disbursed_yuan') AS disbursed_yuan
	FROM summed AS s
	JOIN jm_policy.award_item AS i ON i.item_code = s.member_code
	WHERE s.figure = 'award'
	GROUP BY i.document_no, i.measure_no, s.member_code, s.district_code
	HAVING sum(s.amount) FILTER (WHERE s.part = 'applications') > 0
), by_measure AS (
	SELECT b.document_no, b.measure_no, '' AS item_code, b.district_code,
		-- An enterprise that applied for several items of a measure counts once
		(SELECT s.amount FROM summed AS s WHERE s.figure = 'applicants' AND s.member_code = b.measure_no || ' ' || b.document_no AND s.district_code = b.district_code) AS enterprises,
		sum(b.applications) AS applications, sum(b.pending_applications) AS pending_applications,
		sum(b.approved_applications) AS approved_applications, sum(b.closed_applications) AS closed_applications,
		sum(b.requested_yuan) AS requested_yuan, sum(b.assessed_yuan) AS assessed_yuan,
		sum(b.awarded_yuan) AS awarded_yuan, sum(b.disbursed_yuan) AS disbursed_yuan
	FROM by_item AS b
	GROUP BY b.document_no, b.measure_no, b.district_code
)
SELECT s.measure_no, s.item_code, s.district_code,
	s.enterprises::bigint AS enterprises,
	s.applications::bigint AS applications,
	coalesce(s.pending_applications, 0)::bigint AS pending_applications,
	coalesce(s.approved_applications, 0)::bigint AS approved_applications,
	coalesce(s.closed_applications, 0)::bigint AS closed_applications,
	coalesce(s.requested_yuan, 0)::numeric(24,2) AS requested_yuan,
	coalesce(s.assessed_yuan, 0)::numeric(24,2) AS assessed_yuan,
	coalesce(s.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan,
	coalesce(s.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan,
	s.document_no
FROM (SELECT * FROM by_item UNION ALL SELECT * FROM by_measure) AS s;

COMMENT ON VIEW award_sums IS '申报、核算、批准、拨付的合计，按措施、事项、县（市、区）（实时）；事项为空者为整条措施，不可与各事项相加 / sums of applications and awards by measure, item and district, live; a row with an empty item is for the whole measure and must not be added to its items';
COMMENT ON COLUMN award_sums.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_sums.item_code IS '事项代码；空字符串为整条措施 / item; empty for the whole measure';
COMMENT ON COLUMN award_sums.district_code IS '企业所在县（市、区） / district of the enterprises';
COMMENT ON COLUMN award_sums.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_sums.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN award_sums.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_sums.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_sums.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_sums.requested_yuan IS '申请金额合计（元），含草稿和撤回的 / requested in yuan, drafts and withdrawn ones included';
COMMENT ON COLUMN award_sums.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_sums.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_sums.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
COMMENT ON COLUMN award_sums.document_no IS '文号 / document';
