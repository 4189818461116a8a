# The commands of this project; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

MVN ?= mvn -B -ntp
# for a quick start on a small machine; a busy shop wants the default compilers: make run JAVA_OPTS=-Xmx2g
JAVA_OPTS ?= -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
ARGS ?=
STRICT ?=

packages := curl python3 python3-venv util-linux wrk

target := services/standalone/target
shop := $(target)/shop/standalone-1.0.0-SNAPSHOT-exec.jar
sources := pom.xml $(shell find services -type f -not -path '*/target/*' -not -path '*/src/test/*' 2>/dev/null)

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: $(shop) ## Start the shop (ARGS=--help lists its options, ARGS=--fresh starts over)
	@java $(JAVA_OPTS) -jar $(shop) $(ARGS) || { code=$$?; [ $$code = 130 ] || exit $$code; } # 130 is Ctrl-C

.PHONY: build
build: $(shop) ## Build the shop without testing it

# unpacked, since a JVM starts much faster from jars than from jars inside a jar
$(shop): $(sources)
	@echo "Building the shop; the first time this takes some minutes."
	@$(MVN) -q -Dmaven.test.skip -Dspotless.check.skip -pl services/standalone -am package
	@java -Djarmode=tools -jar $(target)/$(@F) extract --force --destination $(@D)
	@touch $@

.PHONY: test
test: ## Run all tests (STRICT=1: a skipped one is a failure)
	@$(MVN) verify
	@skipped=$$(grep -l '<skipped' services/*/target/{surefire,failsafe}-reports/TEST-*.xml 2>/dev/null \
	    | sed 's,.*/TEST-,  ,; s,\.xml$$,,' || true); \
	if [ -z "$$skipped" ]; then echo "No test was skipped."; \
	else echo "Skipped, at least in part, because this machine lacks something (make doctor):"; echo "$$skipped"; \
	  [ -z "$(STRICT)" ]; fi

.PHONY: setup
setup: ## Install on Debian what the measurements and checks need beyond Java and Maven
	@missing=; for package in $(packages); do \
	  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=" $$package"; done; \
	if [ -z "$$missing" ]; then echo "Everything is installed."; \
	else root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -qq && $$root apt-get install -y -qq --no-install-recommends $$missing; fi

.PHONY: doctor
doctor: ## Say what this machine lacks, and what for
	@check() { if command -v "$$1" >/dev/null; then echo "ok       $$1"; else echo "missing  $$1: $$2"; fi; }; \
	check java "everything; any JDK from 17 on"; check mvn "building"; \
	check unshare "running as root (util-linux)"; check curl "make check-api and bench-api"; \
	check wrk "make bench-api"; check python3 "make check-api and bench-api"; \
	version=$$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'); \
	[ "$${version:-0}" -ge 17 ] || echo "too old  java $$version: JDK 17 or newer is needed"; \
	if [ "$$(id -u)" = 0 ] && ! unshare -U true 2>/dev/null; then \
	  echo "denied   user namespaces: Postgres does not run as root without them, so start the shop as a normal user"; fi

.PHONY: format
format: ## Format the code
	@$(MVN) -q spotless:apply

.PHONY: docs
docs: ## Write docs/data-model.md anew from the migrated databases
	@$(MVN) -q -pl services/standalone -am -Dspotless.check.skip -Ddocs.write=true -Dit.test=DataModelIT \
	  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify

.PHONY: check-api
check-api: $(shop) ## Send the API of a running shop odd requests, made from its own documents (schemathesis)
	@checks/api-fuzz.sh

.PHONY: bench-api
bench-api: $(shop) ## Measure the API; raw output goes to bench/results
	@bench/api.sh

.PHONY: clean
clean: ## Delete what was built; the shop's data in .data stays
	@$(MVN) -q clean
