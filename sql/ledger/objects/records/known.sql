-- Triggers check references to the law, with the rights of the role that writes the row.  A
-- foreign key would be checked with the rights of the law's owner, a superuser.  It needs
-- the privilege REFERENCES on his tables, with which anybody could make a cast of his own
-- run as that superuser.  A parallel restore would also check it before the users' own rows
-- of the law are restored.
--
-- The document's own rows are never deleted (JM031).  A role with the right can delete a
-- user's own row of the law (a member, a kind), because the law does not know which ledgers
-- refer to it.

CREATE OR REPLACE FUNCTION require_known() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	column_name constant text := TG_ARGV[0];
	law_table constant text := TG_ARGV[1];
	law_column constant text := TG_ARGV[2];
	unknown text;
	rows bigint;
	known text;
BEGIN
	EXECUTE format('SELECT n.%1$I FROM new_rows AS n
					WHERE n.%1$I IS NOT NULL AND NOT EXISTS (SELECT FROM jm_policy.%2$I AS l WHERE l.%3$I = n.%1$I) LIMIT 1',
				   column_name, law_table, law_column) INTO unknown;
	IF unknown IS NOT NULL THEN
		-- The hint quotes a short list and only names the table of a long one
		EXECUTE format('SELECT count(*), string_agg(concat_ws('' '', l.%1$I, to_jsonb(l) ->> ''name_zh''), '', '' ORDER BY l.%1$I) FROM jm_policy.%2$I AS l',
					   law_column, law_table) INTO rows, known;
		RAISE EXCEPTION 'unknown % "%" (无法识别的代码)', column_name, unknown
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('Table %s refers to jm_policy.%s.', TG_TABLE_NAME, law_table),
				  HINT = CASE WHEN rows <= 12 THEN format('Known are %s.', known)
					WHEN law_table = 'award_item' THEN 'Known are SELECT item_code, title_zh FROM jm_policy.award_item.'
					ELSE format('Known are SELECT %s, name_zh FROM jm_policy.%s; users may add rows of their own.', law_column, law_table) END;
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION require_known() IS '触发器：代码须在条文的清单之中（23503） / trigger: a code must be in the law''s list (23503)';

-- require_district checks each row before it is written; the error for an unknown district
-- lists all of them, since there are few.
CREATE OR REPLACE FUNCTION require_district() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF NEW.district_code IS NOT NULL
	   AND NOT EXISTS (SELECT FROM jm_policy.district AS d WHERE d.district_code = NEW.district_code) THEN
		RAISE EXCEPTION 'unknown district_code "%" (没有这一县（市、区）)', NEW.district_code
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('Table %s refers to jm_policy.district.', TG_TABLE_NAME),
				  HINT = (SELECT 'Known are ' || string_agg(d.district_code || ' ' || d.name_zh, ', ' ORDER BY d.district_code) || '.' FROM jm_policy.district AS d);
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION require_district() IS '触发器：没有这一县（市、区）时列出全部（23503） / trigger: the error for an unknown district lists all districts (23503)';
