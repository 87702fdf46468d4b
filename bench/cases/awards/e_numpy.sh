#!/bin/sh
# e: numpy: binary COPY out, int64 arithmetic on whole columns, binary COPY in, summed there
python=/usr/bin/python3
"$python" -c 'import numpy' 2>/dev/null || { echo 'no numpy here: apt-get install python3-numpy'; exit 75; }
psql='psql -XqAt -v ON_ERROR_STOP=1'
set -e
$psql -c 'CREATE UNLOGGED TABLE IF NOT EXISTS numpy_amount (application_no bigint, fen bigint)' -c 'TRUNCATE numpy_amount' >/dev/null 2>&1
rules=$($psql -c 'SELECT kind, amount_fen, rate_ppm, floor_fen, down, first_day, last_day FROM numbered_rule ORDER BY item_no')
# Of a COPY in binary: 19 bytes ahead, a row of 4 fields, 2 behind
$psql -c "COPY (SELECT a.application_no, r.item_no, a.event_on - date '2000-01-01', (a.base_yuan * 100)::bigint
		FROM application AS a JOIN numbered_rule AS r USING (item_code)) TO STDOUT (FORMAT binary)" |
	RULES=$rules "$python" -c '
import os, sys
import numpy as np
rules = [line.split("|") for line in os.environ["RULES"].splitlines()]
kind = np.array([r[0] for r in rules])
amount, rate, floor, first, last = (np.array([int(r[i]) for r in rules], dtype=np.int64) for i in (1, 2, 3, 5, 6))
half = np.array([0 if r[4] == "t" else 500000 for r in rules], dtype=np.int64)
row = np.dtype([("fields", ">i2"), ("l1", ">i4"), ("no", ">i8"), ("l2", ">i4"), ("item", ">i4"), ("l3", ">i4"), ("day", ">i4"), ("l4", ">i4"), ("base", ">i8")])
data = np.frombuffer(sys.stdin.buffer.read()[19:-2], dtype=row)
item, day, base = data["item"].astype(np.int64), data["day"].astype(np.int64), data["base"].astype(np.int64)
share = base // 1000000 * rate[item] + (base % 1000000 * rate[item] + half[item]) // 1000000
fen = np.where(kind[item] == "fixed", amount[item], np.where(kind[item] == "rate_capped", np.minimum(share, amount[item]), np.maximum(share, floor[item])))
paid = (kind[item] != "up_to") & (day >= first[item]) & (day <= last[item])
out = np.empty(paid.sum(), dtype=np.dtype([("fields", ">i2"), ("l1", ">i4"), ("no", ">i8"), ("l2", ">i4"), ("fen", ">i8")]))
out["fields"], out["l1"], out["no"], out["l2"], out["fen"] = 2, 8, data["no"][paid], 8, fen[paid]
sys.stdout.buffer.write(b"PGCOPY\n\377\r\n\0" + bytes(8) + out.tobytes() + b"\377\377")
' | $psql -c 'COPY numpy_amount FROM STDIN (FORMAT binary)'
$psql -c 'SELECT (sum(fen) / 100)::numeric(24,2) FROM numpy_amount'
