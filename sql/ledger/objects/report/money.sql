-- The money on the page, by measure and by district.  It is always that of today, and the page
-- says so.
CREATE OR REPLACE FUNCTION page_money_row(code text, name text, applications bigint, approved bigint, assessed numeric, awarded numeric, disbursed numeric)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME tr, xmlattributes(CASE WHEN code IS NULL THEN 'total' END AS class, coalesce(code, 'total') AS "data-money",
			applications AS "data-applications", approved AS "data-approved",
			assessed AS "data-assessed", awarded AS "data-awarded", disbursed AS "data-disbursed"),
		xmlelement(NAME th, xmlattributes('row' AS scope), page_text(name)),
		xmlelement(NAME td, xmlattributes('wide' AS class), format_number(applications)),
		xmlelement(NAME td, format_number(approved)),
		xmlelement(NAME td, xmlattributes('wide' AS class), format_wan(assessed)),
		xmlelement(NAME td, format_wan(awarded)),
		xmlelement(NAME td, format_wan(disbursed)));
END;
COMMENT ON FUNCTION page_money_row(text, text, bigint, bigint, numeric, numeric, numeric) IS '资金表的一行 / a row of a table of money';

CREATE OR REPLACE FUNCTION page_money_table(what text, row_name text, body xml, lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME table, xmlattributes('money' AS class, what AS id),
		xmlelement(NAME caption, in_language(lang, '按' || row_name || '，金额单位：万元', 'By ' || row_name || '; amounts in RMB 10,000')),
		xmlelement(NAME thead, xmlelement(NAME tr,
			xmlelement(NAME th, xmlattributes('col' AS scope), in_language(lang, row_name, initcap(row_name))),
			xmlelement(NAME th, xmlattributes('col' AS scope, 'wide' AS class), in_language(lang, '申报件数', 'Applications')),
			xmlelement(NAME th, xmlattributes('col' AS scope), in_language(lang, '批准件数', 'Approved')),
			xmlelement(NAME th, xmlattributes('col' AS scope, 'wide' AS class), in_language(lang, '核算金额', 'Assessed')),
			xmlelement(NAME th, xmlattributes('col' AS scope), in_language(lang, '批准金额', 'Awarded')),
			xmlelement(NAME th, xmlattributes('col' AS scope), in_language(lang, '拨付金额', 'Paid')))),
		xmlelement(NAME tbody, body));
END;
COMMENT ON FUNCTION page_money_table(text, text, xml, text) IS '资金表 / a table of money';

CREATE OR REPLACE FUNCTION page_money(of_document text, awards award_by_measure[], lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH by_district AS MATERIALIZED (
		SELECT a.district_code, a.district_zh, a.district_en, coalesce(sum(s.applications), 0)::bigint AS applications,
			coalesce(sum(s.approved_applications), 0)::bigint AS approved_applications, coalesce(sum(s.assessed_yuan), 0) AS assessed_yuan,
			coalesce(sum(s.awarded_yuan), 0) AS awarded_yuan, coalesce(sum(s.disbursed_yuan), 0) AS disbursed_yuan
		FROM award_by_district AS a
		LEFT JOIN award_sums AS s ON s.district_code = a.district_code AND s.document_no = of_document AND s.item_code <> ''
		GROUP BY a.district_code, a.district_zh, a.district_en
	)
	SELECT xmlelement(NAME section, xmlattributes('money' AS id),
		xmlelement(NAME h2, in_language(lang, '支持资金', 'Money')),
		xmlelement(NAME p, xmlattributes('note' AS class), in_language(lang,
			format('台账现有记录，制表日期%s；批准和核算不受上述截至日期限制，拨付金额已减收回。', jm_policy.format_day(jm_policy.city_today())),
			format('What the books say today, %s, whatever the date above; paid is less what was taken back.', jm_policy.format_day(jm_policy.city_today())))),
		page_money_table('money-by-measure', in_language(lang, '措施', 'measure'), (
			SELECT xmlagg(r.line ORDER BY r.ordinal) FROM (
				SELECT a.measure_no AS ordinal, page_money_row(a.measure_no::text, a.measure_no || ' ' || in_language(lang, a.measure_zh, a.measure_en),
					a.applications, a.approved_applications, a.assessed_yuan, a.awarded_yuan, a.disbursed_yuan) AS line
				FROM unnest(awards) AS a
				UNION ALL
				SELECT 99, page_money_row(NULL, in_language(lang, '合计', 'Total'),
					sum(a.applications)::bigint, sum(a.approved_applications)::bigint, sum(a.assessed_yuan), sum(a.awarded_yuan), sum(a.disbursed_yuan))
				FROM unnest(awards) AS a) AS r), lang),
		page_money_table('money-by-district', in_language(lang, '县（市、区）', 'district'), (
			SELECT xmlagg(r.line ORDER BY r.ordinal) FROM (
				SELECT a.district_code AS ordinal, page_money_row(a.district_code, in_language(lang, a.district_zh, a.district_en),
					a.applications, a.approved_applications, a.assessed_yuan, a.awarded_yuan, a.disbursed_yuan) AS line
				FROM by_district AS a
				UNION ALL
				SELECT '999999', page_money_row(NULL, in_language(lang, '合计', 'Total'),
					sum(a.applications)::bigint, sum(a.approved_applications)::bigint, sum(a.assessed_yuan), sum(a.awarded_yuan), sum(a.disbursed_yuan))
				FROM by_district AS a) AS r), lang));
END;
COMMENT ON FUNCTION page_money(text, award_by_measure[], text) IS '资金：按措施、按县（市、区） / money, by measure and by district';
