-- The reason for a target's status, as a code and as a sentence.

CREATE OR REPLACE FUNCTION status_reason(status text, as_of date, period_start date, period_end date, data_on date,
								 is_known boolean, from_records boolean, value_origin text, is_closed boolean, actual numeric,
								 is_open boolean, in_progress boolean, lacks_kind boolean, comparator text, nature text, by_members boolean, is_paced boolean)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN as_of < period_start THEN 'not_started'
		WHEN NOT is_known THEN CASE WHEN from_records THEN 'no_records' ELSE 'not_reported' END
		WHEN in_progress THEN CASE WHEN lacks_kind THEN 'progress_lacks_kind' ELSE 'progress' END
		WHEN is_open AND status = 'met' THEN 'all_named'
		WHEN NOT (as_of > period_end AND status = 'awaiting_final') AND value_origin = 'derived' AND actual = 0 AND (comparator IN ('>=', '>') OR is_open) AND nature <> 'ratio' AND NOT by_members THEN 'closed_zero'
		WHEN comparator = 'done' AND value_origin = 'observed' AND NOT by_members THEN 'said'
		WHEN status = 'no_data' THEN 'no_before'
		WHEN as_of > period_end THEN CASE
			WHEN status = 'awaiting_final' AND data_on < period_end THEN 'ends_early'
			WHEN status = 'awaiting_final' AND value_origin = 'derived' AND NOT is_closed THEN 'not_closed'
			WHEN status = 'awaiting_final' THEN 'not_final'
			WHEN status = 'met' AND value_origin = 'derived' AND NOT is_closed THEN 'met_not_closed'
			ELSE 'final' END
		WHEN status = 'met' THEN 'reached'
		WHEN is_paced THEN 'paced'
		WHEN by_members THEN 'members_only'
		WHEN comparator IN ('increase', 'decrease') THEN 'change_only'
		WHEN comparator = 'done' THEN 'share_only'
		WHEN nature = 'ratio' THEN 'ratio_only'
		ELSE 'attained_only'
	END;
END;
COMMENT ON FUNCTION status_reason(text, date, date, date, date, boolean, boolean, text, boolean, numeric, boolean, boolean, boolean, text, text, boolean, boolean) IS
'状态的缘由（代码），文字见 status_reason_word / the reason for a target''s status, as a code; status_reason_word has the texts';

-- status_reason_word has the texts; %s is the pace.  is_noteworthy marks those that the
-- report's page explains.
CREATE OR REPLACE FUNCTION status_reason_word()
RETURNS TABLE (reason text, is_noteworthy boolean, reason_zh text, reason_en text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT w.reason, w.is_noteworthy, w.reason_zh, w.reason_en
	FROM (VALUES
		('not_started', false, '期间未开始', 'the period has not started'),
		('no_records', false, '台账没有本期记录，也未结账：没有记录不等于零', 'no records of the period, and nobody has closed it: that is no statement of zero'),
		('not_reported', false, '尚未填报', 'not reported yet'),
		('progress', true, '文件未给数值：有记录只是进展，填报完成方为达到', 'the document gives no number: records are progress, and it is met when reported as done'),
		('progress_lacks_kind', true, '文件所称各类尚未齐全；填报完成方为达到', 'not every kind the document speaks of is on record; it is met when reported as done'),
		('all_named', true, '文件点名的各项均有记录', 'each thing the document names is on record'),
		('closed_zero', true, '已结账，计得为零', 'closed: it comes to nothing'),
		('said', false, '据填报', 'as reported'),
		('no_before', false, '没有上年同口径数据可比', 'there is no comparable figure of the year before'),
		('ends_early', true, '数据未到期末', 'the figures end before the period does'),
		('not_closed', true, '记录未结账，可能有漏记，暂不下结论', 'the records are not closed: some may be missing, and there is no verdict yet'),
		('not_final', false, '数据尚非最终', 'the figure is not final'),
		('met_not_closed', true, '记录未结账，补记只会增加', 'the records are not closed; what is missing can only add to them'),
		('final', false, '期末数据', 'the figure of the end of the period'),
		('reached', false, '期限之前已达到', 'reached before the deadline'),
		('paced', false, '完成程度÷时间比例为%s', 'attained over time elapsed is %s'),
		('members_only', true, '不看时间，看达到的对象数：95%%以上为正常，60%%以上为有风险', 'not by time, but by the members that are there: on track from 95%%, at risk from 60%%'),
		('change_only', true, '不看时间，只看升降', 'not by time, but by the rise or fall alone'),
		('share_only', true, '不看时间，看已有的比例：95%%以上为正常，60%%以上为有风险', 'not by time, but by the share there is: on track from 95%%, at risk from 60%%'),
		('ratio_only', true, '不看时间（比率不随时间累计）：95%%以上为正常，60%%以上为有风险', 'not by time (a ratio does not add up): on track from 95%%, at risk from 60%%'),
		('attained_only', true, '不看时间（没有基期）：95%%以上为正常，60%%以上为有风险', 'not by time (there is no baseline): on track from 95%%, at risk from 60%%')
	) AS w (reason, is_noteworthy, reason_zh, reason_en);
END;
COMMENT ON FUNCTION status_reason_word() IS '状态缘由的文字，及是否须在报告页面注明 / the texts of the reasons for a target''s status, and whether the report''s page explains them';
