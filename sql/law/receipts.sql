-- What a receipt needs of the law: which rule was in force, what that rule says to
-- the letter, and what it gives for given inputs.

CREATE FUNCTION jm_policy.rule_in_force_id(item_code text, on_date date = jm_policy.city_today(), tier text = NULL)
RETURNS bigint
LANGUAGE C STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_rule_in_force_id';

COMMENT ON FUNCTION jm_policy.rule_in_force_id(text, date, text) IS
'某日适用的规则编号；无则空。
The number of the rule award() goes by on a day; NULL where none is in force, or the item is not in the catalogue.';

CREATE FUNCTION jm_policy.rule_in_force(item_code text, on_date date = jm_policy.city_today(), tier text = NULL)
RETURNS SETOF jm_policy.award_rule
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
	SELECT r.*
	FROM jm_policy.award_rule AS r
	WHERE r.rule_id = jm_policy.rule_in_force_id(rule_in_force.item_code, rule_in_force.on_date, rule_in_force.tier);
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

CREATE FUNCTION jm_policy.award_by_rule(rule jm_policy.award_rule, base_yuan numeric = NULL, units int = 1, requested_yuan numeric = NULL,
	OUT amount_yuan numeric, OUT ceiling_yuan numeric, OUT uncapped_yuan numeric, OUT rate numeric, OUT binding text)
LANGUAGE C STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_award_by_rule';

COMMENT ON FUNCTION jm_policy.award_by_rule(jm_policy.award_rule, numeric, int, numeric) IS
'按给定规则（不必是已登记的规则）计算金额；binding 同 award()，拒绝计算时为错误代码（JM005、JM007）；规则本身不合规定者报错（JM036）。
What a rule gives, registered or not, as award() would compute it. binding is award()''s, or the code of the error award() would raise (JM005, JM007); an empty rule gives not_in_force. Error: JM036 a rule that award_rule would not take.';
