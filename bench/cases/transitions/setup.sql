-- Applications that are ready for approval, on many accounts.
\set apps :rows / 50
\set ents :rows / 100
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');

BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), '【合成】企业' || n, '440703', 'C34'
FROM (SELECT n, '91440703MA' || lpad(n::text, 7, '0') AS body FROM generate_series(1, :ents) AS n) AS made;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, requested_yuan, subject, status, assessed_yuan, awarded_yuan)
SELECT e.uscc, n,
	CASE n % 100 WHEN 0 THEN 'cluster_digital_pilot_municipal' ELSE (ARRAY['ip_pledge_interest', 'tech_upgrade_municipal', 'import_growth', 'export_credit_insurance'])[1 + n % 4] END,
	date '2023-05-01' + n % 900, 1000000, 1000, CASE n % 100 WHEN 0 THEN '【合成】集群' || n % 7 END,
	'accepted', 1000, 1000
FROM generate_series(1, :apps) AS n
JOIN (SELECT uscc, row_number() OVER () - 1 AS k FROM jm.enterprise) AS e ON e.k = n % (:ents);
-- What each is paid for, and what its conditions ask for
INSERT INTO jm.project (uscc, project_no, kind, name, signed_on)
SELECT uscc, application_no, 'technical_upgrade', '【合成】项目' || application_no, event_on FROM jm.application WHERE item_code = 'tech_upgrade_municipal';
UPDATE jm.application SET project_no = application_no WHERE item_code = 'tech_upgrade_municipal';
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on)
SELECT uscc, application_no, 'cluster_digital_pilot', 'municipal', event_on FROM jm.application WHERE item_code = 'cluster_digital_pilot_municipal';
UPDATE jm.application SET recognition_no = application_no WHERE item_code = 'cluster_digital_pilot_municipal';
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note)
SELECT e.uscc, f.fact, true, '2023-04-29', '【合成】' FROM jm.enterprise AS e
CROSS JOIN (SELECT DISTINCT c.fact FROM jm_policy.award_condition AS c JOIN jm.application AS a USING (item_code) WHERE c.fact IS NOT NULL) AS f;
COMMIT;
VACUUM ANALYZE;
-- Reviewed and publicised as in an office
UPDATE jm.application SET status = 'reviewed';
UPDATE jm.application SET status = 'publicised', publicity_start = '2024-06-01', publicity_end = '2024-06-07';
-- The sums know of the applications, as where they were submitted one by one
CALL jm.rebuild_rollups();
CREATE TABLE ready AS SELECT application_no AS n, uscc FROM jm.application;
ALTER TABLE ready ADD PRIMARY KEY (n);
VACUUM (FREEZE, ANALYZE);
