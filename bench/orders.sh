#!/usr/bin/env bash
# Kills the order service, and product, under orders, and checks that none was lost or doubled. Keeps the raw output in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p bench/results target
out=bench/results/orders-$(date -u +%Y%m%d-%H%M).txt
mvn -B -ntp -Dspotless.check.skip -pl services/order -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  '-Dit.test=KillIT,CrashIT' -Dcrash.runs=500 -Dit.excluded= -Dfailsafe.failIfNoSpecifiedTests=false |
  tee target/orders.log | grep -E '^(order:|crash test|[0-9]+ orders)|Tests run:.*(IT|Skipped)|ERROR.*IT' | tee "$out"
