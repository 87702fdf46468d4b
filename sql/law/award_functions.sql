-- The functions that compute awards, award() and award_amount(), and those that
-- share out limited money.

CREATE TYPE jm_policy.award_result AS (
	item_code		text,
	measure_no		int,
	kind			text,
	determination	text,
	amount_yuan		numeric(18,2),
	ceiling_yuan	numeric(18,2),
	uncapped_yuan	numeric(18,2),
	rate			numeric(7,6),
	binding			text,
	rule_source		text,
	explanation_zh	text,
	explanation_en	text,
	rule_id			bigint
);

COMMENT ON TYPE jm_policy.award_result IS '支持金额的计算结果 / an award with its parts and its explanation';
COMMENT ON COLUMN jm_policy.award_result.item_code IS '事项代码 / item';
COMMENT ON COLUMN jm_policy.award_result.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN jm_policy.award_result.kind IS '方式，同 award_rule.kind / how the amount is computed, as in award_rule.kind';
COMMENT ON COLUMN jm_policy.award_result.determination IS '确定程度：definite 确定、ceiling 上限、undetermined 未定、none 无 / how definite the amount is';
COMMENT ON COLUMN jm_policy.award_result.amount_yuan IS '金额（元）；空为不能计算 / amount in yuan; NULL if it cannot be computed';
COMMENT ON COLUMN jm_policy.award_result.ceiling_yuan IS '规则所允许的最高金额（元），未计申请额 / the most the rule allows for these inputs, regardless of the amount requested';
COMMENT ON COLUMN jm_policy.award_result.uncapped_yuan IS '保底、封顶之前的金额（元）；最高限额的为申请额 / before floor and cap; for up_to, the amount requested';
COMMENT ON COLUMN jm_policy.award_result.rate IS '所用比例 / rate applied';
COMMENT ON COLUMN jm_policy.award_result.binding IS '起决定作用的环节：fixed、rate、cap、floor、requested，或缺少 missing_base、missing_request、no_figures、not_in_force / the stage that decided';
COMMENT ON COLUMN jm_policy.award_result.rule_source IS '规则依据 / source of the rule';
COMMENT ON COLUMN jm_policy.award_result.explanation_zh IS '说明；不要说明时为空 / explanation in Chinese; NULL if not asked for';
COMMENT ON COLUMN jm_policy.award_result.explanation_en IS '说明（英文） / explanation in English';
COMMENT ON COLUMN jm_policy.award_result.rule_id IS '所用规则；空为当日无有效规则 / number of the rule; NULL if none is in force';

CREATE FUNCTION jm_policy.award(
	item_code		text,
	base_yuan		numeric = NULL,
	units			int = 1,
	requested_yuan	numeric = NULL,
	on_date			date = jm_policy.city_today(),
	tier			text = NULL,
	explained		boolean = true)
RETURNS jm_policy.award_result
LANGUAGE C STABLE PARALLEL SAFE COST 20
AS 'MODULE_PATHNAME', 'jm_award';

COMMENT ON FUNCTION jm_policy.award(text, numeric, int, numeric, date, text, boolean) IS
'计算一项支持的金额及说明。参数：事项代码；基数（元）；数量；申请金额（元）；事项发生日期；适用类别；是否要说明（大批量计算时不要，则快得多）。依据该事项所在措施及当日有效的规则（优先级高者先，类别相符者先）。
An award with its parts and explanations, by the rule in force on on_date (highest precedence first, then the matching tier).
item_code: a code of award_item; base_yuan: what the rate is taken of, in yuan, rounded half away from zero to the fen; units: 1 or more; requested_yuan: limits every kind; on_date: the day of the event; tier: as in award_rule.tier; explained: false leaves out the explanations, which take most of the time.
Errors: JM001 unknown item, JM002-JM005 an amount that is NaN, infinite, negative or too large, JM006-JM007 units, JM008-JM009 date, JM010 item missing.';

CREATE FUNCTION jm_policy.award_amount(
	item_code		text,
	base_yuan		numeric = NULL,
	units			int = 1,
	requested_yuan	numeric = NULL,
	on_date			date = jm_policy.city_today(),
	tier			text = NULL)
RETURNS numeric
LANGUAGE C STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_award_amount';

COMMENT ON FUNCTION jm_policy.award_amount(text, numeric, int, numeric, date, text) IS
'只计算金额（元），用于大批量计算；参数与错误同 award()。
Computes only the amount, in yuan, for many rows; NULL if it cannot be computed. Parameters and errors as award().';

CREATE FUNCTION jm_policy.explain_by_rule(
	item_code		text,
	base_yuan		numeric,
	units			int,
	requested_yuan	numeric,
	on_date			date,
	tier			text,
	rule			jm_policy.award_rule,
	OUT explanation_zh text,
	OUT explanation_en text)
LANGUAGE C STABLE PARALLEL SAFE COST 20
AS 'MODULE_PATHNAME', 'jm_explain_by_rule';

COMMENT ON FUNCTION jm_policy.explain_by_rule(text, numeric, int, numeric, date, text, jm_policy.award_rule) IS
'按给定规则（不必是已登记的规则）写出金额的说明，与 award() 的说明相同；核算凭据据此还原当时的说明。
Gives the explanations of award() as if the given rule, registered or not, were in force; an empty rule means that none is. So a receipt, which keeps the rule and the inputs, need not keep the explanation. Parameters and errors as award(), and JM036 a rule that award_rule would refuse.';

CREATE FUNCTION jm_policy.within_cap(amount numeric, cap numeric)
RETURNS numeric
LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_within_cap';

COMMENT ON FUNCTION jm_policy.within_cap(numeric, numeric) IS
'窗口函数：按次序在限额之内尚可支付的金额（元）。金额为空者得空且不占限额；限额为空即该行不受限，但仍占用后续各行的限额。
Window function: gives each row its amount or, if less, what earlier rows have left of the cap, in window order, in yuan. A NULL amount gives NULL and uses nothing; a row with a NULL cap is paid in full, and counts against the caps of later rows.
The window order should be unique. Errors: JM002-JM005.';

CREATE FUNCTION jm_policy.prorate(ceiling numeric, budget numeric)
RETURNS numeric
LANGUAGE C WINDOW IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_prorate';

COMMENT ON FUNCTION jm_policy.prorate(numeric, numeric) IS
'窗口函数：预算不足时按各上限的比例分配（元）。每份先舍去到分，余下的分依次给余数最大者（相同则按窗口次序），合计恰为预算与上限合计中较小者；任何一份不超过其上限。上限为空者得空；预算为空则全空。
Window function: each row''s share of a budget, in proportion to the ceilings, in yuan. Shares are rounded down to the fen, the fen left over go to the largest remainders (ties in window order); the sum is exactly the smaller of the budget and the sum of ceilings, and no share exceeds its ceiling. A NULL ceiling gives NULL; a NULL budget gives NULL for all rows.
Errors: JM002-JM005, JM025 a budget that differs within a partition.';
