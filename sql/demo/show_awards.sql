-- Five worked awards: what comes out, and why.

\echo
\echo '一、支持金额怎样算出 / how an award comes about'
\echo

\pset format unaligned
\pset tuples_only on
\pset recordsep '\n\n'

SELECT
	n || '. ' || i.title_zh || ' / ' || i.title_en || E'\n'
	|| concat_ws('，',
		'   事项日期 event ' || on_date,
		i.base_zh || ' base ' || to_char(base_yuan, 'FM999,999,990.00') || '元',
		'申请 requested ' || to_char(requested_yuan, 'FM999,999,990.00') || '元',
		'类别 tier ' || tier) || E'\n'
	|| '   金额 amount ' || coalesce(to_char(a.amount_yuan, 'FM999,999,990.00') || '元', '无 none')
	|| ' (' || a.binding || ')' || E'\n'
	|| pg_temp.wrap(a.explanation_zh, '     ') || E'\n'
	|| pg_temp.wrap(a.explanation_en, '     ')
FROM (VALUES
	(1, 'tech_upgrade_municipal', 12345678.90, NULL, date '2024-06-18', '专精特新'),
	(2, 'first_set_equipment', 3333333.33, NULL, date '2024-09-02', NULL),
	(3, 'ip_pledge_interest', 567890.12, NULL, date '2025-03-20', NULL),
	(4, 'solid_waste_recycling', NULL, 3500000, date '2024-11-05', NULL),
	(5, 'little_giant', NULL, NULL, date '2026-01-15', NULL)
) AS w (n, item_code, base_yuan, requested_yuan, on_date, tier)
JOIN jm_policy.award_item AS i USING (item_code)
CROSS JOIN LATERAL jm_policy.award(item_code, base_yuan, 1, requested_yuan, on_date, tier) AS a
ORDER BY n;

\pset recordsep '\n'
\pset tuples_only off
\pset format aligned
