-- Figures that were published about 江门, with the words that carry them.  These
-- are the only real figures of the demo.
--
-- Official figures often come as bounds (超千亿, 近900亿); the qualifier keeps
-- that.  read_from = copy: seen in a copy, cited by title and date.

INSERT INTO jm.observation
	(indicator_code, measures, period_start, period_end, value, qualifier, unit, obs_status,
	 quote_zh, source_title, published_on, read_from, note)
SELECT t.indicator_code, p.measures, p.period_start::date, p.period_end::date, p.value, p.qualifier, p.unit, p.obs_status,
	p.quote_zh, p.source_title, p.published_on, p.read_from, p.note
FROM (VALUES
	('mfg_va_gdp_share', 'value', '2022-01-01', '2022-12-31', 35.8, 'exact', '%', 'P',
	 '2022年,江門工業總產值突破6000億元,制造業增加值占GDP比重達35.8%',
	 '江门2022地区生产总值3773.41亿元，增速全省第二（南方+）', '2023-02-02',
	 'copy',
	 NULL),
	('industrial_invest_2023', 'value', '2023-01-01', '2023-12-31', 1000, 'more_than', '亿元', 'P',
	 '2023年,江门完成工业投资超千亿元,近三年工业投资累计超2600亿元',
	 '江门成广东第六座工业投资千亿城（广东省发展改革委，转省政府网站）', '2024-01-12',
	 'http://drc.gd.gov.cn/sxdt5619/content/post_4331172.html',
	 NULL),
	('industrial_invest_2023', 'value', '2022-01-01', '2022-12-31', 900, 'less_than', '亿元', 'P',
	 '2022年工业投资近900亿元',
	 '江门成广东第六座工业投资千亿城（广东省发展改革委，转省政府网站）', '2024-01-12',
	 'http://drc.gd.gov.cn/sxdt5619/content/post_4331172.html',
	 NULL),
	('industrial_invest_2023', 'value', '2024-01-01', '2024-12-31', 1000, 'more_than', '亿元', 'P',
	 '工业投资连续2年超1000亿元',
	 '2025年新春贺词（江门市委、市政府）', '2025-01-28',
	 'copy',
	 NULL),
	('planned_invest_annual', 'value', '2022-01-01', '2022-12-31', 1454, 'exact', '亿元', 'P',
	 '引进制造业项目计划投资额1454亿元,与2021年相比增长44.5%',
	 '江门召开2023年全市招商引资工作会议 确保全年引进项目投资额超2000亿元（羊城晚报）', '2023-02-28',
	 'http://ep.ycwb.com/epaper/ywdf/html/2023-02/28/content_788_557324.htm',
	 NULL),
	('zyb_lending_2023', 'value', '2022-01-01', '2022-12-31', 79.83, 'exact', '亿元', 'P',
	 '放贷金额79.83亿元,放贷倍数66.57倍,放贷金额和放贷倍数均同比增长8.4%',
	 '政银保项目2022年放贷情况（江门日报）', '2023-03',
	 'copy',
	 NULL),
	('mfg_va_gdp_share', 'value', '2021-01-01', '2021-12-31', 35.4, 'exact', '%', 'E',
	 '制造業增加值占GDP比重達35.8%,較上年提高了0.4個百分點',
	 '江门2022地区生产总值3773.41亿元，增速全省第二（南方+）', '2023-02-02',
	 'copy',
	 '35.8 less the reported rise of 0.4 points'),
	('clusters_1000yi', 'members_met', '2021-01-01', '2025-12-31', 3, 'exact', '个', 'P',
	 '5条产业链产值超500亿元,三大产业集群产值破千亿',
	 '“十四五”广东成就江门专场新闻发布会（2026年1月5日）', '2026-01-05',
	 'copy',
	 'number of members over the threshold, members not named, year of the data not stated'),
	('chains_500yi', 'members_met', '2021-01-01', '2025-12-31', 5, 'exact', '条', 'P',
	 '实施“链长制”打造15条重点产业链,5条产业链产值超500亿元',
	 '“十四五”广东成就江门专场新闻发布会（2026年1月5日）', '2026-01-05',
	 'copy',
	 'number of members over the threshold, members not named, year of the data not stated')
) AS p (target_code, measures, period_start, period_end, value, qualifier, unit, obs_status,
		quote_zh, source_title, published_on, read_from, note)
JOIN jm_policy.target AS t USING (target_code)
ORDER BY p.published_on, p.period_start, p.target_code;

SELECT count(*) AS n FROM jm.observation \gset
\echo '公布数据 published figures' :n
