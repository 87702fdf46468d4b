-- Unified social credit codes, GB 32100-2015.

CREATE FUNCTION jm_policy.uscc_valid(code text)
RETURNS boolean
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_valid';

COMMENT ON FUNCTION jm_policy.uscc_valid(text) IS
'统一社会信用代码是否有效（18位、字符集、校验位）；空得空 / whether a code has 18 valid characters and the right check character (GB 32100-2015); NULL for NULL';

CREATE FUNCTION jm_policy.uscc_check_char(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_check_char';

COMMENT ON FUNCTION jm_policy.uscc_check_char(text) IS
'按前17位计算校验位（可给17位或18位） / the check character for the first 17 of 17 or 18 characters. Errors: JM011 length, JM012 character.';

CREATE FUNCTION jm_policy.uscc_require(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_require';

COMMENT ON FUNCTION jm_policy.uscc_require(text) IS
'原样返回有效代码，否则报错说明问题所在 / returns a valid code; for any other, an error tells what is wrong. Errors: JM011 length, JM012 character, JM013 check character.';

CREATE FUNCTION jm_policy.uscc_problem(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_problem';

COMMENT ON FUNCTION jm_policy.uscc_problem(text) IS
'统一社会信用代码有何问题：SQLSTATE 代码 JM011 至 JM013，有效得空 / the SQLSTATE of the error that uscc_require() would raise; NULL for a valid code';
