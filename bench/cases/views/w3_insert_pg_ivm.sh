# 8 sessions insert for three seconds, with pg_ivm's view instead; the time of 8,000 applications
psql -XAtq -c 'CREATE EXTENSION IF NOT EXISTS pg_ivm' >/dev/null 2>&1 || { echo 'pg_ivm is not installed (Debian has it for PostgreSQL 18 at the earliest)'; exit 75; }
psql -Xq -v ON_ERROR_STOP=1 <<'SQL' >/dev/null
ALTER TABLE busy.application DISABLE TRIGGER log_changes_inserted;
SELECT pgivm.create_immv('immv_busy', 'SELECT item_code, count(*) AS applications, sum(requested_yuan) AS requested_yuan FROM busy.application GROUP BY item_code');
SQL
pgbench -n -D enterprises=$(psql -XAtqc "SELECT count(*) FROM busy.enterprise") -c 8 -j 2 -T 3 -f bench/cases/views/insert.inc >build/bench/pgbench.out 2>&1 || { cat build/bench/pgbench.out; exit 1; }
psql -Xq -c 'DROP TABLE immv_busy'
sed -n 's/^tps = \([0-9.]*\) .*/\1/p' build/bench/pgbench.out | awk '{ printf "ms: %.1f\nnote: %.0f a second\n", 8000000 / $1, $1 }'
