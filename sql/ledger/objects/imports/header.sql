-- Reads headers: the column that a header names, and the unit of its amounts.  A figure in 万元
-- that is read as 元 is wrong by a factor of ten thousand.  So an unknown unit refuses the file
-- (JM138), and so does an unknown column that may hold amounts, dates or codes (JM135).

-- import_money_unit gives the unit of amounts in a remark beside a name: 万元 for
-- （万元，不含税）.  It is NULL if there is none, and ? if it is unknown or ambiguous.
CREATE OR REPLACE FUNCTION import_money_unit(said text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE count(DISTINCT w.unit) WHEN 0 THEN NULL WHEN 1 THEN min(w.unit) ELSE '?' END
	FROM regexp_split_to_table(regexp_replace(jm_policy.cell_code(said), '([0-9]),([0-9]{3})', '\1\2', 'g'), '[][()（）【】{},，;；、/:：|=~～_-]+') AS piece
	CROSS JOIN LATERAL (SELECT regexp_replace(piece, '^(?:(?:金额|货币|计量)?单位为?|以)|计算?$', '', 'g') AS word) AS p
	CROSS JOIN LATERAL (SELECT regexp_replace(p.word, '^(?:人民币|RMB|CNY|¥|￥)+|(?:人民币|RMB|CNY)$', '', 'g') AS word) AS c
	CROSS JOIN LATERAL (SELECT CASE
		WHEN c.word = '' AND p.word <> '' OR c.word ~ '^(?:元|圆|YUAN)$' THEN '元'
		WHEN c.word ~ '^(?:(?:千|仟)(?:元|圆)?|(?:K|THOUSAND|1000)YUAN)$' OR c.word IN ('K', 'THOUSAND') AND p.word <> c.word THEN '千元'
		WHEN c.word ~ '^(?:(?:万|萬)(?:元|圆)?|(?:10K|10000)YUAN|10000元)$' OR c.word IN ('10K', '10000') AND p.word <> c.word THEN '万元'
		WHEN c.word ~ '^(?:百万(?:元|圆)?|MILLIONYUAN)$' OR c.word = 'MILLION' AND p.word <> c.word THEN '百万元'
		WHEN c.word ~ '^千万(?:元|圆)?$' THEN '千万元'
		WHEN c.word ~ '^(?:(?:亿|億)(?:元|圆)?|100MILLIONYUAN)$' THEN '亿元'
		WHEN c.word ~ '[元圆万萬亿億百千仟美港澳欧镑$€£%％‰]|日币|日圓|USD|HKD|EUR|GBP|JPY|YUAN|RMB|CNY|THOUSAND|MILLION|BILLION|^[0-9]*K$' THEN '?'
	END AS unit) AS w;
END;
COMMENT ON FUNCTION import_money_unit(text) IS '文字所注的金额单位（元、千元、万元、百万元、千万元、亿元）；未注得空，无法识别或不一致得 ? / the unit of amounts in a remark; NULL if there is none, ? if it is unknown or ambiguous';

-- import_note_unit does the same for the lines above or below a table, where 单位：万元 is for
-- the whole table.  填报单位：… is an organisation, not a unit.
CREATE OR REPLACE FUNCTION import_note_unit(notes text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE count(DISTINCT u.unit) WHEN 0 THEN NULL WHEN 1 THEN min(u.unit) ELSE '?' END
	FROM (
		SELECT import_money_unit(m[1]) AS unit
		FROM regexp_matches(notes, '(?:(?<![一-龥])|金额|货币|计量|数据)(?:单位|金额)\s*(?:均?为|[:：])\s*([^\s,;，；。、()（）"]+)', 'g') AS m
		UNION ALL
		SELECT nullif(import_money_unit(m[1]), '?')
		FROM regexp_matches(notes, '[（(]([^（()）]*)[)）]', 'g') AS m
	) AS u;
END;
COMMENT ON FUNCTION import_note_unit(text) IS '表头以外所注的金额单位，如“单位：万元” / the unit of amounts in notes beside a table';

-- import_header_of gives the column that a header names, and its unit.
CREATE OR REPLACE FUNCTION import_header_of(kind text, cell text,
								 OUT column_name text, OUT unit text, OUT is_known boolean, OUT is_silent boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	-- A unit at the end, without brackets
	behind constant text := '^(.*?[^\s/_:：，,、-])[\s/_:：，,、-]*(?:(?:单位|计量单位)[:：]?)?\s*((?:人民币)?\s*(?:[百千仟万萬亿億]*元|10k yuan|yuan|rmb))$';
	base text := jm_policy.cell_text(cell);
	said text := '';
	parts text[];
	type text;
BEGIN
	is_known := false;
	WHILE base IS NOT NULL LOOP
		parts := regexp_match(base, behind, 'i');
		SELECT h.column_name, h.is_silent INTO column_name, is_silent
		FROM unnest(ARRAY[base, parts[1]]) WITH ORDINALITY AS a (attempt, n)
		JOIN import_header AS h ON h.kind = import_header_of.kind AND h.header = jm_policy.cell_key(a.attempt)
		ORDER BY a.n LIMIT 1;
		is_known := FOUND;
		EXIT WHEN FOUND;
		-- Cut off the last part in brackets
		parts := regexp_match(base, '^(.*)([（([【][^（([【]*)$');
		base := jm_policy.cell_text(parts[1]);
		said := coalesce(parts[2], '') || said;
	END LOOP;
	IF column_name IS NULL THEN
		RETURN;
	END IF;

	said := concat_ws(' , ', parts[2], said);
	SELECT f.type INTO type FROM import_field AS f WHERE f.kind = import_header_of.kind AND f.column_name = import_header_of.column_name;
	unit := CASE
		WHEN type = 'yuan' THEN import_money_unit(said)
		-- The unit of a figure is compared with that of its indicator later, for each cell
		WHEN type = 'number' THEN coalesce(nullif(import_money_unit(said), '?'),
			(regexp_match(said, '[（([【]\s*(?:单位[:：]?)?\s*([^（()）【】[\]0-9\s]{0,6}(?:元|吨|家|个|件|人|亩|户|项|次|米|斤|度|时|%|％))\s*[])）】]'))[1])
		WHEN type IN ('integer', 'bigint') AND jm_policy.cell_code(said) ~ '[百千仟万萬亿億]' THEN '?'
	END;
END
$$;
COMMENT ON FUNCTION import_header_of(text, text) IS '识别表头：对应的列及其单位（元、千元、万元至亿元；? 为无法识别） / the column that a header names, and the unit it gives; ? for an unknown unit';

-- import_nearest gives the known columns most similar to a header, by common characters and by
-- the apparent content.  Different people name a thing differently, so edit distance is no help.
CREATE OR REPLACE FUNCTION import_nearest(kind text, header text, seems text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- A single Chinese character is significant; of Latin letters, three are compared at a time
	WITH given AS (
		SELECT g.word, CASE WHEN g.word ~ '[一-龥]' THEN 1 ELSE 3 END AS piece
		FROM (SELECT jm_policy.cell_key(coalesce(nullif(regexp_replace(header, '[（([【].*$', ''), ''), header)) AS word) AS g
	), likeness AS (
		SELECT f.title_zh, f.column_name, f.ordinal, max(2.0 * s.shared / greatest(length(g.word) + length(h.header) - 2 * g.piece + 2, 1))
			+ CASE WHEN f.type = ANY (CASE seems WHEN 'money' THEN ARRAY['yuan', 'number'] WHEN 'date' THEN ARRAY['date', 'year'] END) THEN 0.15 ELSE 0 END AS score
		FROM given AS g
		CROSS JOIN import_header AS h
		JOIN import_field AS f ON f.kind = h.kind AND f.column_name = h.column_name
		CROSS JOIN LATERAL (
			SELECT count(*) AS shared
			FROM (SELECT DISTINCT substr(g.word, i, g.piece) AS c FROM generate_series(1, length(g.word) - g.piece + 1) AS i) AS d
			WHERE position(d.c IN h.header) > 0
		) AS s
		WHERE h.kind = import_nearest.kind AND (h.header ~ '[一-龥]') = (g.piece = 1)
		GROUP BY f.title_zh, f.column_name, f.ordinal, f.type
	)
	SELECT string_agg(n.title_zh || ' / ' || n.column_name, ', ' ORDER BY n.score DESC, n.ordinal)
	FROM (SELECT * FROM likeness AS l WHERE l.score >= 0.4 ORDER BY l.score DESC, l.ordinal LIMIT 3) AS n;
END;
COMMENT ON FUNCTION import_nearest(text, text, text) IS '与表头最接近的已知栏 / the known columns most similar to a header';

-- import_seems guesses the content of a column from its header and its cells: money (amounts,
-- numbers), date, code, text, or nothing.
CREATE OR REPLACE FUNCTION import_seems(header text, cells text[]) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN t.cells = 0 THEN 'nothing'
		WHEN t.dates * 2 >= t.cells THEN 'date'
		WHEN t.codes * 2 >= t.cells THEN 'code'
		WHEN t.figures * 2 >= t.cells THEN 'money'
		WHEN header ~* '金额|[百千万亿]?元[)）]?$|[额款][（(]?|投入|投资|资金|经费|费用|费[（(]|费$|价格|价款|价值|单价|总价|造价|报价|售价|补助|补贴|奖励|奖金|奖补|贷|利息|税|产值|营收|收入|利润|成本|支出|支付|拨付|销售|amount|yuan|rmb|cny|cost|price|invest|fund|fee|budget|payment|loan|tax|revenue|sales' THEN 'money'
		WHEN header ~* '日期|时间|年月|年份|年度|期限|起止|截止|到期|date|time|month|deadline' THEN 'date'
		WHEN header ~* '代码|编号|编码|号码|证号|账号|帐号|卡号|文号|号$|code|number|account|\mno\.?$|\mid$' THEN 'code'
		ELSE 'text' END
	FROM (
		SELECT count(*) AS cells,
			count(*) FILTER (WHERE jm_policy.cell_date(c) IS NOT NULL AND jm_policy.cell_code(c) !~ '^[0-9]{1,7}$') AS dates,
			count(*) FILTER (WHERE jm_policy.cell_code(c) ~ '^(?=.*[0-9])(?:[A-Z0-9]*[A-Z][A-Z0-9-]*[0-9][A-Z0-9-]*|[0-9]{11,}|0[0-9]{4,}|[0-9]+(?:-[0-9]+)+)$') AS codes,
			count(*) FILTER (WHERE coalesce(jm_policy.cell_yuan(c), jm_policy.cell_number(regexp_replace(jm_policy.cell_code(c), '[%％]$', ''))) IS NOT NULL
				OR jm_policy.cell_code(c) ~ '^[0-9.,]+E[-+]?[0-9]+$|^[零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两]+[元圆万亿]') AS figures
		FROM unnest(cells) AS c
		WHERE NOT jm_policy.cell_is_blank(c)
	) AS t;
END;
COMMENT ON FUNCTION import_seems(text, text[]) IS '一栏似为何内容：money 金额或数值、date 日期、code 代码或号码、text 文字、nothing 空白 / the apparent content of a column';

CREATE OR REPLACE FUNCTION import_seems_word()
RETURNS TABLE (seems text, zh text, en text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	VALUES ('money', '金额或数值', 'amounts or numbers'), ('date', '日期', 'dates'), ('code', '代码或号码', 'codes'), ('text', '文字', 'text'), ('nothing', '空白', 'nothing');
END;
COMMENT ON FUNCTION import_seems_word() IS '一栏似为何内容的说法 / the names of the apparent contents';
