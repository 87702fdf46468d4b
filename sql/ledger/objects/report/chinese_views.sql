-- Makes a Chinese view of each reporting view, with Chinese names and words instead of codes.
-- They are in a schema of their own, the ledger's name and _zh (jm_zh.指标进度 for
-- jm.target_progress).
--
-- The names come from comments: a Chinese name is the beginning of a comment, up to the first
-- punctuation.  create_ledger and upgrade_ledger make the Chinese views; for views that are
-- added later, `CALL make_chinese_views()` does.  Names for which the comment is not suitable
-- are listed here; test/sql/zh.sql has the list of all names.
--
-- Existing Chinese views and columns do not change; new columns are appended.

CREATE OR REPLACE FUNCTION chinese_schema()
RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN ledger_name() || '_zh';
END
$$;
COMMENT ON FUNCTION chinese_schema() IS '中文视图所在的模式 / the schema of the Chinese views';

-- chinese_name_given has names of views (column NULL), of columns of one view, and of columns
-- of any view.
CREATE OR REPLACE FUNCTION chinese_name_given()
RETURNS TABLE (view_name text, column_name text, name_zh text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT g.view_name, g.column_name, g.name_zh
	FROM (VALUES
		('award_summary', NULL, '支持事项汇总'),
		('award_sums', NULL, '申报资金合计'),
		('import_word', NULL, '导入词表'),
		('receipt_missing', NULL, '缺凭据申报'),
		('target_member_list', NULL, '考核对象'),
		('target_member_progress', NULL, '分对象进度'),
		('target_period', NULL, '考核期间'),
		('observation_history', NULL, '数据修订历史'),
		('preamble_scorecard', NULL, '引言目标进度'),
		('progress_by_measure', NULL, '措施进度'),
		('progress_by_part', NULL, '部分进度'),
		('progress_by_year', NULL, '年度进度'),
		('progress_by_district', NULL, '县市区进度'),
		('progress_by_member', NULL, '集群产业链进度'),
		('spending_progress', NULL, '资金与目标进度'),
		('county_scorecard', NULL, '县市区考核'),
		('audit_findings', NULL, '审计疑点'),
		('audit_assessed_differs', NULL, '审计_核算金额不符'),
		('audit_award_outside_validity', NULL, '审计_有效期外批准'),
		('audit_clawback', NULL, '审计_收回资金'),
		('audit_excluded_pair', NULL, '审计_互斥事项'),
		('audit_false_ground', NULL, '审计_申报依据存疑'),
		('audit_floor_cases', NULL, '审计_按保底核算'),
		('audit_large_claim_small_build', NULL, '审计_报大建小'),
		('audit_paid_before_publicity_end', NULL, '审计_公示期满前拨付'),
		('audit_paid_elsewhere', NULL, '审计_收款户名不符'),
		('audit_paid_over_award', NULL, '审计_拨付超过批准'),
		('audit_paid_unfinished', NULL, '审计_未完工即拨付'),
		('audit_publicity_backdated', NULL, '审计_补登公示'),
		('audit_same_invoice_twice', NULL, '审计_同一发票重复申报'),
		('audit_same_project_twice', NULL, '审计_同一项目重复申报'),
		('audit_second_quality_award', NULL, '审计_多次获质量奖补助'),
		('audit_case_by_one_person', NULL, '审计_一人办理'),

		(NULL, 'district_code', '县市区'),
		(NULL, 'district_zh', '县市区'),
		(NULL, 'district_name_zh', '县市区'),
		(NULL, 'member_code', '对象'),
		(NULL, 'item_code', '事项代码'),
		(NULL, 'item_zh', '事项名称'),
		(NULL, 'status_zh', '状态'),
		(NULL, 'kind_zh', '类别'),
		(NULL, 'amount_yuan', '金额'),
		(NULL, 'ground', '疑点'),
		(NULL, 'severity', '严重程度'),
		(NULL, 'sqlstate', '错误代码'),
		(NULL, 'period_end', '期间止'),
		(NULL, 'excluded_by', '排除它的事项代码'),
		(NULL, 'earlier_item_code', '较早的事项代码'),
		(NULL, 'elapsed', '时间进度'),
		(NULL, 'forecast_value', '期末预测值'),
		(NULL, 'needed_value', '尚需'),
		(NULL, 'needed_per_month', '每月尚需'),
		(NULL, 'first_met_on', '首次达到日期'),
		(NULL, 'known_at', '所知截至'),
		(NULL, 'part_no', '部分序号'),
		(NULL, 'part_zh', '部分'),
		(NULL, 'contribution_zh', '目标类别'),
		(NULL, 'other_uscc', '另一申报的企业代码'),
		('target_member_list', 'name_zh', '对象名称'),
		('county_scorecard', 'projects_signed', '签约制造业项目数'),
		('target_progress', 'met', '是否达到'),
		('progress_by_district', 'met', '是否达到'),
		('award_summary', 'kind', '方式')
	) AS g (view_name, column_name, name_zh);
END;
COMMENT ON FUNCTION chinese_name_given() IS '注释开头不宜直接作名称的，在此给定中文名称 / the Chinese names that do not come from a comment';

-- chinese_name_in gives the name that a comment begins with: 完成程度 for 完成程度（%）.
CREATE OR REPLACE FUNCTION chinese_name_in(comment text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT nullif(regexp_replace(split_part(regexp_replace(regexp_replace(comment, '^审计[：:]', '审计_'), ' /.*$', ''), ' ', 1),
		'[^A-Za-z0-9_一-龥].*$', ''), '');
END;
COMMENT ON FUNCTION chinese_name_in(text) IS '注释开头的中文名称 / the Chinese name a comment begins with';

-- chinese_view lists the views that get a Chinese one.  Views that accept rows (INSTEAD OF
-- triggers) are not reports, and views without a Chinese comment are left out.
CREATE OR REPLACE FUNCTION chinese_view()
RETURNS TABLE (view_oid oid, view_name text, name_zh text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.oid, c.relname::text, coalesce(g.name_zh, chinese_name_in(d.comment))
	FROM pg_catalog.pg_class AS c
	CROSS JOIN LATERAL (SELECT pg_catalog.obj_description(c.oid, 'pg_class')) AS d (comment)
	LEFT JOIN chinese_name_given() AS g ON g.view_name = c.relname AND g.column_name IS NULL
	WHERE c.relnamespace = (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = 'enterprise'::regclass)
	  AND c.relkind = 'v'
	  AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.tgrelid = c.oid AND t.tgtype & 64 = 64)
	  AND d.comment ~ '[一-龥]';
END;
COMMENT ON FUNCTION chinese_view() IS '应有中文视图的视图及其中文名称 / the views that get a Chinese view, and its name';

-- chinese_column lists the columns of a Chinese view, in the order of the view.  English texts
-- are left out, and so is a code next to its name, unless functions take it as an argument.
-- Other codes become words, and booleans become 是 and 否.
CREATE OR REPLACE FUNCTION chinese_column(view_oid oid)
RETURNS TABLE (ordinal int, name_zh text, expression text, comment text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH original AS (
		SELECT a.attnum, a.attname::text AS name, c.relname::text AS view_name, a.atttypid = 'text'::regtype AS is_text,
			a.atttypid = 'boolean'::regtype AS is_boolean,
			pg_catalog.col_description(a.attrelid, a.attnum) AS comment
		FROM pg_catalog.pg_attribute AS a
		JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
		WHERE a.attrelid = view_oid AND a.attnum > 0 AND NOT a.attisdropped
	), kept AS (
		SELECT o.*, coalesce(own.name_zh, every.name_zh, chinese_name_in(o.comment), o.name) AS name_zh,
			CASE WHEN NOT o.is_text THEN NULL
				 WHEN o.name = 'kind' AND o.view_name = 'award_summary' THEN 'award_kind'
				 WHEN o.name = 'kind' AND o.view_name ~ '^import_' THEN 'import_kind'
				 WHEN o.name IN ('outcome', 'latest_outcome') THEN 'import_outcome'
				 ELSE o.name END AS list
		FROM original AS o
		LEFT JOIN chinese_name_given() AS own ON own.view_name = o.view_name AND own.column_name = o.name
		LEFT JOIN chinese_name_given() AS every ON every.view_name IS NULL AND every.column_name = o.name
		WHERE o.name !~ '_en$'
		  AND NOT EXISTS (SELECT FROM original AS label
						  WHERE label.name = regexp_replace(o.name, '_code$', '') || '_zh' AND o.name NOT IN ('item_code', 'target_code', 'indicator_code'))
		  -- If one pair of columns names a member or district, its name is enough
		  AND NOT (o.name IN ('member_code', 'district_code') AND EXISTS (SELECT FROM original AS label WHERE label.name IN ('name_zh', 'place_zh')))
	), named AS (
		SELECT k.*, count(*) OVER (PARTITION BY k.name_zh ORDER BY k.attnum) AS namesake
		FROM kept AS k
	)
	SELECT n.attnum::int,
		-- A duplicate name gets the column's number, so that the view can be made; the
		-- comment should be changed
		CASE WHEN n.namesake = 1 THEN n.name_zh ELSE n.name_zh || '_' || n.attnum END,
		CASE
			WHEN n.is_boolean THEN
				format('CASE WHEN v.%I THEN ''是'' WHEN NOT v.%1$I THEN ''否'' END', n.name)
			-- Texts that people write in both languages (中文 / English)
			WHEN n.is_text AND n.name ~ '(^|_)(source|source_title|note|reason|remark)$' THEN
				format('%s(v.%I, ''zh'')', 'text_in_language', n.name)
			WHEN n.name = 'district_code' THEN
				format('(SELECT d.name_zh FROM jm_policy.district AS d WHERE d.district_code = v.%I)', n.name)
			WHEN n.name = 'member_code' THEN
				format('(SELECT m.name_zh FROM jm_policy.member AS m WHERE m.member_code = v.%I)', n.name)
			WHEN n.name = 'status' THEN
				format('(SELECT s.name_zh FROM jm_policy.application_status AS s WHERE s.status = v.%I)', n.name)
			WHEN w.cases IS NOT NULL THEN format('CASE v.%I%s ELSE v.%1$I END', n.name, w.cases)
			ELSE format('v.%I', n.name)
		END,
		n.comment
	FROM named AS n
	LEFT JOIN LATERAL (
		SELECT string_agg(format(' WHEN %L THEN %L', c.code, c.name_zh), '' ORDER BY c.ordinal) AS cases
		FROM code_word() AS c WHERE c.list = n.list AND c.code <> c.name_zh
	) AS w ON true;
END;
COMMENT ON FUNCTION chinese_column(oid) IS '中文视图的各列 / the columns of a Chinese view';

CREATE OR REPLACE PROCEDURE jm.make_chinese_views()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	schema_name constant text := chinese_schema();
	original record;
	part record;
	query text;
	target text;
	before oid[] := '{}';
BEGIN
	CALL jm_policy.require_own_schema(ledger_name()::name);
	CALL jm_policy.require_own_schema(current_schema());
	IF to_regnamespace(quote_ident(schema_name)) IS NOT NULL THEN
		CALL jm_policy.require_own_schema(schema_name);
		before := ARRAY(SELECT c.oid FROM pg_catalog.pg_class AS c WHERE c.relnamespace = to_regnamespace(quote_ident(schema_name)))
			|| to_regnamespace(quote_ident(schema_name))::oid;
	ELSE
		EXECUTE format('CREATE SCHEMA %I', schema_name);
		EXECUTE format('COMMENT ON SCHEMA %I IS %L', schema_name,
			format('台账 %s 的中文视图 / the Chinese views of the ledger %1$s', ledger_name()));
	END IF;
	FOR original IN SELECT * FROM chinese_view() ORDER BY view_name LOOP
		target := format('%I.%I', schema_name, original.name_zh);
		SELECT string_agg(format('%s AS %I', c.expression, c.name_zh), ', ' ORDER BY c.ordinal) INTO query
		FROM chinese_column(original.view_oid) AS c;
		query := format('SELECT %s FROM %s AS v', query, original.view_oid::regclass);
		-- An existing view is replaced in place, so that its privileges and dependent views stay
		BEGIN
			EXECUTE format('CREATE OR REPLACE VIEW %s WITH (security_invoker = true) AS %s', target, query);
		EXCEPTION WHEN invalid_table_definition THEN
			EXECUTE format('DROP VIEW %s', target);
			EXECUTE format('CREATE VIEW %s WITH (security_invoker = true) AS %s', target, query);
		END;
		EXECUTE format('COMMENT ON VIEW %s IS %L', target,
			format('%s (%s.%s)', obj_description(original.view_oid, 'pg_class'), ledger_name(), original.view_name));
		FOR part IN SELECT * FROM chinese_column(original.view_oid) LOOP
			EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', target, part.name_zh, coalesce(part.comment, part.name_zh));
		END LOOP;
	END LOOP;
	CALL jm_policy.keep_private(schema_name, before);
END
$$;
COMMENT ON PROCEDURE make_chinese_views() IS
	'建立或更新中文视图；建立和升级台账时自动执行，自行增加有中文注释的视图后可再执行。 / Makes or updates the Chinese views; create_ledger and upgrade_ledger do this too; to be called after a view with a Chinese comment was added.';
