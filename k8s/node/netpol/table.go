package netpol

import (
	"context"
	"fmt"
	"net/netip"
	"slices"

	"k8s.io/apimachinery/pkg/util/sets"
	"k8s.io/klog/v2"
	"sigs.k8s.io/knftables"
)

const tableName = "shopwright-netpol"

// table owns the agent's one nft table, and every chain in it.
type table struct {
	nft     knftables.Interface
	applied string
}

func newTable() (*table, error) {
	nft, err := knftables.New(knftables.InetFamily, tableName)
	if err != nil {
		return nil, fmt.Errorf("netpol needs root and nft (apt-get install nftables): %w", err)
	}
	return &table{nft: nft}, nil
}

// apply makes the isolations the only ones in force, in one transaction. It leaves the kernel alone when they are in force already.
func (t *table) apply(ctx context.Context, isolations []isolation) error {
	tx := t.nft.NewTransaction()
	render(tx, isolations)
	wanted := tx.String()
	if wanted == t.applied {
		return nil
	}
	if err := t.deleteUnused(ctx, tx, isolations); err != nil {
		return err
	}
	if err := t.nft.Run(ctx, tx); err != nil {
		return fmt.Errorf("nft table %s: %w", tableName, err)
	}
	t.applied = wanted
	pods, rules := count(isolations)
	klog.FromContext(ctx).Info("network policies applied", "isolatedPods", pods, "rules", rules)
	return nil
}

// deleteUnused removes the chains of pods that are isolated no longer, those of an earlier run among them.
func (t *table) deleteUnused(ctx context.Context, tx *knftables.Transaction, isolations []isolation) error {
	existing, err := t.nft.List(ctx, "chains")
	if err != nil {
		return fmt.Errorf("chains of nft table %s: %w", tableName, err)
	}
	used := chains(isolations)
	for _, chain := range existing {
		if !slices.Contains(used, chain) {
			tx.Delete(&knftables.Chain{Name: chain})
		}
	}
	return nil
}

func count(isolations []isolation) (pods, rules int) {
	isolated := sets.New[netip.Addr]()
	for _, i := range isolations {
		isolated.Insert(i.pod.address)
		rules += len(i.rules)
	}
	return isolated.Len(), rules
}
