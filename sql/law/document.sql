-- The register of documents: number, level, issuer and days of each, and the text of its
-- measures, without the typesetter's spacing.  The built-in document is the first; users add
-- theirs.  Codes of items, targets and indicators are unique over all documents.

CREATE TABLE jm_policy.document (
	document_no		text PRIMARY KEY,
	title_zh		text NOT NULL,
	title_en		text NOT NULL,
	issuer_zh		text NOT NULL,
	addressees_zh	text,
	contact_zh		text,
	issued_on		date NOT NULL,
	printed_on		date,
	valid_from		date NOT NULL,
	valid_to		date NOT NULL CHECK (valid_to >= valid_from),
	precedence_zh	text,
	publicity_zh	text,
	copied_to_zh	text,
	head_zh			text,
	tail_zh			text,
	document_no_en	text NOT NULL UNIQUE,
	level			text NOT NULL CHECK (level IN ('national', 'provincial', 'municipal', 'county')),
	count_from		date NOT NULL CHECK (isfinite(count_from)),
	claims_until	date CONSTRAINT claims_until_its_end CHECK (claims_until >= valid_to),
	replaces		text[] NOT NULL DEFAULT '{}',
	repealed_on		date CONSTRAINT repealed_once_in_force CHECK (repealed_on >= valid_from),
	builtin			boolean NOT NULL DEFAULT false,
	CONSTRAINT days_are_days CHECK (isfinite(valid_from) AND isfinite(valid_to)),
	CONSTRAINT replaces_others CHECK (document_no <> ALL (replaces))
);

COMMENT ON TABLE jm_policy.document IS '文件登记：内置文件及自行登记的文件 / the register of documents: the built-in one, and those that users add';
COMMENT ON COLUMN jm_policy.document.document_no IS '文号 / document number';
COMMENT ON COLUMN jm_policy.document.title_zh IS '标题 / title';
COMMENT ON COLUMN jm_policy.document.title_en IS '英文标题 / title in English';
COMMENT ON COLUMN jm_policy.document.issuer_zh IS '发文机关 / issuing authority';
COMMENT ON COLUMN jm_policy.document.addressees_zh IS '主送机关 / addressees';
COMMENT ON COLUMN jm_policy.document.contact_zh IS '问题反映部门 / the department to report problems to';
COMMENT ON COLUMN jm_policy.document.issued_on IS '成文日期 / date of issue';
COMMENT ON COLUMN jm_policy.document.printed_on IS '印发日期 / date of print';
COMMENT ON COLUMN jm_policy.document.valid_from IS '施行日期（含当日） / first day in force';
COMMENT ON COLUMN jm_policy.document.valid_to IS '失效日期（含当日） / last day in force';
COMMENT ON COLUMN jm_policy.document.precedence_zh IS '从其规定条款 / the clause on rules that take precedence';
COMMENT ON COLUMN jm_policy.document.publicity_zh IS '公开方式 / mode of publication';
COMMENT ON COLUMN jm_policy.document.copied_to_zh IS '抄送机关 / copied to';
COMMENT ON COLUMN jm_policy.document.head_zh IS '正文之前的全文 / everything before the preamble';
COMMENT ON COLUMN jm_policy.document.tail_zh IS '最后一条之后的全文 / everything after the last measure';
COMMENT ON COLUMN jm_policy.document.document_no_en IS '英文文号 / document number in English';
COMMENT ON COLUMN jm_policy.document.level IS '级别：national 国家、provincial 省、municipal 市、county 县（市、区） / level of government';
COMMENT ON COLUMN jm_policy.document.count_from IS '累计目标自何日起计 / the day from which its cumulative targets count';
COMMENT ON COLUMN jm_policy.document.claims_until IS '申报截止日期（含当日）；空为未定 / last day for claims; NULL if it sets none';
COMMENT ON COLUMN jm_policy.document.replaces IS '所替代文件的文号，不论是否已登记 / numbers of the documents it replaces, registered or not';
COMMENT ON COLUMN jm_policy.document.repealed_on IS '废止日期（自当日起不再有效）；空为未废止 / first day on which it is no longer in force because it was repealed; NULL if it was not';
COMMENT ON COLUMN jm_policy.document.builtin IS '是否内置 / whether it comes with the extension';

CREATE FUNCTION jm_policy.document_asked(document_no text)
RETURNS jm_policy.document
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found_one jm_policy.document;
BEGIN
	SELECT * INTO found_one FROM jm_policy.document AS d
	WHERE CASE WHEN document_asked.document_no IS NULL THEN d.builtin ELSE d.document_no = document_asked.document_no END;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'unknown document "%" (没有登记这一文件)', document_asked.document_no
			USING ERRCODE = 'JM142',
				  DETAIL = format('The register has %s documents.', (SELECT count(*) FROM jm_policy.document)),
				  HINT = 'All documents: SELECT document_no, title_zh FROM jm_policy.document.';
	END IF;
	RETURN found_one;
END
$$;
COMMENT ON FUNCTION jm_policy.document_asked(text) IS
	'所问的文件；空为内置文件。 The document asked about; the built-in one if document_no is NULL. Error: JM142 unknown document.';

-- The built-in document's measures have their numbers as keys, those of others one from 1000.
CREATE SEQUENCE jm_policy.measure_key_seq START 1000 MINVALUE 1000;
COMMENT ON SEQUENCE jm_policy.measure_key_seq IS '自行登记的文件的措施之键 / keys of the measures of users'' documents';

CREATE TABLE jm_policy.measure (
	measure_key	int PRIMARY KEY DEFAULT nextval('jm_policy.measure_key_seq'),
	part_no		int NOT NULL CHECK (part_no >= 0),
	part_zh		text NOT NULL,
	part_en		text NOT NULL,
	title_zh	text NOT NULL,
	title_en	text NOT NULL,
	text_zh		text NOT NULL,
	measure_no	int NOT NULL CHECK (measure_no >= 0),
	document_no	text NOT NULL,
	builtin		boolean NOT NULL DEFAULT false,
	UNIQUE (document_no, measure_no),
	CONSTRAINT own_keys_from_1000 CHECK (builtin = (measure_key < 1000))
);

COMMENT ON TABLE jm_policy.measure IS '措施（0为引言） / measures; 0 is the preamble';
COMMENT ON COLUMN jm_policy.measure.measure_key IS '键：内置文件即措施序号，其他自1000起 / key: the number of a built-in measure, from 1000 for others';
COMMENT ON COLUMN jm_policy.measure.measure_no IS '措施序号 / number of the measure';
COMMENT ON COLUMN jm_policy.measure.part_no IS '所属部分序号 / number of the part';
COMMENT ON COLUMN jm_policy.measure.part_zh IS '所属部分 / part';
COMMENT ON COLUMN jm_policy.measure.part_en IS '所属部分（英文） / part in English';
COMMENT ON COLUMN jm_policy.measure.title_zh IS '措施标题 / title';
COMMENT ON COLUMN jm_policy.measure.title_en IS '措施标题（英文） / title in English';
COMMENT ON COLUMN jm_policy.measure.text_zh IS '措施全文 / full text';
COMMENT ON COLUMN jm_policy.measure.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.measure.builtin IS '是否内置 / whether it comes with the extension';

-- The parts of the document that are neither support, target nor mechanism:
-- headings, purposes, connecting words.  With them, every character is accounted for.
CREATE TABLE jm_policy.passage (
	passage_no	int NOT NULL,
	part		text NOT NULL,
	quote_zh	text NOT NULL,
	role		text NOT NULL CHECK (role IN ('heading', 'purpose', 'formula')),
	document_no	text NOT NULL,
	builtin		boolean NOT NULL DEFAULT false,
	PRIMARY KEY (document_no, passage_no)
);

COMMENT ON TABLE jm_policy.passage IS '标题、目的及套语等无需计算的文字 / headings, purposes and set phrases that need no computation';
COMMENT ON COLUMN jm_policy.passage.passage_no IS '序号 / number, in the order of the text';
COMMENT ON COLUMN jm_policy.passage.part IS '所在位置：head、措施序号或tail / head, the number of the measure, or tail';
COMMENT ON COLUMN jm_policy.passage.quote_zh IS '原文 / the passage, quoted';
COMMENT ON COLUMN jm_policy.passage.role IS '性质 / heading, purpose or set phrase';
COMMENT ON COLUMN jm_policy.passage.document_no IS '文号 / document';
COMMENT ON COLUMN jm_policy.passage.builtin IS '是否内置 / whether it comes with the extension';
