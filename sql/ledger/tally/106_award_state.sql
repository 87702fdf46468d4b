-- What is kept of applications and payments: by enterprise and item, as they were
-- when they were last folded, and summed by item and district.

CREATE VIEW award_by_enterprise WITH (security_invoker = true) AS
SELECT c.uscc, e.district_code, c.item_code, c.applications, c.pending_applications, c.approved_applications, c.closed_applications,
	c.requested_yuan, c.assessed_yuan, c.awarded_yuan, c.disbursed_yuan
FROM (
	-- What was paid counts with its application's item, and is none itself
	SELECT r.uscc, r.item_code,
		count(r.status) AS applications,
		count(*) FILTER (WHERE r.status IN ('submitted', 'accepted', 'reviewed', 'publicised', 'returned')) AS pending_applications,
		count(*) FILTER (WHERE r.status IN ('approved', 'paid')) AS approved_applications,
		count(*) FILTER (WHERE r.status IN ('rejected', 'withdrawn', 'annulled')) AS closed_applications,
		coalesce(sum(r.requested_yuan), 0)::numeric(24,2) AS requested_yuan,
		coalesce(sum(r.assessed_yuan), 0)::numeric(24,2) AS assessed_yuan,
		coalesce(sum(r.awarded_yuan) FILTER (WHERE r.status IN ('approved', 'paid')), 0)::numeric(24,2) AS awarded_yuan,
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

COMMENT ON VIEW award_by_enterprise IS '各企业各事项的申报、核算、批准、拨付（实时，逐件汇总） / every enterprise''s applications and awards by item; summed from the records';
COMMENT ON COLUMN award_by_enterprise.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_by_enterprise.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN award_by_enterprise.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_by_enterprise.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_by_enterprise.pending_applications IS '在办件数 / applications under way';
COMMENT ON COLUMN award_by_enterprise.approved_applications IS '已批准件数（含已拨付） / approved, paid ones included';
COMMENT ON COLUMN award_by_enterprise.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_by_enterprise.requested_yuan IS '申请金额合计（元） / requested in yuan';
COMMENT ON COLUMN award_by_enterprise.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_by_enterprise.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_by_enterprise.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less what was taken back';

CREATE TABLE award_state (
	uscc					text NOT NULL,
	district_code			text NOT NULL,
	item_code				text NOT NULL,
	applications			bigint NOT NULL,
	pending_applications	bigint NOT NULL,
	approved_applications	bigint NOT NULL,
	closed_applications		bigint NOT NULL,
	requested_yuan			numeric(24,2) NOT NULL,
	assessed_yuan			numeric(24,2) NOT NULL,
	awarded_yuan			numeric(24,2) NOT NULL,
	disbursed_yuan			numeric(24,2) NOT NULL,
	PRIMARY KEY (uscc, item_code, district_code)
) WITH (fillfactor = 50);

COMMENT ON TABLE award_state IS '已汇总的各企业各事项申报情况，由汇总维护 / what the sums hold of each enterprise and item; kept by folding';
COMMENT ON COLUMN award_state.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_state.district_code IS '汇总时所在县（市、区） / district it was counted in';
COMMENT ON COLUMN award_state.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_state.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_state.pending_applications IS '在办件数 / applications under way';
COMMENT ON COLUMN award_state.approved_applications IS '已批准件数 / approved, paid ones included';
COMMENT ON COLUMN award_state.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_state.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN award_state.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN award_state.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN award_state.disbursed_yuan IS '拨付金额（元） / disbursed in yuan';

-- The sums.  A measure as a whole has rows of its own, with an empty item: an
-- enterprise that applied for two of its items is one enterprise.
CREATE TABLE award_tally (
	measure_no				int NOT NULL,
	item_code				text NOT NULL,
	district_code			text NOT NULL,
	enterprises				bigint NOT NULL,
	applications			bigint NOT NULL,
	pending_applications	bigint NOT NULL,
	approved_applications	bigint NOT NULL,
	closed_applications		bigint NOT NULL,
	requested_yuan			numeric(24,2) NOT NULL,
	assessed_yuan			numeric(24,2) NOT NULL,
	awarded_yuan			numeric(24,2) NOT NULL,
	disbursed_yuan			numeric(24,2) NOT NULL,
	PRIMARY KEY (measure_no, item_code, district_code)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

COMMENT ON TABLE award_tally IS '申报、核算、批准、拨付的合计，按措施、事项、县（市、区），由汇总维护 / sums of applications and awards by measure, item and district; kept by folding';
COMMENT ON COLUMN award_tally.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_tally.item_code IS '事项代码；空为整条措施 / item; empty for the measure as a whole';
COMMENT ON COLUMN award_tally.district_code IS '县（市、区） / district';
COMMENT ON COLUMN award_tally.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_tally.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_tally.pending_applications IS '在办件数 / applications under way';
COMMENT ON COLUMN award_tally.approved_applications IS '已批准件数 / approved, paid ones included';
COMMENT ON COLUMN award_tally.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_tally.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN award_tally.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN award_tally.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN award_tally.disbursed_yuan IS '拨付金额（元） / disbursed in yuan';
