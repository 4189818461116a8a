package netpol

import (
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/labels"
)

// policy is a NetworkPolicy whose peers are resolved. It isolates the pods it selects in each direction that is a key of allows, even where
// nothing is allowed.
type policy struct {
	*networkingv1.NetworkPolicy
	pods   labels.Selector
	allows map[networkingv1.PolicyType][]allowance
}

// allowance is one entry of a policy's ingress or egress.
type allowance struct {
	policy string
	peers  peers
	ports  []networkingv1.NetworkPolicyPort
}

func newPolicy(np *networkingv1.NetworkPolicy, d directory) policy {
	p := policy{np, selector(&np.Spec.PodSelector), map[networkingv1.PolicyType][]allowance{}}
	for _, direction := range policyTypes(np.Spec) {
		p.allows[direction] = allowances(np, direction, d)
	}
	return p
}

func (p policy) isolates(target pod, direction networkingv1.PolicyType) bool {
	_, governed := p.allows[direction]
	return governed && p.Namespace == target.Namespace && p.pods.Matches(labels.Set(target.Labels))
}

// policyTypes applies the API's default: ingress always, egress where the policy has rules for it.
func policyTypes(spec networkingv1.NetworkPolicySpec) []networkingv1.PolicyType {
	switch {
	case len(spec.PolicyTypes) > 0:
		return spec.PolicyTypes
	case len(spec.Egress) > 0:
		return directions
	default:
		return []networkingv1.PolicyType{networkingv1.PolicyTypeIngress}
	}
}

func allowances(np *networkingv1.NetworkPolicy, direction networkingv1.PolicyType, d directory) []allowance {
	name := np.Namespace + "/" + np.Name
	var list []allowance
	if direction == networkingv1.PolicyTypeIngress {
		for _, rule := range np.Spec.Ingress {
			list = append(list, allowance{name, d.peers(np.Namespace, rule.From), rule.Ports})
		}
		return list
	}
	for _, rule := range np.Spec.Egress {
		list = append(list, allowance{name, d.peers(np.Namespace, rule.To), rule.Ports})
	}
	return list
}

// rules are what the allowance means for a pod. The name of a port is looked up on the pod that is connected to: for ingress the target,
// for egress each peer, so that there a name never matches an ipBlock.
func (a allowance) rules(target pod, direction networkingv1.PolicyType) []rule {
	if len(a.ports) == 0 {
		return a.allPeers(portRange{})
	}
	var rules []rule
	for _, spec := range a.ports {
		if direction == networkingv1.PolicyTypeEgress && named(spec) {
			rules = append(rules, a.eachPeer(spec)...)
			continue
		}
		for _, ports := range target.ports(spec) {
			rules = append(rules, a.allPeers(ports)...)
		}
	}
	return rules
}

func (a allowance) allPeers(ports portRange) []rule {
	var rules []rule
	for _, b := range a.peers.blocks {
		rules = append(rules, rule{a.policy, b, ports})
	}
	return rules
}

func (a allowance) eachPeer(spec networkingv1.NetworkPolicyPort) []rule {
	var rules []rule
	for _, peer := range a.peers.pods {
		for _, ports := range peer.ports(spec) {
			rules = append(rules, rule{a.policy, addresses(peer), ports})
		}
	}
	return rules
}
