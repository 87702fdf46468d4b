-- award_summary of 10 million, with 255 enterprises not refreshed yet
\timing off
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, status)
SELECT uscc, 'listing', '2024-01-01', 100, 'submitted' FROM jm.enterprise ORDER BY uscc LIMIT 255;
SELECT count(*) FROM jm.award_summary;
\timing on
SELECT count(*), sum(applications), sum(enterprises), sum(pending_applications), sum(approved_applications), sum(closed_applications), sum(requested_yuan), sum(assessed_yuan), sum(awarded_yuan), sum(disbursed_yuan)
FROM jm.award_summary;
\timing off
ROLLBACK;
