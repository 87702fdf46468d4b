-- Districts, and members: the clusters, chains, parks and the like that some targets
-- count one by one.  Users add the members of lists that the document leaves open.

CREATE TABLE jm_policy.district (
	district_code	text PRIMARY KEY CHECK (district_code ~ '^[0-9]{6}$'),
	name_zh			text NOT NULL UNIQUE,
	name_en			text NOT NULL UNIQUE,
	is_county		boolean NOT NULL
);

COMMENT ON TABLE jm_policy.district IS '行政区划（GB/T 2260） / districts';
COMMENT ON COLUMN jm_policy.district.district_code IS '行政区划代码 / GB/T 2260 code';
COMMENT ON COLUMN jm_policy.district.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.district.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.district.is_county IS '是否县（市、区） / a county, county-level city or urban district';

CREATE TABLE jm_policy.member (
	member_code		text PRIMARY KEY CHECK (member_code ~ '^[a-z][a-z0-9_]{0,62}$'),
	member_kind		text NOT NULL CHECK (member_kind ~ '^[a-z][a-z0-9_]{0,62}$'),
	name_zh			text NOT NULL,
	name_en			text NOT NULL,
	district_code	text REFERENCES jm_policy.district,
	measure_no		int,
	builtin			boolean NOT NULL DEFAULT false,
	document_no		text NOT NULL DEFAULT '江府〔2023〕11号',
	UNIQUE (member_kind, name_zh)
);

COMMENT ON TABLE jm_policy.member IS '产业集群、产业链、园区等（目标逐一考核的对象） / members: clusters, chains, parks and the like that targets count one by one';
COMMENT ON COLUMN jm_policy.member.member_code IS '代码 / code';
COMMENT ON COLUMN jm_policy.member.member_kind IS '类别 / kind: cluster, chain, special_park …';
COMMENT ON COLUMN jm_policy.member.name_zh IS '名称 / name';
COMMENT ON COLUMN jm_policy.member.name_en IS '英文名称 / name in English';
COMMENT ON COLUMN jm_policy.member.district_code IS '所在县（市、区） / district, if the name states it';
COMMENT ON COLUMN jm_policy.member.measure_no IS '列出该对象的措施 / the measure that names it';
COMMENT ON COLUMN jm_policy.member.builtin IS '是否文件所列 / whether the document names it';
COMMENT ON COLUMN jm_policy.member.document_no IS '所属文件 / the document it belongs to';
