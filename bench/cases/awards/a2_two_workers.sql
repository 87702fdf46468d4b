-- a by two parallel workers
SET max_parallel_workers = 2;
\ir workers.inc
SELECT sum(base_yuan) FROM application;
