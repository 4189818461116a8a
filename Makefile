# The commands of this project; `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

MVN ?= mvn -B -ntp
# for a quick start on a small machine; a busy shop wants the default compilers: make run JAVA_OPTS=-Xmx2g
JAVA_OPTS ?= -Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m
ARGS ?=
SHOP ?=
STRICT ?=

# what clusters, images and measurements need beyond Java, Maven and Go; a browser shows that pages open. Node comes with npm from
# elsewhere, and without it from Debian, so setup looks for the program
packages := curl python3 python3-venv util-linux wrk \
  containerd runc containernetworking-plugins nftables socat iproute2 procps gcc libc6-dev \
  mmdebstrap xz-utils unzip jq chromium

version := 1.0.0-SNAPSHOT
target := services/standalone/target
shop := $(target)/shop/standalone-$(version)-exec.jar
sources := pom.xml $(shell find services operator/api frontend -type f -not -path '*/target/*' -not -path '*/src/test/*' \
  -not -path '*/node_modules/*' -not -path '*/generated/*' 2>/dev/null)

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: $(shop) ## Start the shop (SHOP=k8s/samples/shop.yaml: that one; ARGS=--help lists options, ARGS=--fresh starts over)
	@java $(JAVA_OPTS) -jar $(shop) $(if $(SHOP),'--shop=$(SHOP)') $(ARGS) || { code=$$?; [ $$code = 130 ] || exit $$code; } # 130 is Ctrl-C

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
	@checks/cluster-parts.sh
	@skipped=$$({ grep -l '<skipped' {services/*,operator/*,daemon,consul-sync,helm,e2e}/target/{surefire,failsafe}-reports/TEST-*.xml 2>/dev/null \
	    | sed 's,.*/TEST-,,; s,\.xml$$,,'; cat target/skipped; } | sed 's,^,  ,'); \
	if [ -z "$$skipped" ]; then echo "No test was skipped."; \
	else echo "Skipped, at least in part, because this machine lacks something (make doctor):"; echo "$$skipped"; \
	  [ -z "$(STRICT)" ]; fi

.PHONY: setup
setup: ## Install on Debian what clusters, measurements and checks need beyond Java, Maven and Go
	@missing=; for package in $(packages); do \
	  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=" $$package"; done; \
	command -v npm >/dev/null || missing+=" nodejs npm"; \
	if [ -z "$$missing" ]; then echo "Everything is installed."; \
	else root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -qq && $$root apt-get install -y -qq --no-install-recommends $$missing; fi

.PHONY: doctor
doctor: ## Say what this machine lacks, what for, and how to get it on Debian
	@check() { if command -v "$$1" >/dev/null; then echo "ok       $$1"; else echo "missing  $$1 ($$2): $$3"; fi; }; \
	apt() { check "$$1" "$$2" "apt-get install $$3"; }; \
	apt java "everything; any JDK from 17 on" default-jdk; apt mvn "building" maven; \
	apt unshare "running as root" util-linux; apt curl "make check-api and bench-api" curl; \
	apt wrk "make bench-api" wrk; apt python3 "make check-api, bench-api and images" "python3 python3-venv"; \
	check docker "make up CLUSTER=kind" https://docs.docker.com/engine/install/debian/; \
	check kind "make up CLUSTER=kind" https://kind.sigs.k8s.io/docs/user/quick-start/\#installation; \
	check kubectl "make up CLUSTER=kind or current" https://kubernetes.io/docs/tasks/tools/install-kubectl-linux/; \
	check helm "make up CLUSTER=kind or current" https://helm.sh/docs/intro/install/; \
	check go "make up CLUSTER=node" "https://go.dev/dl/, 1.26 or newer"; \
	apt npm "the web app, and pages of Traefik's dashboard for CLUSTER=node" "nodejs npm"; \
	apt containerd "make up CLUSTER=node" "containerd runc containernetworking-plugins"; \
	apt nft "make up CLUSTER=node" nftables; apt socat "make up CLUSTER=node" socat; \
	apt gcc "make up CLUSTER=node" "gcc libc6-dev"; apt jq "make up CLUSTER=node" jq; \
	apt mmdebstrap "base images for CLUSTER=node" "mmdebstrap xz-utils unzip"; \
	apt chromium "journeys through the shop in make test, looking at pages in make e2e-full" chromium; \
	ls -d "$${JAVA25_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}" >/dev/null 2>&1 || \
	  echo "missing  JDK 25 (base images for CLUSTER=node): temurin-25-jdk by https://adoptium.net/installation/linux/, or JAVA25_HOME names it"; \
	version=$$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'); \
	[ "$${version:-0}" -ge 17 ] || echo "too old  java $$version: JDK 17 or newer is needed"; \
	if [ "$$(id -u)" = 0 ] && ! unshare -U true 2>/dev/null; then \
	  echo "denied   user namespaces: Postgres does not run as root without them, so start the shop as a normal user"; fi

.PHONY: format
format: ## Format the code
	@$(MVN) -q spotless:apply

.PHONY: docs
docs: ## Write docs/data-model.md and frontend/openapi anew from the running services
	@$(MVN) -q -pl services/standalone -am -Dspotless.check.skip -Ddocs.write=true -Dit.test=DataModelIT,PublishedApiIT \
	  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify

.PHONY: crd
crd: ## Write the chart's definition of a Shop anew from its records
	@$(MVN) -q -pl operator/api -am -Dspotless.check.skip -Dcrd.write=true -Dtest=ShopDefinitionTest \
	  -Dsurefire.failIfNoSpecifiedTests=false test

# kind where Docker runs, our own node elsewhere
CLUSTER ?= $(if $(shell command -v kind >/dev/null && docker info >/dev/null 2>&1 && echo yes),kind,node)
cluster = $(or $(wildcard k8s/cluster/$(CLUSTER)),$(error CLUSTER=$(CLUSTER) is none of: $(notdir $(wildcard k8s/cluster/*))))
cache := $(or $(SHOPWRIGHT_CACHE),$(HOME)/.cache/shopwright)
# a machine without a registry makes the base of our images itself
base = $(if $(filter node,$(CLUSTER)),-Djib.from.image=tar://$(cache)/images/jre.tar)
comma := ,
programs := services/auth services/product services/cart services/review services/order services/storefront operator/controller consul-sync
archives := $(programs:%=%/target/jib-image.tar)
# where the images go: registry.example.com/shopwright; shopwright alone is for clusters that they are loaded into
IMAGE_REPOSITORY ?= shopwright
# other sources make another version, which a cluster rolls out; the same ones leave it at rest
sources-of-images = git ls-files -coz --exclude-standard pom.xml services daemon operator consul-sync k8s/images ':!*/src/test/*' | sort -z | xargs -0 cksum
tag = $(version)-$(shell ($(sources-of-images) 2>/dev/null; echo "$(AOT)") | cksum | cut -d ' ' -f 1)

.PHONY: node-build
node-build: ## Build the programs of our own node, and its base images (half an hour, once)
	@k8s/images/build
	@k8s/node/node build

# the services whose images get an AOT cache (k8s/images/aot): half the time to start for 25 MB more to pull, and bytes that
# differ from build to build; none, as long as nobody waits for a start
AOT ?=

# what the archives were made of
images-of = $(tag) $(IMAGE_REPOSITORY) $(base)

.PHONY: images
images: ## Build the images, into target/jib-image.tar of each program (AOT="product …" adds caches for their start)
	@$(MVN) -q -Pimages -Dmaven.test.skip -Dspotless.check.skip $(base) -Dimage.repository=$(IMAGE_REPOSITORY) -Djib.to.tags=$(tag) \
	  -pl $(subst $() ,$(comma),$(programs)) -am package
	@for service in $(AOT); do k8s/images/aot services/$$service/target/jib-image.tar services/$$service/target/jib-image.tar; done
	@mkdir -p target && echo '$(images-of)' >target/images
	@k8s/images/report $(archives)

.PHONY: up
up: ## Start a local cluster with Traefik, Consul, the operator and a shop, or upgrade it (CLUSTER=kind|node|current chooses)
	@$(cluster) up
	@[ '$(images-of)' = "$$(cat target/images 2>/dev/null)" ] && ls $(archives) >/dev/null 2>&1 || $(MAKE) --no-print-directory images tag=$(tag)
	@$(cluster) load $(archives)
	@k8s/install $(cluster) $(IMAGE_REPOSITORY) $(tag)

.PHONY: down
down: ## Stop the local cluster and remove what belongs to it
	@$(cluster) down

.PHONY: e2e
e2e: ## Test the cluster that is up
	@KUBECONFIG=$$($(cluster) kubeconfig) $(MVN) -Pe2e -pl e2e -am verify

.PHONY: e2e-full
e2e-full: ## Test it longer: a machine drained, the control plane restarted, pages in a browser, consul-sync killed a hundred times
	@KUBECONFIG=$$($(cluster) kubeconfig) $(MVN) -Pe2e-full -pl e2e -am verify
	@bench/orders.sh
	@bench/consul-sync.sh

.PHONY: check-api
check-api: $(shop) ## Send the API of a running shop odd requests, made from its own documents (schemathesis)
	@checks/api-fuzz.sh

.PHONY: pictures
pictures: $(shop) ## Take the pictures in docs/images/web anew, in a shop of their own
	@PICTURES=$(CURDIR)/docs/images/web checks/with-shop.sh -- $(MAKE) --no-print-directory -C frontend journeys ARGS='--output target/journeys pictures'

.PHONY: bench-api
bench-api: $(shop) ## Measure the API; raw output goes to bench/results
	@bench/api.sh

.PHONY: bench-web
bench-web: $(shop) ## Measure what visitors on a slow phone wait for; raw output goes to bench/results
	@mkdir -p bench/results
	@checks/with-shop.sh -- node bench/web.mjs | tee bench/results/web-$$(date -u +%Y%m%d-%H%M).txt

.PHONY: bench-start
bench-start: ## Measure the start of a service's pod, with and without an AOT cache, on the cluster that is up
	@bench/start.sh $(cluster)

.PHONY: bench-up
bench-up: images ## Measure make up from nothing until a visitor has filled a cart; it takes the local cluster down first
	@bench/up.sh $(cluster) CLUSTER=$(CLUSTER)

.PHONY: clean
clean: ## Delete what was built; the shop's data in .data stays
	@$(MVN) -q clean
