# What Consul's ACLs have to allow consul-sync, and no more: put the chart's consul.cluster in place of CLUSTER.
# docs/consul.md says how. `write` includes `read`.

# The node of what is on no machine, and one for each machine of the cluster.
node "k8s-CLUSTER" {
  policy = "write"
}
node_prefix "k8s-CLUSTER-" {
  policy = "write"
}

# Services of any name; Consul asks nothing more about the node that they are on, be it another cluster's. Where the chart
# sets consul.prefix name it here, as in service_prefix "red-", and only services that begin so are allowed.
service_prefix "" {
  policy = "write"
}

# Says which replica works, and keeps others from writing.
key "shopwright/consul-sync/CLUSTER/leader" {
  policy = "write"
}
