# shellcheck shell=bash
# The control plane: certificates by kubeadm, etcd, the API server, the controller manager and the scheduler.

KUBECONFIG=$STATE/admin.conf
export KUBECONFIG

# kubeadm_config DIR ADDRESS PORT
kubeadm_config() {
  cat <<YAML
apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint:
  advertiseAddress: $node_address # kubeadm takes no loopback address here
nodeRegistration:
  name: node-1
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: $(kubeadm version -o short)
certificatesDir: $1/pki
controlPlaneEndpoint: $2:$3
apiServer:
  certSANs:
    - $2
networking:
  podSubnet: $pod_range
  serviceSubnet: $service_range
YAML
}

# certificates DIR ADDRESS PORT : keys, certificates and a kubeconfig for each who calls the API server.
certificates() {
  kubeadm_config "$@" >"$1/kubeadm.yaml"
  kubeadm init phase certs all --config "$1/kubeadm.yaml"
  kubeadm init phase kubeconfig all --config "$1/kubeadm.yaml" --kubeconfig-dir "$1"
}

# user NAME [GROUP] : a kubeconfig on standard output.
user() { kubeadm kubeconfig user --config "$STATE/kubeadm.yaml" --client-name "$1" ${2:+--org "$2"} 2>/dev/null; }

# etcd speaks through sockets only: it asks nobody who they are, so the folder's mode is its guard. It insists on
# telling other members an address, and has none to tell.
etcd_command() { # DIR
  mkdir -p "$1/etcd"
  chmod 700 "$1/etcd"
  etcd=(etcd --name node --data-dir "$1/etcd/data" --unsafe-no-fsync
    --listen-client-urls "unix://$1/etcd/client" --advertise-client-urls http://localhost:2379
    --listen-peer-urls "unix://$1/etcd/peer" --initial-advertise-peer-urls http://localhost:2380
    --initial-cluster node=http://localhost:2380)
}

# shellcheck disable=SC2054
apiserver_command() { # DIR ADDRESS PORT
  local pki=$1/pki
  apiserver=(kube-apiserver --etcd-servers "unix://$1/etcd/client"
    --bind-address "$2" --advertise-address "$2" --secure-port "$3"
    --authorization-mode Node,RBAC --enable-admission-plugins NodeRestriction --allow-privileged
    --client-ca-file "$pki/ca.crt" --tls-cert-file "$pki/apiserver.crt" --tls-private-key-file "$pki/apiserver.key"
    --kubelet-client-certificate "$pki/apiserver-kubelet-client.crt" --kubelet-client-key "$pki/apiserver-kubelet-client.key"
    --kubelet-preferred-address-types InternalIP --service-cluster-ip-range "$service_range"
    --service-account-issuer https://kubernetes.default.svc.cluster.local
    --service-account-key-file "$pki/sa.pub" --service-account-signing-key-file "$pki/sa.key"
    --proxy-client-cert-file "$pki/front-proxy-client.crt" --proxy-client-key-file "$pki/front-proxy-client.key"
    --requestheader-client-ca-file "$pki/front-proxy-ca.crt" --requestheader-allowed-names front-proxy-client
    --requestheader-extra-headers-prefix X-Remote-Extra- --requestheader-group-headers X-Remote-Group
    --requestheader-username-headers X-Remote-User)
}

start_control_plane() {
  certificates "$STATE" "$node_address" 6443 >"$STATE/log/kubeadm.log" 2>&1
  etcd_command "$STATE"
  apiserver_command "$STATE" "$node_address" 6443
  start etcd "${etcd[@]}"
  start kube-apiserver "${apiserver[@]}"
  # the managers exit when they start before the API's own roles exist
  await 60 kubectl --kubeconfig "$STATE/super-admin.conf" get --raw /readyz
  kubectl --kubeconfig "$STATE/super-admin.conf" create clusterrolebinding kubeadm:cluster-admins \
    --clusterrole cluster-admin --group kubeadm:cluster-admins >/dev/null
  start_manager kube-controller-manager --use-service-account-credentials --root-ca-file "$STATE/pki/ca.crt" \
    --cluster-signing-cert-file "$STATE/pki/ca.crt" --cluster-signing-key-file "$STATE/pki/ca.key" \
    --service-account-private-key-file "$STATE/pki/sa.key" --flex-volume-plugin-dir "$STATE/volume-plugins"
  start_manager kube-scheduler
}

# one of each runs, so nobody is elected; nothing asks them over HTTP, so they take no port
start_manager() { # NAME FLAG…
  local name=$1
  shift
  start "$name" "$name" --kubeconfig "$STATE/${name#kube-}.conf" --leader-elect=false --secure-port=0 "$@"
}

# Only etcd and an API server, for tests that need no pods; nothing admits service accounts where nobody creates them.
api() {
  local dir=${1:-} port
  [ -n "$dir" ] || fail "node api DIR: a folder for its data"
  require_programs
  mkdir -p "$dir"
  dir=$(cd "$dir" && pwd)
  port=$(free_port)
  certificates "$dir" 127.0.0.1 "$port" >"$dir/kubeadm.log" 2>&1
  etcd_command "$dir"
  apiserver_command "$dir" 127.0.0.1 "$port"
  trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
  trap exit TERM INT
  "${etcd[@]}" >"$dir/etcd.log" 2>&1 &
  "${apiserver[@]}" --endpoint-reconciler-type none --disable-admission-plugins ServiceAccount >"$dir/kube-apiserver.log" 2>&1 &
  await 60 kubectl --kubeconfig "$dir/super-admin.conf" get --raw /readyz
  echo "$dir/super-admin.conf"
  wait -n || fail "a component ended; what it said is in $dir"
}

free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  fail "no free port was found between 20000 and 32000"
}
