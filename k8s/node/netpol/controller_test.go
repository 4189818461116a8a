package netpol

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/kubernetes/fake"
	clienttesting "k8s.io/client-go/testing"
)

func TestControllerLooksAtTheWholeClusterAfterAChange(t *testing.T) {
	client, watched := newClient(denyAll(t).cluster(t))
	looks := start(t, client, func() error { return nil })
	if first := receive(t, looks); len(first.pods) == 0 || len(first.namespaces) == 0 || len(first.policies) == 0 {
		t.Fatalf("looked before everything was known: %v", first)
	}
	watched.Wait()

	policies := client.NetworkingV1().NetworkPolicies("shop")
	policy := webFromMarket(t).Policies[0]
	_, err := policies.Create(t.Context(), policy, metav1.CreateOptions{})
	await(t, looks, err, func(c cluster) bool { return len(c.policies) == 2 })
	policy.Spec.Ingress = nil
	_, err = policies.Update(t.Context(), policy, metav1.UpdateOptions{})
	await(t, looks, err, func(c cluster) bool { return len(c.policies[0].Spec.Ingress)+len(c.policies[1].Spec.Ingress) == 0 })
	err = policies.Delete(t.Context(), policy.Name, metav1.DeleteOptions{})
	await(t, looks, err, func(c cluster) bool { return len(c.policies) == 1 })
}

// await fails the test unless the change was made without an error and is seen.
func await(t *testing.T, looks <-chan cluster, err error, seen func(cluster) bool) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	for !seen(receive(t, looks)) {
	}
}

func TestControllerTriesAgainAfterAFailure(t *testing.T) {
	client, _ := newClient(denyAll(t).cluster(t))
	failures := []error{errors.New("nft is busy"), errors.New("nft is busy")}
	looks := start(t, client, func() (err error) {
		if len(failures) > 0 {
			err, failures = failures[0], failures[1:]
		}
		return err
	})

	for range 3 {
		receive(t, looks)
	}
}

func TestCachesHoldNoManagedFields(t *testing.T) {
	c := denyAll(t).cluster(t)
	c.policies[0].ManagedFields = []metav1.ManagedFieldsEntry{{Manager: "kubectl"}}
	client, _ := newClient(c)

	look := receive(t, start(t, client, func() error { return nil }))

	if fields := look.policies[0].ManagedFields; fields != nil {
		t.Errorf("got %v", fields)
	}
}

// newClient holds a cluster in memory; watched is done when all three kinds are watched, for changes before that would be lost here.
func newClient(c cluster) (client *fake.Clientset, watched *sync.WaitGroup) {
	var objects []runtime.Object
	for _, n := range c.namespaces {
		objects = append(objects, n)
	}
	for _, p := range c.pods {
		objects = append(objects, p)
	}
	for _, p := range c.policies {
		objects = append(objects, p)
	}
	client, watched = fake.NewClientset(objects...), &sync.WaitGroup{}
	watched.Add(3)
	client.PrependWatchReactor("*", func(action clienttesting.Action) (bool, watch.Interface, error) {
		defer watched.Done()
		w, err := client.Tracker().Watch(action.GetResource(), action.GetNamespace())
		return true, w, err
	})
	return client, watched
}

// start runs a controller until the test ends and shows what it hands on.
func start(t *testing.T, client *fake.Clientset, result func() error) <-chan cluster {
	t.Helper()
	looks := make(chan cluster)
	c, err := newController(client, func(ctx context.Context, c cluster) error {
		select {
		case looks <- c:
		case <-ctx.Done():
		}
		return result()
	})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { defer close(ended); c.run(t.Context()) }()
	t.Cleanup(func() { <-ended })
	return looks
}

func receive[T any](t *testing.T, from <-chan T) T {
	t.Helper()
	select {
	case value := <-from:
		return value
	case <-time.After(time.Minute):
		t.Fatal("nothing came")
		panic("unreachable")
	}
}
