# jm_policy: 江府〔2023〕11号 inside PostgreSQL.
#
# `make help` lists what can be asked for.  The version stands in
# jm_policy.control and nowhere else.

EXTENSION = jm_policy
EXTVERSION = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" jm_policy.control)

MODULE_big = jm_policy
OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*.c src/*/*.c)))
SRC_HEADERS = $(sort $(wildcard src/*.h src/*/*.h) src/errors.h)
# PostgreSQL's own headers as system headers: warnings are about our code alone.
PG_CPPFLAGS = -Isrc -DJM_VERSION='"$(EXTVERSION)"' -isystem $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)
PG_CFLAGS = -std=gnu11 -Wall -Wextra -Werror

# The law's files in the order the install script needs them.
LAW = schema errors city_day document places awards targets records version award_functions \
	target_functions uscc_functions cell_functions guards rollup workflow receipts eligibility references coverage ledger
POLICY = districts kinds document $(sort $(patsubst sql/policy/%.sql,%,$(wildcard sql/policy/measure_*.sql))) record_kinds derivations conditions readings
MIGRATIONS = $(sort $(wildcard sql/ledger/tables/*.sql))
OBJECTS = $(shell cat sql/ledger/objects/manifest)

EXTENSION_SQL = $(EXTENSION)--$(EXTVERSION).sql
EXTENSION_SQL_SOURCES = $(LAW:%=sql/law/%.sql) $(POLICY:%=sql/policy/%.sql) $(MIGRATIONS) sql/ledger/objects/manifest $(OBJECTS:%=sql/ledger/objects/%.sql) sql/law/config.sql
# From one version to the next: what is written by hand in sql/updates, and then the
# ledger's scripts, all of them.  Those of a version that was released are the released ones.
UPDATES = $(notdir $(wildcard sql/updates/$(EXTENSION)--*.sql))
DATA_built = $(EXTENSION_SQL) $(UPDATES)
RELEASED = $(wildcard test/upgrade/*.sql)
EXTRA_CLEAN = $(EXTENSION_SQL) $(UPDATES) src/errors.h

# PG_MAJOR=17 chooses one of several PostgreSQL versions, PG_CONFIG=... any build.
PG_CONFIG ?= $(if $(PG_MAJOR),/usr/lib/postgresql/$(PG_MAJOR)/bin/)pg_config
export PG_CONFIG PG_MAJOR

# What is asked of this Makefile beyond the build starts with scripts that run
# on a bare machine, and PGXS has a `check` of its own: so for these targets PGXS
# stays outside, and the build is a make of its own.
TASKS = help check mutants demo demo-stop report bench clients matrix sanitize valgrind analyze
BUILDS = all install uninstall installdirs clean distclean
.DEFAULT_GOAL := all
.PHONY: $(TASKS) $(BUILDS) clean-build FORCE

ifneq ($(filter $(TASKS),$(MAKECMDGOALS)),)

# They share a server, whatever -j says; what they build is built with it
.NOTPARALLEL:

help: ## list these targets
	@echo 'make [all]       build the extension'
	@echo 'make install     install it into the PostgreSQL that PG_CONFIG names'
	@echo 'make clean       remove what was built, stop the servers under build/'
	@sed -n 's/^\([a-z-]*\): ## /make \1%/p' Makefile | awk -F% '{ printf "%-16s %s\n", $$1, $$2 }'

check: ## install what is missing, build, run every test in a private server; TESTS=file... for some
	@scripts/check $(TESTS)

mutants: ## change the program in one place at a time and see whether the tests notice: a sample; MUTANTS=all, or files
	@scripts/mutants $(MUTANTS)

demo: ## the same for a look around: a private server with the demonstration, left running
	@scripts/packages build
	@$(MAKE) -s --no-print-directory all
	@! scripts/cluster status demo >/dev/null 2>&1 || echo '== the demonstration that is running starts over, without what was added to it'
	@scripts/cluster start demo
	@scripts/demo

report: ## the targets as one HTML page, build/report.html, from the demonstration; REPORT_DB=connection for other books
	@scripts/report

demo-stop: ## stop the demonstration's server and throw it away
	@scripts/cluster stop demo

bench: ## measure against the alternatives, into bench/RESULTS.md; CASES=... for some, BENCH_ROWS=100000 for a quick look
	@scripts/bench $(CASES)

clients: ## read every view as people's tools do: pgjdbc, psqlODBC, node-postgres, R, LibreOffice
	@scripts/clients $(CLIENTS)

matrix: ## make check on Debian trixie, forky and experimental (PostgreSQL 17, 18, 19), in chroots; needs root
	@scripts/matrix $(SUITES)

sanitize: ## make check with undefined behaviour turned into a crash
	@$(MAKE) --no-print-directory check COPT='-fno-wrapv -fsanitize=undefined -fsanitize-undefined-trap-on-error'

valgrind: ## test/valgrind.sql under valgrind: errors with a frame of ours
	@scripts/valgrind

analyze: ## clang's static analyzer; fails on any finding
	@scripts/packages analyze
	@scan-build --status-bugs -o build/analyze \
	  sh -c '$(MAKE) -s --no-print-directory -B CC="$$CC" COPT=-DUSE_ASSERT_CHECKING with_llvm=no $(MODULE_big).so'

$(BUILDS):
	@$(MAKE) --no-print-directory $@

else

PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
ifneq ($(wildcard $(PGXS)),)

include $(PGXS)

# The conditions that C raises, from the list of all of them.
src/errors.h: sql/law/errors.sql
	{ printf '/* Made from sql/law/errors.sql by make: the conditions this extension raises, in SQLSTATE class JM. */\n'; \
	  printf '#ifndef JM_ERRORS_H\n#define JM_ERRORS_H\n\n#include "utils/elog.h"\n\n'; \
	  sed -n "s/^\t('JM\(.\)\(.\)\(.\)', *'\([a-z_]*\)'.*/#define ERRCODE_JM_\U\4\E MAKE_SQLSTATE('J','M','\1','\2','\3')/p" $<; \
	  printf '\n#endif\n'; } > $@.tmp
	mv $@.tmp $@

# Objects made for another PostgreSQL, or with other flags, are made again.
$(OBJS) $(OBJS:.o=.bc): $(SRC_HEADERS) jm_policy.control build/flags
build/flags: FORCE
	@mkdir -p build
	@echo '$(VERSION) $(pkgincludedir) $(CC) $(COPT)' | cmp -s - $@ || echo '$(VERSION) $(pkgincludedir) $(CC) $(COPT)' >$@

else

all install uninstall installdirs:
	@echo >&2 'There is no PostgreSQL to build for ($(PG_CONFIG) --pgxs).  `scripts/packages build` installs it, or name one with PG_CONFIG=...'
	@exit 1

clean distclean:
	rm -f src/*.o src/*.bc src/*/*.o src/*/*.bc $(MODULE_big).so $(EXTENSION_SQL) $(UPDATES) src/errors.h

endif

clean: clean-build
clean-build:
	@for c in build/*/is-cluster; do [ ! -e $$c ] || scripts/cluster stop "$$(basename "$$(dirname $$c)")"; done
	@find build -mindepth 1 -maxdepth 1 ! -name chroot -exec rm -rf {} + 2>/dev/null || :

# The chroots of `make matrix` took minutes to make: only distclean removes them.
distclean: clean distclean-build
distclean-build:
	rm -rf --one-file-system build

# A file that was renamed or removed makes the script anew as well.
build/sources: FORCE
	@mkdir -p build
	@echo '$(EXTENSION_SQL_SOURCES)' | cmp -s - $@ || echo '$(EXTENSION_SQL_SOURCES)' >$@

# The ledger's scripts as rows.
define ledger_scripts
for f in $(notdir $(MIGRATIONS)); do n=$${f%%_*}; s=$${f#*_}; \
  printf '\nINSERT INTO jm_policy.ledger_migration VALUES (%d, '"'%s'"', $$ledger$$\n' "$$(expr $$n + 0)" "$${s%.sql}"; \
  cat sql/ledger/tables/$$f; printf '$$ledger$$);\n'; done; \
n=0; for f in $(OBJECTS); do n=$$((n + 1)); \
  printf '\nINSERT INTO jm_policy.ledger_object VALUES (%d, '"'%s'"', $$ledger$$\n' $$n $$f; \
  cat sql/ledger/objects/$$f.sql; printf '$$ledger$$);\n'; done
endef

$(EXTENSION_SQL): $(EXTENSION_SQL_SOURCES) jm_policy.control Makefile build/sources
	{ printf '%s\n' '\echo Use "CREATE EXTENSION jm_policy" to load this file. \quit'; \
	  for f in $(LAW:%=sql/law/%.sql) $(POLICY:%=sql/policy/%.sql); do echo; cat $$f; done; \
	  $(ledger_scripts); \
	  echo; cat sql/law/config.sql; } > $@.tmp
	mv $@.tmp $@

$(UPDATES): %.sql: sql/updates/%.sql $(EXTENSION_SQL_SOURCES) $(RELEASED) jm_policy.control Makefile build/sources
	to='$@'; to=$${to##*--}; to=$${to%.sql}; \
	{ printf '%s\n' '\echo Use "ALTER EXTENSION jm_policy UPDATE" to load this file. \quit'; \
	  cat $<; \
	  printf '\nDELETE FROM jm_policy.ledger_migration;\nDELETE FROM jm_policy.ledger_object;\n'; \
	  if [ "$$to" = '$(EXTVERSION)' ]; then $(ledger_scripts); \
	  else sed -n '/^INSERT INTO jm_policy\.ledger_\(migration\|object\) VALUES/,/^\$$ledger\$$);/p' "test/upgrade/$(EXTENSION)--$$to.sql"; fi; } > $@.tmp
	mv $@.tmp $@

endif
