-- Pending applications, and what an assessment makes of them, ready to be written.
\set ents :rows / 20
\set apps :rows / 2
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');

BEGIN;
SET LOCAL session_replication_role = replica;	-- the population is made without its history
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), '【合成】企业' || n, (ARRAY['440703', '440704', '440705', '440781', '440783', '440784', '440785'])[n % 7 + 1]
FROM (SELECT n, '91440703MA' || lpad(n::text, 7, '0') AS body FROM generate_series(1, :ents) AS n) AS made;
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, requested_yuan, status)
SELECT e.uscc, i.item_code, date '2023-05-01' + (n::bigint * 7919 % 970)::int, (n::bigint * 104729 % 9000000007)::numeric / 100,
	CASE WHEN i.kind = 'up_to' OR n % 5 = 0 THEN (n::bigint * 7907 % 300000007)::numeric / 100 END, 'submitted'
FROM generate_series(1, :apps) AS n
JOIN (SELECT uscc, row_number() OVER () - 1 AS k FROM jm.enterprise) AS e ON e.k = n % (:ents)
JOIN (SELECT item_code, kind, row_number() OVER (ORDER BY md5(item_code)) - 1 AS k, count(*) OVER () AS items
	  FROM jm_policy.award_rule WHERE builtin AND kind NOT IN ('unquantified', 'non_monetary')) AS i ON i.k = n::bigint * 31 % 1009 % i.items;
COMMIT;

-- The peers' tables
CREATE TABLE ready AS
SELECT a.uscc, a.application_no, clock_timestamp() AS assessed_at, current_user::text AS assessed_by, jm_policy.version() AS extension_version,
	w.rule_id, h.rule_hash, a.item_code, a.event_on, a.base_yuan, a.units, a.requested_yuan, a.tier,
	w.kind, w.determination, w.rate, w.uncapped_yuan, w.ceiling_yuan, w.binding, w.amount_yuan, NULL::text AS explanation_zh, NULL::text AS explanation_en
FROM jm.application AS a
CROSS JOIN LATERAL jm_policy.award(a.item_code, a.base_yuan, a.units, a.requested_yuan, a.event_on, a.tier, explained => false) AS w
JOIN (SELECT r.rule_id, jm_policy.rule_hash(r) FROM jm_policy.award_rule AS r) AS h (rule_id, rule_hash) ON h.rule_id = w.rule_id
ORDER BY a.uscc, a.application_no;
CREATE TABLE plain_receipt (LIKE jm.receipt INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING INDEXES);
CREATE TABLE plain_application (LIKE jm.application INCLUDING DEFAULTS INCLUDING INDEXES);
CREATE TABLE plain_application_room (LIKE jm.application INCLUDING DEFAULTS INCLUDING INDEXES) WITH (fillfactor = 50);
INSERT INTO plain_application SELECT * FROM jm.application;
INSERT INTO plain_application_room SELECT * FROM jm.application;
VACUUM (FREEZE, ANALYZE);

