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
COMMENT ON COLUMN award_by_enterprise.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN award_by_enterprise.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_by_enterprise.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_by_enterprise.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_by_enterprise.requested_yuan IS '申请金额合计（元），含草稿和撤回的 / requested in yuan, drafts and withdrawn ones included';
COMMENT ON COLUMN award_by_enterprise.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_by_enterprise.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_by_enterprise.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';

-- movement_from_award gives them in the form of movements, for each enterprise and item.  An
-- enterprise that applied for several items counts once for their measure, and once for its
-- district.
CREATE OR REPLACE FUNCTION movement_from_award()
RETURNS TABLE (uscc text, records text, office_code text, indicator_code text, member_code text, district_code text, year int, part text,
			   moved_on date, until_on date, thing text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT e.uscc, e.item_code, e.district_code, m.indicator_code, m.member_code, e.district_code, 0, m.part, date '2000-01-01', m.until_on, m.thing, m.amount
	FROM award_by_enterprise AS e
	JOIN jm_policy.award_item AS i USING (item_code)
	CROSS JOIN LATERAL (VALUES
		('#award', e.item_code, 'enterprises', NULL::date, NULL::text, 1::numeric),
		('#award', e.item_code, 'applications', NULL, NULL, e.applications),
		('#award', e.item_code, 'pending_applications', NULL, NULL, e.pending_applications),
		('#award', e.item_code, 'approved_applications', NULL, NULL, e.approved_applications),
		('#award', e.item_code, 'closed_applications', NULL, NULL, e.closed_applications),
		('#award', e.item_code, 'requested_yuan', NULL, NULL, e.requested_yuan),
		('#award', e.item_code, 'assessed_yuan', NULL, NULL, e.assessed_yuan),
		('#award', e.item_code, 'awarded_yuan', NULL, NULL, e.awarded_yuan),
		('#award', e.item_code, 'disbursed_yuan', NULL, NULL, e.disbursed_yuan),
		('#applicants', i.measure_no || ' ' || i.document_no, 'value', 'infinity', e.uscc, 1),
		('#applicants', '', 'value', 'infinity', e.uscc, 1)) AS m (indicator_code, member_code, part, until_on, thing, amount)
	WHERE m.amount <> 0
	UNION ALL
	-- Of the members of clusters and chains
	SELECT e.uscc, e.item_code, e.district_code, '#member_award', b.member_code, e.district_code, b.year, m.part, make_date(b.year, 12, 31), NULL, NULL, m.amount
	FROM award_by_enterprise AS e
	JOIN enterprise_member AS b ON b.uscc = e.uscc
	CROSS JOIN LATERAL (VALUES
		('applications', e.applications::numeric),
		('awarded_yuan', e.awarded_yuan),
		('disbursed_yuan', e.disbursed_yuan)) AS m (part, amount)
	WHERE m.amount <> 0;
END;
COMMENT ON FUNCTION movement_from_award() IS '申报和拨付的变动，按企业和事项 / applications and payments as movements, by enterprise and item';
