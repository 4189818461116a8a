# shellcheck shell=bash
# What a node changes on its host, and how it is put back: a bridge with the node's address, an nft table that lets pods out,
# some kernel settings, a cgroup, and empty folders that the kubelet insists on.

bridge=shopwright0
pod_range=10.244.0.0/16
service_range=10.96.0.0/16
machine_range=172.31.255.0/24
node_address=172.31.255.1

tools=(containerd runc nft ip socat unshare nsenter /usr/lib/cni/ptp)
# the kubelet sets the last four as it likes them
settings=(net.ipv4.ip_forward fs.inotify.max_user_instances fs.inotify.max_user_watches
  vm.overcommit_memory vm.panic_on_oom kernel.panic kernel.panic_on_oops)
insisted=(/var/lib/kubelet /var/log/containers /var/log/pods /var/lib/cni)

require_root() { [ "$(id -u)" = 0 ] || fail "needs root, for containers and addresses: sudo $here/node …"; }

require_host() {
  [ "$(uname -s)" = Linux ] || fail "needs Linux; with Docker use kind instead (make up CLUSTER=kind)"
  require_root
  local tool missing=()
  for tool in "${tools[@]}"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [ ${#missing[@]} = 0 ] || fail "missing ${missing[*]}: make setup installs it on Debian"
}

require_programs() {
  [ -x "$CACHE/bin/kube-apiserver" ] || fail "the programs are not built yet (half an hour, once): $here/node build"
}

cgroup_controllers() {
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then echo /sys/fs/cgroup; else find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d; fi
}

# one controller is enough to know our processes by
cgroup_folder() {
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then echo /sys/fs/cgroup; else echo /sys/fs/cgroup/pids; fi
}

# Where our processes belong: they share the processor as a group, or each of their threads would weigh as much as all pods. It
# weighs no more than a group beside it: whoever sends requests would send them late and then all at once.
memberships() {
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then echo /sys/fs/cgroup; else printf '/sys/fs/cgroup/%s\n' pids cpu; fi
}

# Whether there is one, of this state folder or another's.
has_node() { is_up || ip link show "$bridge" >/dev/null 2>&1; }

prepare_host() {
  mkdir -p "$STATE"/{run,log,volumes}
  chmod 700 "$STATE" # keys are in it
  sysctl "${settings[@]}" >"$STATE/settings"
  sysctl -qw net.ipv4.ip_forward=1 fs.inotify.max_user_instances=8192 fs.inotify.max_user_watches=524288
  cgroup_controllers | while read -r controller; do mkdir -p "$controller/shopwright/control-plane"; done
  local folder
  for folder in "${insisted[@]}"; do [ -d "$folder" ] || { mkdir "$folder" && echo "$folder" >>"$STATE/folders"; }; done
  ip link add "$bridge" type bridge # some kernels have no dummy device
  ip address add "$node_address/24" dev "$bridge"
  ip link set "$bridge" up
  ip route add "$service_range" dev "$bridge" # a way for the host's own calls, where it has no default route
  nft -f - <<RULES
table ip shopwright-node {
  chain postrouting {
    type nat hook postrouting priority srcnat
    ip saddr $pod_range ip daddr != { $pod_range, $machine_range } masquerade
  }
}
RULES
}

# Mounts need no care: they lie in a mount namespace that has ended with its processes.
restore_host() {
  ip link delete "$bridge" 2>/dev/null || true
  # a pod's network is there for minutes more, while connections that were cut wait for an answer
  local link table
  for link in $(ip -o route show root "$pod_range" | grep -o 'veth[^ ]*'); do ip link delete "$link" 2>/dev/null || true; done
  for table in 'ip shopwright-node' 'inet shopwright-netpol' 'ip kube-proxy' 'ip6 kube-proxy'; do
    # shellcheck disable=SC2086
    nft delete table $table 2>/dev/null || true
  done
  sysctl -qp "$STATE/settings" || true
  cgroup_controllers | while read -r controller; do find "$controller/shopwright" -depth -type d -exec rmdir {} \; 2>/dev/null || true; done
  if [ -f "$STATE/folders" ]; then xargs -r rmdir --ignore-fail-on-non-empty <"$STATE/folders"; fi
}
