-- The periods and members of targets, and the meaning of known_at.

-- known_until makes known_at NULL unless it is before the start of the transaction.  NULL means
-- that everything the transaction sees is known, including its own rows, whose
-- clock_timestamp() is after now().  Only an earlier time leaves rows out.
CREATE OR REPLACE FUNCTION known_until(known_at timestamptz)
RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN known_at < now() THEN greatest(known_at, timestamptz '0001-01-01 00:00:00+00') END;
END;
COMMENT ON FUNCTION known_until(timestamptz) IS '所知截至的时间：空为目前所见的全部，否则只计此前记录的 / NULL if everything visible now counts, else the time up to which records count';

-- rounded_figure makes a figure fit into numeric(24,6): it rounds, and limits the figure to
-- eighteen digits before the point.
CREATE OR REPLACE FUNCTION rounded_figure(figure numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN figure IS NOT NULL
		THEN greatest(least(round(figure, 6), 999999999999999999.999999), -999999999999999999.999999) END;
END;
COMMENT ON FUNCTION rounded_figure(numeric) IS '显示的数值：六位小数，整数至多十八位 / a figure for display: six decimals, at most eighteen digits before the point';

CREATE OR REPLACE VIEW jm.target_period WITH (security_invoker = true) AS
SELECT t.target_code, y.year,
	make_date(y.year, 1, 1) AS period_start,
	make_date(y.year, 12, 31) AS period_end
FROM jm_policy.target AS t
JOIN jm_policy.target_year AS y USING (target_code)
WHERE t.basis = 'annual'
UNION ALL
-- The period of a level or a cumulative sum is from the day the document counts from to the end
-- of the last target year
SELECT t.target_code, NULL::int AS year,
	d.count_from AS period_start,
	make_date(max(y.year), 12, 31) AS period_end
FROM jm_policy.target AS t
JOIN jm_policy.document AS d USING (document_no)
JOIN jm_policy.target_year AS y USING (target_code)
WHERE t.basis <> 'annual'
GROUP BY t.target_code, d.count_from;

COMMENT ON VIEW target_period IS '目标的考核期间：各年分别考核的每年一行，其余一行 / the periods of a target: one per year if each year counts by itself, else one';
COMMENT ON COLUMN target_period.target_code IS '目标代码 / target';
COMMENT ON COLUMN target_period.year IS '年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN target_period.period_start IS '期间起 / first day';
COMMENT ON COLUMN target_period.period_end IS '期限 / last day';

CREATE OR REPLACE VIEW jm.target_member_list WITH (security_invoker = true) AS
SELECT t.target_code, m.member_code, NULL::text AS district_code, m.name_zh, m.name_en
FROM jm_policy.target AS t
JOIN jm_policy.target_member AS l USING (target_code)
JOIN jm_policy.member AS m USING (member_code)
LEFT JOIN jm_policy.derivation AS d USING (indicator_code)
-- If a target names groups of leaders, each leader is a member (the derivation's member_kind
-- selects them).  The members that a target without a number names are listed too.
WHERE (t.per_member OR t.comparator = 'done') AND (d.member_kind IS NULL OR d.member_kind = m.member_kind)
UNION ALL
-- If the document leaves the list open: all members of the kind; and, for a target without a
-- number, the members that its kinds of record stand for
SELECT t.target_code, m.member_code, NULL::text AS district_code, m.name_zh, m.name_en
FROM jm_policy.target AS t
JOIN jm_policy.derivation AS d USING (indicator_code)
JOIN jm_policy.member AS m USING (member_kind)
WHERE (t.per_member OR d.with_city) AND NOT EXISTS (
	SELECT FROM jm_policy.target_member AS l
	JOIN jm_policy.member AS n USING (member_code)
	WHERE l.target_code = t.target_code AND n.member_kind = d.member_kind)
UNION ALL
SELECT t.target_code, NULL::text AS member_code, d.district_code, d.name_zh, d.name_en
FROM jm_policy.target AS t
CROSS JOIN jm_policy.district AS d
WHERE t.per_member AND t.scope = 'each county' AND d.is_county;

COMMENT ON VIEW target_member_list IS '逐一考核的对象清单，及无数值目标所称的各项 / the members a target is judged by one by one, and those that a target without a number names';
COMMENT ON COLUMN target_member_list.target_code IS '目标代码 / target';
COMMENT ON COLUMN target_member_list.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN target_member_list.district_code IS '县（市、区） / district';
COMMENT ON COLUMN target_member_list.name_zh IS '名称 / name';
COMMENT ON COLUMN target_member_list.name_en IS '英文名称 / name in English';
