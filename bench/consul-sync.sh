#!/usr/bin/env bash
# Measures consul-sync against an API server and a Consul of its own: latencies, faults, kills, outages, rest, 10,000 endpoints.
# Keeps the raw output in bench/results. Needs the programs of k8s/node (make node-build), and JDK 25: it is what the image has.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p bench/results target
out=bench/results/consul-sync-$(date -u +%Y%m%d-%H%M).txt
mvn -B -ntp -Dspotless.check.skip -pl consul-sync -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dit.test=${1:-dev.shopwright.consulsync.*IT}" -Dit.excluded= -Dfailsafe.failIfNoSpecifiedTests=false -Dtimes=50 \
  -Djvm="${JAVA25_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}/bin/java" |
  tee target/consul-sync.log | grep -E '^consul|Tests run:.*(IT|Skipped)|ERROR.*IT' | tee "$out"
