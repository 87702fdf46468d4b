-- One engine keeps the sums that the views read: of applications and payments, certificates,
-- projects, annual figures, activities, assignments, lists and steps.  Each of these families
-- of records makes movements: what a record adds to a figure, or takes from it, on a day.
--
--   rollup_state		the movements of the records, as of the last refresh
--   movement_rollup	their sums, by month and by day
--   thing_rollup		records of things that count once (a person trained twice is one person)
--   first_met			the first day on which each target was met, by these sums
--
-- 180_change_log.sql explains how they are refreshed.  What the engine before this one kept is
-- given up; the sums are made again from the records.

DO $do$
DECLARE
	former text;
BEGIN
	FOREACH former IN ARRAY ARRAY['award_state', 'award_rollup', 'movement_state', 'movement_rollup', 'award_note', 'award_change', 'movement_sum'] LOOP
		CALL jm_policy.set_table_aside(current_schema(), former);
	END LOOP;
END
$do$;

-- A change concerns all records of an enterprise, or some: applications for an item, or a block
-- of 16 records of a table in the order of their numbers
ALTER TABLE change_log RENAME COLUMN item_code TO records;

COMMENT ON COLUMN change_log.uscc IS '统一社会信用代码；空为不涉及企业的记录 / enterprise; empty for records about none';
COMMENT ON COLUMN change_log.records IS '有变动的记录：申报的事项，或记录序号所在的段（每16条一段）；空为该企业的全部记录 / which records: the item of applications, or the block of 16 record numbers; empty for all records of the enterprise';

CREATE INDEX activity_block_idx ON activity (((activity_no >> 4)::text));
CREATE INDEX assignment_block_idx ON assignment (((assignment_no >> 4)::text));
CREATE INDEX list_entry_block_idx ON list_entry (((entry_no >> 4)::text));
CREATE INDEX entity_step_block_idx ON entity_step (((step_no >> 4)::text));

CREATE TYPE movement AS (
	indicator_code	text,
	member_code		text,
	district_code	text,
	year			int,
	part			text,
	moved_on		date,
	until_on		date,
	thing			text,
	amount			numeric
);

COMMENT ON TYPE movement IS '一条变动：某日起计入某指标的数量；有 thing 的是不重复计数的对象 / a movement: what counts for an indicator from a day on; with a thing, a record of something that counts once';
COMMENT ON COLUMN movement.indicator_code IS '指标代码；以 # 开头的是视图所用的其他合计 / indicator; with a # in front, another sum that views read';
COMMENT ON COLUMN movement.member_code IS '产业集群、产业链等；事项 / cluster, chain …; item';
COMMENT ON COLUMN movement.district_code IS '计入的县（市、区） / district it counts for';
COMMENT ON COLUMN movement.year IS '年度；0为无 / year; 0 for none';
COMMENT ON COLUMN movement.part IS '部分 / part';
COMMENT ON COLUMN movement.moved_on IS '日期 / day';
COMMENT ON COLUMN movement.until_on IS '不重复计数的对象：该记录失效之日 / for a thing: the day from which the record counts no more';
COMMENT ON COLUMN movement.thing IS '不重复计数的对象；空为不是 / the thing that counts once; NULL for none';
COMMENT ON COLUMN movement.amount IS '变动量 / amount';

CREATE TYPE movement_sum AS (
	office_code		text,
	indicator_code	text,
	member_code		text,
	district_code	text,
	year			int,
	part			text,
	moved_on		date,
	until_on		date,
	thing			text,
	movements		bigint,
	amount			numeric
);

COMMENT ON TYPE movement_sum IS '相同变动之合计，或前后之差 / equal movements added up, or the difference between two states';
COMMENT ON COLUMN movement_sum.office_code IS '记录所在县（市、区）；空为不属于任何县 / district of the records; empty for none';
COMMENT ON COLUMN movement_sum.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN movement_sum.member_code IS '产业集群、产业链等；事项 / cluster, chain …; item';
COMMENT ON COLUMN movement_sum.district_code IS '计入的县（市、区） / district they count for';
COMMENT ON COLUMN movement_sum.year IS '年度；0为无 / year; 0 for none';
COMMENT ON COLUMN movement_sum.part IS '部分 / part';
COMMENT ON COLUMN movement_sum.moved_on IS '日期 / day';
COMMENT ON COLUMN movement_sum.until_on IS '失效之日 / the day from which they count no more';
COMMENT ON COLUMN movement_sum.thing IS '不重复计数的对象 / the thing that counts once';
COMMENT ON COLUMN movement_sum.movements IS '变动条数 / number of movements';
COMMENT ON COLUMN movement_sum.amount IS '变动量合计 / sum';

CREATE TYPE rollup_key AS (
	uscc	text,
	records	text
);

COMMENT ON TYPE rollup_key IS '有变动的记录 / records that have changed';
COMMENT ON COLUMN rollup_key.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN rollup_key.records IS '哪些记录；空为该企业的全部 / which records; empty for all of the enterprise';

CREATE TABLE rollup_state (
	family		text NOT NULL,
	uscc		text NOT NULL,
	records		text NOT NULL,
	office_code	text NOT NULL,
	movements	movement[] NOT NULL,
	PRIMARY KEY (family, uscc, records, office_code)
) WITH (fillfactor = 80);

COMMENT ON TABLE rollup_state IS '已汇总的各记录的变动，由汇总维护 / the movements of the records, as of the last refresh';
COMMENT ON COLUMN rollup_state.family IS '汇总类别 / family of records';
COMMENT ON COLUMN rollup_state.uscc IS '统一社会信用代码；空为不涉及企业的记录 / enterprise; empty for records about none';
COMMENT ON COLUMN rollup_state.records IS '哪些记录：事项，或记录序号所在的段；空为不分 / which records: item, or block of record numbers; empty if they are not divided';
COMMENT ON COLUMN rollup_state.office_code IS '汇总时所在县（市、区）；空为不属于任何县 / district they were in at the refresh; empty for none';
COMMENT ON COLUMN rollup_state.movements IS '变动 / their movements';

-- The sums of the whole city have rows of their own (office_code *), so that a reader who sees
-- the whole city reads few rows.  A thing counts for the city in these rows alone: what it
-- counts for a role that sees some districts is told by the records of it that the role sees.
CREATE TABLE movement_rollup (
	grain			text NOT NULL CHECK (grain IN ('month', 'day')),
	office_code		text NOT NULL,
	indicator_code	text NOT NULL,
	moved_on		date NOT NULL,
	part			text NOT NULL,
	year			int NOT NULL,
	member_code		text NOT NULL,
	district_code	text NOT NULL,
	movements		bigint NOT NULL,
	amount			numeric NOT NULL,
	PRIMARY KEY (grain, office_code, indicator_code, moved_on, part, year, member_code, district_code)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 4000);

COMMENT ON TABLE movement_rollup IS '变动合计，由汇总维护 / sums of movements, as of the last refresh';
COMMENT ON COLUMN movement_rollup.grain IS '粒度：month 按月，day 按日 / by month or by day';
COMMENT ON COLUMN movement_rollup.office_code IS '记录所在县（市、区）；空为不属于任何县，* 为全市 / district of the records; empty for none, * for the whole city';
COMMENT ON COLUMN movement_rollup.indicator_code IS '指标代码；以 # 开头的是视图所用的其他合计 / indicator; with a # in front, another sum that views read';
COMMENT ON COLUMN movement_rollup.moved_on IS '日期；按月者为当月首日 / day; for the grain month, its first day';
COMMENT ON COLUMN movement_rollup.part IS '部分 / part';
COMMENT ON COLUMN movement_rollup.year IS '年度；0为无 / year; 0 for none';
COMMENT ON COLUMN movement_rollup.member_code IS '产业集群、产业链等；事项 / cluster, chain …; item';
COMMENT ON COLUMN movement_rollup.district_code IS '计入的县（市、区） / district they count for';
COMMENT ON COLUMN movement_rollup.movements IS '变动条数 / number of movements';
COMMENT ON COLUMN movement_rollup.amount IS '变动量合计 / sum';

CREATE TABLE thing_rollup (
	indicator_code	text NOT NULL,
	member_code		text NOT NULL,
	thing			text NOT NULL,
	part			text NOT NULL,
	moved_on		date NOT NULL,
	until_on		date NOT NULL,
	district_code	text NOT NULL,
	office_code		text NOT NULL,
	movements		bigint NOT NULL,
	PRIMARY KEY (indicator_code, member_code, thing, part, moved_on, until_on, district_code, office_code)
) WITH (fillfactor = 80);

COMMENT ON TABLE thing_rollup IS '不重复计数的对象的记录，由汇总维护 / the records of things that count once, as of the last refresh';
COMMENT ON COLUMN thing_rollup.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN thing_rollup.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN thing_rollup.thing IS '对象：企业、人员、项目等 / the thing: an enterprise, a person, a project …';
COMMENT ON COLUMN thing_rollup.part IS 'value；须另有一类记录者，其记录为 second / value; second for the other kind of record that it needs';
COMMENT ON COLUMN thing_rollup.moved_on IS '起 / first day';
COMMENT ON COLUMN thing_rollup.until_on IS '失效之日 / the day from which it counts no more';
COMMENT ON COLUMN thing_rollup.district_code IS '计入的县（市、区） / district it counts for';
COMMENT ON COLUMN thing_rollup.office_code IS '记录所在县（市、区）；空为不属于任何县 / district of the records; empty for none';
COMMENT ON COLUMN thing_rollup.movements IS '记录条数 / number of records';

CREATE TABLE first_met (
	target_code		text NOT NULL,
	period_start	date NOT NULL,
	of_whom			text NOT NULL,
	met_on			date NOT NULL,
	PRIMARY KEY (target_code, period_start, of_whom)
);

COMMENT ON TABLE first_met IS '各目标按台账合计首次达到的日期，由汇总维护；与上年相比的目标除外 / the first day on which each target was met by the sums, as of the last refresh; but for targets that compare with the year before';
COMMENT ON COLUMN first_met.target_code IS '目标代码 / target';
COMMENT ON COLUMN first_met.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN first_met.of_whom IS '产业集群、产业链、县（市、区）；空为全市 / cluster, chain or district; empty for the city';
COMMENT ON COLUMN first_met.met_on IS '首次达到的日期 / the first day on which it was met';
