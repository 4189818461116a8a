package netpol

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"sigs.k8s.io/knftables"
)

func TestRenderingDoesNotDependOnTheOrderOfTheInput(t *testing.T) {
	var together policyCase
	for n, c := range policyCases(t) {
		for _, p := range c.Policies {
			p.Name = fmt.Sprint(p.Name, n)
			together.Policies = append(together.Policies, p)
		}
	}
	c := together.cluster(t)
	want := rendered(c)
	for seed := range uint64(50) {
		random := rand.New(rand.NewPCG(seed, seed))
		shuffle(random, c.pods)
		shuffle(random, c.namespaces)
		shuffle(random, c.policies)
		if got := rendered(c); got != want {
			t.Fatalf("seed %d: got\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func rendered(c cluster) string {
	tx := knftables.NewFake(knftables.InetFamily, tableName).NewTransaction()
	render(tx, c.isolations("here"))
	return tx.String()
}

func shuffle[T any](random *rand.Rand, s []T) {
	random.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
}
