-- The city and its seven county-level units, by GB/T 2260 (江海区 is also the
-- 高新区; 440782 was 新会市 until 2002 and is not used).

INSERT INTO jm_policy.district (district_code, name_zh, name_en, is_county) VALUES
	('440700', '江门市', 'Jiangmen', false),
	('440703', '蓬江区', 'Pengjiang', true),
	('440704', '江海区', 'Jianghai', true),
	('440705', '新会区', 'Xinhui', true),
	('440781', '台山市', 'Taishan', true),
	('440783', '开平市', 'Kaiping', true),
	('440784', '鹤山市', 'Heshan', true),
	('440785', '恩平市', 'Enping', true);
