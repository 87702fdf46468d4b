-- Applications staged as texts, and the same as a file of rows that are ready.
\set ents :rows / 40
\set apps :rows / 2
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), '【合成】企业' || n, (ARRAY['440703', '440704', '440705', '440781', '440783', '440784', '440785'])[n % 7 + 1]
FROM (SELECT n, '91440703MA' || lpad(n::text, 7, '0') AS body FROM generate_series(1, :ents) AS n) AS made;
CALL jm.refresh_rollups();

CREATE TABLE ready AS
SELECT e.uscc, i.item_code, date '2023-05-01' + (n / (:ents))::int AS event_on, ((n::bigint * 104729 % 9000000) * 100 + 10000)::numeric(18,2) AS base_yuan
FROM generate_series(0, :apps - 1) AS n
JOIN (SELECT uscc, row_number() OVER (ORDER BY uscc) - 1 AS k FROM jm.enterprise) AS e ON e.k = n % (:ents)
JOIN (SELECT item_code, row_number() OVER (ORDER BY md5(item_code)) - 1 AS k, count(*) OVER () AS items
	  FROM jm_policy.award_rule WHERE builtin AND kind IN ('fixed', 'rate', 'rate_by_tier')) AS i ON i.k = n::bigint * 31 % 1009 % i.items;
INSERT INTO jm.import_application (credit_code, item, event_on, base)
SELECT uscc, item_code, to_char(event_on, 'YYYY/FMMM/FMDD'), to_char(base_yuan, 'FM999,999,999,990.00') FROM ready;
COPY (SELECT *, 'submitted' FROM ready) TO PROGRAM 'cat >rows.csv' (FORMAT csv);
CREATE TABLE plain_application (LIKE jm.application INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING INDEXES);
DROP TABLE ready;
VACUUM (FREEZE, ANALYZE);
