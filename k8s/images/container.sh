# shellcheck shell=bash disable=SC2154 # the test sets the variables
# Runs images from their archives with runc alone, as a cluster would at its strictest: any user, no capabilities, a read-only
# root, a network of their own. Needs root. $images has the archives, $work takes everything else.

# What a container may do as root: to hand over its files and become another user.
root_capabilities='["CAP_CHOWN","CAP_DAC_OVERRIDE","CAP_FOWNER","CAP_SETGID","CAP_SETUID"]'

unpack() { # IMAGE
  [ ! -d "$work/$1" ] || return 0
  mkdir -p "$work/$1/rootfs"
  tar -xf "$images/$1.tar" -C "$work/$1"
  tar -xf "$work/$1/layer.tar" -C "$work/$1/rootfs"
}

# Writes the runtime's configuration from the image's: -u USER, -e NAME=VALUE, -v FOLDER:PATH, then the image and arguments.
configure() { # CONTAINER OPTION… IMAGE ARGUMENT…
  local container=$1 user=999 env=() mounts=() image option OPTIND=1
  shift
  while getopts u:e:v: option; do
    case $option in
      u) user=$OPTARG ;;
      e) env+=("$OPTARG") ;;
      v) mounts+=("$OPTARG") ;;
      *) return 2 ;;
    esac
  done
  shift $((OPTIND - 1))
  image=$1
  shift
  unpack "$image"
  mkdir -p "$work/containers/$container"
  jq --argjson user "$user" --argjson env "$(as_json "${env[@]}")" --argjson mounts "$(as_json "${mounts[@]}")" \
    --arg root "$work/$image/rootfs" --argjson capabilities "$root_capabilities" --from-file "$here/container.jq" \
    "$work/$image/config.json" --args -- "$@" >"$work/containers/$container/config.json"
}

as_json() {
  jq --null-input --compact-output '$ARGS.positional' --args -- "$@"
}

runc() {
  command runc --root "$work/runc" "$@"
}

# Runs a container until it ends, with its output and exit status.
run() { # CONTAINER OPTION… IMAGE ARGUMENT…
  configure "$@"
  runc run --bundle "$work/containers/$1" "$1" </dev/null 2>&1
}

# Starts a container that goes on; its output goes to $work/CONTAINER.log, and it has the address 192.0.2.1 besides localhost.
start() { # CONTAINER OPTION… IMAGE ARGUMENT…
  configure "$@"
  if ! runc run --detach --bundle "$work/containers/$1" "$1" </dev/null >"$work/$1.log" 2>&1 ||
    ! nsenter --net --target "$(runc state "$1" | jq .pid)" ip address add 192.0.2.1/32 dev lo; then
    cat "$work/$1.log" >&2
    return 1
  fi
}

in_container() { # CONTAINER COMMAND…
  runc exec "$@" </dev/null 2>&1
}

# Ends a container as a cluster does, by the image's signal, and waits for it.
stop() { # CONTAINER SIGNAL
  runc kill "$1" "$2"
  await is_stopped "$1"
  runc delete "$1"
}

is_stopped() { # CONTAINER
  [ "$(runc state "$1" | jq -r .status)" = stopped ]
}

await() { # COMMAND…
  local deadline=$((SECONDS + 60))
  until "$@" >"$work/await" 2>&1; do
    [ $SECONDS -lt $deadline ] || { echo "not within 60 s: $*"; cat "$work/await"; return 1; } >&2
    sleep 0.1
  done
}
