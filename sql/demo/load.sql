-- The figures and the population: all the demonstration shows, without showing it.
-- Wants what run.sql wants, and \encoding UTF8.

BEGIN;
\ir empty.sql
\ir published.sql
\ir local_rule.sql
\ir population.sql
COMMIT;
ANALYZE;

-- What was submitted is assessed, in batches that commit, and goes its way
CALL jm.assess_applications(5000);
BEGIN;
\ir transitions.sql
\ir disbursements.sql
COMMIT;
BEGIN;
\ir history.sql
COMMIT;
ANALYZE;
