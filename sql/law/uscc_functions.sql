-- Unified social credit codes, GB 32100-2015.

CREATE FUNCTION jm_policy.uscc_valid(code text)
RETURNS boolean
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_valid';

COMMENT ON FUNCTION jm_policy.uscc_valid(text) IS
'统一社会信用代码是否有效（18位、字符集、校验位）；空得空 / whether a code has 18 characters of the alphabet and the right check character (GB 32100-2015); NULL for NULL';

CREATE FUNCTION jm_policy.uscc_check_char(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_check_char';

COMMENT ON FUNCTION jm_policy.uscc_check_char(text) IS
'按前17位计算校验位（可给17位或18位） / the check character for the first 17 characters, of 17 or 18 given. Errors: JM011 length, JM012 character.';

CREATE FUNCTION jm_policy.uscc_require(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_require';

COMMENT ON FUNCTION jm_policy.uscc_require(text) IS
'原样返回有效代码，否则报错说明问题所在 / gives a valid code back, and says what is wrong with any other. Errors: JM011 length, JM012 character, JM013 check character.';

CREATE FUNCTION jm_policy.uscc_problem(code text)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_uscc_problem';

COMMENT ON FUNCTION jm_policy.uscc_problem(text) IS
'统一社会信用代码有何问题：SQLSTATE 代码 JM011 至 JM013，有效得空 / what is wrong with a code, as the SQLSTATE that uscc_require() would raise; NULL for a valid one';
