-- The document itself: its head and tail, and the text of its measures, without
-- the typesetter's spacing.

CREATE TABLE jm_policy.document (
	document_no		text PRIMARY KEY,
	title_zh		text NOT NULL,
	title_en		text NOT NULL,
	issuer_zh		text NOT NULL,
	addressees_zh	text NOT NULL,
	contact_zh		text NOT NULL,
	issued_on		date NOT NULL,
	printed_on		date NOT NULL,
	valid_from		date NOT NULL,
	valid_to		date NOT NULL CHECK (valid_to >= valid_from),
	precedence_zh	text NOT NULL,
	publicity_zh	text NOT NULL,
	copied_to_zh	text NOT NULL,
	head_zh			text NOT NULL,
	tail_zh			text NOT NULL
);

COMMENT ON TABLE jm_policy.document IS '文件信息 / the document';
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
COMMENT ON COLUMN jm_policy.document.tail_zh IS '第18条之后的全文 / everything after measure 18';

CREATE TABLE jm_policy.measure (
	measure_no	int PRIMARY KEY CHECK (measure_no BETWEEN 0 AND 18),
	part_no		int NOT NULL CHECK (part_no BETWEEN 0 AND 5),
	part_zh		text NOT NULL,
	part_en		text NOT NULL,
	title_zh	text NOT NULL,
	title_en	text NOT NULL,
	text_zh		text NOT NULL
);

COMMENT ON TABLE jm_policy.measure IS '措施（0为引言） / the 18 measures; 0 is the preamble';
COMMENT ON COLUMN jm_policy.measure.measure_no IS '措施序号 / number of the measure';
COMMENT ON COLUMN jm_policy.measure.part_no IS '所属部分序号 / number of the part';
COMMENT ON COLUMN jm_policy.measure.part_zh IS '所属部分 / part';
COMMENT ON COLUMN jm_policy.measure.part_en IS '所属部分（英文） / part in English';
COMMENT ON COLUMN jm_policy.measure.title_zh IS '措施标题 / title';
COMMENT ON COLUMN jm_policy.measure.title_en IS '措施标题（英文） / title in English';
COMMENT ON COLUMN jm_policy.measure.text_zh IS '措施全文 / full text';

-- The parts of the document that are neither support, target nor mechanism:
-- headings, purposes, connecting words.  With them, every character is accounted for.
CREATE TABLE jm_policy.passage (
	passage_no	int PRIMARY KEY,
	part		text NOT NULL,
	quote_zh	text NOT NULL,
	role		text NOT NULL CHECK (role IN ('heading', 'purpose', 'formula'))
);

COMMENT ON TABLE jm_policy.passage IS '标题、目的及套语等无需计算的文字 / headings, purposes and set phrases that need no computation';
COMMENT ON COLUMN jm_policy.passage.passage_no IS '序号 / number, in the order of the text';
COMMENT ON COLUMN jm_policy.passage.part IS '所在位置：head、措施序号或tail / head, the number of the measure, or tail';
COMMENT ON COLUMN jm_policy.passage.quote_zh IS '原文 / the passage, quoted';
COMMENT ON COLUMN jm_policy.passage.role IS '性质 / heading, purpose or set phrase';
