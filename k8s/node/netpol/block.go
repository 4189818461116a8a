package netpol

import (
	"net/netip"

	networkingv1 "k8s.io/api/networking/v1"
	netutils "k8s.io/utils/net"
)

// block is a set of IPv4 addresses: those in one of the prefixes within, but in none of those excepted.
type block struct {
	within []netip.Prefix
	except []netip.Prefix
}

var anywhere = block{within: []netip.Prefix{netip.PrefixFrom(netip.IPv4Unspecified(), 0)}}

func addresses(pods ...pod) block {
	var b block
	for _, p := range pods {
		b.within = append(b.within, netip.PrefixFrom(p.address, p.address.BitLen()))
	}
	return b
}

// ipBlock reads an ipBlock; one of IPv6 holds no address of ours. Without its exceptions a block would allow too much, so one that cannot
// be read takes the block with it.
func ipBlock(spec *networkingv1.IPBlock) (block, bool) {
	prefix, ok := ipv4Prefix(spec.CIDR)
	b := block{within: []netip.Prefix{prefix}}
	for _, cidr := range spec.Except {
		except, readable := ipv4Prefix(cidr)
		ok = ok && readable
		b.except = append(b.except, except)
	}
	return b, ok
}

// ipv4Prefix parses as leniently as the API server, which still takes leading zeros and host bits in stored objects.
func ipv4Prefix(cidr string) (netip.Prefix, bool) {
	_, network, err := netutils.ParseCIDRSloppy(cidr)
	if err != nil {
		return netip.Prefix{}, false
	}
	ones, bits := network.Mask.Size()
	address, ok := netip.AddrFromSlice(network.IP)
	return netip.PrefixFrom(address, ones), ok && bits == 32
}
