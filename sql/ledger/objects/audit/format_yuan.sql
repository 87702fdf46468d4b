-- format_yuan formats an amount for the findings of an audit.

CREATE OR REPLACE FUNCTION format_yuan(yuan numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT to_char(yuan, 'FM999,999,999,999,999,990.00');
END;
COMMENT ON FUNCTION format_yuan(numeric) IS '金额（元）的显示：千分位，到分 / an amount in yuan as text: to the fen, with thousands separators';
