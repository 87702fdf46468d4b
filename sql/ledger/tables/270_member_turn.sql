-- The days on which a member of a target came to meet it, or ceased to.

CREATE TYPE member_turn AS (
	target_code		text,
	period_start	date,
	of_whom			text,
	moved_on		date,
	met				boolean
);

COMMENT ON TYPE member_turn IS '某对象自何日起达到或不再达到目标 / from which day on a member meets a target, or does not';
COMMENT ON COLUMN member_turn.target_code IS '目标代码 / target';
COMMENT ON COLUMN member_turn.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN member_turn.of_whom IS '对象或县（市、区）代码 / member or district';
COMMENT ON COLUMN member_turn.moved_on IS '日期 / day';
COMMENT ON COLUMN member_turn.met IS '是否达到 / whether it meets the target';

COMMENT ON COLUMN first_met.of_whom IS '产业集群、产业链、县（市、区）；空为全市，* 为各对象首次同时达到 / cluster, chain or district; empty for the city, * for all members together';
