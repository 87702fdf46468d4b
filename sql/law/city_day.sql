-- The city's current day, and the format of days and times in a text.  The law and
-- the ledger use neither CURRENT_DATE nor casts to text: CURRENT_DATE is the
-- session's day (in Los Angeles, yesterday for most of the city's day), and a cast
-- follows the session's DateStyle and TimeZone.

CREATE FUNCTION jm_policy.city_today()
RETURNS date
LANGUAGE C STABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_city_today';

COMMENT ON FUNCTION jm_policy.city_today() IS
'江门的今日（北京时间），与会话时区无关 / the current day in Jiangmen, whatever the session''s time zone';

CREATE FUNCTION jm_policy.format_day(day date)
RETURNS text
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'jm_format_day';

COMMENT ON FUNCTION jm_policy.format_day(date) IS
'日期的文字，如 2024-03-05，与会话的 DateStyle 无关 / a day as text, as 2024-03-05, whatever the session''s DateStyle';

CREATE FUNCTION jm_policy.format_time(moment timestamptz)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(moment AT TIME ZONE interval '8 hours', 'YYYY-MM-DD HH24:MI:SS.US+08');

COMMENT ON FUNCTION jm_policy.format_time(timestamptz) IS
'时间的文字（北京时间），如 2024-03-05 09:30:00.000000+08，与会话时区无关 / a time as text, in the city''s time zone, as 2024-03-05 09:30:00.000000+08, whatever the session''s time zone';
