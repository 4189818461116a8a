package netpol

import (
	"maps"
	"net/netip"
	"slices"

	corev1 "k8s.io/api/core/v1"
)

// pod is a pod with an IPv4 address that is its own, so that an address in a packet stands for the pod.
type pod struct {
	*corev1.Pod
	address netip.Addr
}

func (p pod) String() string {
	return p.Namespace + "/" + p.Name
}

// withAddress returns the pods that own an address, ordered by it. Pods in the host's network share the node's address, and finished pods
// have given theirs back. Of two pods that report the same address, the one which started last has it.
func withAddress(pods []*corev1.Pod) []pod {
	owners := map[netip.Addr]pod{}
	for _, p := range pods {
		address, found := ipv4Address(p)
		if !found || p.Spec.HostNetwork || finished(p) {
			continue
		}
		if owner, taken := owners[address]; !taken || startedBefore(owner.Pod, p) {
			owners[address] = pod{p, address}
		}
	}
	return slices.SortedFunc(maps.Values(owners), func(a, b pod) int { return a.address.Compare(b.address) })
}

func ipv4Address(p *corev1.Pod) (netip.Addr, bool) {
	for _, ip := range p.Status.PodIPs {
		if address, err := netip.ParseAddr(ip.IP); err == nil && address.Is4() {
			return address, true
		}
	}
	return netip.Addr{}, false
}

func finished(p *corev1.Pod) bool {
	return p.Status.Phase == corev1.PodSucceeded || p.Status.Phase == corev1.PodFailed
}

func startedBefore(a, b *corev1.Pod) bool {
	if a.Status.StartTime.Equal(b.Status.StartTime) {
		return a.UID < b.UID
	}
	return a.Status.StartTime.Before(b.Status.StartTime)
}
