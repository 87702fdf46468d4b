-- The history was written just now, by one hand.  For the demonstration it is
-- spread over the years and over several invented hands: in a ledger of real
-- cases nobody, the owner included, has a reason to do this.

ALTER TABLE jm.application_event DISABLE TRIGGER refuse_row_change;
ALTER TABLE jm.receipt DISABLE TRIGGER refuse_row_change;
ALTER TABLE jm.disbursement DISABLE TRIGGER refuse_row_change;

UPDATE jm.application_event AS v SET
	acted_at = least((w.applied_on + d.days)::timestamp AT TIME ZONE 'Asia/Shanghai' + make_interval(secs => 30000 + pg_temp.draw('time' || v.event_no, 30000)::int), now()),
	acted_by = 'demo_' || d.hand, session_role = 'demo_' || d.hand
FROM jm.application_event AS x
JOIN demo_way AS w ON w.uscc = x.uscc AND w.no = x.application_no
CROSS JOIN LATERAL (
	SELECT CASE x.to_status WHEN 'draft' THEN -6 WHEN 'submitted' THEN CASE x.from_status WHEN 'returned' THEN 20 ELSE 0 END
			WHEN 'returned' THEN CASE WHEN w.was_returned AND x.from_status = 'submitted' AND w.goes_to <> 'returned' THEN 10 ELSE 25 END
			WHEN 'accepted' THEN 24 WHEN 'reviewed' THEN 40 WHEN 'publicised' THEN 49 WHEN 'approved' THEN 61
			WHEN 'paid' THEN greatest(62, (SELECT max(p.disbursed_on) FROM jm.disbursement AS p WHERE p.uscc = x.uscc AND p.application_no = x.application_no) - w.applied_on)
			ELSE 30 END AS days,
		CASE x.to_status WHEN 'draft' THEN 'enterprise' WHEN 'submitted' THEN 'enterprise' WHEN 'withdrawn' THEN 'enterprise'
			WHEN 'reviewed' THEN 'chen' WHEN 'publicised' THEN 'chen' WHEN 'rejected' THEN 'chen' WHEN 'approved' THEN 'huang' WHEN 'paid' THEN 'liang' ELSE 'li' END AS hand
) AS d
WHERE x.uscc = v.uscc AND x.application_no = v.application_no AND x.event_no = v.event_no;

UPDATE jm.receipt AS r SET assessed_at = least((w.applied_on + 22)::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '16 hours', now()), assessed_by = 'demo_chen', session_role = 'demo_chen'
FROM demo_way AS w WHERE w.uscc = r.uscc AND w.no = r.application_no;
UPDATE jm.disbursement AS d SET recorded_at = least(d.disbursed_on::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '15 hours', now()), recorded_by = 'demo_liang', session_role = 'demo_liang';

ALTER TABLE jm.application_event ENABLE TRIGGER refuse_row_change;
ALTER TABLE jm.receipt ENABLE TRIGGER refuse_row_change;
ALTER TABLE jm.disbursement ENABLE TRIGGER refuse_row_change;
