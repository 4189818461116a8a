#!/usr/bin/env bash
# Builds the images of the last commit again, from another clone in another folder, and compares them with those that are
# here: the same commit must give the same bytes. Takes the arguments of make images.
set -euo pipefail
cd "$(dirname "$0")/.."
archives=({services/*,operator/controller,consul-sync}/target/jib-image.tar)
[ -f "${archives[0]}" ] || { echo "There are no images yet: make images" >&2; exit 1; }
git diff --quiet HEAD || { echo "There are changes that are not committed, which the other clone would lack." >&2; exit 1; }

again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git clone -q . "$again"
make --no-print-directory -C "$again" images "$@" >/dev/null
sha256sum "${archives[@]}" | (cd "$again" && sha256sum --check)
