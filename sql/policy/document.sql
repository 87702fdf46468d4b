-- The head and the tail of the document.
--
-- The year is not in the sentence on validity (自4月29日起实施): it is that of
-- the date of issue.

INSERT INTO jm_policy.document
	(document_no, title_zh, title_en, issuer_zh, addressees_zh, contact_zh, issued_on, printed_on,
	 valid_from, valid_to, precedence_zh, publicity_zh, copied_to_zh, head_zh, tail_zh,
	 document_no_en, level, count_from, builtin)
VALUES
	('江府〔2023〕11号', '关于促进制造业高质量发展的若干措施', 'Measures for the high-quality development of manufacturing', '江门市人民政府',
	 '各县（市、区）人民政府，市政府各部门、有关事业机构，中直、省直驻江门有关单位', '市工业和信息化局', '2023-03-28', '2023-03-30',
	 '2023-04-29', '2025-12-31', '具体政策措施有明确执行期限或上级政府有明确规定的，从其规定', '主动公开',
	 '市纪委监委，市委有关部委办，市人大常委会办公室，市政协办公室，市中级人民法院，市检察院',
	 '江门市人民政府文件江府〔2023〕11号江门市人民政府印发关于促进制造业高质量发展的若干措施的通知各县（市、区）人民政府，市政府各部门、有关事业机构，中直、省直驻江门有关单位：《关于促进制造业高质量发展的若干措施》业经市政府同意，现印发给你们，请认真贯彻执行。执行过程中遇到的问题，请径向市工业和信息化局反映。江门市人民政府2023年3月28日关于促进制造业高质量发展的若干措施',
	 '以上政策措施自4月29日起实施，有效期至2025年12月31日。具体政策措施有明确执行期限或上级政府有明确规定的，从其规定。公开方式：主动公开抄送：市纪委监委，市委有关部委办，市人大常委会办公室，市政协办公室，市中级人民法院，市检察院。江门市人民政府办公室秘书科2023年3月30日发',
	 'Jiangfu [2023] No. 11', 'municipal', '2023-01-01', true);

-- Whatever follows is of this document, and built in (config.sql ends it).
DO $do$
DECLARE
	of_law regclass;
BEGIN
	FOR of_law IN
		SELECT c.oid FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
		WHERE c.relnamespace = 'jm_policy'::regnamespace AND c.relkind = 'r' AND a.attname = 'builtin'
	LOOP
		EXECUTE format('ALTER TABLE %s ALTER builtin SET DEFAULT true', of_law);
	END LOOP;
	FOR of_law IN
		SELECT a.attrelid FROM pg_catalog.pg_attribute AS a JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
		WHERE c.relnamespace = 'jm_policy'::regnamespace AND c.relkind = 'r' AND a.attname = 'document_no' AND NOT a.atthasdef AND c.relname <> 'document'
	LOOP
		EXECUTE format('ALTER TABLE %s ALTER document_no SET DEFAULT ''江府〔2023〕11号''', of_law);
	END LOOP;
END
$do$;

INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('header_no', 'head', '江府〔2023〕11号', 'document number', 'policy metadata', 'jm_policy.document'),
	('issuer', 'head', '江门市人民政府印发关于促进制造业高质量发展的若干措施的通知', 'issuer and title', 'policy metadata', 'jm_policy.document'),
	('addressees', 'head', '各县（市、区）人民政府，市政府各部门、有关事业机构，中直、省直驻江门有关单位', 'addressees', 'scope of responsible bodies', 'jm_policy.document'),
	('contact_dept', 'head', '执行过程中遇到的问题，请径向市工业和信息化局反映', 'competent department for problems', 'lead department = 市工业和信息化局; no per-measure responsible departments are named', 'jm_policy.document'),
	('issue_date', 'head', '2023年3月28日', 'date of issue', 'policy metadata', 'jm_policy.document'),
	('validity', 'tail', '以上政策措施自4月29日起实施，有效期至2025年12月31日', 'validity period', 'valid_from 2023-04-29 (year not in the sentence: from the issue date), valid_to 2025-12-31 inclusive', 'jm_policy.document, jm_policy.award_rule'),
	('precedence', 'tail', '具体政策措施有明确执行期限或上级政府有明确规定的，从其规定', 'precedence rule', 'per-rule override: own period or superior government rule beats the document default', 'jm_policy.award_rule (precedence, source)'),
	('publicity', 'tail', '公开方式：主动公开', 'publication mode', 'policy metadata', 'jm_policy.document'),
	('copied_to', 'tail', '抄送：市纪委监委，市委有关部委办，市人大常委会办公室，市政协办公室，市中级人民法院，市检察院', 'copied to', 'policy metadata', 'jm_policy.document'),
	('print_date', 'tail', '2023年3月30日发', 'print date', 'policy metadata', 'jm_policy.document');

-- What is left when support, targets and mechanisms are taken out.
INSERT INTO jm_policy.passage
	(passage_no, part, quote_zh, role)
VALUES
	(1, 'head', '江门市人民政府文件', 'formula'),
	(2, 'head', '《关于促进制造业高质量发展的若干措施》业经市政府同意，现印发给你们，请认真贯彻执行', 'formula'),
	(3, 'head', '江门市人民政府', 'formula'),
	(4, 'head', '关于促进制造业高质量发展的若干措施', 'formula'),
	(5, '0', '为深入贯彻党的二十大精神，全面落实省委、省政府关于高质量建设制造强省的工作部署', 'purpose'),
	(6, '0', '扎实推动江门市制造业高质量发展，打造全省新一轮制造业高质量发展主力军主战场', 'purpose'),
	(7, '0', '现结合我市实际，制定以下政策措施', 'purpose'),
	(8, '1', '一、以链促群发展“大产业”', 'heading'),
	(9, '1', '1.推动产业链融通发展', 'heading'),
	(10, '2', '2.推动制造业数字化转型', 'heading'),
	(11, '3', '3.推动制造业绿色化发展', 'heading'),
	(12, '3', '提升制造业绿色发展水平', 'purpose'),
	(13, '3', '持续推动清洁生产', 'purpose'),
	(14, '4', '4.推动服务业与制造业融合发展', 'heading'),
	(15, '5', '二、扩容升级打造“大平台”', 'heading'),
	(16, '5', '5.高质量推动园区载体建设', 'heading'),
	(17, '6', '6.拓展产业发展空间', 'heading'),
	(18, '7', '7.完善基础配套设施建设', 'heading'),
	(19, '8', '三、引强扶优推进“大项目”', 'heading'),
	(20, '8', '8.加大先进制造业招商引资力度', 'heading'),
	(21, '9', '9.推动制造业企业增资扩产', 'heading'),
	(22, '10', '10.优化项目建设全流程服务', 'heading'),
	(23, '10', '加快项目建成投产', 'purpose'),
	(24, '11', '四、提质增效培育“大企业”', 'heading'),
	(25, '11', '11.加大优质企业梯度培育', 'heading'),
	(26, '12', '12.支持企业抢订单拓市场', 'heading'),
	(27, '13', '13.大力提升企业技术创新能力', 'heading'),
	(28, '14', '14.强化“江门制造”质量标准品牌建设', 'heading'),
	(29, '15', '五、整合资源提升“大环境”', 'heading'),
	(30, '15', '15.实施制造业当家“一把手”工程', 'heading'),
	(31, '15', '进一步提升领导干部谋划制造业发展的能力', 'purpose'),
	(32, '16', '16.强化制造业土地供给', 'heading'),
	(33, '16', '加大土地整备力度', 'purpose'),
	(34, '17', '17.强化人才支撑保障', 'heading'),
	(35, '17', '培养造就一批产业人才', 'purpose'),
	(36, '17', '解决产业人才的安居和子女教育问题', 'purpose'),
	(37, '18', '18.持续优化产业发展环境', 'heading'),
	(38, 'tail', '江门市人民政府办公室秘书科', 'formula');
