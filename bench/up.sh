#!/usr/bin/env bash
# Measures how long `make up` takes when its images are built and nothing runs, until a visitor has looked around in the shop, signed
# up and filled a cart: bench/up.sh CLUSTER-SCRIPT [ARGUMENTS OF MAKE…]. Keeps the raw output in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."
cluster=$1
shift

make --no-print-directory down "$@"
mkdir -p bench/results
out=bench/results/up-$(date -u +%Y%m%d-%H%M).txt
{
  start=$SECONDS
  # what it prints is kept, and so must not have the password
  make --no-print-directory up "$@" | grep --line-buffered -v -i password
  ready=$((SECONDS - start))
  image=$("$cluster" kubectl --namespace shopwright-system get deployment shopwright-operator \
    --output jsonpath='{.spec.template.spec.containers[0].image}')
  "$cluster" kubectl --namespace default run verify --image "$image" --restart Never --attach --rm --quiet -- \
    verify --wait=5m --host=demo.localhost http://traefik.traefik.svc
  echo "make up: $ready s; until a visitor has filled a cart: $((SECONDS - start)) s; goal 180 s"
} | tee "$out"
