-- Applications that are ready for approval, on many accounts.
\set apps :rows / 50
\set ents :rows / 100
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');

BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), '【合成】企业' || n, '440703'
FROM (SELECT n, '91440703MA' || lpad(n::text, 7, '0') AS body FROM generate_series(1, :ents) AS n) AS made;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, requested_yuan, subject, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
SELECT e.uscc, n,
	CASE n % 100 WHEN 0 THEN 'cluster_digital_pilot_municipal' ELSE (ARRAY['ip_pledge_interest', 'tech_upgrade_municipal', 'import_growth', 'export_credit_insurance'])[1 + n % 4] END,
	date '2023-05-01' + n % 900, 1000000, 1000, CASE n % 100 WHEN 0 THEN '【合成】集群' || n % 7 END,
	'publicised', 1000, 1000, '2024-06-01', '2024-06-07'
FROM generate_series(1, :apps) AS n
JOIN (SELECT uscc, row_number() OVER () - 1 AS k FROM jm.enterprise) AS e ON e.k = n % (:ents);
COMMIT;
-- The sums know of the applications, as where they were submitted one by one
CALL jm.rebuild_tallies();
CREATE TABLE ready AS SELECT application_no AS n, uscc FROM jm.application;
ALTER TABLE ready ADD PRIMARY KEY (n);
VACUUM (FREEZE, ANALYZE);
