# jm_policy: 江府〔2023〕11号 inside PostgreSQL.
#
# `make help` lists what can be asked for.  The version stands in
# jm_policy.control and nowhere else.

EXTENSION = jm_policy
EXTVERSION = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" jm_policy.control)

MODULE_big = jm_policy
OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*.c)))
SRC_HEADERS = $(wildcard src/*.h)
PG_CPPFLAGS = -DJM_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -std=gnu11 -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers

# The law's files in the order the install script needs them.
LAW = schema errors document places awards goals version award_functions \
	goal_functions uscc_functions guards coverage ledger
POLICY = districts kinds document $(sort $(patsubst sql/policy/%.sql,%,$(wildcard sql/policy/measure_*.sql)))
LEDGER = $(sort $(notdir $(wildcard sql/ledger/*/*.sql)))

EXTENSION_SQL = $(EXTENSION)--$(EXTVERSION).sql
EXTENSION_SQL_SOURCES = $(LAW:%=sql/law/%.sql) $(POLICY:%=sql/policy/%.sql) $(wildcard sql/ledger/*/*.sql) sql/law/config.sql
DATA_built = $(EXTENSION_SQL)
DATA = $(wildcard sql/updates/*.sql)
EXTRA_CLEAN = $(EXTENSION_SQL)

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
include $(PGXS)

$(OBJS): $(SRC_HEADERS) jm_policy.control

$(EXTENSION_SQL): $(EXTENSION_SQL_SOURCES) jm_policy.control Makefile
	{ printf '%s\n' '\echo Use "CREATE EXTENSION jm_policy" to load this file. \quit'; \
	  for f in $(LAW:%=sql/law/%.sql) $(POLICY:%=sql/policy/%.sql); do echo; cat $$f; done; \
	  for f in $(LEDGER); do n=$${f%%_*}; s=$${f#*_}; \
	    printf '\nINSERT INTO jm_policy.ledger_step VALUES (%d, '"'%s'"', $$ledger$$\n' "$$(expr $$n + 0)" "$${s%.sql}"; \
	    cat sql/ledger/*/$$f; printf '$$ledger$$);\n'; done; \
	  echo; cat sql/law/config.sql; } > $@.tmp
	mv $@.tmp $@
