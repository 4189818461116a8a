#!/usr/bin/env bash
# Measures the API and keeps the raw output in bench/results. Measures the shop whose services are at AUTH_URL, PRODUCT_URL
# and CART_URL (its rate limits must be off), or else one of its own with 100,000 products.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
command -v wrk >/dev/null || { echo "wrk is missing: make setup installs it." >&2; exit 1; }
mkdir -p "$here/results"
out=$here/results/api-$(date -u +%Y%m%d-%H%M).txt
if [ -n "${PRODUCT_URL:-}" ]; then
  python3 "$here/api.py"
else
  START_SECONDS=900 "$here/../checks/with-shop.sh" --sample=bench -- python3 "$here/api.py"
fi | tee "$out"

# checkout, beside what Postgres can do alone; both in one program of the order service's tests, with all compilers as a server has them
mvn -B -ntp -Dspotless.check.skip -pl services/order -am verify -f "$here/../pom.xml" -Dtest=none \
  -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CheckoutRateIT -Dit.excluded= -Dit.jvm=-Xmx2g -Dfailsafe.failIfNoSpecifiedTests=false |
  grep -E '^checkout:|Tests run:.*IT|ERROR.*IT' | tee -a "$out"
