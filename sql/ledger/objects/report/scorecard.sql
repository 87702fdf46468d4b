-- The targets in a terminal: SELECT * FROM scorecard(); Lines have at most 98 columns, so that
-- psql's output fits into 100.

-- text_bar draws a bar of `width` characters: = for the attainment, | at the elapsed share, +
-- at the end if the target is exceeded.  If the target is not met, the bar is never full.  It
-- is ASCII, because box characters take one column in some terminals and two in others.
CREATE OR REPLACE FUNCTION text_bar(attainment numeric, elapsed numeric, width int = 14)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT '[' || CASE
		WHEN attainment IS NULL THEN repeat(' ', width)
		ELSE overlay(
			CASE WHEN attainment > 100 THEN repeat('=', width - 1) || '+'
				ELSE rpad(repeat('=', floor(greatest(attainment, 0) * width / 100)::int), width, '.') END
			PLACING CASE WHEN elapsed IS NULL THEN '' ELSE '|' END
			FROM least(greatest(ceil(elapsed * width), 1), width - (attainment > 100)::int)::int
			FOR CASE WHEN elapsed IS NULL THEN 0 ELSE 1 END)
		END || ']';
END;
COMMENT ON FUNCTION text_bar(numeric, numeric, int) IS '文字进度条：= 完成程度，| 时间进度，+ 超额 / a bar in text: = attainment, | elapsed share, + over the target';

-- scorecard_line makes a line of at most 98 columns: target, actual, percent and bar take 15,
-- 13, 7 and 16, the status 10 or (English) 14, the subject the rest.
CREATE OR REPLACE FUNCTION scorecard_line(lang text, subject text, target text, actual text, percent text, bar text, status text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT rtrim(display_pad(subject, 42 - w.status) || ' ' || display_pad(target, 15, true) || ' ' || display_pad(actual, 13, true) || ' '
		|| display_pad(percent, 7, true) || ' ' || display_pad(bar, 16) || ' ' || display_pad(scorecard_line.status, w.status))
	FROM (SELECT CASE lang WHEN 'en' THEN 14 ELSE 10 END AS status) AS w;
END;
COMMENT ON FUNCTION scorecard_line(text, text, text, text, text, text, text) IS '记分卡的一行 / a line of the scorecard';

CREATE OR REPLACE FUNCTION jm.scorecard(lang text = 'zh', as_of date = jm_policy.city_today(), known_at timestamptz = NULL, everything boolean = false,
										document_no text = NULL)
RETURNS TABLE (scorecard text)
LANGUAGE sql STABLE PARALLEL SAFE
SET jit = off
BEGIN ATOMIC
	WITH document AS MATERIALIZED (
		SELECT d.document_no, in_language(lang, d.document_no, d.document_no_en) AS said FROM jm_policy.document_asked(scorecard.document_no) AS d
	), target AS (
		SELECT t.* FROM document AS d CROSS JOIN LATERAL report_targets(as_of, known_at, lang, d.document_no) AS t
		WHERE require_language(lang, 'scorecard') IS NOT NULL
	), line AS (
		SELECT -4 AS measure_no, 0 AS ordinal, display_cut(format(in_language(lang, '%s 目标进度，截至%s', '%s: progress towards the targets, as of %s'),
			d.said, jm_policy.format_day(as_of)), 98) AS line
		FROM document AS d
		UNION ALL
		SELECT -4, d.ordinal, d.line FROM records_seen_lines(lang) AS d
		UNION ALL
		-- Nine statuses may be too long for one line, so the first five have a line of their own
		SELECT -3, s.half, s.line
		FROM (
			SELECT (w.ordinal > 5)::int AS half,
				string_agg(in_language(lang, w.name_zh, w.name_en) || ' ' || g.targets, in_language(lang, '，', ', ') ORDER BY w.ordinal) AS line
			FROM (SELECT status, count(*) AS targets FROM target GROUP BY status) AS g
			JOIN code_word() AS w ON w.list = 'status' AND w.code = g.status
			GROUP BY w.ordinal > 5
		) AS s
		UNION ALL
		SELECT -2, 0, in_language(lang,
			'[====|...] = 完成程度，| 时间进度（无 | 的不看时间），+ 超额；均以数据日期计',
			'[====|...] = attained, | time elapsed (none: time plays no part), + over the target')
		UNION ALL
		SELECT -1, 0, scorecard_line(lang, in_language(lang, '目标', 'target'), in_language(lang, '要求', 'required'),
			in_language(lang, '实际', 'actual'), '%', in_language(lang, '进度', 'progress'), in_language(lang, '状态', 'status'))
		UNION ALL
		SELECT measure_no, 0, display_cut(measure_no || ' ' || min(measure), 98)
		FROM target GROUP BY measure_no
		UNION ALL
		SELECT measure_no, ordinal, scorecard_line(lang, '  ' || subject, replace(target, '≥', '>='), actual, to_char(attainment, 'FM99999990.00'),
			text_bar(attainment, CASE WHEN is_paced THEN elapsed END), status_name)
		FROM target
		WHERE everything OR NOT lacks_figure(status, data_on) OR status = 'not_started'
		UNION ALL
		SELECT measure_no, 1000, format(in_language(lang, '  （另有%s项无数据）', '  (%s more without data)'), count(*))
		FROM target
		WHERE lacks_figure(status, data_on) AND status <> 'not_started' AND NOT everything
		GROUP BY measure_no
	)
	SELECT l.line FROM line AS l ORDER BY l.measure_no, l.ordinal;
END;
COMMENT ON FUNCTION scorecard(text, date, timestamptz, boolean, text) IS
	'记分卡：各目标进度，供 psql 查看，每行不超过100列；everything 为真时列出无数据的目标；document_no 为空者为内置文件 / the targets as lines for a terminal, at most 100 columns wide; with everything, also those without data; of the built-in document if document_no is NULL';
