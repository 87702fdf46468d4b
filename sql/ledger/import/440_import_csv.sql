-- The way in for everybody: COPY does not go into a table under row-level
-- security, but into a view whose trigger writes the table, row-level security
-- and all.  (The owner, whom it does not bind, may \copy a million lines straight
-- into import_line.)

CREATE VIEW import_csv WITH (security_invoker = true) AS
SELECT line FROM import_line;

COMMENT ON VIEW import_csv IS '装入 CSV 文件的入口：\copy jm.import_csv (line) FROM … / where \copy puts a file''s lines';
COMMENT ON COLUMN import_csv.line IS '原文 / the line as it stands in the file';

CREATE FUNCTION take_csv_line() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO import_line (line) VALUES (NEW.line);
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION take_csv_line() IS '触发器：将 import_csv 的行写入 import_line / trigger: lines of import_csv go to import_line';

CREATE TRIGGER take_csv_line INSTEAD OF INSERT ON import_csv
	FOR EACH ROW EXECUTE FUNCTION take_csv_line();
