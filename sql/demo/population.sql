-- SYNTHETIC data: an invented population for trying things out.  Every row says
-- so in its source; no enterprise, project, application or amount is real.

\set source '合成演示数据 / synthetic demo data'

\ir draw.sql
\ir enterprises.sql
\ir recognitions.sql
\ir projects.sql
\ir records.sql
\ir applications.sql
\ir closings.sql
