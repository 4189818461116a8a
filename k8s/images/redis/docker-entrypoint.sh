#!/bin/sh
# Starts Redis as the official image does: options or a configuration file alone mean redis-server, root becomes the user
# redis, and protected mode is off unless it is asked for, since a container is reached from outside or not at all.
set -eu

case ${1:-} in
  '' | -* | *.conf) set -- redis-server "$@" ;;
esac
[ "$1" = redis-server ] || exec "$@"

if [ "$(id -u)" = 0 ]; then
  find . ! -user redis -exec chown redis:redis {} +
  exec /usr/bin/setpriv --reuid=redis --regid=redis --clear-groups -- "$0" "$@" # not busybox's
fi

umask 0077
shift
case ${1:-} in
  -h | --help | -v | --version | --check-system | --test-memory) ;; # these work alone only
  *.conf)
    file=$1
    shift
    grep -q '^[[:space:]]*protected-mode' "$file" || set -- --protected-mode no "$@"
    set -- "$file" "$@"
    ;;
  *) set -- --protected-mode no "$@" ;; # the later of two settings counts
esac
exec redis-server "$@"
