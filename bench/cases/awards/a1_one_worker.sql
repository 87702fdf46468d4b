-- a by one parallel worker
SET max_parallel_workers = 1;
\ir workers.inc
SELECT sum(base_yuan) FROM application;
