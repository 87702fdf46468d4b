-- a: plain `sum(base_yuan)`
SELECT sum(base_yuan) FROM application;
