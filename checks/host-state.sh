#!/usr/bin/env bash
# Prints what a node could leave behind on its host: compare before `make up` and after `make down`.
set -euo pipefail
export PATH=$PATH:/usr/sbin:/sbin

ip -o link | sed 's/^[0-9]*: //; s/ state .*//'
ip -o address | awk '{ print $2, $3, $4 }'
ip route show table all | grep -v '^broadcast'
nft list ruleset
sysctl -a 2>/dev/null | grep -E '^(net\.(ipv4|ipv6|netfilter|bridge)|fs\.inotify|vm|kernel)\.' \
  | grep -vE 'random|pid_|ns_last_pid|nf_conntrack_count|\.inode|\.neigh\.|\.conf\.(eth|lo|ifb)|stat_refresh|keyctl|pty\.nr|_usermodehelper'
awk '{ print $5 }' /proc/self/mountinfo | sort
find /sys/fs/cgroup -maxdepth 2 -type d | sort
ls -d /run/netns/* /var/lib/kubelet /var/lib/cni /var/log/pods /var/log/containers /var/lib/shopwright-node \
  /opt/containerd /usr/libexec/kubernetes 2>/dev/null || true
ps -eo stat=,comm= | awk '$1 !~ /^Z/ && $2 ~ /^(containerd|kube|etcd|socat|netpol)/ { print $2 }'
