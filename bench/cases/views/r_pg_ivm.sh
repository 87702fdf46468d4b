# pg_ivm
psql -XAtq -c 'CREATE EXTENSION IF NOT EXISTS pg_ivm' >/dev/null 2>&1 || { echo 'pg_ivm is not installed (Debian has it for PostgreSQL 18 at the earliest)'; exit 75; }
# An incrementally maintained view takes count, sum and GROUP BY, and no count(DISTINCT) and no FILTER
psql -Xq -v ON_ERROR_STOP=1 <<'SQL'
SELECT pgivm.create_immv('immv_summary', 'SELECT item_code, count(*) AS applications, sum(requested_yuan) AS requested_yuan FROM small.application GROUP BY item_code')
WHERE to_regclass('immv_summary') IS NULL;
SQL
psql -XAtq -c '\timing on' -c 'SELECT count(*), sum(applications) FROM immv_summary' | sed -n 's/^Time: \([0-9.]*\) ms.*/ms: \1/p' | tail -n 1
echo 'note: counts and sums alone, of the small ledger; writers of one item queue on its row'
