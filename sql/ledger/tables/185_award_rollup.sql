-- The rollup of applications and payments: award_state has them by enterprise and item, as of
-- the last refresh, and award_rollup their sums by item and district.

CREATE TABLE award_state (
	uscc					text NOT NULL,
	district_code			text NOT NULL,
	item_code				text NOT NULL,
	applications			bigint NOT NULL,
	pending_applications	bigint NOT NULL,
	approved_applications	bigint NOT NULL,
	closed_applications		bigint NOT NULL,
	requested_yuan			numeric(24,2) NOT NULL,
	assessed_yuan			numeric(24,2) NOT NULL,
	awarded_yuan			numeric(24,2) NOT NULL,
	disbursed_yuan			numeric(24,2) NOT NULL,
	PRIMARY KEY (uscc, item_code, district_code)
) WITH (fillfactor = 50);

COMMENT ON TABLE award_state IS '已汇总的各企业各事项申报情况，由汇总维护 / applications and awards of each enterprise by item, as of the last refresh';
COMMENT ON COLUMN award_state.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_state.district_code IS '汇总时所在县（市、区） / district of the enterprise at the refresh';
COMMENT ON COLUMN award_state.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_state.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_state.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_state.approved_applications IS '已批准件数 / approved applications, including paid ones';
COMMENT ON COLUMN award_state.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_state.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN award_state.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN award_state.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN award_state.disbursed_yuan IS '拨付金额（元） / disbursed in yuan';

-- The sums.  A whole measure has rows of its own, with an empty item, because an enterprise
-- that applied for two of its items counts once.
CREATE TABLE award_rollup (
	measure_no				int NOT NULL,
	item_code				text NOT NULL,
	district_code			text NOT NULL,
	enterprises				bigint NOT NULL,
	applications			bigint NOT NULL,
	pending_applications	bigint NOT NULL,
	approved_applications	bigint NOT NULL,
	closed_applications		bigint NOT NULL,
	requested_yuan			numeric(24,2) NOT NULL,
	assessed_yuan			numeric(24,2) NOT NULL,
	awarded_yuan			numeric(24,2) NOT NULL,
	disbursed_yuan			numeric(24,2) NOT NULL,
	PRIMARY KEY (measure_no, item_code, district_code)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

COMMENT ON TABLE award_rollup IS '申报、核算、批准、拨付的合计，按措施、事项、县（市、区），由汇总维护 / sums of applications and awards by measure, item and district, as of the last refresh';
COMMENT ON COLUMN award_rollup.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_rollup.item_code IS '事项代码；空为整条措施 / item; empty for the whole measure';
COMMENT ON COLUMN award_rollup.district_code IS '县（市、区） / district';
COMMENT ON COLUMN award_rollup.enterprises IS '申报企业数 / enterprises that applied';
COMMENT ON COLUMN award_rollup.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN award_rollup.pending_applications IS '在办件数 / applications in progress';
COMMENT ON COLUMN award_rollup.approved_applications IS '已批准件数 / approved applications, including paid ones';
COMMENT ON COLUMN award_rollup.closed_applications IS '终止件数（不予支持、撤回、撤销） / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_rollup.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN award_rollup.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN award_rollup.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN award_rollup.disbursed_yuan IS '拨付金额（元） / disbursed in yuan';

-- The types of the functions that refresh this rollup.

CREATE TYPE award_note AS (
	uscc		text,
	item_code	text
);

COMMENT ON TYPE award_note IS '有变动的企业和事项；事项为空是该企业的全部事项 / an enterprise and an item with a pending change; an empty item is for all of the enterprise';
COMMENT ON COLUMN award_note.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_note.item_code IS '事项代码；可为空 / item, or empty';

CREATE TYPE award_change AS (
	uscc					text,
	measure_no				int,
	item_code				text,
	district_code			text,
	enterprises				int,
	applications			bigint,
	pending_applications	bigint,
	approved_applications	bigint,
	closed_applications		bigint,
	requested_yuan			numeric,
	assessed_yuan			numeric,
	awarded_yuan			numeric,
	disbursed_yuan			numeric,
	ctid					tid
);

COMMENT ON TYPE award_change IS '一企业一事项的现状与已汇总之差 / the current records of an enterprise for an item, minus its row in award_state';
COMMENT ON COLUMN award_change.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN award_change.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN award_change.item_code IS '事项代码 / item';
COMMENT ON COLUMN award_change.district_code IS '县（市、区） / district';
COMMENT ON COLUMN award_change.enterprises IS '1为新增该事项，-1为不再有该事项，0为仍有 / 1 if the item is new, -1 if it is gone, 0 otherwise';
COMMENT ON COLUMN award_change.applications IS '申报件数之差 / applications';
COMMENT ON COLUMN award_change.pending_applications IS '在办件数之差 / applications in progress';
COMMENT ON COLUMN award_change.approved_applications IS '已批准件数之差 / approved';
COMMENT ON COLUMN award_change.closed_applications IS '终止件数之差 / rejected, withdrawn or annulled';
COMMENT ON COLUMN award_change.requested_yuan IS '申请金额之差（元） / requested in yuan';
COMMENT ON COLUMN award_change.assessed_yuan IS '核算金额之差（元） / assessed in yuan';
COMMENT ON COLUMN award_change.awarded_yuan IS '批准金额之差（元） / awarded in yuan';
COMMENT ON COLUMN award_change.disbursed_yuan IS '拨付金额之差（元） / disbursed in yuan';
COMMENT ON COLUMN award_change.ctid IS '已汇总的一行所在；空为尚无 / ctid of its row in award_state; NULL if there is none';
