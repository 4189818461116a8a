#!/usr/bin/env bash
# Measures how long a pod of each service takes to become Ready, on the cluster that the given script (k8s/cluster/…) knows.
# The images without an AOT cache are there already; those with one are made here. Keeps the raw output in bench/results.
set -euo pipefail
cluster=$(realpath "$1")
cd "$(dirname "$0")/.."

for archive in services/*/target/jib-image.tar; do
  [ -f "$archive" ] || { echo "There are no images yet: run make up first." >&2; exit 1; }
  cached=${archive%.tar}-aot.tar
  k8s/images/aot "$archive" "$cached" -aot
  "$cluster" load "$cached"
done

mkdir -p bench/results
out=bench/results/start-$(date -u +%Y%m%d-%H%M).txt
{
  echo "create to Ready of one pod, 1 CPU, median of 5 (and all five, in turn)"
  KUBECONFIG=$("$cluster" kubeconfig) mvn -B -ntp -Pbench -pl e2e -am verify | tee target/start.log | grep -E '^(auth|product|cart|review|storefront) |Tests run:.*StartUp'
} | tee "$out"
