#!/usr/bin/env bash
# Measures the operator with many shops, on an API server without machines: bench/fleet.sh [SHOPS]. Keeps the raw output in
# bench/results. Needs the programs of k8s/node (make node-build), and JDK 25: it is what the operator's image has.
set -euo pipefail
cd "$(dirname "$0")/.."
shops=${1:-200}

mkdir -p bench/results
out=bench/results/fleet-$shops-$(date -u +%Y%m%d-%H%M).txt
{
  echo "$shops shops; goals: 512 MiB at most, one watch of each kind, no write at rest, a cold start within 60 s"
  mvn -B -ntp -Dspotless.check.skip -pl operator/controller -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test=FleetIT -Dit.excluded= -Dfailsafe.failIfNoSpecifiedTests=false -Dfleet.shops="$shops" \
    -Djvm="${JAVA25_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}/bin/java" |
    tee target/fleet.log | grep -E '^fleet |Tests run:.*FleetIT|ERROR.*FleetIT'
} | tee "$out"
