-- A condition of a day, with what it comes to for an enterprise without a record that bears on it.

CREATE TYPE asked_condition AS (
	item_code			text,
	condition_no		bigint,
	kind				text,
	group_no			bigint,
	recognition_kind	text,
	level				text,
	same_year			boolean,
	project_kind		text,
	manufacturing_only	boolean,
	not_before_period	boolean,
	step_kind			text,
	ground				text,
	member_code			text,
	member_kind			text,
	district_code		text,
	figure				text,
	min_yuan			numeric,
	fact				text,
	label_zh			text,
	label_en			text,
	rule_kind			text,
	amount_yuan			numeric,
	cap_scope			text,
	once_per_enterprise	boolean,
	period				datemultirange,
	year				int,
	first_on			date,
	last_on				date,
	first_zh			text,
	first_en			text,
	last_zh				text,
	last_en				text,
	holds				boolean,
	reason				text,
	found_on			date,
	found_text			text,
	by_how_much			numeric,
	unit				text
);

COMMENT ON TYPE asked_condition IS '某日适用的条件 / a condition of a day';
COMMENT ON COLUMN asked_condition.item_code IS '事项代码 / item';
COMMENT ON COLUMN asked_condition.condition_no IS '条件序号 / number of the condition';
COMMENT ON COLUMN asked_condition.kind IS '种类，见 condition_kind / kind, as in condition_kind';
COMMENT ON COLUMN asked_condition.group_no IS '择一组号，无组者为负的序号 / group of which one condition is enough; without one, minus the number';
COMMENT ON COLUMN asked_condition.recognition_kind IS '认定类别 / kind of recognition';
COMMENT ON COLUMN asked_condition.level IS '认定级别 / level';
COMMENT ON COLUMN asked_condition.same_year IS '须在当年认定 / whether the year of recognition must be that of the day in question';
COMMENT ON COLUMN asked_condition.project_kind IS '项目类别 / kind of project';
COMMENT ON COLUMN asked_condition.manufacturing_only IS '限制造业项目 / manufacturing projects only';
COMMENT ON COLUMN asked_condition.not_before_period IS '项目不得在规定期间之前已完工 / whether the project must not be finished before the rule''s period';
COMMENT ON COLUMN asked_condition.step_kind IS '培育阶梯的一步 / step of the ladder';
COMMENT ON COLUMN asked_condition.ground IS '事项的依据 / what the item is awarded for';
COMMENT ON COLUMN asked_condition.member_code IS '所属集群、产业链或园区 / cluster, chain or park';
COMMENT ON COLUMN asked_condition.member_kind IS '或其类别 / or its kind';
COMMENT ON COLUMN asked_condition.district_code IS '县（市、区） / district';
COMMENT ON COLUMN asked_condition.figure IS '年度数据栏目 / column of the annual figures';
COMMENT ON COLUMN asked_condition.min_yuan IS '下限（元） / minimum in yuan';
COMMENT ON COLUMN asked_condition.fact IS '须由人认定的事实 / the fact that a person must establish';
COMMENT ON COLUMN asked_condition.label_zh IS '条件 / the condition';
COMMENT ON COLUMN asked_condition.label_en IS '条件（英文） / the condition in English';
COMMENT ON COLUMN asked_condition.rule_kind IS '当日规则的种类 / kind of the rule of the day';
COMMENT ON COLUMN asked_condition.amount_yuan IS '当日规则的金额（元） / its amount in yuan';
COMMENT ON COLUMN asked_condition.cap_scope IS '其限额的范围 / scope of its limit';
COMMENT ON COLUMN asked_condition.once_per_enterprise IS '是否限一次 / whether it is granted once';
COMMENT ON COLUMN asked_condition.period IS '该事项任一规则有效的日期 / the days on which any rule of the item is in force';
COMMENT ON COLUMN asked_condition.year IS '所问之日的年份 / year of the day in question';
COMMENT ON COLUMN asked_condition.first_on IS '认定或迈上阶梯可计的首日 / first day on which a recognition or step counts';
COMMENT ON COLUMN asked_condition.last_on IS '可计的末日 / last day on which it counts';
COMMENT ON COLUMN asked_condition.first_zh IS '首日何来 / what sets the first day';
COMMENT ON COLUMN asked_condition.first_en IS '首日何来（英文） / the same in English';
COMMENT ON COLUMN asked_condition.last_zh IS '末日何来 / what sets the last day';
COMMENT ON COLUMN asked_condition.last_en IS '末日何来（英文） / the same in English';
COMMENT ON COLUMN asked_condition.holds IS '没有相关记录的企业是否符合；空为不能判断 / whether it holds for an enterprise without a record that matters; NULL if that cannot be decided';
COMMENT ON COLUMN asked_condition.reason IS '缘由，见 condition_reason / reason, as in condition_reason';
COMMENT ON COLUMN asked_condition.found_on IS '相关日期 / the day it names';
COMMENT ON COLUMN asked_condition.found_text IS '相关名目 / the text it names';
COMMENT ON COLUMN asked_condition.by_how_much IS '相差多少 / by how much';
COMMENT ON COLUMN asked_condition.unit IS '其单位 / unit of that';
