package netpol

import (
	"reflect"
	"slices"
	"testing"

	"sigs.k8s.io/knftables"
)

func TestKernelTakesEveryCase(t *testing.T) {
	network := newNetwork(t)
	for _, c := range policyCases(t) {
		network.apply(t, c)

		// Chains of the case before must be gone.
		got, err := in(network.node, func() ([]string, error) { return network.table.nft.List(t.Context(), "chains") })
		if want := chains(c.cluster(t).isolations("here")); err != nil || !sameElements(got, want) {
			t.Errorf("%s: %v: got chains %q, want %q", c.Name, err, got, want)
		}
	}
}

func sameElements(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func TestUnchangedRulesAreNotAppliedAgain(t *testing.T) {
	network := newNetwork(t)
	network.apply(t, denyAll(t))
	first := network.rules(t)

	network.apply(t, denyAll(t))

	if again := network.rules(t); !reflect.DeepEqual(again, first) {
		t.Error("the kernel's handles of the rules have changed")
	}
}

func (n network) rules(t *testing.T) []*knftables.Rule {
	t.Helper()
	rules, err := in(n.node, func() ([]*knftables.Rule, error) { return n.table.nft.ListRules(t.Context(), "") })
	if err != nil || len(rules) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	return rules
}
