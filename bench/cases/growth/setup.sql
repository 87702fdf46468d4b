-- A ledger, and one more for each table that grows
CREATE EXTENSION jm_policy;
SET client_min_messages = warning;
-- A hundred times; a quick look takes ten
SELECT CASE WHEN :rows >= 1000000 THEN 100 ELSE 10 END AS times \gset
\set grown nothing
\set ledger base
\set private base_private
\ir populate.inc
\set grown application
\set ledger more_application
\set private more_application_private
\ir populate.inc
\set grown disbursement
\set ledger more_disbursement
\set private more_disbursement_private
\ir populate.inc
\set grown recognition
\set ledger more_recognition
\set private more_recognition_private
\ir populate.inc
\set grown project
\set ledger more_project
\set private more_project_private
\ir populate.inc
\set grown enterprise_year
\set ledger more_enterprise_year
\set private more_enterprise_year_private
\ir populate.inc
\set grown activity
\set ledger more_activity
\set private more_activity_private
\ir populate.inc
\set grown assignment
\set ledger more_assignment
\set private more_assignment_private
\ir populate.inc
\set grown list_entry
\set ledger more_list_entry
\set private more_list_entry_private
\ir populate.inc
\set grown request
\set ledger more_request
\set private more_request_private
\ir populate.inc
\set grown observation
\set ledger more_observation
\set private more_observation_private
\ir populate.inc
