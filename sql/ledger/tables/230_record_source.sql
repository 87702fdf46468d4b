-- The records that came from one source, for the report.

CREATE TYPE record_source AS (
	source	text,
	list	text,
	records	bigint
);

COMMENT ON TYPE record_source IS '同一来源的记录 / the records from one source';
COMMENT ON COLUMN record_source.source IS '来源 / source';
COMMENT ON COLUMN record_source.list IS '记录种类 / which records';
COMMENT ON COLUMN record_source.records IS '条数 / how many';
