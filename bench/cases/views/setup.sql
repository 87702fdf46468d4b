-- Two ledgers, one of a hundred times the other; one more to write into.
CREATE EXTENSION jm_policy;
SET client_min_messages = warning;
\set ledger jm
SELECT 5 * :rows::bigint AS applications \gset
\ir populate.inc
\set ledger small
SELECT greatest(:rows::bigint / 20, 1000) AS applications \gset
\ir populate.inc
\set ledger busy
\ir populate.inc

-- The peers: award_summary by plain queries, as it was before sums were kept
CREATE VIEW plain_summary AS
WITH applied AS (
	SELECT item_code, count(*) AS applications, count(DISTINCT uscc) AS enterprises,
		count(*) FILTER (WHERE status IN ('submitted', 'accepted', 'reviewed', 'publicised', 'returned')) AS pending_applications,
		count(*) FILTER (WHERE status IN ('approved', 'paid')) AS approved_applications,
		count(*) FILTER (WHERE status IN ('rejected', 'withdrawn')) AS closed_applications,
		sum(requested_yuan) AS requested_yuan, sum(assessed_yuan) AS assessed_yuan,
		sum(awarded_yuan) FILTER (WHERE status IN ('approved', 'paid')) AS awarded_yuan
	FROM jm.application GROUP BY item_code
), paid AS (
	SELECT a.item_code, sum(d.disbursed_yuan) AS disbursed_yuan
	FROM jm.disbursement AS d JOIN jm.application AS a USING (uscc, application_no) GROUP BY a.item_code
)
SELECT item_code, applications, enterprises, pending_applications, approved_applications, closed_applications,
	requested_yuan, assessed_yuan, coalesce(awarded_yuan, 0) AS awarded_yuan, coalesce(disbursed_yuan, 0) AS disbursed_yuan
FROM applied LEFT JOIN paid USING (item_code);
CREATE MATERIALIZED VIEW refreshed_summary AS SELECT * FROM plain_summary;
