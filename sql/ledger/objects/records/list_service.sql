-- Views for people: the entries of the lists with those in charge, the enterprises of each
-- chain, and how fast requests are answered.

CREATE OR REPLACE VIEW jm.list_service WITH (security_invoker = true) AS
SELECT k.kind AS list_kind, k.name_zh AS list_zh, l.uscc, l.entry_no, coalesce(p.name, e.name, l.subject) AS name,
	coalesce(l.district_code, p.district_code, e.district_code) AS district_code, l.entered_on, l.left_on,
	s.kind AS served_by_kind, s.name_zh AS served_by_zh, a.since_on AS served_since, a.who AS served_by,
	a.since_on IS NOT NULL AS is_served
FROM list_entry AS l
JOIN jm_policy.list_kind AS k USING (kind)
LEFT JOIN enterprise AS e USING (uscc)
LEFT JOIN project AS p ON p.uscc = l.uscc AND p.project_no = l.project_no
JOIN jm_policy.derivation AS d ON d.record_table = 'list_entry' AND d.method = 'share' AND d.record_kind = l.kind
JOIN jm_policy.assignment_kind AS s ON s.kind = d.part_is
LEFT JOIN LATERAL (
	SELECT min(n.started_on) AS since_on, string_agg(DISTINCT coalesce(n.person, m.name_zh), '；') AS who
	FROM assignment AS n
	LEFT JOIN jm_policy.member AS m ON m.member_code = n.holder_code
	WHERE n.kind = s.kind AND n.uscc IS NOT DISTINCT FROM l.uscc AND n.project_no IS NOT DISTINCT FROM l.project_no
	  AND (l.uscc IS NOT NULL OR n.subject = l.subject)
	  AND jm_policy.city_today() BETWEEN n.started_on AND coalesce(n.ended_on, jm_policy.city_today())
) AS a ON true
WHERE jm_policy.city_today() BETWEEN l.entered_on AND coalesce(l.left_on, jm_policy.city_today());

COMMENT ON VIEW list_service IS '名单在册者及其责任方（现在） / the entries of the lists and who is in charge of them, now';
COMMENT ON COLUMN list_service.list_kind IS '名单类别 / list';
COMMENT ON COLUMN list_service.list_zh IS '名单 / list, in Chinese';
COMMENT ON COLUMN list_service.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN list_service.entry_no IS '名单序号 / number of the entry';
COMMENT ON COLUMN list_service.name IS '企业或项目名称 / name of the enterprise or project';
COMMENT ON COLUMN list_service.district_code IS '县（市、区） / district';
COMMENT ON COLUMN list_service.entered_on IS '入库日期 / on the list since';
COMMENT ON COLUMN list_service.left_on IS '在库最后一日；空为不定 / last day on the list';
COMMENT ON COLUMN list_service.served_by_kind IS '应有的责任分工类别 / kind of assignment an entry should have';
COMMENT ON COLUMN list_service.served_by_zh IS '应有的责任分工 / name of that kind of assignment, in Chinese';
COMMENT ON COLUMN list_service.served_since IS '何时起；空为尚无 / first day of the assignment; NULL if there is none yet';
COMMENT ON COLUMN list_service.served_by IS '责任方 / who is in charge';
COMMENT ON COLUMN list_service.is_served IS '是否已有 / whether it has the assignment';

-- chain_directory is for the handbook of key enterprises (产业链重点企业手册): the members of
-- each chain in the last year on record, the largest first.
CREATE OR REPLACE VIEW jm.chain_directory WITH (security_invoker = true) AS
SELECT m.member_code AS chain_code, m.name_zh AS chain_zh, m.name_en AS chain_en, b.year, e.uscc, e.name, e.district_code, d.name_zh AS district_zh,
	e.industry_code, e.above_scale, y.output_yuan, y.revenue_yuan,
	EXISTS (SELECT FROM assignment AS a WHERE a.kind = 'chain_master' AND a.member_code = m.member_code AND a.uscc = e.uscc
		AND jm_policy.city_today() BETWEEN a.started_on AND coalesce(a.ended_on, jm_policy.city_today())) AS is_chain_master,
	(row_number() OVER (PARTITION BY m.member_code ORDER BY y.output_yuan DESC NULLS LAST, e.uscc))::int AS rank
FROM jm_policy.member AS m
JOIN enterprise_member AS b ON b.member_code = m.member_code
	AND b.year = (SELECT max(l.year) FROM enterprise_member AS l WHERE l.member_code = m.member_code)
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.district AS d ON d.district_code = e.district_code
LEFT JOIN enterprise_year AS y ON y.uscc = b.uscc AND y.year = b.year
WHERE m.member_kind = 'chain';

COMMENT ON VIEW chain_directory IS '产业链企业名录（最近年度），可用于编制重点企业手册 / the enterprises of each chain in the last year on record, for the handbook';
COMMENT ON COLUMN chain_directory.chain_code IS '产业链 / chain';
COMMENT ON COLUMN chain_directory.chain_zh IS '产业链名称 / name of the chain';
COMMENT ON COLUMN chain_directory.chain_en IS '产业链英文名称 / name of the chain in English';
COMMENT ON COLUMN chain_directory.year IS '年度 / year';
COMMENT ON COLUMN chain_directory.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN chain_directory.name IS '企业名称 / name';
COMMENT ON COLUMN chain_directory.district_code IS '县（市、区） / district';
COMMENT ON COLUMN chain_directory.district_zh IS '县（市、区）名称 / name of the district';
COMMENT ON COLUMN chain_directory.industry_code IS '行业代码 / industry code';
COMMENT ON COLUMN chain_directory.above_scale IS '是否规上；空为不详 / above designated size; NULL if unknown';
COMMENT ON COLUMN chain_directory.output_yuan IS '产值（元） / output in yuan';
COMMENT ON COLUMN chain_directory.revenue_yuan IS '主营业务收入（元） / main revenue in yuan';
COMMENT ON COLUMN chain_directory.is_chain_master IS '是否链主 / whether it is a chain-master';
COMMENT ON COLUMN chain_directory.rank IS '按产值在链上的名次 / rank in the chain by output';

CREATE OR REPLACE VIEW jm.request_response WITH (security_invoker = true) AS
SELECT r.channel, c.name_zh AS channel_zh, extract(year FROM r.opened_at AT TIME ZONE 'Asia/Shanghai')::int AS year,
	count(*)::int AS requests, count(r.answered_at)::int AS answered, count(r.closed_at)::int AS closed,
	round((avg(extract(epoch FROM r.answered_at - r.opened_at)) / 86400)::numeric, 2)::numeric(12,2) AS days_to_answer,
	round((avg(extract(epoch FROM r.closed_at - r.opened_at)) / 86400)::numeric, 2)::numeric(12,2) AS days_to_close,
	round((max(extract(epoch FROM r.answered_at - r.opened_at)) / 86400)::numeric, 2)::numeric(12,2) AS longest_to_answer
FROM request AS r
JOIN jm_policy.request_channel AS c USING (channel)
GROUP BY r.channel, c.name_zh, extract(year FROM r.opened_at AT TIME ZONE 'Asia/Shanghai');

COMMENT ON VIEW request_response IS '企业诉求办理情况：按渠道和年度 / how fast requests are answered, by channel and year';
COMMENT ON COLUMN request_response.channel IS '渠道 / channel';
COMMENT ON COLUMN request_response.channel_zh IS '渠道名称 / channel, in Chinese';
COMMENT ON COLUMN request_response.year IS '提出年度 / year it was opened in';
COMMENT ON COLUMN request_response.requests IS '诉求数 / requests';
COMMENT ON COLUMN request_response.answered IS '已答复 / answered';
COMMENT ON COLUMN request_response.closed IS '已办结 / closed';
COMMENT ON COLUMN request_response.days_to_answer IS '平均答复天数 / days to the first answer, on average';
COMMENT ON COLUMN request_response.days_to_close IS '平均办结天数 / days until it is closed, on average';
COMMENT ON COLUMN request_response.longest_to_answer IS '最长答复天数 / the longest time to an answer, in days';
