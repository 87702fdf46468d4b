-- display_width counts the terminal columns of a text as psql does: an East Asian character
-- (Unicode: Wide or Fullwidth) takes two columns, a combining or invisible one none, any other
-- one, also quotation marks “” and dashes.

CREATE OR REPLACE FUNCTION display_width(line text)
RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN octet_length(line) = length(line) THEN length(line) ELSE length(line)
		+ length(regexp_replace(line, '[^\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\U00016fe0-\U00018cff\U0001b000-\U0001b2ff\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f200-\U0001f320\U0001f32d-\U0001f335\U0001f337-\U0001f37c\U0001f37e-\U0001f393\U0001f3a0-\U0001f3ca\U0001f3cf-\U0001f3d3\U0001f3e0-\U0001f3f0\U0001f3f4\U0001f3f8-\U0001f43e\U0001f440\U0001f442-\U0001f4fc\U0001f4ff-\U0001f53d\U0001f54b-\U0001f54e\U0001f550-\U0001f567\U0001f57a\U0001f595\U0001f596\U0001f5a4\U0001f5fb-\U0001f64f\U0001f680-\U0001f6c5\U0001f6cc\U0001f6d0-\U0001f6d2\U0001f6d5-\U0001f6d7\U0001f6eb\U0001f6ec\U0001f6f4-\U0001f6fc\U0001f7e0-\U0001f7eb\U0001f90c-\U0001f93a\U0001f93c-\U0001f945\U0001f947-\U0001f9ff\U0001fa70-\U0001faff\U00020000-\U0003fffd]', '', 'g'))
		- length(regexp_replace(line, '[^\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u20d0-\u20f0\u200b-\u200f\u202a-\u202e\u2060-\u2064\u302a-\u302d\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]', '', 'g')) END;
END;
COMMENT ON FUNCTION display_width(text) IS '文字在终端中所占列数，与 psql 的计法一致 / the columns a text takes in a terminal, as psql counts them';

-- display_cut cuts a text to a width and marks the cut with ….  Characters stay whole, so the
-- result may be one column shorter.  These two are in PL/pgSQL, which calls simple functions
-- without a plan for each call.
CREATE OR REPLACE FUNCTION display_cut(line text, width int)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	IF display_width(line) <= width THEN
		RETURN line;
	END IF;
	RETURN (
		SELECT coalesce(string_agg(c.letter, '' ORDER BY c.n) FILTER (WHERE c.columns < width), '') || '…'
		FROM (SELECT s.letter, s.n, sum(display_width(s.letter)) OVER (ORDER BY s.n) AS columns
			  FROM string_to_table(line, NULL) WITH ORDINALITY AS s (letter, n)) AS c);
END
$$;
COMMENT ON FUNCTION display_cut(text, int) IS '按列宽截断文字 / a text cut to a number of columns';

-- display_pad pads a text with blanks to a width, on the right or (to_right) on the left.
CREATE OR REPLACE FUNCTION display_pad(line text, width int, to_right boolean = false)
RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	cut constant text := display_cut(coalesce(line, ''), width);
	blanks constant text := repeat(' ', width - display_width(cut));
BEGIN
	RETURN CASE WHEN to_right THEN blanks || cut ELSE cut || blanks END;
END
$$;
COMMENT ON FUNCTION display_pad(text, int, boolean) IS '按列宽补空格 / a text padded with blanks to a number of columns';
