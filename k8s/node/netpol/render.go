package netpol

import (
	"fmt"
	"strings"

	networkingv1 "k8s.io/api/networking/v1"
	"sigs.k8s.io/knftables"
)

// maxComment is what nft takes, in bytes.
const maxComment = 128

// fields are where a connection's packets carry the addresses of the isolated pod and of its peer.
var fields = map[networkingv1.PolicyType]struct{ pod, peer string }{
	networkingv1.PolicyTypeIngress: {pod: "ip daddr", peer: "ip saddr"},
	networkingv1.PolicyTypeEgress:  {pod: "ip saddr", peer: "ip daddr"},
}

// render writes the whole table. What changes are rules and elements, within chains and maps that stay: a packet then meets either all old
// or all new rules. Hooks, or maps inside rules, that are deleted and made again let packets pass between the old and the new ones.
func render(tx *knftables.Transaction, isolations []isolation) {
	tx.Add(&knftables.Table{Comment: knftables.PtrTo("Kubernetes NetworkPolicies of the pods on this node")})
	tx.Flush(&knftables.Table{})
	for _, direction := range directions {
		addMap(tx, direction)
	}
	for _, i := range isolations {
		addIsolation(tx, i)
	}
	addHook(tx, knftables.ForwardHook, networkingv1.PolicyTypeEgress, networkingv1.PolicyTypeIngress)
	addHook(tx, knftables.InputHook, networkingv1.PolicyTypeEgress)
}

// addMap leads from the address of a pod that is isolated in a direction to the chain for that.
func addMap(tx *knftables.Transaction, direction networkingv1.PolicyType) {
	tx.Add(&knftables.Map{Name: mapName(direction), Type: "ipv4_addr : verdict"})
	tx.Flush(&knftables.Map{Name: mapName(direction)})
}

// addIsolation writes the chain of a pod. It returns what is allowed, so that the other end's policies are asked too. A pod reaches itself
// through a Service whatever its policies say.
func addIsolation(tx *knftables.Transaction, i isolation) {
	chain, field := i.chain(), fields[i.direction].peer
	tx.Add(&knftables.Chain{Name: chain})
	addRule(tx, chain, "pod "+i.pod.String(), field, i.pod.address, "return")
	for _, r := range i.rules {
		addRule(tx, chain, "policy "+r.policy, r.expression(field), "return")
	}
	tx.Add(&knftables.Rule{Chain: chain, Rule: "reject with icmpx admin-prohibited"})
	tx.Add(&knftables.Element{
		Map:   mapName(i.direction),
		Key:   []string{i.pod.address.String()},
		Value: []string{"jump " + chain},
	})
}

// addHook asks for each direction in turn whether a new connection is allowed. What was allowed once goes on, and so do its replies.
func addHook(tx *knftables.Transaction, hook knftables.BaseChainHook, directions ...networkingv1.PolicyType) {
	chain := string(hook)
	tx.Add(&knftables.Chain{
		Name:     chain,
		Type:     knftables.PtrTo(knftables.FilterType),
		Hook:     knftables.PtrTo(hook),
		Priority: knftables.PtrTo(knftables.FilterPriority),
	})
	tx.Add(&knftables.Rule{Chain: chain, Rule: "ct state established,related accept"})
	for _, direction := range directions {
		rule := knftables.Concat(fields[direction].pod, "vmap", "@", mapName(direction))
		tx.Add(&knftables.Rule{Chain: chain, Rule: rule})
	}
}

func addRule(tx *knftables.Transaction, chain, comment string, parts ...any) {
	tx.Add(&knftables.Rule{
		Chain:   chain,
		Rule:    knftables.Concat(parts...),
		Comment: knftables.PtrTo(comment[:min(len(comment), maxComment)]),
	})
}

// chain is named by the address, which only one pod has at a time; its first rule's comment tells the pod.
func (i isolation) chain() string {
	return fmt.Sprintf("%s-%s", mapName(i.direction), i.pod.address)
}

func mapName(direction networkingv1.PolicyType) string {
	return strings.ToLower(string(direction))
}

// chains are the names of all that render writes.
func chains(isolations []isolation) []string {
	names := []string{string(knftables.ForwardHook), string(knftables.InputHook)}
	for _, i := range isolations {
		names = append(names, i.chain())
	}
	return names
}
