package netpol

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"
)

// expression is the rule in nft's language, for the header field that carries the peer's address.
func (r rule) expression(field string) string {
	return strings.Join(append(r.peers.matches(field), r.ports.matches()...), " ")
}

// matches excludes each exception on its own, since exceptions may overlap, which the elements of one nft set must not.
func (b block) matches(field string) []string {
	var matches []string
	if !slices.Equal(b.within, anywhere.within) {
		matches = append(matches, field, set(texts(b.within)))
	}
	for _, except := range b.except {
		matches = append(matches, field, "!=", text(except))
	}
	return matches
}

func (p portRange) matches() []string {
	protocol := strings.ToLower(string(p.protocol))
	switch {
	case protocol == "":
		return nil
	case p.first == 0:
		return []string{"meta l4proto", protocol}
	case p.first == p.last:
		return []string{protocol, "dport", fmt.Sprint(p.first)}
	default:
		return []string{protocol, "dport", fmt.Sprintf("%d-%d", p.first, p.last)}
	}
}

// set is an anonymous set of nft.
func set(elements []string) string {
	return "{ " + strings.Join(elements, ", ") + " }"
}

func texts(prefixes []netip.Prefix) []string {
	var texts []string
	for _, p := range prefixes {
		texts = append(texts, text(p))
	}
	return texts
}

// text writes a prefix of one address as that address.
func text(p netip.Prefix) string {
	if p.IsSingleIP() {
		return p.Addr().String()
	}
	return p.String()
}
