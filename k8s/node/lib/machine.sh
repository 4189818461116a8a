# shellcheck shell=bash
# A machine of the cluster: containerd, kubelet, kube-proxy and the network-policy agent, in a mount namespace of their
# own. The first machine shares the host's network; the second has a network namespace, and stands for another host.

start_machine() { # NUMBER
  number=$1
  machine=node-$number
  home=$STATE/$machine
  address=${machine_range%.0/24}.$number
  group=$machine/system
  mkdir -p "$home/net.d"
  cgroup_controllers | while read -r controller; do mkdir -p "$controller/shopwright/$group"; done
  start_namespaces
  [ "$number" = 1 ] || connect_machine
  configure_machine
  on_machine containerd containerd --config "$home/containerd.toml"
  await 30 ctr --address "$home/containerd.sock" version
  load_node_images "$home/containerd.sock"
  on_machine kubelet kubelet --config "$home/kubelet.yaml" --kubeconfig "$home/kubelet.conf" \
    --node-ip "$address" --hostname-override "$machine"
  on_machine kube-proxy kube-proxy --config "$home/kube-proxy.yaml"
  on_machine netpol netpol --kubeconfig "$home/netpol.conf" --node-name "$machine"
}

# A process that only waits holds the namespaces; folders that the kubelet insists on are the machine's own in there.
start_namespaces() {
  local network=(--net)
  [ "$number" != 1 ] || network=()
  # shellcheck disable=SC2016
  start "$machine" unshare "${network[@]}" --mount --propagation private bash -euc '
    mount --make-rshared /
    for folder in "$@"; do
      mkdir -p "$0$folder"
      mount --bind "$0$folder" "$folder"
    done
    touch "$0/ready"
    exec tail -f /dev/null' "$home" "${insisted[@]}"
  await 10 test -e "$home/ready"
  holder=$(cat "$STATE/run/$machine.pid")
}

# on_machine COMPONENT COMMAND… : the first machine's components are called by their name alone.
on_machine() {
  local name=$1
  shift
  [ "$machine" = node-1 ] || name=$name-$machine
  start "$name" nsenter --target "$holder" --mount --net "$@"
}

configure_machine() {
  user "system:node:$machine" system:nodes >"$home/kubelet.conf"
  user system:kube-proxy >"$home/kube-proxy.conf"
  user system:netpol >"$home/netpol.conf"
  : >"$home/resolv.conf" # names outside the cluster are nobody's here, so that nothing waits for a resolver out of reach
  fill "$home" "$here"/config/*
  mv "$home/10-shopwright.conflist" "$home/net.d/"
}

# fill FOLDER TEMPLATE… : writes the templates there, with their @NAMES@ filled in.
fill() {
  local folder=$1 template
  shift
  for template in "$@"; do
    sed "s|@STATE@|$STATE|g; s|@HOME@|$home|g; s|@MACHINE@|$machine|g; s|@ADDRESS@|$address|g; s|@NUMBER@|$number|g
      s|@PODS@|$pod_range|g; s|@MACHINES@|$machine_range|g" "$template" >"$folder/$(basename "$template")"
  done
}

# A network cable between the host's bridge and the machine, and the way to its pods.
connect_machine() {
  ip link add shopwright2 mtu 1500 type veth peer name eth0 netns "$holder"
  ip link set shopwright2 master "$bridge" up
  ip route add "10.244.$number.0/24" via "$address"
  nsenter --target "$holder" --net bash -euc "
    ip link set lo up
    ip address add $address/24 dev eth0
    ip link set eth0 up
    ip route add default via $node_address
    sysctl -qw net.ipv4.ip_forward=1"
}

add_machine() {
  is_up || fail "no node is up: $here/node up"
  ! running node-2 || fail "the second machine is there already"
  start_machine 2
  await 60 kubectl wait --for=condition=Ready node/node-2 --timeout=1s
}

remove_machine() {
  running node-2 || fail "there is no second machine"
  kubectl delete node node-2 --ignore-not-found >/dev/null
  kill_group node-2
  ip route delete 10.244.2.0/24
  rm -rf "$STATE/node-2" "$STATE"/run/*node-2.*
}
