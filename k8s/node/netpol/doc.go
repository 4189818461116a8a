// Package netpol enforces the NetworkPolicies of the pods on one node. It watches pods, namespaces and policies, works out which
// connections of each isolated pod are allowed, and keeps one nft table in step with that. The table meets pods at their own addresses on
// both ends of a connection: kube-proxy has put them in place of a Service's before, and hides a source only afterwards.
//
// Egress is enforced where the source pod runs, ingress where the destination does. A node always reaches its own pods, as kubelet's probes
// need. The other way round, Kubernetes would exempt a pod's traffic to its own node; here it is subject to egress policies like any other,
// because the API server runs on a node.
//
// A pod is isolated from when the API server knows its address, which is a moment after its first container has started.
package netpol
