# shellcheck shell=bash disable=SC2154 # the test sets the variables
secret="it's \"a\" \$secret \\"

sql() { # CONTAINER PASSWORD SQL
  in_container -e PGPASSWORD="$2" "$1" psql -h 192.0.2.1 -U shop -d orders -At -c "$3"
}

# What the first start runs, and a file that shows every command line there was while it ran.
write_scripts() { # FOLDER
  mkdir "$1"
  echo 'docker_process_sql --command "CREATE TABLE script (name text)"' >"$1/1-sourced.sh"
  printf '#!/bin/sh\ncat /proc/[0-9]*/cmdline >/var/lib/postgresql/commands 2>/dev/null || true\n' >"$1/2-run.sh"
  chmod +x "$1/2-run.sh"
  echo "INSERT INTO script VALUES ('plain')" >"$1/3.sql"
  echo "INSERT INTO script VALUES ('packed')" | gzip >"$1/4.sql.gz"
}

first_start() { # CONTAINER
  succeeds "$1: user and database" '^shop orders$' sql "$1" "$secret" "SELECT current_user || ' ' || current_database()"
  fails "$1: wrong password" 'password authentication failed' sql "$1" wrong 'SELECT 1'
  succeeds "$1: scripts" '^plain packed$' sql "$1" "$secret" "SELECT string_agg(name, ' ') FROM script"
  succeeds "$1: time zones" '^2026-01-15 13:00:00$' \
    sql "$1" "$secret" "SELECT '2026-01-15 12:00Z'::timestamptz AT TIME ZONE 'Europe/Warsaw'"
  succeeds "$1: letters beyond ASCII" '^łódź$' sql "$1" "$secret" "SELECT lower('ŁÓDŹ')"
  succeeds "$1: arguments of initdb" '^1MB$' sql "$1" "$secret" 'SHOW wal_segment_size'
  fails "$1: its password is in no log and no command line" '^$' \
    grep -rF "$secret" "$work/$1.log" "$work/$1.data/commands"
}

second_start() { # CONTAINER
  succeeds "$1: data stays, scripts do not run again" '^2$' sql "$1" "$secret" 'SELECT count(*) FROM script'
  succeeds "$1: options" '^17$' sql "$1" "$secret" 'SHOW max_connections'
}

postgres_as() { # USER [OWNER-OF-THE-DATA]
  local name=postgres-$1 data=$work/postgres-$1.data
  install -d -m 777 "$data" "$data/sockets"
  echo "$secret" >"$work/password"
  [ -d "$work/scripts" ] || write_scripts "$work/scripts"
  local options=(-u "$1" -v "$data:/var/lib/postgresql" -v "$data/sockets:/var/run/postgresql"
    -v "$work/password:/password" -v "$work/scripts:/docker-entrypoint-initdb.d" -e POSTGRES_INITDB_ARGS="--wal-segsize='1'"
    -e POSTGRES_USER=shop -e POSTGRES_DB=orders -e POSTGRES_PASSWORD_FILE=/password postgres)
  start "$name" "${options[@]}"
  await in_container "$name" pg_isready -h 192.0.2.1 -U shop
  first_start "$name"
  succeeds "$name: owner of the data" "^${2:-$1}\$" stat -c %u "$data/18/docker/PG_VERSION"
  stop "$name" INT
  start "$name" "${options[@]}" -c max_connections=17
  await in_container "$name" pg_isready -h 192.0.2.1 -U shop
  second_start "$name"
  stop "$name" INT
}

postgres_as 999
postgres_as 12345
postgres_as 0 999

install -d -m 777 "$work/empty"
empty=(run postgres -v "$work/empty:/var/lib/postgresql" -e POSTGRES_USER=shop)
fails "postgres: no password" 'POSTGRES_PASSWORD_FILE' "${empty[@]}" postgres
fails "postgres: a password and a file" 'are both set' \
  "${empty[@]}" -e POSTGRES_PASSWORD=a -e POSTGRES_PASSWORD_FILE=/password postgres
fails "postgres: a file that is not there" "/nowhere" "${empty[@]}" -e POSTGRES_PASSWORD_FILE=/nowhere postgres
succeeds "postgres of its tag" 'PostgreSQL\) 18\.' run postgres postgres postgres --version
succeeds "postgres: another command" '^psql' run postgres postgres psql --version
