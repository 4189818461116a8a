package netpol

import (
	"cmp"
	"slices"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
)

var directions = []networkingv1.PolicyType{networkingv1.PolicyTypeIngress, networkingv1.PolicyTypeEgress}

// cluster is the part of the API server's state that policies speak of.
type cluster struct {
	pods       []*corev1.Pod
	namespaces []*corev1.Namespace
	policies   []*networkingv1.NetworkPolicy
}

// isolation is one direction of a pod's traffic in which policies select the pod: what no rule allows is refused.
type isolation struct {
	pod       pod
	direction networkingv1.PolicyType
	rules     []rule
}

// rule allows connections between the isolated pod and the addresses of its peers.
type rule struct {
	policy string
	peers  block
	ports  portRange
}

// isolations says what the policies mean for the pods of one node, in an order that does not depend on the order of the input.
func (c cluster) isolations(node string) []isolation {
	directory := newDirectory(c.pods, c.namespaces)
	policies := resolve(c.policies, directory)
	var found []isolation
	for _, target := range directory.pods {
		if target.Spec.NodeName != node {
			continue
		}
		for _, direction := range directions {
			if i, isolated := isolate(target, direction, policies); isolated {
				found = append(found, i)
			}
		}
	}
	return found
}

func resolve(policies []*networkingv1.NetworkPolicy, d directory) []policy {
	var resolved []policy
	for _, np := range slices.SortedFunc(slices.Values(policies), byName) {
		resolved = append(resolved, newPolicy(np, d))
	}
	return resolved
}

func byName(a, b *networkingv1.NetworkPolicy) int {
	return cmp.Or(cmp.Compare(a.Namespace, b.Namespace), cmp.Compare(a.Name, b.Name))
}

// isolate unites the policies that select a pod in a direction; a pod that none selects is not isolated.
func isolate(target pod, direction networkingv1.PolicyType, policies []policy) (i isolation, isolated bool) {
	i = isolation{pod: target, direction: direction}
	for _, p := range policies {
		if !p.isolates(target, direction) {
			continue
		}
		isolated = true
		for _, a := range p.allows[direction] {
			i.rules = append(i.rules, a.rules(target, direction)...)
		}
	}
	return i, isolated
}
