-- Text broken into lines for a terminal, where a Chinese character is two
-- columns wide and closing punctuation does not begin a line.

CREATE FUNCTION pg_temp.display_width(line text) RETURNS int
LANGUAGE sql IMMUTABLE
RETURN length(line) + length(regexp_replace(line, '[^\u2e80-\uffef‘’“”…—×]', '', 'g'));

CREATE FUNCTION pg_temp.wrap(paragraph text, indent text = '', width int = 96) RETURNS text
LANGUAGE plpgsql IMMUTABLE
AS $$
DECLARE
	piece text;
	line text := indent;
	lines text := '';
BEGIN
	-- A piece is one wide character or one word, with the brackets that belong to it
	FOR piece IN
		SELECT m[1] FROM regexp_matches(paragraph,
			'([（“《〔【]*(?:[\u2e80-\uffef]|[^\u2e80-\uffef\s“”]+)[，。；：、）”》〕】]*|.)', 'g') AS m
	LOOP
		IF pg_temp.display_width(line || rtrim(piece)) > width THEN
			lines := lines || rtrim(line) || E'\n';
			line := indent || ltrim(piece);
		ELSE
			line := line || piece;
		END IF;
	END LOOP;
	RETURN lines || rtrim(line);
END
$$;
