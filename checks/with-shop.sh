#!/usr/bin/env bash
# Runs a command beside a shop of its own, made for it and thrown away with its data:
#   checks/with-shop.sh [shop's options] -- command…
# The command finds SHOP_URL, AUTH_URL, PRODUCT_URL, CART_URL, REVIEW_URL, SHOP_ADMIN_EMAIL and SHOP_ADMIN_PASSWORD. Rate
# limits are off. PORT_BASE (18000) moves the shop.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
base=${PORT_BASE:-18000}
jar=$(ls "$root"/services/standalone/target/standalone-*-exec.jar 2>/dev/null | head -1 || true)
[ -n "$jar" ] || { echo "There is no shop to start yet: run make build first." >&2; exit 1; }

options=()
while [ "$#" -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
shift

data=$(mktemp -d)
shop=
stop() {
  [ -z "$shop" ] || { kill "$shop" 2>/dev/null || true; wait "$shop" 2>/dev/null || true; }
  rm -rf "$data"
}
trap stop EXIT
trap 'exit 130' INT TERM

SHOPWRIGHT_LIMITS_API=0 \
SHOPWRIGHT_AUTH_LIMITS_SIGNINACCOUNT_CAPACITY=0 SHOPWRIGHT_AUTH_LIMITS_SIGNINADDRESS_CAPACITY=0 \
SHOPWRIGHT_AUTH_LIMITS_SIGNUP_CAPACITY=0 \
SHOPWRIGHT_AUTH_LIMITS_RESETACCOUNT_CAPACITY=0 SHOPWRIGHT_AUTH_LIMITS_RESETADDRESS_CAPACITY=0 \
  java ${JAVA_OPTIONS:--Xmx1g} -jar "$jar" --data-dir="$data/shop" --port-base="$base" \
  ${options[@]+"${options[@]}"} >"$data/console" 2>&1 &
shop=$!

for ((second = 0; ; second++)); do
  grep -qs '^Admin password: ' "$data/console" && curl -fs -o /dev/null "http://localhost:$((base + 80))/api/v1/shop/" && break
  if ! kill -0 "$shop" 2>/dev/null || [ "$second" -ge "${START_SECONDS:-300}" ]; then
    echo "The shop did not start:" >&2
    tail -40 "$data/console" >&2
    exit 1
  fi
  sleep 1
done

export SHOP_URL=http://localhost:$((base + 80))
export AUTH_URL=http://localhost:$((base + 1)) PRODUCT_URL=http://localhost:$((base + 2))
export CART_URL=http://localhost:$((base + 3)) REVIEW_URL=http://localhost:$((base + 4))
SHOP_ADMIN_EMAIL=$(sed -n 's/^Admin e-mail: //p' "$data/console")
SHOP_ADMIN_PASSWORD=$(sed -n 's/^Admin password: //p' "$data/console")
export SHOP_ADMIN_EMAIL SHOP_ADMIN_PASSWORD
"$@"
