-- The known headers of columns, and the unit of a corrected figure.

-- The name and titles of each column, and other usual names
INSERT INTO import_header (kind, header, column_name)
SELECT DISTINCT kind, jm_policy.cell_key(unnest(ARRAY[column_name, title_zh, title_en])), column_name
FROM import_field
ON CONFLICT DO NOTHING;

INSERT INTO import_header (kind, header, column_name)
SELECT DISTINCT kind, jm_policy.cell_key(header), column_name
FROM (VALUES
	('enterprise', 'credit_code', '信用代码|社会信用代码|统一信用代码|uscc|code|unified social credit code'),
	('enterprise', 'name', '名称|单位名称|企业|公司名称|enterprise|enterprise name|company'),
	('enterprise', 'district', '县市区|区县|所在区县|所属区县|所属县市区|所在地|行政区划|行政区划代码|district code'),
	('enterprise', 'industry_code', '国民经济行业代码|行业|industry'),
	('enterprise', 'above_scale', '规上|是否规上企业|规上企业|是否规模以上|above designated size'),
	('enterprise', 'registered_on', '成立日期|注册日期|登记日期|注册时间|成立时间|registration date'),
	('enterprise', 'source', '来源'),
	('recognition', 'credit_code', '信用代码|社会信用代码|统一信用代码|uscc|code|unified social credit code'),
	('recognition', 'recognition', '类别|认定|称号|认定名称|荣誉称号|kind|recognition kind'),
	('recognition', 'level', '认定级别|等级'),
	('recognition', 'granted_on', '发证日期|认定时间|批准日期|发证时间|grant date'),
	('recognition', 'expires_on', '有效期|到期日期|截止日期|有效截止日期|expiry date|valid until'),
	('recognition', 'is_renewal', '复核|是否重新认定|is renewal'),
	('recognition', 'certificate_no', '证书号|编号|certificate no|certificate'),
	('recognition', 'source', '来源'),
	('project', 'credit_code', '信用代码|社会信用代码|统一信用代码|uscc|code|unified social credit code'),
	('project', 'project_kind', '类别|项目类型|类型|kind|project type'),
	('project', 'name', '名称|项目|project|project name'),
	('project', 'district', '县市区|区县|所在区县|所属区县|所属县市区|所在地|建设地点|district code'),
	('project', 'chain', '产业链|重点产业链|所属重点产业链|chain code'),
	('project', 'is_manufacturing', '是否制造业|制造业项目|is manufacturing'),
	('project', 'planned_investment', '计划投资|计划总投资|总投资|投资额|投资总额|planned investment yuan'),
	('project', 'signed_on', '签约时间|signing date'),
	('project', 'started_on', '开工时间|动工日期|start date'),
	('project', 'completed_on', '完工时间|竣工日期|投产日期|completion date'),
	('project', 'source', '来源'),
	('application', 'credit_code', '信用代码|社会信用代码|统一信用代码|uscc|code|unified social credit code'),
	('application', 'item', '事项|申报事项|事项名称|事项代码|支持项目|item code|support item'),
	('application', 'event_on', '发生日期|事项日期|事项发生时间|event date'),
	('application', 'applied_on', '申报时间|申请日期|application date'),
	('application', 'base', '基数|设备购置额|新设备购置额|销售额|贷款利息|base yuan|base amount'),
	('application', 'units', '台套数|套数|件数|个数'),
	('application', 'requested', '申报金额|申请资金|申请奖励金额|申请补助金额|requested yuan|amount requested'),
	('application', 'tier', '适用档次'),
	('application', 'subject', '对象|产品名称|标准名称|中心名称|集群名称'),
	('application', 'project', '所涉项目|项目|project name'),
	('application', 'certificate_no', '证书号|认定证书编号|certificate no|certificate'),
	('application', 'source', '来源'),
	('observation', 'indicator', '指标代码|指标名称|indicator code'),
	('observation', 'member', '对象|产业集群|产业链|园区|集群|member code'),
	('observation', 'district', '县市区|区县|所在县市区|所属县市区|地区|district code'),
	('observation', 'measures', '含义'),
	('observation', 'year', '年份'),
	('observation', 'period_start', '起始日期|开始日期|数据期间起|from'),
	('observation', 'period_end', '截止日期|结束日期|数据期间止|to'),
	('observation', 'value', '指标值|完成值|实际值|figure'),
	('observation', 'qualifier', '性质'),
	('observation', 'unit', '单位'),
	('observation', 'obs_status', '数据性质|obs status'),
	('observation', 'quote', '原文|quote zh'),
	('observation', 'source_title', '数据来源|来源名称|source title'),
	('observation', 'published_on', '发布日期|公布时间'),
	('observation', 'read_from', '网址|链接'),
	('observation', 'note', '说明')
) AS f (kind, column_name, headers)
CROSS JOIN LATERAL regexp_split_to_table(headers, '[|]') AS header
ON CONFLICT DO NOTHING;

-- Headers of what a file never imports, because the case itself starts here
INSERT INTO import_header (kind, header, column_name)
SELECT 'application', jm_policy.cell_key(header), NULL
FROM unnest(ARRAY['状态', 'status', '办理状态', '申报状态', '核算金额', 'assessed', '批准金额', 'awarded', '核定金额', '拨付金额', 'disbursed', '已拨付金额', '公示起', '公示止']) AS header
ON CONFLICT DO NOTHING;

-- Headers of contacts, which the ledger does not record
INSERT INTO import_header (kind, header, column_name)
SELECT k.kind, jm_policy.cell_key(header), NULL
FROM (SELECT DISTINCT kind FROM import_field) AS k
CROSS JOIN unnest(ARRAY['联系人', '联系电话', '联系方式', '电话', '手机', '手机号', '手机号码', '传真', '邮箱', '电子邮箱', '邮编', '邮政编码', '地址', '通讯地址',
	'法定代表人', '经办人', '填表人', '填报人', 'contact', 'phone', 'email', 'address']) AS header
ON CONFLICT DO NOTHING;

-- Headers of columns that are left out without a warning
INSERT INTO import_header (kind, header, column_name, is_silent)
SELECT k.kind, jm_policy.cell_key(header), NULL, true
FROM (SELECT DISTINCT kind FROM import_field) AS k
CROSS JOIN unnest(ARRAY['序号', 'no', '企业名称', '单位名称', 'enterprise name']) AS header
ON CONFLICT DO NOTHING;

-- import_keep_unit applies the unit of the column to a figure that is corrected in the staging
-- table.
CREATE OR REPLACE FUNCTION import_keep_unit() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	put_right constant jsonb := (
		SELECT jsonb_object_agg(u.key, concat(jsonb_extract_path_text(to_jsonb(NEW), u.key), u.value))
		FROM import_file AS f, jsonb_each_text(f.units) AS u
		WHERE f.file_no = NEW.file_no AND to_jsonb(NEW) -> u.key IS DISTINCT FROM to_jsonb(OLD) -> u.key
		  AND jsonb_extract_path_text(to_jsonb(NEW), u.key) ~ '^\s*(?:¥|￥|RMB|CNY|人民币)?\s*[-+]?[0-9０-９.,，．]+\s*$');
BEGIN
	IF put_right IS NOT NULL THEN
		NEW := jsonb_populate_record(NEW, put_right);
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION import_keep_unit() IS '触发器：更正的金额沿用表头所注单位 / trigger: a corrected figure is read in the unit of its column';

DO $do$
DECLARE
	staged record;
BEGIN
	FOR staged IN
		SELECT 'import_' || f.kind AS name, string_agg(format('%I', f.column_name), ', ' ORDER BY f.ordinal) AS amounts
		FROM import_field AS f WHERE f.type = 'yuan' GROUP BY f.kind
	LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER keep_unit BEFORE UPDATE OF %s ON %I FOR EACH ROW EXECUTE FUNCTION import_keep_unit()', staged.amounts, staged.name);
	END LOOP;
END
$do$;
