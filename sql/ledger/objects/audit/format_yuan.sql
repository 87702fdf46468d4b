-- format_yuan formats an amount for the findings of an audit.  It is STABLE, as to_char() is:
-- otherwise it would not be merged into the view, and each amount would be a query of its own.

CREATE OR REPLACE FUNCTION format_yuan(yuan numeric)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(yuan, 'FM999,999,999,999,999,990.00');
COMMENT ON FUNCTION format_yuan(numeric) IS '金额（元）的显示：千分位，到分 / an amount in yuan as text: to the fen, with thousands separators';
