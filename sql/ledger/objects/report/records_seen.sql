-- The records that the scorecard and the report are made from: the districts that row-level
-- security restricts them to, and the sources of the records.

CREATE OR REPLACE FUNCTION format_records_seen(districts text[], lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN districts IS NULL THEN NULL
		WHEN cardinality(districts) = 0 THEN in_language(lang, '不含任何县（市、区）的记录', 'no records of any district')
		ELSE in_language(lang, '只含', 'only records of ') || (
			SELECT string_agg(plain_text(in_language(lang, d.name_zh, d.name_en)), in_language(lang, '、', ', ') ORDER BY d.district_code)
			FROM jm_policy.district AS d WHERE d.district_code = ANY (districts)) || in_language(lang, '的记录', '')
		END;
END;
COMMENT ON FUNCTION format_records_seen(text[], text) IS '只含哪些县（市、区）的记录；空为不受限制 / the districts whose records are included, as text; NULL if all are';

-- records_seen_lines gives the same as lines of the scorecard.
CREATE OR REPLACE FUNCTION records_seen_lines(lang text)
RETURNS TABLE (ordinal int, line text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.n, display_cut(s.said, 98)
	FROM (SELECT format_records_seen(districts_seen(), lang) AS said) AS w
	CROSS JOIN LATERAL (VALUES
		(1, '** ' || w.said || ' **'),
		(2, in_language(lang, '   企业、项目、申报和资金不是全市的；填报和公布的全市数据照列', '   not the city''s enterprises, projects and money; figures reported for the city stand as they are'))) AS s (n, said)
	WHERE w.said IS NOT NULL;
END;
COMMENT ON FUNCTION records_seen_lines(text) IS '记分卡中说明只含哪些县（市、区）记录的行 / the lines of the scorecard that state the districts whose records are included';

-- record_sources counts the records by source, for every table that the targets and the money are
-- computed from.
CREATE OR REPLACE FUNCTION record_sources(lang text)
RETURNS SETOF record_source
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(nullif(plain_text(text_in_language(s.source, lang)), ''), in_language(lang, '未注明来源', 'source not recorded')),
		in_language(lang, s.name_zh, s.name_en), sum(s.records)::bigint
	FROM (
		SELECT 1 AS ordinal, '企业' AS name_zh, 'enterprises' AS name_en, e.source, count(*) AS records FROM enterprise AS e GROUP BY e.source
		UNION ALL
		SELECT 2, '企业年度数据', 'years of enterprises', y.source, count(*) FROM enterprise_year AS y GROUP BY y.source
		UNION ALL
		SELECT 3, '认定', 'recognitions', r.source, count(*) FROM recognition AS r GROUP BY r.source
		UNION ALL
		SELECT 4, '项目', 'projects', p.source, count(*) FROM project AS p GROUP BY p.source
		UNION ALL
		SELECT 5, '申报', 'applications', a.source, count(*) FROM application AS a GROUP BY a.source
		UNION ALL
		SELECT 6, '拨付', 'payments', d.source, count(*) FROM disbursement AS d GROUP BY d.source
		UNION ALL
		SELECT 7, '活动等记录', 'activities and the like', v.source, count(*)
		FROM (SELECT source FROM activity UNION ALL SELECT source FROM assignment UNION ALL SELECT source FROM list_entry
			  UNION ALL SELECT source FROM entity_step UNION ALL SELECT source FROM request) AS v GROUP BY v.source
	) AS s
	GROUP BY 1, s.ordinal, s.name_zh, s.name_en
	ORDER BY sum(sum(s.records)) OVER (PARTITION BY coalesce(nullif(plain_text(text_in_language(s.source, lang)), ''), in_language(lang, '未注明来源', 'source not recorded'))) DESC, 1, s.ordinal;
END;
COMMENT ON FUNCTION record_sources(text) IS '台账记录的来源及条数，多者在前 / the sources of the ledger''s records, with their number, the largest first';
