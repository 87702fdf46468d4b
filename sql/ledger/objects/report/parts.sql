-- The parts of the report's page.  The page is of type xml: text enters it only through
-- xmlelement() and xmlattributes(), which escape it; no markup is made by joining strings.

-- page_text isolates a text that somebody typed, so that its direction of writing affects
-- nothing else.
CREATE OR REPLACE FUNCTION page_text(line text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN line IS NOT NULL THEN xmlelement(NAME bdi, plain_text(line)) END;
END;
COMMENT ON FUNCTION page_text(text) IS '页面上的外来文字 / a text that somebody typed, on the page';

-- page_whole keeps a date or another text from being broken at the end of a line.
CREATE OR REPLACE FUNCTION page_whole(line text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN line IS NOT NULL THEN xmlelement(NAME span, xmlattributes('whole' AS class), line) END;
END;
COMMENT ON FUNCTION page_whole(text) IS '不在行末断开的文字 / a text that is not broken at the end of a line';

-- format_wan formats an amount in units of 10,000 yuan with two decimals, exact to 100 yuan.
CREATE OR REPLACE FUNCTION format_wan(yuan numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT to_char(round(yuan / 10000, 2), 'FM999,999,999,999,999,990.00');
END;
COMMENT ON FUNCTION format_wan(numeric) IS '以万元显示的金额 / an amount in units of 10,000 yuan';

-- books_of_today gives the note that money is always of today, for a page of another day.
CREATE OR REPLACE FUNCTION books_of_today(as_of date, lang text)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN as_of = jm_policy.city_today() THEN '' ELSE in_language(lang, '（台账现状）', ' (books of today)') END;
END;
COMMENT ON FUNCTION books_of_today(date, text) IS '截至日期不是当天时，注明资金为台账现状 / the note that money is of today, for a page of another day';

CREATE OR REPLACE FUNCTION status_sign(status text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE status
		WHEN 'met' THEN '✓' WHEN 'on_track' THEN '↗' WHEN 'at_risk' THEN '!' WHEN 'off_track' THEN '↘' WHEN 'worsening' THEN '↓'
		WHEN 'missed' THEN '✕' WHEN 'awaiting_final' THEN '…' WHEN 'not_started' THEN '○' ELSE '–' END;
END;
COMMENT ON FUNCTION status_sign(text) IS '状态的符号 / the sign of a status';

-- page_badge shows a status by sign and word; the colour only repeats them.
CREATE OR REPLACE FUNCTION page_badge(status text, lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME span, xmlattributes('badge ' || status AS class),
		xmlelement(NAME span, xmlattributes('true' AS "aria-hidden"), status_sign(status) || ' '),
		code_name('status', status, lang));
END;
COMMENT ON FUNCTION page_badge(text, text) IS '状态标记 / the badge of a status';

-- page_bullet draws a bullet chart: the bar is the attainment, the upright line the target, the
-- triangle the elapsed share.  The bar ends at 120 percent; an arrow shows that it continues.
CREATE OR REPLACE FUNCTION page_bullet(attainment numeric, elapsed numeric, status text, label text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME svg, xmlattributes('bullet' AS class, '-2 0 244 24' AS "viewBox", 'img' AS role, label AS "aria-label"),
		xmlelement(NAME title, label),
		xmlelement(NAME rect, xmlattributes('track' AS class, 0 AS x, 4 AS y, 200 AS width, 12 AS height)),
		xmlelement(NAME rect, xmlattributes('fill ' || status AS class, 0 AS x, 6 AS y,
			round(least(greatest(attainment, 0), 119) * 2, 1) AS width, 8 AS height)),
		CASE WHEN attainment > 119 THEN xmlelement(NAME path, xmlattributes('fill ' || status AS class, 'M233 3 L242 10 L233 17 Z' AS d)) END,
		xmlelement(NAME rect, xmlattributes('target-line' AS class, 199 AS x, 1 AS y, 2 AS width, 18 AS height)),
		CASE WHEN elapsed IS NOT NULL THEN
			xmlelement(NAME path, xmlattributes('elapsed' AS class,
				format('M%s 16 l4 7 h-8 z', round(elapsed * 200, 1)) AS d)) END);
END;
COMMENT ON FUNCTION page_bullet(numeric, numeric, text, text) IS '子弹图：完成程度、目标、时间进度 / a bullet chart: attainment, target, elapsed share';

-- page_statuses shows the number of targets by status, as a divided bar and in words.
-- It is in PL/pgSQL, which plans its query once, where SQL would at each of its two dozen calls.
CREATE OR REPLACE FUNCTION page_statuses(targets report_target[], lang text)
RETURNS xml
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN (WITH counted AS (
		SELECT w.code, w.ordinal, in_language(lang, w.name_zh, w.name_en) AS name, count(*) AS targets,
			sum(count(*)) OVER (ORDER BY w.ordinal) - count(*) AS before, sum(count(*)) OVER () AS total
		FROM unnest(targets) AS g
		JOIN code_word() AS w ON w.list = 'status' AND w.code = g.status
		GROUP BY w.code, w.ordinal, w.name_zh, w.name_en
	), told AS (
		SELECT string_agg(name || ' ' || c.targets, in_language(lang, '，', ', ') ORDER BY ordinal) AS label FROM counted AS c
	)
	SELECT xmlelement(NAME div, xmlattributes('statuses' AS class),
		xmlelement(NAME svg, xmlattributes('stack' AS class, '0 0 400 10' AS "viewBox", 'none' AS "preserveAspectRatio", 'img' AS role,
				(SELECT label FROM told) AS "aria-label"),
			(SELECT xmlagg(xmlelement(NAME rect, xmlattributes('fill ' || code AS class, round(before * 400.0 / total, 2) AS x, 0 AS y,
				round(c.targets * 400.0 / total, 2) AS width, 10 AS height)) ORDER BY ordinal) FROM counted AS c)),
		xmlelement(NAME ul, xmlattributes('counts' AS class),
			(SELECT xmlagg(xmlelement(NAME li, xmlattributes(code AS "data-status", c.targets AS "data-targets"),
				page_badge(code, lang), ' ', xmlelement(NAME b, c.targets)) ORDER BY ordinal) FROM counted AS c))));
END
$$;
COMMENT ON FUNCTION page_statuses(report_target[], text) IS '各状态的目标数 / the number of targets by status';
