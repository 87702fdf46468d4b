-- A rule of the office's own, as the document allows (上级政府有明确规定的，从其规定):
-- the municipal technical-upgrade round of 2024 paid 专精特新 enterprises at most
-- 15 % of the new equipment.  Everything else is taken from the document's rule.
-- The notice was read in a copy, so it is cited by its number.

INSERT INTO jm_policy.award_rule (item_code, tier, rate, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', '专精特新', 0.15, '2024-01-01', '2024-12-31', '江工信技改〔2024〕5号');

SELECT count(*) AS n FROM jm_policy.award_rule WHERE NOT builtin \gset
\echo '自定规则 local rules' :n
