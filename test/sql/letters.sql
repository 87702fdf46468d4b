-- The letters: what award() and the conditions say in words, read as the
-- enterprise and the officer will read it.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

-- A letter without its heading, which ends with the day of the event
CREATE FUNCTION pg_temp.zh(item text, base numeric = NULL, requested numeric = NULL, units int = 1, day date = '2024-06-01', of_tier text = NULL) RETURNS text LANGUAGE sql
	RETURN substring((jm_policy.award(item, base, units, requested, day, of_tier)).explanation_zh FROM '）(?:，事项日期\d+年\d+月\d+日)?：(.*)$');
CREATE FUNCTION pg_temp.en(item text, base numeric = NULL, requested numeric = NULL, units int = 1, day date = '2024-06-01', of_tier text = NULL) RETURNS text LANGUAGE sql
	RETURN substring((jm_policy.award(item, base, units, requested, day, of_tier)).explanation_en FROM '\)(?:, for an event on [0-9-]+)?: (.*)$');

-- What was requested ------------------------------------------------------------------
SELECT is(pg_temp.zh('sme_cloud_project', NULL, 599999.99), '单个项目最高600,000.00元。申请金额599,999.99元，低于上述额度，按申请金额计。可支持金额最高599,999.99元，具体金额由主管部门在此额度内审定。', 'a request below the ceiling');
SELECT is(pg_temp.en('sme_cloud_project', NULL, 599999.99), 'the ceiling is RMB 600,000.00 per project. The amount requested, RMB 599,999.99, is less, so what was requested applies. Support of up to RMB 599,999.99 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('sme_cloud_project', NULL, 600000), '单个项目最高600,000.00元。申请金额600,000.00元，与上述额度相同。可支持金额最高600,000.00元，具体金额由主管部门在此额度内审定。', 'a request of the ceiling itself');
SELECT is(pg_temp.en('sme_cloud_project', NULL, 600000), 'the ceiling is RMB 600,000.00 per project. The amount requested, RMB 600,000.00, is the same. Support of up to RMB 600,000.00 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('sme_cloud_project', NULL, 600000.01), '单个项目最高600,000.00元。申请金额600,000.01元，超过上述额度，按上述额度计。可支持金额最高600,000.00元，具体金额由主管部门在此额度内审定。', 'a request above the ceiling');
SELECT is(pg_temp.en('sme_cloud_project', NULL, 600000.01), 'the ceiling is RMB 600,000.00 per project. The amount requested, RMB 600,000.01, is more, so the amount above applies. Support of up to RMB 600,000.00 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('sme_cloud_project', NULL, 0), '单个项目最高600,000.00元。申请金额0.00元，低于上述额度，按申请金额计。据此计算，没有可支持的金额。', 'a request of nothing');
SELECT is(pg_temp.en('sme_cloud_project', NULL, 0), 'the ceiling is RMB 600,000.00 per project. The amount requested, RMB 0.00, is less, so what was requested applies. On these figures there is nothing to be granted.', 'the same in English');
SELECT is(pg_temp.zh('sme_cloud_project', NULL, 0.01), '单个项目最高600,000.00元。申请金额0.01元，低于上述额度，按申请金额计。可支持金额最高0.01元，具体金额由主管部门在此额度内审定。', 'a request of one fen');
SELECT is(pg_temp.zh('sme_cloud_project'), '单个项目最高600,000.00元。申请金额尚未填写，具体金额按申请金额在此额度内核定。', 'nothing requested yet');
SELECT is(pg_temp.en('sme_cloud_project'), 'the ceiling is RMB 600,000.00 per project. No amount was requested yet; the amount is set within this limit, by what is requested.', 'the same in English');

-- A rate ------------------------------------------------------------------------------
SELECT is(pg_temp.zh('tech_upgrade_provincial', 25000000), '新设备购置额25,000,000.00元，按不超过20%的比例计算，上限为5,000,000.00元，未超过单个项目最高限额50,000,000.00元。可支持金额最高5,000,000.00元，具体金额由主管部门在此额度内审定。', 'a rate that is a ceiling itself');
SELECT is(pg_temp.en('tech_upgrade_provincial', 25000000), 'at most 20% of the new equipment purchases (RMB 25,000,000.00), which is RMB 5,000,000.00; that is within the cap of RMB 50,000,000.00 per project. Support of up to RMB 5,000,000.00 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('tech_upgrade_provincial', 250000000.05), '新设备购置额250,000,000.05元，按不超过20%的比例计算，上限为50,000,000.01元，超过单个项目最高限额50,000,000.00元，按最高限额计。可支持金额最高50,000,000.00元，具体金额由主管部门在此额度内审定。', 'a rate over the cap by one fen');
SELECT is(pg_temp.en('tech_upgrade_provincial', 250000000.05), 'at most 20% of the new equipment purchases (RMB 250,000,000.05), which is RMB 50,000,000.01; that is over the cap of RMB 50,000,000.00 per project, so the cap applies. Support of up to RMB 50,000,000.00 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('tech_upgrade_provincial', 0.09), '新设备购置额0.09元，按不超过20%的比例计算，上限为0.018元，不足一分的舍去，为0.01元，未超过单个项目最高限额50,000,000.00元。可支持金额最高0.01元，具体金额由主管部门在此额度内审定。', 'less than a fen is left out of a ceiling');
SELECT is(pg_temp.en('tech_upgrade_provincial', 0.09), 'at most 20% of the new equipment purchases (RMB 0.09), which is RMB 0.018, or RMB 0.01 rounded down to the fen; that is within the cap of RMB 50,000,000.00 per project. Support of up to RMB 0.01 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('tech_upgrade_provincial', 0), '新设备购置额0.00元，按不超过20%的比例计算，上限为0.00元，未超过单个项目最高限额50,000,000.00元。据此计算，没有可支持的金额。', 'a base of nothing');
SELECT is(pg_temp.zh('tech_upgrade_provincial'), '尚缺新设备购置额，暂不能计算；支持金额不超过其20%，单个项目最高50,000,000.00元。', 'a rate that is a ceiling stays one where the base is missing');
SELECT is(pg_temp.en('tech_upgrade_provincial'), 'no figure was given for the new equipment purchases, so nothing can be computed yet; the support is at most 20% of that figure, up to RMB 50,000,000.00 per project.', 'the same in English');
SELECT is(pg_temp.zh('ip_pledge_interest', 400000.01), '当年实际支付的知识产权质押融资贷款利息400,000.01元，按50%的比例计算为200,000.005元，超过每家企业每年最高限额200,000.00元，按最高限额计。应予支持金额200,000.00元。原文未予写明之处，本系统理解为：年度是支付利息的公历年度，企业各笔贷款的利息合并计算。', 'a definite rate');
SELECT is(pg_temp.en('ip_pledge_interest', 1.01), '50% of the interest paid in the year on loans pledged with intellectual property (RMB 1.01), which is RMB 0.505, or RMB 0.51 rounded to the nearest fen; that is within the cap of RMB 200,000.00 per enterprise and year. The amount of support is RMB 0.51. Where the text is silent, it is read here as follows: the year is the calendar year in which the interest was paid, and the interest on all of the enterprise''s loans is taken together.', 'rounded, in English');
SELECT is(pg_temp.zh('ip_pledge_interest'), '尚缺当年实际支付的知识产权质押融资贷款利息，暂不能计算；支持金额为其50%，每家企业每年最高200,000.00元。原文未予写明之处，本系统理解为：年度是支付利息的公历年度，企业各笔贷款的利息合并计算。', 'a definite rate without its base');

-- A floor -----------------------------------------------------------------------------
SELECT is(pg_temp.zh('first_set_equipment', 3333333.33, units => 2), '单台（套）装备产品售价3,333,333.33元，按30%的比例计算为999,999.999元，低于每台（套）最低支持额度1,000,000.00元，按最低支持额度计；数量为2，合计2,000,000.00元。因按比例计算未达到最低支持额度，拟支持金额2,000,000.00元须经主管部门复核后确定。原文未予写明之处，本系统理解为：“支持额度不低于100万元”是每台（套）的最低支持额度，奖励给予研制企业。', 'two units under the floor');
SELECT is(pg_temp.en('first_set_equipment', 3333333.33, units => 2), '30% of the sale price of one unit or set (RMB 3,333,333.33), which is RMB 999,999.999; that is below the floor of RMB 1,000,000.00 per unit or set, so the floor applies; for 2 units that is RMB 2,000,000.00. Since the rate alone gives less than the floor, support of RMB 2,000,000.00 is subject to review by the competent department. Where the text is silent, it is read here as follows: what is “no less than RMB 1,000,000” is the support for each unit or set, which goes to its maker.', 'the same in English');
SELECT is(pg_temp.zh('first_set_equipment', 10000000), '单台（套）装备产品售价10,000,000.00元，按30%的比例计算为3,000,000.00元，不低于每台（套）最低支持额度1,000,000.00元。应予支持金额3,000,000.00元。原文未予写明之处，本系统理解为：“支持额度不低于100万元”是每台（套）的最低支持额度，奖励给予研制企业。', 'over the floor');
SELECT is(pg_temp.zh('first_set_equipment'), '尚缺单台（套）装备产品售价，暂不能计算；支持金额为其30%，每台（套）不低于1,000,000.00元。原文未予写明之处，本系统理解为：“支持额度不低于100万元”是每台（套）的最低支持额度，奖励给予研制企业。', 'without the price');
SELECT is(pg_temp.en('first_set_equipment'), 'no figure was given for the sale price of one unit or set, so nothing can be computed yet; the support is 30% of that figure, and no less than RMB 1,000,000.00 per unit or set. Where the text is silent, it is read here as follows: what is “no less than RMB 1,000,000” is the support for each unit or set, which goes to its maker.', 'the same in English');
SELECT matches(pg_temp.zh('first_set_equipment', 0, 0), '^[^。]*按最低支持额度计。申请金额0.00元，低于上述额度，按申请金额计。据此计算，没有可支持的金额。原文', 'a price of nothing and a request of nothing');

-- A fixed amount ----------------------------------------------------------------------
SELECT is(pg_temp.zh('little_giant'), '定额支持，每家企业1,000,000.00元。应予支持金额1,000,000.00元。原文未予写明之处，本系统理解为：每家企业只奖励一次；复核不算新获得认定。', 'a fixed amount');
SELECT is(pg_temp.en('little_giant', NULL, 2000000), 'a fixed amount of RMB 1,000,000.00 per enterprise. The amount requested, RMB 2,000,000.00, is more, so the amount above applies. The amount of support is RMB 1,000,000.00. Where the text is silent, it is read here as follows: it is granted once per enterprise, and a renewal is not a new recognition.', 'a request above it, in English');
SELECT is(pg_temp.zh('little_giant', NULL, 0.01), '定额支持，每家企业1,000,000.00元。申请金额0.01元，低于上述额度，按申请金额计。应予支持金额0.01元。原文未予写明之处，本系统理解为：每家企业只奖励一次；复核不算新获得认定。', 'a request of one fen');

-- No figure, no money -----------------------------------------------------------------
SELECT is(pg_temp.zh('exhibition'), '文件未规定金额或比例，具体金额待有关实施细则明确后核定。', 'an entitlement without a figure waits for one');
SELECT is(pg_temp.zh('cold_chain_base_grants'), '文件只作原则性规定，没有金额或比例；有关实施细则另有规定的，按其规定办理。', 'what is no entitlement is not promised a figure');
SELECT is(pg_temp.en('cold_chain_base_grants'), 'the text is of a general kind and gives neither an amount nor a rate; where an implementing rule provides for one, that rule applies.', 'the same in English');
SELECT is(pg_temp.zh('key_enterprise_energy_priority') || pg_temp.zh('one_stop_service') || pg_temp.zh('governor_cup_support'),
	'本项为保障类措施，不发放资金。本项为服务类措施，不发放资金。本项为引导类措施，不发放资金。', 'no money: support in kind, a service, an encouragement');
SELECT is(pg_temp.en('key_enterprise_energy_priority') || ' ' || pg_temp.en('one_stop_service') || ' ' || pg_temp.en('governor_cup_support'),
	'this is support in kind; no money is paid under it. this is a service; no money is paid under it. this is an encouragement; no money is paid under it.', 'the same in English');

-- Tax law decides the tax item, before and after the document --------------------------
SELECT is(pg_temp.zh('rd_tax_deduction', day => '2026-06-01'), '本项按国家税收法律法规的规定执行，由企业依法办理，不因本文件有效期届满而终止；本市不另行发放资金。', 'the tax item did not end with the document');
SELECT is(pg_temp.en('rd_tax_deduction', 1000000, 1000, day => '2026-06-01'), 'this is governed by national tax law, under which enterprises claim it, and does not end with this document; the city pays no money for it.', 'whatever is requested, in English');
SELECT matches((jm_policy.award('rd_tax_deduction', on_date => '2026-06-01')).explanation_zh, '第13条（自2023年4月29日起执行，原文：', 'its rule has a first day and no last');
SELECT matches((jm_policy.award('rd_tax_deduction', on_date => '2026-06-01')).explanation_en, '\(from 2023-04-29 on; in the original: ', 'the same in English');
SELECT is(pg_temp.zh('rd_tax_deduction', day => '2023-04-28'), '事项日期为2023年4月28日，当日没有有效的规则，规则自2023年4月29日起施行；本项按国家税收法律法规的规定执行，本市不另行发放资金。', 'nor did it begin with it');
SELECT is((SELECT binding || coalesce(amount_yuan::text, '') || coalesce(ceiling_yuan::text, '') FROM jm_policy.award('rd_tax_deduction', 1000000, 1, 1000000, '2030-01-01')), 'no_figures', 'and never comes to an amount');

-- Not in force ------------------------------------------------------------------------
SELECT is(pg_temp.zh('little_giant', day => '2023-04-28'), '事项日期为2023年4月28日，当日没有有效的规则，规则自2023年4月29日起施行，不能按本事项给予支持。', 'before the first day');
SELECT is(pg_temp.en('little_giant', day => '2023-04-28'), 'on 2023-04-28 no rule is in force; the first rule is in force from 2023-04-29 on; no support can be granted for an event of that day.', 'the same in English');
SELECT is(pg_temp.zh('little_giant', day => '2026-01-01'), '事项日期为2026年1月1日，当日没有有效的规则，最后有效日为2025年12月31日，不能按本事项给予支持。', 'after the last');
SELECT is(pg_temp.en('little_giant', day => '2026-01-01'), 'on 2026-01-01 no rule is in force; the last day in force was 2025-12-31; no support can be granted for an event of that day.', 'the same in English');

-- What is this ledger's reading is marked as that ---------------------------------------
SELECT is(pg_temp.zh('overseas_warehouse_build', NULL, 100000), '每家企业最高200,000.00元。申请金额100,000.00元，低于上述额度，按申请金额计。可支持金额最高100,000.00元，具体金额由主管部门在此额度内审定。原文未予写明之处，本系统理解为：最高限额按每家企业在文件有效期内累计，不按年度、也不按海外仓个数另计。', '最高 without 每年: one cap over the life of the document is a reading');
SELECT is(pg_temp.en('overseas_warehouse_build', NULL, 100000), 'the ceiling is RMB 200,000.00 per enterprise. The amount requested, RMB 100,000.00, is less, so what was requested applies. Support of up to RMB 100,000.00 may be granted; the competent department sets the amount within this limit. Where the text is silent, it is read here as follows: the ceiling is for all that one enterprise receives over the life of the document, not for each year or warehouse.', 'the same in English');
SELECT is_empty($$ SELECT i.item_code FROM jm_policy.award_item AS i JOIN jm_policy.award_rule AS r USING (item_code)
	WHERE r.builtin AND r.kind = 'up_to' AND i.quote_zh !~ '单个项目' AND coalesce(i.read_zh, '') !~ '^最高限额按.*累计' $$,
	'every ceiling the text does not count by the project says how it is counted here');
SELECT is_empty($$ SELECT item_code FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
	WHERE award_rule.builtin AND once_per_enterprise AND kind = 'fixed' AND coalesce(read_zh, '') !~ '每家企业只[奖补][励助]一次' $$,
	'so does what is granted once');
SELECT is_empty($$ SELECT item_code FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
	WHERE award_rule.builtin AND read_zh IS NOT NULL AND kind IN ('unquantified', 'non_monetary') $$, 'what has no figure has no reading of it');
SELECT is_empty($$ SELECT i.item_code, d.day FROM jm_policy.award_item AS i, (VALUES (date '2024-06-01'), ('2026-06-01')) AS d (day), jm_policy.award(i.item_code, 1000000, 1, 1000, d.day) AS a
	WHERE (a.explanation_zh ~ '本系统理解为：') <> (i.read_zh IS NOT NULL AND a.rule_id IS NOT NULL)
	   OR (a.explanation_en ~ 'it is read here as follows: ') <> (i.read_zh IS NOT NULL AND a.rule_id IS NOT NULL) $$,
	'a letter on the clause itself marks the reading, and one on a day without a rule has none');
SELECT is_empty($$ SELECT item_code FROM jm_policy.award_item WHERE read_zh ~ '[。.；]$' OR read_en ~ '[。.;]$' OR read_en ~ '[一-龥]' $$, 'a reading is one sentence without its end, in one language');

-- A dated rule with its source counts in its own way, and is no reading of the clause
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, cap_scope, valid_from, valid_to, source) VALUES
	('overseas_warehouse_use', 300000, 'enterprise_year', '2024-01-01', '2024-12-31', '江商务〔2024〕1号'),
	('solid_waste_recycling', 0, NULL, '2024-01-01', '2024-12-31', '江环〔2024〕1号');
SELECT is(pg_temp.zh('overseas_warehouse_use', NULL, 400000), '每家企业每年最高300,000.00元。申请金额400,000.00元，超过上述额度，按上述额度计。可支持金额最高300,000.00元，具体金额由主管部门在此额度内审定。', 'a local rule by the year says so');
SELECT is(pg_temp.en('overseas_warehouse_use', NULL, 400000), 'the ceiling is RMB 300,000.00 per enterprise and year. The amount requested, RMB 400,000.00, is more, so the amount above applies. Support of up to RMB 300,000.00 may be granted; the competent department sets the amount within this limit.', 'the same in English');
SELECT is(pg_temp.zh('solid_waste_recycling'), '单个项目最高0.00元。据此计算，没有可支持的金额。', 'where a local rule gives nothing, nothing is set within it');
INSERT INTO jm_policy.award_rule (item_code, tier, valid_from, valid_to, source) VALUES ('little_giant', '专精特新', '2026-03-01', '2026-06-30', '江工信〔2026〕1号');
SELECT is(pg_temp.zh('little_giant', day => '2026-02-01', of_tier => '专精特新'), '事项日期为2026年2月1日，当日没有有效的规则，最后有效日为2025年12月31日，下一规则自2026年3月1日起施行，不能按本事项给予支持。', 'between two rules');
SELECT is(pg_temp.en('little_giant', day => '2026-02-01', of_tier => '专精特新'), 'on 2026-02-01 no rule is in force; the last day in force was 2025-12-31; the next rule is in force from 2026-03-01 on; no support can be granted for an event of that day.', 'the same in English');
SELECT matches(pg_temp.en('little_giant', day => '2024-02-01', of_tier => '规上'), '^there is no separate rule for “规上” on that day, so the general one applies; a fixed amount of ', 'a tier without a rule');

-- The heading: the rule it rests on and its days, the clause and its words, the day of the event
CREATE FUNCTION pg_temp.heading(item text, of_tier text, OUT zh text, OUT en text) LANGUAGE sql
	RETURN (SELECT ROW(substring(explanation_zh FROM '^.*，事项日期[^：]*：'), substring(explanation_en FROM '^.*, for an event on [^:]*: '))
		FROM jm_policy.award(item, 1000, 1, NULL, '2024-06-01', of_tier));
INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.15, '专精特新', '2024-01-01', '2024-12-31', '江工信〔2024〕5号');
SELECT is(h.zh, i.title_zh || '：依据江府〔2023〕11号第9条（2023年1月1日至2025年12月31日执行，原文：' || i.quote_zh || '），事项日期2024年6月1日：', 'a letter on the clause names it, its days and its words')
FROM jm_policy.award_item AS i, pg_temp.heading(i.item_code, NULL) AS h WHERE i.item_code = 'tech_upgrade_municipal';
SELECT is(h.en, i.title_en || ': under measure 9 of Jiangfu [2023] No. 11 (2023-01-01 to 2025-12-31; in the original: ' || i.quote_zh || '), for an event on 2024-06-01: ', 'the same in English')
FROM jm_policy.award_item AS i, pg_temp.heading(i.item_code, NULL) AS h WHERE i.item_code = 'tech_upgrade_municipal';
SELECT is(h.zh, i.title_zh || '：依据江工信〔2024〕5号（2024年1月1日至2024年12月31日执行，适用于专精特新）及江府〔2023〕11号第9条（原文：' || i.quote_zh || '），事项日期2024年6月1日：', 'one on a local rule names that, its days and whom it is for, and the clause')
FROM jm_policy.award_item AS i, pg_temp.heading(i.item_code, '专精特新') AS h WHERE i.item_code = 'tech_upgrade_municipal';
SELECT is(h.en, i.title_en || ': under 江工信〔2024〕5号 (2024-01-01 to 2024-12-31, for 专精特新) and measure 9 of Jiangfu [2023] No. 11 (in the original: ' || i.quote_zh || '), for an event on 2024-06-01: ', 'the same in English')
FROM jm_policy.award_item AS i, pg_temp.heading(i.item_code, '专精特新') AS h WHERE i.item_code = 'tech_upgrade_municipal';

-- What else a local rule may make of an equipment
SELECT alike(pg_temp.zh('overseas_warehouse_build'), '每家企业最高200,000.00元。申请金额尚未填写，%核定。原文未予写明之处，本系统理解为：最高限额按%。', 'the reading of a ceiling stands there before anything is requested');
SAVEPOINT equipment;
INSERT INTO jm_policy.award_rule (item_code, rate, floor_yuan, valid_from, valid_to, source) VALUES ('first_set_equipment', 0.5, 1000, '2024-01-01', '2024-12-31', '江工信〔2024〕6号');
SELECT is(pg_temp.zh('first_set_equipment', 1000), '单台（套）装备产品售价1,000.00元，按50%的比例计算为500.00元，低于每台（套）最低支持额度1,000.00元，按最低支持额度计。因按比例计算未达到最低支持额度，拟支持金额1,000.00元须经主管部门复核后确定。', 'a floor that is the price is not more than it');
SELECT alike(pg_temp.zh('first_set_equipment', 999.99), '%因按比例计算未达到最低支持额度，且最低支持额度高于售价，拟支持金额1,000.00元须经主管部门复核后确定。', 'one that is a fen more is');
SELECT alike(pg_temp.en('first_set_equipment', 999.99), '%Since the rate alone gives less than the floor, and the floor is more than the price, support of RMB 1,000.00 is subject to review by the competent department.', 'the same in English');
ROLLBACK TO equipment;
INSERT INTO jm_policy.award_rule (item_code, kind, rate, amount_yuan, valid_from, valid_to, source) VALUES ('first_set_equipment', 'rate_capped', 0.5, 1000, '2024-01-01', '2024-12-31', '江工信〔2024〕6号');
SELECT is(pg_temp.zh('first_set_equipment', 1000, units => 2), '单台（套）装备产品售价1,000.00元，按不超过50%的比例计算，上限为500.00元，未超过每台（套）最高限额1,000.00元（按总额计算，与数量无关）。可支持金额最高500.00元，具体金额由主管部门在此额度内审定。', 'a cap is of the sum of the units');
SELECT alike(pg_temp.en('first_set_equipment', 1000, units => 2), '%that is within the cap of RMB 1,000.00 per unit or set (whatever the number of units). Support of up to RMB 500.00 %', 'the same in English');
ROLLBACK TO equipment;
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('first_set_equipment', 'up_to', 1000, '2024-01-01', '2024-12-31', '江工信〔2024〕6号');
SELECT is(pg_temp.zh('first_set_equipment', NULL, 3000, units => 2), '每台（套）最高1,000.00元；数量为2，合计2,000.00元。申请金额3,000.00元，超过上述额度，按上述额度计。可支持金额最高2,000.00元，具体金额由主管部门在此额度内审定。', 'a ceiling is of each unit');
ROLLBACK TO equipment;
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('first_set_equipment', 'fixed', 1000, '2024-01-01', '2024-12-31', '江工信〔2024〕6号');
SELECT is(pg_temp.en('first_set_equipment', units => 2), 'a fixed amount of RMB 1,000.00 per unit or set; for 2 units that is RMB 2,000.00. The amount of support is RMB 2,000.00.', 'so is a fixed amount');
ROLLBACK TO equipment;

-- The days that are named where no rule is in force
SELECT alike(pg_temp.zh('little_giant', day => '2026-07-01', of_tier => of_tier), '%，最后有效日为2025年12月31日，%', format('the last day of a rule for 专精特新 is none for %s', of_tier))
FROM unnest(ARRAY['专精', '专精特薪', '专精特新企业']) AS of_tier;
SELECT is(substring(x.explanation_zh FROM '事项日期为.*'), format('事项日期为%s，当日没有有效的规则%s，不能按本事项给予支持。', zh, other), format('a letter that rests on no rule does not name the day itself (%s)', day))
FROM (VALUES (date '2023-04-29', '2023年4月29日', ''), ('2025-12-31', '2025年12月31日', '')) AS d (day, zh, other),
	jm_policy.explain_by_rule('quality_award_municipal', NULL, 1, NULL, d.day, NULL, NULL) AS x;

-- A letter is as long as the words in it
SELECT is_empty($$ SELECT n FROM generate_series(1, 4200) AS n, jm_policy.award_rule AS r,
		LATERAL (SELECT (x).explanation_zh AS zh, (x).explanation_en AS en FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 1000, 1, 1, '2024-06-01', NULL,
			jsonb_populate_record(r, jsonb_build_object('builtin', false, 'rule_id', 1000, 'precedence', 1, 'source', repeat('x', n)))) AS x) AS long,
		LATERAL (SELECT (x).explanation_zh AS zh, (x).explanation_en AS en FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 1000, 1, 1, '2024-06-01', NULL,
			jsonb_populate_record(r, '{"builtin": false, "rule_id": 1000, "precedence": 1, "source": "§"}')) AS x) AS short
	WHERE r.item_code = 'tech_upgrade_municipal' AND r.builtin
	  AND (long.zh <> replace(short.zh, '§', repeat('x', n)) OR long.en <> replace(short.en, '§', repeat('x', n))) $$,
	'however long the name of its source is, a letter is whole');

-- Every letter there is: each item, with no base and request, nothing, one fen, below,
-- at and above what the rule gives, one and two units, in force, before and after.
CREATE TEMP TABLE letter AS
WITH threshold AS (
	SELECT i.item_code, r.once_per_enterprise, r.cap_scope, coalesce(r.floor_yuan, r.amount_yuan, 1000) AS k, coalesce(r.rate, 1) AS rate
	FROM jm_policy.award_item AS i JOIN jm_policy.award_rule AS r USING (item_code) WHERE r.builtin
)
SELECT t.item_code, b.base, q.requested, n.units, d.day, a.*
FROM threshold AS t
CROSS JOIN LATERAL (VALUES (NULL), (0), (0.01), (t.k / t.rate - 0.01), (t.k / t.rate), (t.k / t.rate + 0.01)) AS b (base)
CROSS JOIN LATERAL (VALUES (NULL), (0), (0.01), (t.k - 0.01), (t.k), (t.k + 0.01)) AS q (requested)
CROSS JOIN (VALUES (1), (2)) AS n (units)
CROSS JOIN (VALUES (date '2023-04-28'), ('2024-06-01'), ('2026-01-01')) AS d (day)
CROSS JOIN LATERAL (SELECT w.binding, w.amount_yuan, w.explanation_zh, w.explanation_en
	FROM jm_policy.award(t.item_code, round(b.base, 2), n.units, q.requested, d.day) AS w) AS a
WHERE n.units = 1 OR t.cap_scope = 'unit';
SELECT is((SELECT string_agg(DISTINCT binding, ' ' ORDER BY binding) FROM letter), 'cap fixed floor missing_base missing_request no_figures not_in_force rate requested', 'they have every outcome');
SELECT is_empty($$ SELECT DISTINCT item_code, explanation_zh FROM letter
	WHERE explanation_zh ~ '不影响上述额度|最高0\.00元，具体|金额0\.00元。$|按不超过[0-9.]+%计为|，，|。。|；；|：：|。，|，。|：。|（）|\s{2}|\s$' $$, 'no Chinese letter has words that make no sense');
SELECT is_empty($$ SELECT DISTINCT item_code, explanation_en FROM letter
	WHERE explanation_en ~ 'times [0-9]+ units|in all|without the part|changes nothing|of it counts|RMB 0\.00 may be|support is RMB 0\.00|\s{2}|\s$|\.\.|,,|;;|::| \.| ,|\(\)' $$, 'no English letter either');
SELECT is_empty($$ SELECT DISTINCT item_code, explanation_zh FROM letter WHERE explanation_zh !~ '。$' OR explanation_en !~ '\.$' $$, 'each ends as a sentence does');
SELECT is_empty($$ SELECT DISTINCT item_code, requested, explanation_zh FROM letter
	WHERE requested IS NOT NULL AND amount_yuan IS NOT NULL AND explanation_zh !~ CASE
		WHEN binding = 'requested' THEN '，低于上述额度，按申请金额计。' WHEN requested = amount_yuan THEN '，与上述额度相同。' ELSE '，超过上述额度，按上述额度计。' END $$,
	'each says what became of the request');
SELECT is_empty($$ SELECT DISTINCT item_code, explanation_zh FROM letter WHERE amount_yuan = 0
	AND (explanation_zh !~ '据此计算，没有可支持的金额。' OR explanation_en !~ 'On these figures there is nothing to be granted\.') $$, 'where nothing can be granted the letter says just that');
SELECT is_empty($$ SELECT DISTINCT l.item_code, l.explanation_zh FROM letter AS l JOIN jm_policy.award_rule AS r USING (item_code)
	WHERE r.builtin AND l.binding IN ('rate', 'cap', 'missing_base') AND r.rate IS NOT NULL AND (r.determination = 'ceiling') <> (l.explanation_zh ~ '按不超过[0-9.]+%的比例计算，上限为|支持金额不超过其[0-9.]+%') $$,
	'a rate that is a ceiling is told as one, and no other');

-- What came of a condition ---------------------------------------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, source) VALUES
	('91440703MA50004950', '一厂', '440703', 'C3599', 'a test'), ('91440703MA50007270', '二厂', '440703', 'C3599', 'a test');
INSERT INTO jm.recognition (uscc, kind, level, granted_on, source) VALUES
	('91440703MA50004950', 'little_giant', 'national', '2023-04-28', 'a test'),
	('91440703MA50007270', 'little_giant', 'national', '2024-06-02', 'a test');
CREATE FUNCTION pg_temp.found(of_uscc text, item text, of_kind text, day date) RETURNS text LANGUAGE sql
	RETURN (SELECT string_agg(r.found_zh || ' / ' || r.found_en, '; ') FROM jm_private.condition_result(day, of_uscc, item) AS r WHERE r.kind = of_kind);
SELECT is(pg_temp.found('91440703MA50004950', 'little_giant', 'recognition_first', '2024-06-01'),
	'2023-04-28认定，早于文件施行之日（2023-04-29）1日 / granted on 2023-04-28, 1 day(s) before the first day of the document (2023-04-29)', 'too early for the document: the clause has no period of its own');
SELECT is(pg_temp.found('91440703MA50007270', 'little_giant', 'recognition_first', '2024-06-01'),
	'2024-06-02认定，晚于所问之日（2024-06-01）1日 / granted on 2024-06-02, 1 day(s) after the day asked about (2024-06-01)', 'later than the day that is asked about');
INSERT INTO jm_policy.award_rule (item_code, valid_from, valid_to, source) VALUES ('little_giant', '2023-04-20', '2023-04-28', '江工信〔2023〕2号');
UPDATE jm.recognition SET granted_on = '2023-04-19' WHERE uscc = '91440703MA50004950';
SELECT is(pg_temp.found('91440703MA50004950', 'little_giant', 'recognition_first', '2024-06-01'),
	'2023-04-19认定，早于规则施行之日（2023-04-20）1日 / granted on 2023-04-19, 1 day(s) before the first day of the rule (2023-04-20)', 'too early for a rule of other days');
SELECT is_empty($$ SELECT reason FROM jm_policy.condition_reason WHERE text_zh ~ '规定期间' OR text_en ~ 'too early|too late' $$, 'no condition speaks of a period without saying whose');

SELECT is((SELECT string_agg(i.missing_zh, '|' ORDER BY i.item_code) FROM jm.eligible_items('91440703MA50007270', '2024-06-01') AS i WHERE i.item_code IN ('exhibition', 'green_factory_encouragement', 'one_stop_service')),
	'参加组织的境内外展会（须由人认定）；文件未给出金额，须先登记规则', 'an amount is missing where there is to be one, not of a service or an encouragement');

-- What another law governs ---------------------------------------------------------------
CREATE FUNCTION pg_temp.state_of(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
	RETURN '00000';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('rd_tax_deduction', 'fixed', 10000, '2024-01-01', '2024-12-31', 'x') $$), 'JM035', 'no local rule gives the tax item an amount');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source) VALUES ('rd_tax_deduction', 0.1, '2024-01-01', '2024-12-31', 'x') $$), 'JM035', 'nor a rate');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (rule_id, item_code, valid_from, source) VALUES (6000, 'rd_tax_deduction', '2024-01-01', 'x') $$), '00000', 'a local rule without a figure may stand, also without end');
SELECT is(pg_temp.state_of($$ UPDATE jm_policy.award_rule SET kind = 'fixed', amount_yuan = 1, valid_to = '2024-12-31' WHERE rule_id = 6000 $$), 'JM035', 'and is given none later');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, valid_from, valid_to, source) VALUES ('rd_tax_deduction', '2029-01-01', '2029-12-31', 'x') $$), 'JM032', 'a rule without end overlaps whatever comes later');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, valid_from, source) VALUES ('rd_tax_deduction', '2023-01-01', 'x') $$), 'JM032', 'and one without end whatever is there');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, valid_from, valid_to, source) VALUES ('rd_tax_deduction', '2023-01-01', '2023-12-31', 'x') $$), '00000', 'not what ended before');
SELECT is(pg_temp.state_of($$ INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, source) VALUES ('listing', 1000000, '2026-01-01', 'x') $$), '23514', 'a rule with figures has a last day, or it would outlive what it rests on');
SELECT is((SELECT source FROM jm_policy.rule_in_force('rd_tax_deduction', '2400-01-01')), 'x', 'a rule without end is in force on any later day');
SELECT is((jm_policy.award('rd_tax_deduction', on_date => '2400-01-01')).rule_id, 6000::bigint, 'for award() as well');
UPDATE jm_policy.award_rule SET valid_to = '2025-12-31' WHERE rule_id = 6000;
SELECT is((jm_policy.award('rd_tax_deduction', on_date => '2026-01-01')).rule_source, '江府〔2023〕11号第13条', 'ended, it leaves the day to the clause');

SELECT results_eq($$ SELECT not_computed_because FROM jm_policy.coverage WHERE code = 'rd_tax_deduction' $$,
	$$ VALUES ('从其规定（国家税收法律法规），本市不发放资金 / governed by national tax law: the city pays nothing') $$, 'no rule of its own is waited for');
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, requested_yuan, status) VALUES ('91440703MA50004950', 'rd_tax_deduction', '2026-03-01', 1000000, 100000, 'submitted');
SELECT is((SELECT holds FROM jm_private.condition_result('2026-03-01', '91440703MA50004950', 'rd_tax_deduction') AS r WHERE r.kind = 'in_force'), true, 'its condition of being in force holds in 2026');
SELECT is(pg_temp.state_of($$ UPDATE jm.application SET assessed_yuan = 100000 WHERE item_code = 'rd_tax_deduction' $$), 'JM035', 'nobody assesses it at an amount, not even the owner');
SELECT is(pg_temp.state_of($$ UPDATE jm.application SET assessed_yuan = 0.01 WHERE item_code = 'rd_tax_deduction' $$), 'JM035', 'nor at one fen');
SELECT is(pg_temp.state_of($$ INSERT INTO jm.application (uscc, item_code, event_on, assessed_yuan, awarded_yuan, status, publicity_start, publicity_end, source)
	VALUES ('91440703MA50004950', 'rd_tax_deduction', '2024-03-01', 100, 100, 'approved', '2024-04-01', '2024-04-08', '旧账') $$), 'JM035', 'nor is an award for it taken over from older books');
SELECT is(pg_temp.state_of('SELECT jm_private.assess_batch(5000, NULL, NULL, NULL)'), '00000', 'the assessment goes by it');
SELECT is((SELECT string_agg(DISTINCT binding || '/' || coalesce(amount_yuan::text, '-'), ' ') FROM jm.receipt WHERE item_code = 'rd_tax_deduction'), 'no_figures/-', 'and leaves a receipt without an amount');
SELECT matches((SELECT explanation_zh FROM jm.receipt_explained WHERE item_code = 'rd_tax_deduction'), '自2023年4月29日起执行.*国家税收法律法规', 'which explains itself');
SELECT is_empty('SELECT * FROM jm.verify_receipts()', 'and stands when it is computed again');

SELECT * FROM finish();
ROLLBACK;
