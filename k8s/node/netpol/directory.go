package netpol

import (
	"slices"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
)

// directory finds pods by the labels that policies select by.
type directory struct {
	pods       []pod
	namespaces map[string]labels.Set
}

// peers are the far ends that one rule of a policy allows. Their addresses are all in blocks; the pods among them are kept for the names
// of their ports.
type peers struct {
	blocks []block
	pods   []pod
}

func newDirectory(pods []*corev1.Pod, namespaces []*corev1.Namespace) directory {
	d := directory{pods: withAddress(pods), namespaces: map[string]labels.Set{}}
	for _, n := range namespaces {
		d.namespaces[n.Name] = n.Labels
	}
	return d
}

// peers resolves the from or to of a rule in a policy of a namespace; an empty list stands for everybody.
func (d directory) peers(namespace string, list []networkingv1.NetworkPolicyPeer) peers {
	if len(list) == 0 {
		return peers{blocks: []block{anywhere}, pods: d.pods}
	}
	var found peers
	var wanted []func(pod) bool
	for _, peer := range list {
		if peer.IPBlock == nil {
			wanted = append(wanted, d.matcher(namespace, peer))
		} else if b, readable := ipBlock(peer.IPBlock); readable {
			found.blocks = append(found.blocks, b)
		}
	}
	for _, p := range d.pods {
		if slices.ContainsFunc(wanted, func(wants func(pod) bool) bool { return wants(p) }) {
			found.pods = append(found.pods, p)
		}
	}
	if len(found.pods) > 0 {
		found.blocks = append(found.blocks, addresses(found.pods...))
	}
	return found
}

// matcher tells which pods a peer means. Without a namespaceSelector they are in the policy's own namespace.
func (d directory) matcher(namespace string, peer networkingv1.NetworkPolicyPeer) func(pod) bool {
	pods := selector(peer.PodSelector)
	if peer.NamespaceSelector == nil {
		return func(p pod) bool { return p.Namespace == namespace && pods.Matches(labels.Set(p.Labels)) }
	}
	if peer.PodSelector == nil {
		pods = labels.Everything()
	}
	namespaces := selector(peer.NamespaceSelector)
	return func(p pod) bool {
		home, known := d.namespaces[p.Namespace]
		return known && namespaces.Matches(home) && pods.Matches(labels.Set(p.Labels))
	}
}

// selector reads a label selector; an absent one selects nothing. So does a malformed one, which the API server would not store.
func selector(s *metav1.LabelSelector) labels.Selector {
	parsed, err := metav1.LabelSelectorAsSelector(s)
	if err != nil {
		return labels.Nothing()
	}
	return parsed
}
