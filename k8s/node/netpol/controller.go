package netpol

import (
	"context"
	"errors"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/flowcontrol"
	"k8s.io/client-go/util/workqueue"
	"k8s.io/klog/v2"
)

const (
	// everything is the queue's only key: any change leads to one look at the whole cluster.
	everything = "everything"

	// looksPerSecond bounds the work during a storm of changes; the first change after a calm is dealt with at once.
	looksPerSecond = 4

	firstRetry, lastRetry = 250 * time.Millisecond, 30 * time.Second
)

// controller hands the state of the cluster on whenever it changes, and again after a failure. It only reads from the API server.
type controller struct {
	informers informers.SharedInformerFactory
	queue     workqueue.TypedRateLimitingInterface[string]
	limiter   flowcontrol.RateLimiter
	apply     func(context.Context, cluster) error
}

func newController(client kubernetes.Interface, apply func(context.Context, cluster) error) (*controller, error) {
	c := &controller{
		informers: informers.NewSharedInformerFactoryWithOptions(client, 0, informers.WithTransform(trim)),
		queue: workqueue.NewTypedRateLimitingQueue(
			workqueue.NewTypedItemExponentialFailureRateLimiter[string](firstRetry, lastRetry)),
		limiter: flowcontrol.NewTokenBucketRateLimiter(looksPerSecond, 1),
		apply:   apply,
	}
	changed := func() { c.queue.Add(everything) }
	handler := cache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { changed() },
		UpdateFunc: func(any, any) { changed() },
		DeleteFunc: func(any) { changed() },
	}
	_, pods := c.informers.Core().V1().Pods().Informer().AddEventHandler(handler)
	_, namespaces := c.informers.Core().V1().Namespaces().Informer().AddEventHandler(handler)
	_, policies := c.informers.Networking().V1().NetworkPolicies().Informer().AddEventHandler(handler)
	return c, errors.Join(pods, namespaces, policies)
}

// trim drops the managed fields, which nobody here reads and which are much of an object's size.
func trim(object any) (any, error) {
	if o, err := meta.Accessor(object); err == nil {
		o.SetManagedFields(nil)
	}
	return object, nil
}

// run works until the context ends. Nothing is applied before all three caches are full: the table of an earlier run is better than one
// made of half the policies.
func (c *controller) run(ctx context.Context) {
	context.AfterFunc(ctx, c.queue.ShutDown)
	c.informers.Start(ctx.Done())
	defer c.informers.Shutdown()
	c.informers.WaitForCacheSync(ctx.Done())
	c.queue.Add(everything)
	for c.next(ctx) {
	}
}

func (c *controller) next(ctx context.Context) bool {
	key, shutdown := c.queue.Get()
	if shutdown || c.limiter.Wait(ctx) != nil {
		return false
	}
	defer c.queue.Done(key)
	if err := c.look(ctx); err != nil {
		klog.FromContext(ctx).Error(err, "network policies not applied", "failures", c.queue.NumRequeues(key)+1)
		c.queue.AddRateLimited(key)
		return true
	}
	c.queue.Forget(key)
	return true
}

func (c *controller) look(ctx context.Context) error {
	pods, noPods := c.informers.Core().V1().Pods().Lister().List(labels.Everything())
	namespaces, noNamespaces := c.informers.Core().V1().Namespaces().Lister().List(labels.Everything())
	policies, noPolicies := c.informers.Networking().V1().NetworkPolicies().Lister().List(labels.Everything())
	if err := errors.Join(noPods, noNamespaces, noPolicies); err != nil {
		return err
	}
	return c.apply(ctx, cluster{pods, namespaces, policies})
}
