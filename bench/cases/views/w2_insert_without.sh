# 8 sessions insert for three seconds, without the sums; the time of 8,000 applications
psql -Xq -c 'ALTER TABLE busy.application DISABLE TRIGGER log_changes_inserted'
pgbench -n -D enterprises=$(psql -XAtqc "SELECT count(*) FROM busy.enterprise") -c 8 -j 2 -T 3 -f bench/cases/views/insert.inc >build/bench/pgbench.out 2>&1 || { cat build/bench/pgbench.out; exit 1; }
sed -n 's/^tps = \([0-9.]*\) .*/\1/p' build/bench/pgbench.out | awk '{ printf "ms: %.1f\nnote: %.0f a second\n", 8000000 / $1, $1 }'
