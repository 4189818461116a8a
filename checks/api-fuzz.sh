#!/usr/bin/env bash
# Fuzzes every published document of a shop with schemathesis, as a visitor, a customer and staff; fails on a 5xx, an
# undocumented status, media type or body. Uses the shop at SHOP_URL (with SHOP_ADMIN_EMAIL and SHOP_ADMIN_PASSWORD, and no
# rate limits), or else one of its own. The gate of a closed shop is left out: it answers 503 to whoever has no pass. SEED
# repeats a run, EXAMPLES makes it longer.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${SHOP_URL:-}" ] || exec "$here/with-shop.sh" -- "$0"

version=4.32.5
tools=${XDG_CACHE_HOME:-$HOME/.cache}/shopwright/schemathesis-$version
if [ ! -x "$tools/bin/schemathesis" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q "schemathesis==$version"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" # schemathesis writes into the folder it runs in
export SCHEMATHESIS_HOOKS=api_fuzz_people PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1

findings=0
for service in ${SERVICES:-auth product cart review order storefront}; do
  url=$SHOP_URL/${service}_service
  [ "$service" != storefront ] || url=$SHOP_URL # it has the host's own documents
  for role in ${ROLES:-visitor customer staff}; do
    echo "== $service as $role"
    FUZZ_ROLE=$role "$tools/bin/schemathesis" --no-color run "$url/api/schema/" --url "$url" \
      --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
      --phases examples,coverage,fuzzing --mode all --exclude-path-regex '/internal/|/maintenance/gate/' \
      --seed "${SEED:-20261123}" --max-examples "${EXAMPLES:-10}" --generation-database none \
      --request-timeout 20 --suppress-health-check all --warnings off --continue-on-failure ||
      findings=$((findings + 1))
  done
done
[ "$findings" -eq 0 ] || { echo "$findings of the runs found something" >&2; exit 1; }
