-- The functions that receipts need: the rule in force, its exact content, and a second
-- computation of what it awards.  None of them uses the C code or its cache, so that the
-- two computations check each other; only the check of a rule given as a row is in C.

CREATE FUNCTION jm_policy.rule_in_force(item_code text, on_date date = jm_policy.city_today(), tier text = NULL)
RETURNS SETOF jm_policy.award_rule
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	SELECT r.*
	FROM jm_policy.award_rule AS r
	WHERE r.item_code = rule_in_force.item_code
	  AND rule_in_force.on_date BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
	  AND (r.tier IS NULL OR r.tier = rule_in_force.tier)
	ORDER BY r.precedence DESC, r.tier IS NULL, r.rule_id DESC
	LIMIT 1;
END;

COMMENT ON FUNCTION jm_policy.rule_in_force(text, date, text) IS
'某日适用的规则（优先级高者先，类别相符者先）；无则无行，与 award() 所用相同。
The rule award() applies on a day: highest precedence first, then the matching tier, then the newest; no row if none is in force.';

CREATE FUNCTION jm_policy.rule_text(rule jm_policy.award_rule)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE STRICT
RETURN jsonb_strip_nulls(to_jsonb(rule) - ARRAY['rule_id', 'builtin', 'registered_at', 'registered_by', 'session_role'])::text;

COMMENT ON FUNCTION jm_policy.rule_text(jm_policy.award_rule) IS
'规则内容的规范文本（JSON，略去空值、编号和登记信息），供存证和比对。
The content of a rule as canonical text: JSON without nulls, rule number and registration. Columns added by later versions do not change it while they are empty.';

CREATE FUNCTION jm_policy.rule_hash(rule jm_policy.award_rule)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE STRICT
RETURN encode(sha256(convert_to(jm_policy.rule_text(rule), 'UTF8')), 'hex');

COMMENT ON FUNCTION jm_policy.rule_hash(jm_policy.award_rule) IS
'规则内容的 SHA-256（十六进制），即 rule_text() 之 UTF-8 字节的摘要。
SHA-256 of the content of a rule: of the UTF-8 bytes of rule_text(), in hexadecimal.';

CREATE FUNCTION jm_policy.rule_valid(rule jm_policy.award_rule)
RETURNS boolean
LANGUAGE C STABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'jm_rule_valid';
COMMENT ON FUNCTION jm_policy.rule_valid(jm_policy.award_rule) IS
'所给规则是否合乎 award_rule 的约束（空规则合乎） / whether a rule satisfies the CHECKs of award_rule; an empty one does';

CREATE FUNCTION jm_policy.rule_require(rule jm_policy.award_rule)
RETURNS jm_policy.award_rule
LANGUAGE C STABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'jm_rule_require';
COMMENT ON FUNCTION jm_policy.rule_require(jm_policy.award_rule) IS
'原样返回所给规则；不合 award_rule 约束者即拒，并指出栏目（JM036） / returns a rule that satisfies the CHECKs of award_rule; for any other, an error names the columns (JM036)';

CREATE FUNCTION jm_policy.award_by_rule(rule jm_policy.award_rule, base_yuan numeric = NULL, units int = 1, requested_yuan numeric = NULL)
RETURNS TABLE (amount_yuan numeric, ceiling_yuan numeric, uncapped_yuan numeric, rate numeric, binding text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	WITH
	-- The inputs to the fen, and base times rate, exact and rounded by the rule
	rated AS (
		SELECT (given.rule).kind AS kind,
			(given.rule).amount_yuan AS yuan,
			(given.rule).floor_yuan AS floor,
			(given.rule).rate AS rate,
			(given.rule).cap_scope IS NOT DISTINCT FROM 'unit' AS by_units,
			round(award_by_rule.requested_yuan, 2) AS requested,
			award_by_rule.units AS units,
			round(award_by_rule.base_yuan, 2) * (given.rule).rate AS exact,
			CASE (given.rule).rounding
				WHEN 'down' THEN trunc(round(award_by_rule.base_yuan, 2) * (given.rule).rate, 2)
				ELSE round(round(award_by_rule.base_yuan, 2) * (given.rule).rate, 2)
			END AS share
		FROM (SELECT jm_policy.rule_require(award_by_rule.rule) AS rule OFFSET 0) AS given
	),
	-- Floor and cap
	bounded AS (
		SELECT *,
			CASE
				WHEN kind IN ('fixed', 'up_to') THEN yuan * units
				WHEN kind = 'rate_capped' THEN CASE WHEN exact <= yuan THEN share ELSE yuan END
				WHEN kind = 'rate_floor' THEN CASE WHEN exact < floor THEN floor ELSE share END * units
			END AS ceiling,
			CASE kind
				WHEN 'fixed' THEN yuan * units
				WHEN 'up_to' THEN requested
				WHEN 'rate_capped' THEN share
				WHEN 'rate_floor' THEN share * units
			END AS uncapped,
			CASE
				WHEN kind IS NULL THEN 'not_in_force'
				WHEN kind IN ('unquantified', 'non_monetary') THEN 'no_figures'
				WHEN kind = 'fixed' THEN 'fixed'
				WHEN kind = 'up_to' THEN CASE WHEN requested IS NULL THEN 'missing_request' ELSE 'cap' END
				WHEN exact IS NULL THEN 'missing_base'
				WHEN kind = 'rate_capped' AND exact > yuan THEN 'cap'
				WHEN kind = 'rate_floor' AND exact < floor THEN 'floor'
				ELSE 'rate'
			END AS stage
		FROM rated
		OFFSET 0	-- so that each figure is computed only once
	),
	-- The cases in which award() raises an error
	allowed AS (
		SELECT *,
			CASE
				WHEN kind IS NOT NULL AND NOT by_units AND units > 1 THEN 'JM007'
				WHEN greatest(ceiling, uncapped) > 9999999999999999.99 THEN 'JM005'
			END AS refusal
		FROM bounded
	)
	-- Nobody gets more than requested
	SELECT CASE WHEN refusal IS NULL AND stage IN ('fixed', 'cap', 'rate', 'floor') THEN least(ceiling, requested) END,
		CASE WHEN refusal IS NULL THEN ceiling END,
		CASE WHEN refusal IS NULL THEN uncapped END,
		CASE WHEN refusal IS NULL THEN rate END,
		coalesce(refusal, CASE WHEN stage IN ('fixed', 'cap', 'rate', 'floor') AND requested < ceiling THEN 'requested' ELSE stage END)
	FROM allowed;
END;

COMMENT ON FUNCTION jm_policy.award_by_rule(jm_policy.award_rule, numeric, int, numeric) IS
'按给定规则（不必是已登记的规则）计算金额，纯 SQL，与 award() 各自独立；binding 同 award()，拒绝计算时为错误代码（JM005、JM007）；规则本身不合规定者报错（JM036）。
What a rule, registered or not, awards, in plain SQL: a second computation to check award() by. binding is that of award(), or the code of the error award() would raise (JM005, JM007); an empty rule gives not_in_force. Error: JM036 a rule that award_rule would refuse.';
