#!/bin/sh
# Starts Postgres as the official image does: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB, POSTGRES_INITDB_ARGS (or a file
# with each, in NAME_FILE), POSTGRES_HOST_AUTH_METHOD, PGDATA, and scripts in /docker-entrypoint-initdb.d for the first start.
# Two things differ: sourced scripts run in a POSIX shell, since there is no bash, and the locale is C.UTF-8.
# shellcheck disable=SC1090,SC3040 # scripts to source are not known here; busybox has pipefail
set -euo pipefail

fail() {
  echo "docker-entrypoint.sh: $*" >&2
  exit 1
}

from_file() { # NAME DEFAULT
  eval "value=\${$1:-} file=\${$1_FILE:-}"
  [ -z "$value" ] || [ -z "$file" ] || fail "$1 and $1_FILE are both set: keep one of them."
  [ -z "$file" ] || value=$(cat "$file")
  export "$1=${value:-$2}"
  unset "$1_FILE"
}

# initdb wants its user to have a name, which an id that a cluster picked has not.
as_named_user() { # PROGRAM…
  if whoami >/dev/null 2>&1; then "$@"; return; fi
  names=/var/run/postgresql # where the server has to write anyway
  echo "postgres:x:$(id -u):$(id -g)::/:/bin/false" >"$names/passwd"
  echo "postgres:x:$(id -g):" >"$names/group"
  LD_PRELOAD=libnss_wrapper.so NSS_WRAPPER_PASSWD=$names/passwd NSS_WRAPPER_GROUP=$names/group "$@"
  rm "$names/passwd" "$names/group"
}

create_cluster() { # SERVER…
  # evaluated, so that POSTGRES_INITDB_ARGS may contain quotes
  printf '%s\n' "$POSTGRES_PASSWORD" | eval "as_named_user initdb --username=\"\$POSTGRES_USER\" --pwfile=/dev/stdin \
    --set=listen_addresses=\* --set=unix_socket_directories=/var/run/postgresql $POSTGRES_INITDB_ARGS"
  method=${POSTGRES_HOST_AUTH_METHOD:-$("$@" -C password_encryption)}
  printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"
}

# Named as in the official image, for the scripts that call it.
docker_process_sql() { # PSQL-OPTION…
  PGHOST='' PGHOSTADDR='' psql --set=ON_ERROR_STOP=1 --no-psqlrc --no-password --quiet \
    --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" "$@"
}

run_scripts() {
  for script in /docker-entrypoint-initdb.d/*; do
    [ -e "$script" ] || continue # the folder is empty
    echo "docker-entrypoint.sh: $script"
    case $script in
      *.sh) if [ -x "$script" ]; then "$script"; else . "$script"; fi ;;
      *.sql) docker_process_sql --file="$script" ;;
      *.sql.gz) gunzip -c "$script" | docker_process_sql ;;
      *) echo "docker-entrypoint.sh: ignored, neither .sh nor .sql nor .sql.gz" ;;
    esac
  done
}

first_start() { # SERVER…
  [ -n "$POSTGRES_PASSWORD" ] || [ "${POSTGRES_HOST_AUTH_METHOD:-}" = trust ] || fail "there is no password for the \
superuser: set POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE (or POSTGRES_HOST_AUTH_METHOD=trust, which lets anybody in)."
  create_cluster "$@"
  # a server that none but this script reaches
  "$@" -c listen_addresses= -c unix_socket_directories=/var/run/postgresql -c port="${PGPORT:-5432}" &
  server=$!
  export PGPASSWORD="$POSTGRES_PASSWORD"
  until PGHOST='' pg_isready --quiet --dbname=postgres --username="$POSTGRES_USER"; do
    kill -0 "$server" 2>/dev/null || fail "the server ended while it was set up."
    sleep 0.1
  done
  [ "$POSTGRES_DB" = postgres ] ||
    echo 'CREATE DATABASE :"name"' | docker_process_sql --dbname=postgres --set=name="$POSTGRES_DB"
  run_scripts
  kill -INT "$server"
  wait "$server"
}

case ${1:-} in
  '' | -*) set -- postgres "$@" ;;
esac
case " $* " in
  *' -? '* | *' --help '* | *' -V '* | *' --version '* | *' -C '* | *' --describe-config '*) exec "$@" ;;
esac
[ "$1" = postgres ] || exec "$@"

from_file POSTGRES_PASSWORD ''
from_file POSTGRES_USER postgres
from_file POSTGRES_DB "$POSTGRES_USER"
from_file POSTGRES_INITDB_ARGS ''

mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2>/dev/null || true # the owner may be another, and Postgres then says so
if [ "$(id -u)" = 0 ]; then
  find "$PGDATA" /var/run/postgresql ! -user postgres -exec chown postgres:postgres {} +
  exec /usr/bin/setpriv --reuid=postgres --regid=postgres --clear-groups -- "$0" "$@" # not busybox's
fi
[ -s "$PGDATA/PG_VERSION" ] || first_start "$@"
unset POSTGRES_PASSWORD PGPASSWORD
exec "$@"
