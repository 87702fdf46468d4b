-- Enterprises with records of every kind that conditions look at, by a hash of their number.
\set ents :rows / 20
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');

BEGIN;
CREATE FUNCTION pg_temp.code(i int) RETURNS text LANGUAGE sql AS $$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440703MA5' || lpad(i::text, 6, '0') AS b) x $$;
CREATE TEMP TABLE p AS SELECT i, pg_temp.code(i) AS uscc, hashint4(i) & 65535 AS h FROM generate_series(1, :ents) AS i;
INSERT INTO jm.enterprise (uscc,name,district_code,industry_code,above_scale)
SELECT uscc, '企业'||i, (ARRAY['440703','440704','440705','440781','440783','440784','440785'])[1+h%7], (ARRAY['C33','C38','C39','C13','C26','F51','C30',NULL,'D44','C18'])[1+h%10], CASE h%4 WHEN 0 THEN true WHEN 1 THEN false END FROM p;
INSERT INTO jm.enterprise_year (uscc,year,revenue_yuan,above_scale) SELECT uscc, y, 1000000*(h%50), (h%50)+y-2022>=20 FROM p, generate_series(2022,2024) y;
INSERT INTO jm.enterprise_member (uscc,member_code,year) SELECT uscc, (ARRAY['cluster_advanced_materials','cluster_light_textile','cluster_agri_food','cluster_new_energy'])[1+h%4], y FROM p, generate_series(2023,2024) y WHERE h%3>0;
INSERT INTO jm.recognition (uscc,kind,level,granted_on,expires_on,is_renewal) SELECT uscc, k.kind, (ARRAY['national','provincial','municipal'])[1+(h/7)%3], date '2022-06-01'+(h%1200), date '2022-06-01'+(h%1200)+1095, h%5=0
 FROM p JOIN (SELECT kind, row_number() OVER (ORDER BY kind) n FROM jm_policy.recognition_kind) k ON (h+n*31)%40=0;
INSERT INTO jm.project (uscc,kind,name,signed_on,planned_investment_yuan) SELECT uscc, (ARRAY['technical_upgrade','investment','solid_waste','digital'])[1+h%4], 'P', date '2023-01-01'+h%900, h*1000 FROM p WHERE h%5=0;
INSERT INTO jm.condition_finding (uscc,fact,holds,found_on) SELECT uscc, f.fact, h%3>0, '2023-06-01' FROM p JOIN (SELECT fact, row_number() OVER (ORDER BY fact) n FROM (SELECT DISTINCT fact FROM jm_policy.award_condition WHERE fact IS NOT NULL) x) f ON (h+n*17)%50=0;
SET LOCAL session_replication_role=replica;
INSERT INTO jm.application (uscc,item_code,event_on,status,awarded_yuan,assessed_yuan) SELECT uscc, (ARRAY['tech_upgrade_provincial','export_credit_insurance','little_giant','listing'])[1+h%4], date '2023-05-01'+h%600, CASE h%3 WHEN 0 THEN 'submitted' ELSE 'approved' END, CASE h%3 WHEN 0 THEN NULL ELSE CASE WHEN h%7=0 THEN 1000000 ELSE 900000 END END,1000000 FROM p WHERE h%11=0;
COMMIT;
VACUUM (FREEZE, ANALYZE);
