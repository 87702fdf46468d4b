-- Applications, awards and payments by measure and by district, live.

CREATE OR REPLACE VIEW jm.award_by_measure WITH (security_invoker = true) AS
SELECT
	m.measure_no,
	m.title_zh AS measure_zh,
	m.title_en AS measure_en,
	coalesce(sum(s.applications), 0)::bigint AS applications,
	coalesce(sum(s.approved_applications), 0)::bigint AS approved_applications,
	coalesce(sum(s.assessed_yuan), 0)::numeric(24,2) AS assessed_yuan,
	coalesce(sum(s.awarded_yuan), 0)::numeric(24,2) AS awarded_yuan,
	coalesce(sum(s.disbursed_yuan), 0)::numeric(24,2) AS disbursed_yuan,
	m.document_no
FROM jm_policy.measure AS m
LEFT JOIN award_summary AS s USING (document_no, measure_no)
WHERE m.measure_no > 0
GROUP BY m.measure_key;

COMMENT ON VIEW award_by_measure IS '各措施资金：申报、核算、批准、拨付（实时） / applications, assessed, awarded and paid amounts of each measure; live';
COMMENT ON COLUMN award_by_measure.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_by_measure.measure_zh IS '措施名称 / title of the measure';
COMMENT ON COLUMN award_by_measure.measure_en IS '措施英文名称 / title of the measure in English';
COMMENT ON COLUMN award_by_measure.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN award_by_measure.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_by_measure.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_by_measure.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_by_measure.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
COMMENT ON COLUMN award_by_measure.document_no IS '文号 / document';

CREATE OR REPLACE VIEW jm.award_by_district WITH (security_invoker = true) AS
WITH summed AS MATERIALIZED (
	SELECT * FROM other_sums('award') AS o WHERE o.figure IN ('award', 'applicants')
), applied AS (
	SELECT s.district_code,
		sum(s.amount) FILTER (WHERE s.part = 'applications') AS applications,
		sum(s.amount) FILTER (WHERE s.figure = 'applicants' AND s.member_code IS NULL) AS enterprises,
		sum(s.amount) FILTER (WHERE s.part = 'approved_applications') AS approved_applications,
		sum(s.amount) FILTER (WHERE s.part = 'assessed_yuan') AS assessed_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'awarded_yuan') AS awarded_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'disbursed_yuan') AS disbursed_yuan
	FROM summed AS s
	GROUP BY s.district_code
)
SELECT
	d.district_code,
	d.name_zh AS district_zh,
	d.name_en AS district_en,
	coalesce(a.enterprises, 0)::bigint AS enterprises,
	coalesce(a.applications, 0)::bigint AS applications,
	coalesce(a.approved_applications, 0)::bigint AS approved_applications,
	coalesce(a.assessed_yuan, 0)::numeric(24,2) AS assessed_yuan,
	coalesce(a.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan,
	coalesce(a.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan
FROM jm_policy.district AS d
LEFT JOIN applied AS a USING (district_code)
-- The city itself has a row only if it has enterprises with applications
WHERE (d.is_county OR a.applications > 0)
-- Who sees some of the districts has no rows of the others
  AND coalesce(d.district_code = ANY ((SELECT districts_seen())::text[]), true);

COMMENT ON VIEW award_by_district IS '各县市区资金：申报、核算、批准、拨付（实时）；只看到部分县（市、区）的角色只有所见的行 / applications, assessed, awarded and paid amounts of each district; live; who sees some districts has their rows only';
COMMENT ON COLUMN award_by_district.district_code IS '县（市、区）代码 / district';
COMMENT ON COLUMN award_by_district.district_zh IS '县（市、区） / name of the district';
COMMENT ON COLUMN award_by_district.district_en IS '英文名称 / name in English';
COMMENT ON COLUMN award_by_district.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_by_district.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN award_by_district.approved_applications IS '已批准件数（含已拨付） / approved applications, including paid ones';
COMMENT ON COLUMN award_by_district.assessed_yuan IS '核算金额合计（元） / assessed in yuan';
COMMENT ON COLUMN award_by_district.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN award_by_district.disbursed_yuan IS '拨付金额合计（元），已减收回 / disbursed in yuan, less money returned';
