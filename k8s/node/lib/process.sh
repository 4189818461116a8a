# shellcheck shell=bash
# Processes: each component is started in the background with its pid, command and log under $STATE, and below one
# cgroup, which is how `down` finds every process that came from here and no other.

fail() {
  echo "node: $*" >&2
  exit 1
}

# start NAME COMMAND… : the command is written down, so that `restart` needs to know nothing of components.
start() {
  local name=$1 folder
  shift
  {
    for folder in $(memberships); do
      printf 'echo $$ >%q\n' "$folder/shopwright/${group:-control-plane}/cgroup.procs"
    done
    printf 'exec'
    printf ' %q' "$@"
  } >"$STATE/run/$name.command"
  resume "$name"
}

resume() {
  setsid bash "$STATE/run/$1.command" >>"$STATE/log/$1.log" 2>&1 </dev/null &
  echo $! >"$STATE/run/$1.pid"
}

# kill_group NAME : every process in the cgroup and those below it, and those that they start meanwhile.
kill_group() {
  local pids
  while pids=$(find "$(cgroup_folder)/shopwright/$1" -name cgroup.procs -exec cat {} + 2>/dev/null) && [ -n "$pids" ]; do
    echo "$pids" | xargs kill -KILL 2>/dev/null || true
    sleep 0.1
  done
}

running() {
  [ -f "$STATE/run/$1.pid" ] && kill -0 "$(cat "$STATE/run/$1.pid")" 2>/dev/null
}

# Asks a component to stop, and insists after ten seconds or, with --kill, at once.
stop() {
  local signal=TERM
  if [ "$1" = --kill ]; then
    signal=KILL
    shift
  fi
  running "$1" || return 0
  local pid
  pid=$(cat "$STATE/run/$1.pid")
  kill -"$signal" "$pid"
  timeout 10 tail -s 0.1 --pid="$pid" -f /dev/null || kill -KILL "$pid"
}

restart() { # [--kill] NAME
  is_up || fail "no node is up: $here/node up"
  local name=${2:-${1:-}}
  [ -f "$STATE/run/$name.command" ] || fail "there is no component '$name', but these: $(components)"
  stop "$@"
  resume "$name"
}

components() { find "$STATE/run" -name '*.command' -printf '%f\n' | sed 's/\.command$//' | sort | paste -sd' '; }

is_up() { [ -d "$STATE/run" ]; }

# await SECONDS COMMAND… : until it succeeds.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || fail "gave up waiting for: $*"
    sleep 0.2
  done
}
