# shellcheck shell=bash disable=SC2154 # the test sets the variables

cli() { # CONTAINER ARGUMENT…
  local name=$1
  shift
  in_container "$name" redis-cli -e --no-auth-warning "$@"
}

redis_as() { # USER
  local name=redis-$1 data=$work/redis-$1.data
  local options=(-u "$1" -v "$data:/data" redis --requirepass secret --appendonly yes)
  install -d -m 777 "$data"
  start "$name" "${options[@]}"
  await cli "$name" -h 192.0.2.1 -a secret ping
  fails "redis as $1: no password" NOAUTH cli "$name" -h 192.0.2.1 get key
  fails "redis as $1: wrong password" WRONGPASS cli "$name" -h 192.0.2.1 -a wrong get key
  succeeds "redis as $1: password" OK cli "$name" -h 192.0.2.1 -a secret set key kept
  stop "$name" TERM
  start "$name" "${options[@]}"
  await cli "$name" -a secret ping
  succeeds "redis as $1: data after a restart" kept cli "$name" -a secret get key
  succeeds "redis as $1: owner of the data" "^${2:-$1}\$" stat -c %u "$data/appendonlydir"
  stop "$name" TERM
}

redis_as 999
redis_as 12345
redis_as 0 999

install -d -m 777 "$work/redis.data"
start redis-open -v "$work/redis.data:/data" redis
await cli redis-open ping
succeeds "redis: reached from outside without a password, as upstream" PONG cli redis-open -h 192.0.2.1 ping
stop redis-open TERM

echo 'protected-mode yes' >"$work/redis.data/redis.conf"
start redis-file -v "$work/redis.data:/data" redis redis.conf --maxmemory 7mb
await cli redis-file ping
fails "redis: what a file protects stays so" DENIED cli redis-file -h 192.0.2.1 ping
succeeds "redis: options beside a file" 7340032 cli redis-file config get maxmemory
stop redis-file TERM

succeeds "redis of its tag" 'v=8\.0\.' run redis redis redis-server --version
succeeds "redis: another command" '^another$' run redis redis echo another
