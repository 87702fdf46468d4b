-- REFRESH of a materialized view, and reading it
REFRESH MATERIALIZED VIEW refreshed_summary;
SELECT count(*), sum(applications), sum(enterprises), sum(pending_applications), sum(approved_applications), sum(closed_applications), sum(requested_yuan), sum(assessed_yuan), sum(awarded_yuan), sum(disbursed_yuan)
FROM refreshed_summary;
