-- The money of each measure, and the progress of its targets.

CREATE OR REPLACE VIEW jm.spending_progress WITH (security_invoker = true) AS
WITH spent AS (
	SELECT s.document_no, s.measure_no, sum(s.applications)::bigint AS applications, sum(s.enterprises)::bigint AS enterprises,
		sum(s.approved_applications)::bigint AS approved_applications,
		sum(s.requested_yuan) AS requested_yuan, sum(s.assessed_yuan) AS assessed_yuan,
		sum(s.awarded_yuan) AS awarded_yuan, sum(s.disbursed_yuan) AS disbursed_yuan
	FROM award_sums AS s
	WHERE s.item_code = ''
	GROUP BY s.document_no, s.measure_no
)
SELECT m.measure_no, m.part_no, m.part_zh, m.part_en, m.title_zh, m.title_en,
	(SELECT count(*) FROM jm_policy.award_item AS i WHERE i.document_no = m.document_no AND i.measure_no = m.measure_no) AS items,
	coalesce(s.applications, 0) AS applications, coalesce(s.enterprises, 0) AS enterprises,
	coalesce(s.approved_applications, 0) AS approved_applications,
	coalesce(s.requested_yuan, 0)::numeric(24,2) AS requested_yuan, coalesce(s.assessed_yuan, 0)::numeric(24,2) AS assessed_yuan,
	coalesce(s.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan, coalesce(s.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan,
	m.targets, m.met, m.on_track, m.at_risk, m.off_track, m.worsening, m.missed, m.awaiting_final, m.no_data, m.not_started,
	m.document_no
FROM progress_by_measure_at(jm_policy.city_today()) AS m
LEFT JOIN spent AS s USING (document_no, measure_no);

COMMENT ON VIEW spending_progress IS '各措施的资金与目标进度对照（实时） / applications, awards and payments of each measure, and the progress of its targets; now';
COMMENT ON COLUMN spending_progress.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN spending_progress.part_no IS '所属部分序号 / part';
COMMENT ON COLUMN spending_progress.part_zh IS '所属部分 / name of the part';
COMMENT ON COLUMN spending_progress.part_en IS '所属部分（英文） / name of the part in English';
COMMENT ON COLUMN spending_progress.title_zh IS '措施标题 / title';
COMMENT ON COLUMN spending_progress.title_en IS '措施标题（英文） / title in English';
COMMENT ON COLUMN spending_progress.items IS '支持事项数 / support items';
COMMENT ON COLUMN spending_progress.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN spending_progress.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN spending_progress.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN spending_progress.requested_yuan IS '申请金额合计（元），含草稿和撤回的 / requested in yuan, drafts and withdrawn ones included';
COMMENT ON COLUMN spending_progress.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN spending_progress.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN spending_progress.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
COMMENT ON COLUMN spending_progress.targets IS '目标数 / targets';
COMMENT ON COLUMN spending_progress.met IS '已达到的目标数 / targets met';
COMMENT ON COLUMN spending_progress.on_track IS '进度正常的目标数 / targets on track';
COMMENT ON COLUMN spending_progress.at_risk IS '有风险的目标数 / targets at risk';
COMMENT ON COLUMN spending_progress.off_track IS '滞后的目标数 / targets off track';
COMMENT ON COLUMN spending_progress.worsening IS '倒退的目标数 / targets worsening';
COMMENT ON COLUMN spending_progress.missed IS '未达到的目标数 / targets missed';
COMMENT ON COLUMN spending_progress.awaiting_final IS '待最终数据的目标数 / targets awaiting final data';
COMMENT ON COLUMN spending_progress.no_data IS '无数据的目标数 / targets without data';
COMMENT ON COLUMN spending_progress.not_started IS '未开始的目标数 / targets not started';
COMMENT ON COLUMN spending_progress.document_no IS '文号 / document';
