-- award_sums is what readers use: the rollup, and the difference of the pending changes.

CREATE OR REPLACE VIEW jm.award_sums WITH (security_invoker = true) AS
SELECT s.measure_no, s.item_code, s.district_code,
	sum(s.enterprises)::bigint AS enterprises,
	sum(s.applications)::bigint AS applications,
	sum(s.pending_applications)::bigint AS pending_applications,
	sum(s.approved_applications)::bigint AS approved_applications,
	sum(s.closed_applications)::bigint AS closed_applications,
	sum(s.requested_yuan)::numeric(24,2) AS requested_yuan,
	sum(s.assessed_yuan)::numeric(24,2) AS assessed_yuan,
	sum(s.awarded_yuan)::numeric(24,2) AS awarded_yuan,
	sum(s.disbursed_yuan)::numeric(24,2) AS disbursed_yuan
FROM (
	SELECT t.measure_no, t.item_code, t.district_code, t.enterprises, t.applications, t.pending_applications, t.approved_applications,
		t.closed_applications, t.requested_yuan, t.assessed_yuan, t.awarded_yuan, t.disbursed_yuan
	FROM award_rollup AS t
	UNION ALL
	SELECT d.measure_no, d.item_code, d.district_code, d.enterprises, d.applications, d.pending_applications, d.approved_applications,
		d.closed_applications, d.requested_yuan, d.assessed_yuan, d.awarded_yuan, d.disbursed_yuan
	FROM award_difference(ARRAY(
		SELECT ROW(n.uscc, n.item_code)::award_note
		FROM (SELECT DISTINCT t.uscc, t.item_code FROM change_log AS t WHERE t.family = 'award') AS n)) AS d
) AS s
GROUP BY s.measure_no, s.item_code, s.district_code
HAVING sum(s.applications) > 0;

COMMENT ON VIEW award_sums IS '申报、核算、批准、拨付的合计，按措施、事项、县（市、区）（实时）；事项为空者为整条措施，不可与各事项相加 / sums of applications and awards by measure, item and district, live; a row with an empty item is for the whole measure and must not be added to its items';
COMMENT ON COLUMN award_sums.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_sums.item_code IS '事项代码；空字符串为整条措施 / item; empty for the whole measure';
COMMENT ON COLUMN award_sums.district_code IS '企业所在县（市、区） / district of the enterprises';
COMMENT ON COLUMN award_sums.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_sums.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_sums.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_sums.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_sums.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_sums.requested_yuan IS '申请金额合计（元） / requested in yuan';
COMMENT ON COLUMN award_sums.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_sums.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_sums.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
