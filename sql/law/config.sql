-- The users' own rows travel in a dump; the document's come with the extension.
-- None of these tables refers to another of them, so a parallel restore may
-- fill them in any order.

SELECT pg_extension_config_dump('jm_policy.award_rule', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.award_rule_id_seq', '');
SELECT pg_extension_config_dump('jm_policy.award_conflict', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.award_condition', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.award_condition_no_seq', '');
SELECT pg_extension_config_dump('jm_policy.member', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.recognition_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.project_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.activity_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.assignment_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.list_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.entity_step_kind', 'WHERE NOT builtin');
SELECT pg_extension_config_dump('jm_policy.request_channel', 'WHERE NOT builtin');

GRANT SELECT ON ALL TABLES IN SCHEMA jm_policy TO PUBLIC;

-- Whoever may create a schema may keep a ledger, whose records refer to these:
-- tables no user adds to.
GRANT REFERENCES ON jm_policy.application_status, jm_policy.award_item, jm_policy.district,
	jm_policy.indicator, jm_policy.measure TO PUBLIC;
