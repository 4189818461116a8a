#!/usr/bin/env bash
# Tests what is not Java: the network-policy agent, kind's view of its configuration, Prometheus' view of our alerts and
# dashboards, our own base images. What this machine can't test is named in target/skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
images=${SHOPWRIGHT_CACHE:-$HOME/.cache/shopwright}/images
mkdir -p target
: >target/skipped

skip() { echo "$1" >>target/skipped; }

if command -v go >/dev/null; then
  go -C k8s/node test ./netpol/...
  go -C k8s/kind test ./...
  go -C helm/promql test ./...
else
  skip "k8s/node/netpol, k8s/kind and helm/promql: no Go"
fi

{ [ "$(id -u)" = 0 ] && command -v nft >/dev/null; } || skip "connections of k8s/node/netpol: no root, or no nft"

if [ "$(id -u)" = 0 ] && [ -f "$images/postgres.tar" ]; then
  k8s/images/test
else
  skip "k8s/images/test: no root, or no images yet (make node-build)"
fi
