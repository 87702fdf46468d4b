-- The rollup of movements (objects/rollups; 180_change_log.sql explains it): movement_state has
-- them by enterprise, as of its last refresh, and movement_rollup their sums.
--
-- `family` is the kind of records that movements come from: the tables whose changes are logged
-- for it, and the function that computes it.  Families with few records have no rollup.

CREATE TABLE movement_state (
	uscc			text NOT NULL,
	family			text NOT NULL,
	office_code		text NOT NULL,
	indicator_code	text[] NOT NULL,
	member_code		text[] NOT NULL,
	district_code	text[] NOT NULL,
	year			int[] NOT NULL,
	part			text[] NOT NULL,
	moved_on		date[] NOT NULL,
	amount			numeric(28,10)[] NOT NULL,
	PRIMARY KEY (uscc, family)
) WITH (fillfactor = 80);

COMMENT ON TABLE movement_state IS '已汇总的企业指标变动（并列），由汇总维护 / movements of each enterprise as arrays, as of its last refresh';
COMMENT ON COLUMN movement_state.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN movement_state.family IS '汇总类别 / family of records';
COMMENT ON COLUMN movement_state.office_code IS '汇总时企业所在县（市、区） / district of the enterprise at the refresh';
COMMENT ON COLUMN movement_state.indicator_code IS '指标代码 / indicators';
COMMENT ON COLUMN movement_state.member_code IS '产业集群、产业链等 / clusters, chains …';
COMMENT ON COLUMN movement_state.district_code IS '计入的县（市、区） / districts';
COMMENT ON COLUMN movement_state.year IS '年度 / years';
COMMENT ON COLUMN movement_state.part IS '部分 / parts';
COMMENT ON COLUMN movement_state.moved_on IS '变动日期 / days';
COMMENT ON COLUMN movement_state.amount IS '变动量 / amounts';

-- The sums have three grains, so that a reader needs few rows: by month and district, to sum up
-- periods; by day and district, of which a reader uses one month; and by day for the whole
-- city, for series.
CREATE TABLE movement_rollup (
	grain			text NOT NULL CHECK (grain IN ('month', 'day', 'city')),
	moved_on		date NOT NULL,
	indicator_code	text NOT NULL,
	part			text NOT NULL,
	year			int NOT NULL,
	member_code		text NOT NULL,
	district_code	text NOT NULL,
	office_code		text NOT NULL,
	movements		bigint NOT NULL,
	amount			numeric(28,10) NOT NULL,
	rise			numeric(28,10) NOT NULL,
	PRIMARY KEY (grain, indicator_code, moved_on, part, year, member_code, district_code, office_code)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 4000);

COMMENT ON TABLE movement_rollup IS '指标变动合计，由汇总维护 / sums of movements, as of the last refresh';
COMMENT ON COLUMN movement_rollup.grain IS '粒度：month 按月按县（市、区），day 按日按县（市、区），city 按日全市 / by month and district, by day and district, or by day for the city';
COMMENT ON COLUMN movement_rollup.moved_on IS '日期；按月者为当月首日 / day; for the grain month, its first day';
COMMENT ON COLUMN movement_rollup.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN movement_rollup.part IS '部分 / part';
COMMENT ON COLUMN movement_rollup.year IS '年度；0为无 / year; 0 for none';
COMMENT ON COLUMN movement_rollup.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN movement_rollup.district_code IS '计入的县（市、区）；全市者为空 / district it counts for; empty for the city';
COMMENT ON COLUMN movement_rollup.office_code IS '企业所在县（市、区）；全市者为空 / district of the enterprises; empty for the city';
COMMENT ON COLUMN movement_rollup.movements IS '变动条数 / number of movements';
COMMENT ON COLUMN movement_rollup.amount IS '变动量合计 / sum';
COMMENT ON COLUMN movement_rollup.rise IS '其中增加的合计：当月曾达到的最高值不超过月初值加此数 / sum of the positive movements: within a month, the figure never exceeds its value at the start plus this';

-- The type in which movements outside of the rollup are passed to its readers
-- (movement_unrolled).

CREATE TYPE movement_sum AS (
	indicator_code	text,
	member_code		text,
	district_code	text,
	year			int,
	part			text,
	moved_on		date,
	movements		bigint,
	amount			numeric,
	rise			numeric
);

COMMENT ON TYPE movement_sum IS '未并入合计的指标变动，每日合计 / daily sums of movements that are not in the rollup';
COMMENT ON COLUMN movement_sum.indicator_code IS '指标代码 / indicator';
COMMENT ON COLUMN movement_sum.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN movement_sum.district_code IS '计入的县（市、区） / district it counts for';
COMMENT ON COLUMN movement_sum.year IS '年度；0为无 / year; 0 for none';
COMMENT ON COLUMN movement_sum.part IS '部分 / part';
COMMENT ON COLUMN movement_sum.moved_on IS '日期 / day';
COMMENT ON COLUMN movement_sum.movements IS '变动条数 / number of movements';
COMMENT ON COLUMN movement_sum.amount IS '变动量合计 / sum';
COMMENT ON COLUMN movement_sum.rise IS '其中增加的合计 / sum of the positive movements';
