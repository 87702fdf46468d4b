-- 第1条 推动产业链融通发展
--
-- 推动产业链融通发展。深入实施“链长制”，持续完善重点产业链“五个一”工作体系，实施“一链
-- 一策”。充分发挥“链长+链主”协同作用，完善“上下联动、部门协同”的工作推进格局。制作产
-- 业链重点企业手册，鼓励和引导各产业链通过组建行业协会或产业联盟等合作模式，推动产业链上下
-- 游企业资源整合，融通供应链。支持企业研发全国领先的技术产品、提升国产化替代水平。实施差别
-- 化资源要素配置，优先、精准保障重点企业用电用能安全，对新增用能5万吨标准煤及以上的制造业
-- 项目或产业链龙头骨干企业，加强窗口指导，提前实施专人跟踪服务。积极引导各类社会资本投资战
-- 略性新兴产业集群的重点领域和薄弱环节，发挥市先进装备制造产业基金、市创业创新基金等政府投
-- 资基金的杠杆作用，力争每年新增制造业投资不低于6亿元，到2025年突破20亿元，撬动社会
-- 资本及银行融资投入超过260亿元。推动各政府性融资担保机构进一步落实降费让利措施，加大对
-- 制造业企业融资担保支持力度，确保制造业在保余额有序提升。引导金融机构加大对制造业的支持，
-- 力争每年新增制造业贷款200亿元，2023年制造业贷款余额突破1000亿元，到2025年
-- 突破1400亿元。

INSERT INTO jm_policy.measure
	(measure_key, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
VALUES
	(1, 1, 1, '以链促群发展“大产业”', 'Large industries', '推动产业链融通发展', 'Promote integrated development of industrial chains',
	 '推动产业链融通发展。深入实施“链长制”，持续完善重点产业链“五个一”工作体系，实施“一链一策”。充分发挥“链长+链主”协同作用，完善“上下联动、部门协同”的工作推进格局。制作产业链重点企业手册，鼓励和引导各产业链通过组建行业协会或产业联盟等合作模式，推动产业链上下游企业资源整合，融通供应链。支持企业研发全国领先的技术产品、提升国产化替代水平。实施差别化资源要素配置，优先、精准保障重点企业用电用能安全，对新增用能5万吨标准煤及以上的制造业项目或产业链龙头骨干企业，加强窗口指导，提前实施专人跟踪服务。积极引导各类社会资本投资战略性新兴产业集群的重点领域和薄弱环节，发挥市先进装备制造产业基金、市创业创新基金等政府投资基金的杠杆作用，力争每年新增制造业投资不低于6亿元，到2025年突破20亿元，撬动社会资本及银行融资投入超过260亿元。推动各政府性融资担保机构进一步落实降费让利措施，加大对制造业企业融资担保支持力度，确保制造业在保余额有序提升。引导金融机构加大对制造业的支持，力争每年新增制造业贷款200亿元，2023年制造业贷款余额突破1000亿元，到2025年突破1400亿元。');

INSERT INTO jm_policy.member
	(member_code, member_kind, name_zh, name_en, district_code, measure_no, builtin)
VALUES
	('fund_advanced_equipment', 'fund', '市先进装备制造产业基金', 'Municipal Advanced Equipment Manufacturing Industry Fund', NULL, 1, true),
	('fund_entrepreneurship_innovation', 'fund', '市创业创新基金', 'Municipal Entrepreneurship and Innovation Fund', NULL, 1, true);

-- “深入实施“链长制”，持续完善重点产业链“五个一”工作体系，实施“一链一策””
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('chain_five_ones', '每条重点产业链具备“五个一”并有“一链一策”', 'every key chain has the five-ones work system and its own policy plan', 'per chain', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('chain_five_ones', 1, 'chain_five_ones',
	 '深入实施“链长制”，持续完善重点产业链“五个一”工作体系，实施“一链一策”',
	 '每条重点产业链具备“五个一”并有“一链一策”', 'every key chain has the five-ones work system and its own policy plan', 'per chain', 'done', NULL, 'level',
	 'each key chain', true, NULL, NULL, 'firm', 'none',
	 'chain registry (leader, plan, documents per chain)',
	 'The five items of 五个一 are not defined in the document; the list of key chains is not given either (6 chains named in the preamble are only those with the 500亿 goal).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('chain_five_ones', 2025);

-- “充分发挥“链长+链主”协同作用，完善“上下联动、部门协同”的工作推进格局”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('chain_leader_master', '每条重点产业链配有链长、链主', 'each key chain has a chain leader (official) and chain-master enterprise', 'per chain', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('chain_leader_master', 1, 'chain_leader_master',
	 '充分发挥“链长+链主”协同作用，完善“上下联动、部门协同”的工作推进格局',
	 '每条重点产业链配有链长、链主', 'each key chain has a chain leader (official) and chain-master enterprise', 'per chain', 'done', NULL, 'level',
	 'each key chain', true, NULL, NULL, 'firm', 'none',
	 'chain registry (leader, chain-master assignments)',
	 '链主 criteria not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('chain_leader_master', 2025);

-- “制作产业链重点企业手册”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('chain_handbook', '产业链重点企业手册', 'handbook of key enterprises per chain', 'milestone', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('chain_handbook', 1, 'chain_handbook',
	 '制作产业链重点企业手册',
	 '产业链重点企业手册', 'handbook of key enterprises per chain', 'milestone', 'done', NULL, 'level',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'documents / enterprise directory export',
	 'One handbook in all, or one per chain - not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('chain_handbook', 2025);

-- “鼓励和引导各产业链通过组建行业协会或产业联盟等合作模式，推动产业链上下游企业资源整合，
-- 融通供应链”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('chain_alliance_encouragement', 1, '产业链协会与联盟组建引导', 'Encouragement to form chain associations and alliances',
	 '鼓励和引导各产业链通过组建行业协会或产业联盟等合作模式，推动产业链上下游企业资源整合，融通供应链',
	 'industry associations / industrial alliances of each chain', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Encouragement only.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(1, 'chain_alliance_encouragement', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('chain_associations', '产业链行业协会或产业联盟', 'industry association or alliance formed in each chain', 'per chain', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('chain_associations', 1, 'chain_associations',
	 '鼓励和引导各产业链通过组建行业协会或产业联盟等合作模式，推动产业链上下游企业资源整合，融通供应链',
	 '产业链行业协会或产业联盟', 'industry association or alliance formed in each chain', 'per chain', 'done', NULL, 'level',
	 'each chain', true, NULL, NULL, 'soft', 'none',
	 'organisations by chain',
	 'Encouraged, not required.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('chain_associations', 2025);

-- “支持企业研发全国领先的技术产品、提升国产化替代水平”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('rd_national_leading_support', 1, '领先技术研发与国产替代支持', 'Support for nationally leading R&D and domestic substitution',
	 '支持企业研发全国领先的技术产品、提升国产化替代水平',
	 'enterprises developing nationally leading technology/products or import substitution', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'No instrument, amount or procedure stated: policy support only.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(2, 'rd_national_leading_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);

-- “实施差别化资源要素配置，优先、精准保障重点企业用电用能安全”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('key_enterprise_energy_priority', 1, '重点企业用电用能优先保障', 'Priority power and energy supply for key enterprises',
	 '实施差别化资源要素配置，优先、精准保障重点企业用电用能安全',
	 '重点企业 (key enterprises)', 'entitlement',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 '重点企业 undefined.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(3, 'key_enterprise_energy_priority', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);

-- “对新增用能5万吨标准煤及以上的制造业项目或产业链龙头骨干企业，加强窗口指导，提前实施专
-- 人跟踪服务”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('large_energy_user_tracking', 1, '重大用能项目专人跟踪服务', 'Dedicated tracking service for large energy users',
	 '对新增用能5万吨标准煤及以上的制造业项目或产业链龙头骨干企业，加强窗口指导，提前实施专人跟踪服务',
	 'manufacturing projects with new energy use >= 50,000 tce; or chain leading/backbone enterprises', 'service',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 'precondition: 新增用能>=50,000 tce (及以上 inclusive)',
	 'Does the 5万吨 threshold qualify only 制造业项目 or also 产业链龙头骨干企业? Recommended: 新增用能5万吨…的 modifies both nouns grammatically, but an existing leader may have no "new" energy use; a third-party digest of the notice keeps only the project limb. Implement: project with threshold OR leader-flag, threshold applied to project only, and store the reading.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(4, 'large_energy_user_tracking', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('large_energy_tracking', '5万吨标准煤及以上项目专人跟踪', 'dedicated person assigned to each project with >=50,000 tce new energy use (or chain leader)', 'per project', 'milestone');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('large_energy_tracking', 1, 'large_energy_tracking',
	 '对新增用能5万吨标准煤及以上的制造业项目或产业链龙头骨干企业，加强窗口指导，提前实施专人跟踪服务',
	 '5万吨标准煤及以上项目专人跟踪', 'dedicated person assigned to each project with >=50,000 tce new energy use (or chain leader)', 'per project', 'done', NULL, 'annual',
	 'each such project/enterprise', true, NULL, 'new energy use >= 50,000 tce', 'firm', 'none',
	 'projects (new energy use tce), staff assignments',
	 'See award large_energy_user_tracking for the scope of the threshold. 提前 = before commissioning.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('large_energy_tracking', 2023),
	('large_energy_tracking', 2024),
	('large_energy_tracking', 2025);

-- “积极引导各类社会资本投资战略性新兴产业集群的重点领域和薄弱环节，发挥市先进装备制造产业
-- 基金、市创业创新基金等政府投资基金的杠杆作用”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('fund_equity_support', 1, '政府投资基金引导支持', 'Government investment fund support',
	 '积极引导各类社会资本投资战略性新兴产业集群的重点领域和薄弱环节，发挥市先进装备制造产业基金、市创业创新基金等政府投资基金的杠杆作用',
	 'enterprises/projects in key fields and weak links of strategic emerging clusters', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Equity investment channel, not a grant. No per-deal amount.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(5, 'fund_equity_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);

-- “发挥市先进装备制造产业基金、市创业创新基金等政府投资基金的杠杆作用，力争每年新增制造业
-- 投资不低于6亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('gov_fund_invest', '政府投资基金新增制造业投资', 'new manufacturing investment by government investment funds', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('gov_fund_new_invest_annual', 1, 'gov_fund_invest',
	 '发挥市先进装备制造产业基金、市创业创新基金等政府投资基金的杠杆作用，力争每年新增制造业投资不低于6亿元',
	 '政府投资基金每年新增制造业投资', 'new manufacturing investment by government investment funds, per year', '亿元', '>=', 6, 'annual',
	 'city', false, '等: list open', NULL, 'strive', 'stated',
	 'fund investments (fund, date, amount, investee in manufacturing)',
	 '"每年" has no explicit span: use 2023, 2024, 2025. Committed vs paid-in is not stated.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('gov_fund_new_invest_annual', 2023),
	('gov_fund_new_invest_annual', 2024),
	('gov_fund_new_invest_annual', 2025);
INSERT INTO jm_policy.target_member
	(target_code, member_code, ordinal)
VALUES
	('gov_fund_new_invest_annual', 'fund_advanced_equipment', 1),
	('gov_fund_new_invest_annual', 'fund_entrepreneurship_innovation', 2);

-- “到2025年突破20亿元”
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('gov_fund_invest_2025', 1, 'gov_fund_invest',
	 '到2025年突破20亿元',
	 '政府投资基金制造业投资（到2025年）', 'manufacturing investment by government investment funds by 2025', '亿元', '>', 20, 'cumulative',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'fund investments',
	 'Readings: (a) cumulative new investment 2023-2025 >20亿 [recommended: 3x6=18 floor, 20 stretch]; (b) outstanding/ever-invested stock at end 2025; (c) new investment in 2025 alone >20亿 (a third-party digest of the notice, jiangmen.kjzxfw.com, words it "2025年…对制造业投资20亿元"). No base date given. Decided: 力争 of the preceding clause carries over (strive); alternatively firm.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('gov_fund_invest_2025', 2023),
	('gov_fund_invest_2025', 2024),
	('gov_fund_invest_2025', 2025);

-- “撬动社会资本及银行融资投入超过260亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('leveraged_capital', '撬动社会资本及银行融资投入', 'private capital plus bank financing leveraged by the funds', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('leveraged_capital_2025', 1, 'leveraged_capital',
	 '撬动社会资本及银行融资投入超过260亿元',
	 '撬动社会资本及银行融资投入', 'private capital plus bank financing leveraged by the funds', '亿元', '>', 260, 'cumulative',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'fund investments with co-investment and bank-financing amounts per deal',
	 'Deadline (到2025年) and 力争 inherited. Sum of the two sources, not each. Attribution rule for leverage undefined.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('leveraged_capital_2025', 2023),
	('leveraged_capital_2025', 2024),
	('leveraged_capital_2025', 2025);

-- “推动各政府性融资担保机构进一步落实降费让利措施，加大对制造业企业融资担保支持力度”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('guarantee_support', 1, '制造业融资担保降费支持', 'Reduced-fee financing guarantees for manufacturers',
	 '推动各政府性融资担保机构进一步落实降费让利措施，加大对制造业企业融资担保支持力度',
	 'manufacturing enterprises borrowing with government financing guarantee', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Fee reduction rate not stated.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(6, 'guarantee_support', 'unquantified', 'undetermined', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);

-- “推动各政府性融资担保机构进一步落实降费让利措施”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('guarantee_fee_cut', '政府性融资担保机构落实降费让利', 'government financing-guarantee institutions implement fee cuts', 'guarantee fee rate', 'ratio');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('guarantee_fee_cut', 1, 'guarantee_fee_cut',
	 '推动各政府性融资担保机构进一步落实降费让利措施',
	 '政府性融资担保机构落实降费让利', 'government financing-guarantee institutions implement fee cuts', 'guarantee fee rate', 'decrease', NULL, 'annual',
	 'each guarantee institution', true, NULL, NULL, 'firm', 'none',
	 'guarantees (fee rate per contract, by year)',
	 'No rate. Checkable as average fee rate falling year on year. Decided: 各…机构: judged institution by institution.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('guarantee_fee_cut', 2023),
	('guarantee_fee_cut', 2024),
	('guarantee_fee_cut', 2025);

-- “确保制造业在保余额有序提升”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('guarantee_balance_rise', '制造业在保余额', 'outstanding guarantee balance for manufacturing', '亿元', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('guarantee_balance_rise', 1, 'guarantee_balance_rise',
	 '确保制造业在保余额有序提升',
	 '制造业在保余额', 'outstanding guarantee balance for manufacturing', '亿元', 'increase', NULL, 'annual',
	 'city', false, NULL, NULL, 'firm', 'none',
	 'guarantees (outstanding balance at year end)',
	 '有序提升: rises year on year; no rate. Recommended test: balance(year end) > balance(previous year end).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('guarantee_balance_rise', 2023),
	('guarantee_balance_rise', 2024),
	('guarantee_balance_rise', 2025);

-- “引导金融机构加大对制造业的支持”
INSERT INTO jm_policy.award_item
	(item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength,
	 base, base_zh, base_en, subject, subject_zh, subject_en, condition, reading, ground)
VALUES
	('bank_credit_guidance', 1, '制造业信贷投放引导', 'Guidance of bank credit towards manufacturing',
	 '引导金融机构加大对制造业的支持',
	 'manufacturing enterprises', 'soft',
	 NULL, NULL, NULL, NULL, NULL, NULL,
	 NULL,
	 'Guidance to banks only.', NULL);
INSERT INTO jm_policy.award_rule
	(rule_id, item_code, kind, determination, amount_yuan, rate, floor_yuan, rounding, cap_scope,
	 once_per_enterprise, annual_quota, quota_mode, valid_from, valid_to, precedence, source, builtin)
VALUES
	(7, 'bank_credit_guidance', 'non_monetary', 'none', NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, '2023-04-29', '2025-12-31', 0, '江府〔2023〕11号第1条', true);

-- “引导金融机构加大对制造业的支持，力争每年新增制造业贷款200亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('new_mfg_loans', '新增制造业贷款', 'new manufacturing loans', '亿元', 'flow');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('new_mfg_loans_annual', 1, 'new_mfg_loans',
	 '引导金融机构加大对制造业的支持，力争每年新增制造业贷款200亿元',
	 '每年新增制造业贷款', 'new manufacturing loans per year', '亿元', '>=', 200, 'annual',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'loans (city total from the banking regulator: observed); net change of balance',
	 'Net increase in balance vs gross new lending. Recommended: net increase (1000 -> 1400 over 2024-25 = 2x200).');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('new_mfg_loans_annual', 2023),
	('new_mfg_loans_annual', 2024),
	('new_mfg_loans_annual', 2025);

-- “2023年制造业贷款余额突破1000亿元”
INSERT INTO jm_policy.indicator
	(indicator_code, name_zh, name_en, unit, nature)
VALUES
	('mfg_loan_balance', '制造业贷款余额', 'outstanding manufacturing loan balance', '亿元', 'stock');
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mfg_loan_balance_2023', 1, 'mfg_loan_balance',
	 '2023年制造业贷款余额突破1000亿元',
	 '制造业贷款余额（2023）', 'outstanding manufacturing loan balance, end 2023', '亿元', '>', 1000, 'level',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'observed (banking statistics); loans if complete',
	 '突破 = strictly greater.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mfg_loan_balance_2023', 2023);

-- “到2025年突破1400亿元”
INSERT INTO jm_policy.target
	(target_code, measure_no, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis,
	 scope, per_member, members_note, qualifier, modality, value_source, derived_from, reading)
VALUES
	('mfg_loan_balance_2025', 1, 'mfg_loan_balance',
	 '到2025年突破1400亿元',
	 '制造业贷款余额（2025）', 'outstanding manufacturing loan balance, end 2025', '亿元', '>', 1400, 'level',
	 'city', false, NULL, NULL, 'strive', 'stated',
	 'observed (banking statistics); loans if complete',
	 'Subject 制造业贷款余额 inherited. Decided: 力争 of the preceding clause carries over (strive); alternatively firm.');
INSERT INTO jm_policy.target_year
	(target_code, year)
VALUES
	('mfg_loan_balance_2025', 2025);

-- The mechanisms of this measure.
INSERT INTO jm_policy.mechanism
	(mechanism_code, part, quote_zh, what, representation, implemented_by)
VALUES
	('chain_leader_system', '1', '深入实施“链长制”，持续完善重点产业链“五个一”工作体系，实施“一链一策”。充分发挥“链长+链主”协同作用，完善“上下联动、部门协同”的工作推进格局', '链长制 / 链长+链主 / 五个一 / 一链一策', 'chain entity with leader (official), chain-master enterprise(s), five-ones items, policy document; many-to-many enterprise membership', 'assignment (chain_leader, chain_master), activity (chain_five_ones, chain_plan), enterprise_member, target_member_progress'),
	('chain_handbook', '1', '制作产业链重点企业手册', 'directory of key enterprises by chain', 'report/export generated from chain membership', 'chain_directory, activity (chain_handbook)'),
	('gov_funds', '1', '市先进装备制造产业基金、市创业创新基金等政府投资基金', 'government investment funds', 'fund entity, deals, leveraged co-investment', 'activity (fund_investment), jm_policy.member (fund)');
