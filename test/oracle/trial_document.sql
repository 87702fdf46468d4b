-- A document of somebody's own, with measures, items, rules by class of enterprise, and targets.

INSERT INTO jm_policy.document (document_no, document_no_en, title_zh, title_en, issuer_zh, level, issued_on, valid_from, valid_to, count_from, replaces)
	VALUES ('试府〔2026〕1号', 'Shifu [2026] No. 1', '试行办法', 'Trial measures', '试市人民政府', 'municipal', '2025-12-20', '2026-01-01', '2027-12-31', '2026-04-01', '{江府〔2023〕11号}');
INSERT INTO jm_policy.measure (document_no, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh)
	SELECT '试府〔2026〕1号', n, 1, '第一部分', 'Part one', '措施' || n, 'Measure ' || n, '措施' || n || '全文' FROM generate_series(0, 12) AS n;
INSERT INTO jm_policy.award_item (document_no, measure_no, item_code, title_zh, title_en, quote_zh, beneficiary, strength, ground, base, base_zh, base_en)
	VALUES ('试府〔2026〕1号', 12, 'trial_equipment', '设备补助', 'Equipment grant', '按不超过设备额10%补助，最高100万元', 'enterprise', 'entitlement', 'year', 'equipment', '设备额', 'the cost of equipment'),
		('试府〔2026〕1号', 1, 'trial_title', '称号奖励', 'Award for a title', '一次性奖励20万元', 'enterprise', 'entitlement', 'year', NULL, NULL, NULL);
INSERT INTO jm_policy.award_rule (item_code, kind, rate, amount_yuan, precedence, tier, valid_from, valid_to, once_per_enterprise, source)
	VALUES ('trial_equipment', 'rate_capped', 0.10, 1000000, 0, NULL, '2026-01-01', '2027-12-31', false, '试府〔2026〕1号第12条'),
		('trial_equipment', 'rate_capped', 0.15, 1500000, 0, '专精特新', '2026-01-01', '2027-12-31', false, '试府〔2026〕1号第12条'),
		('trial_title', 'fixed', NULL, 200000, 0, NULL, '2026-01-01', '2027-12-31', true, '试府〔2026〕1号第1条');
INSERT INTO jm_policy.indicator (document_no, indicator_code, name_zh, name_en, unit, nature)
	VALUES ('试府〔2026〕1号', 'trial_hnte', '新认定高企', 'new high and new technology enterprises', '家', 'flow');
INSERT INTO jm_policy.derivation (indicator_code, record_table, method, record_kind, distinct_by, how_zh, how_en)
	VALUES ('trial_hnte', 'recognition', 'distinct', 'hnte', 'enterprise', '认定记录', 'recognitions');
INSERT INTO jm_policy.target (document_no, measure_no, target_code, indicator_code, quote_zh, subject_zh, subject_en, unit, comparator, value, basis, scope, per_member, modality, value_source, derived_from)
	VALUES ('试府〔2026〕1号', 0, 'trial_hnte_all', 'trial_hnte', '到2027年新增3家', '新增高企', 'new enterprises', '家', '>=', 3, 'cumulative', 'city', false, 'firm', 'stated', 'recognition'),
		('试府〔2026〕1号', 12, 'trial_hnte_annual', 'trial_hnte', '每年新增2家', '每年新增高企', 'new enterprises a year', '家', '>=', 2, 'annual', 'city', false, 'firm', 'stated', 'recognition');
INSERT INTO jm_policy.target_year (target_code, year) SELECT t, y FROM unnest(ARRAY['trial_hnte_all', 'trial_hnte_annual']) AS t, generate_series(2026, 2027) AS y;
