-- Enterprises, their memberships and their annual figures.  Most keys of the ledger begin with
-- the enterprise's code, so that the ledger can be distributed by it later.

CREATE TABLE jm.enterprise (
	uscc				text PRIMARY KEY,
	name				text NOT NULL CHECK (name <> ''),
	district_code		text NOT NULL,
	industry_code		text
		CONSTRAINT industry_code_form CHECK (industry_code ~ '^([A-T]|[A-T]?[0-9]{2,4})$'),
	industry_edition	text NOT NULL DEFAULT 'GB/T 4754-2017/XG1-2019',
	above_scale			boolean,
	registered_on		date CHECK (isfinite(registered_on)),
	is_manufacturing	boolean GENERATED ALWAYS AS (
		coalesce(substring(industry_code, '[0-9]{2}') BETWEEN '13' AND '43', industry_code = 'C')) STORED,
	is_industrial		boolean GENERATED ALWAYS AS (
		coalesce(substring(industry_code, '[0-9]{2}') BETWEEN '06' AND '46', industry_code IN ('B', 'C', 'D'))) STORED,
	source				text,
	recorded_at			timestamptz NOT NULL DEFAULT clock_timestamp(),
	CONSTRAINT industry_letter_fits_number CHECK (
		industry_code !~ '^[A-T][0-9]' OR
		(left(industry_code, 1) = 'C') = (substring(industry_code, '[0-9]{2}') BETWEEN '13' AND '43'))
);

CREATE INDEX enterprise_district_code_idx ON enterprise (district_code);

COMMENT ON TABLE enterprise IS '企业 / enterprises';
COMMENT ON COLUMN enterprise.uscc IS '统一社会信用代码 / unified social credit code';
COMMENT ON COLUMN enterprise.name IS '企业名称 / name';
COMMENT ON COLUMN enterprise.district_code IS '所在县（市、区）（不由信用代码推断） / district; never derived from the code';
COMMENT ON COLUMN enterprise.industry_code IS '行业代码（GB/T 4754，可带门类字母） / industry code, with or without the section''s letter';
COMMENT ON COLUMN enterprise.industry_edition IS '行业分类版本 / edition of the classification';
COMMENT ON COLUMN enterprise.above_scale IS '是否规上；空为不详 / above designated size; NULL if unknown';
COMMENT ON COLUMN enterprise.registered_on IS '登记注册日期 / date of registration';
COMMENT ON COLUMN enterprise.is_manufacturing IS '是否制造业（C13至C43，由行业代码得出） / manufacturing, computed from the industry code';
COMMENT ON COLUMN enterprise.is_industrial IS '是否工业（06至46大类，由行业代码得出） / industry in the statistical sense (mining, manufacturing, utilities), computed from the industry code';
COMMENT ON COLUMN enterprise.source IS '数据来源 / source of the data';
COMMENT ON COLUMN enterprise.recorded_at IS '记录时间（本版本自何时起） / time of this version';

COMMENT ON CONSTRAINT enterprise_name_check ON enterprise IS '企业名称，不可为空 / a name, not blank';
COMMENT ON CONSTRAINT industry_code_form ON enterprise IS 'GB/T 4754 门类字母、2至4位数字，或两者连写，如 C、33、C3311 / a code of GB/T 4754: a letter, two to four digits, or both, like C, 33, C3311';
COMMENT ON CONSTRAINT enterprise_registered_on_check ON enterprise IS '日期，不可为无穷 / a date, not infinity';
COMMENT ON CONSTRAINT industry_letter_fits_number ON enterprise IS '门类字母与大类相符：13至43大类为 C / a letter that fits the number: C for divisions 13 to 43';

CREATE TABLE jm.enterprise_member (
	uscc		text NOT NULL REFERENCES enterprise ON UPDATE CASCADE,
	member_code	text NOT NULL,
	year		int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
	source		text,
	recorded_at	timestamptz NOT NULL DEFAULT clock_timestamp(),
	PRIMARY KEY (uscc, member_code, year)
);

CREATE INDEX enterprise_member_member_code_idx ON enterprise_member (member_code, year);

COMMENT ON TABLE enterprise_member IS '企业所属产业集群、产业链、园区（按年，多对多） / membership in clusters, chains and parks, by year';
COMMENT ON COLUMN enterprise_member.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN enterprise_member.member_code IS '产业集群、产业链或园区 / cluster, chain or park';
COMMENT ON COLUMN enterprise_member.year IS '年度 / year';
COMMENT ON COLUMN enterprise_member.source IS '数据来源 / source of the data';
COMMENT ON COLUMN enterprise_member.recorded_at IS '记录时间（本版本自何时起） / time of this version';

CREATE TABLE jm.enterprise_year (
	uscc				text NOT NULL REFERENCES enterprise ON UPDATE CASCADE,
	year				int NOT NULL CHECK (year BETWEEN 2000 AND 2100),
	output_yuan			numeric(18,2) CHECK (output_yuan BETWEEN 0 AND 9999999999999999.99),
	value_added_yuan	numeric(18,2) CHECK (value_added_yuan BETWEEN -9999999999999999.99 AND 9999999999999999.99),
	revenue_yuan		numeric(18,2) CHECK (revenue_yuan BETWEEN 0 AND 9999999999999999.99),
	above_scale			boolean,
	obs_status			text NOT NULL DEFAULT 'A' CHECK (obs_status IN ('A', 'B', 'E', 'F', 'P')),
	source				text,
	recorded_at			timestamptz NOT NULL DEFAULT clock_timestamp(),
	PRIMARY KEY (uscc, year)
);

CREATE INDEX enterprise_year_year_idx ON enterprise_year (year);

COMMENT ON TABLE enterprise_year IS '企业年度数据 / figures of an enterprise by year';
COMMENT ON COLUMN enterprise_year.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN enterprise_year.year IS '年度 / year';
COMMENT ON COLUMN enterprise_year.output_yuan IS '产值（元） / output in yuan';
COMMENT ON COLUMN enterprise_year.value_added_yuan IS '增加值（元） / value added in yuan';
COMMENT ON COLUMN enterprise_year.revenue_yuan IS '主营业务收入（元） / main revenue in yuan';
COMMENT ON COLUMN enterprise_year.above_scale IS '当年是否规上 / above designated size in that year';
COMMENT ON COLUMN enterprise_year.obs_status IS '数据状态：A 正式、B 口径变化、E 估计、F 预测、P 初步 / SDMX observation status';
COMMENT ON COLUMN enterprise_year.source IS '数据来源 / source of the data';
COMMENT ON COLUMN enterprise_year.recorded_at IS '记录时间（本版本自何时起） / time of this version';
