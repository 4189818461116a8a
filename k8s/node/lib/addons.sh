# shellcheck shell=bash
# What a cluster has beyond its machines' programs: DNS, volumes, metrics; and the images that pods run.

node_images=(pause busybox coredns local-path-provisioner metrics-server)

load_node_images() { # SOCKET
  local name files=()
  for name in "${node_images[@]}"; do files+=("$CACHE/images/$name.tar"); done
  touch "$STATE/loaded"
  mapfile -t -O "${#files[@]}" files <"$STATE/loaded"
  import_images "$1" "${files[@]}"
}

import_images() { # SOCKET FILE…
  local socket=$1 file
  shift
  for file in "$@"; do ctr --address "$socket" --namespace k8s.io images import "$file" >/dev/null; done
}

# What is loaded is written down, for machines that come later.
load() {
  is_up || fail "no node is up: $here/node up"
  [ $# -gt 0 ] || fail "node load FILE…: archives as 'docker save' and Jib write them"
  local file socket
  for file in "$@"; do [ -f "$file" ] || fail "there is no file $file"; done
  for socket in "$STATE"/node-*/containerd.sock; do import_images "$socket" "$@"; done
  for file in "$@"; do readlink -f "$file"; done | sort -u - "$STATE/loaded" -o "$STATE/loaded"
}

apply_addons() {
  mkdir -p "$STATE/manifests"
  fill "$STATE/manifests" "$here"/manifests/* "$here"/../metrics-server/*
  kubectl apply -f "$STATE/manifests" >/dev/null
  await 60 kubectl wait --for=condition=Ready node/node-1 --timeout=1s
  await 60 kubectl --namespace kube-system rollout status deployment/coredns --timeout=1s
  await 60 kubectl --namespace local-path-storage rollout status deployment/local-path-provisioner --timeout=1s
}

# A taken port is known before anything is started on it.
forward() { # PORT NODEPORT
  is_up || fail "no node is up: $here/node up"
  [[ "${1:-} ${2:-}" =~ ^[0-9]+\ [0-9]+$ ]] || fail "node forward PORT NODEPORT: both are numbers"
  ! running "forward-$1" || return 0
  ! (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null || fail "port $1 of 127.0.0.1 is taken by another program"
  start "forward-$1" socat "TCP-LISTEN:$1,bind=127.0.0.1,reuseaddr,backlog=1024,fork" "TCP:$node_address:$2"
}
