package netpol

import (
	"errors"
	"fmt"
	"io"
	"net"
	"testing"
	"time"

	"k8s.io/klog/v2"
	"k8s.io/klog/v2/ktesting"
)

// addressOf knows the ends of connections: pods of the fixture, two machines outside the cluster, the node itself, and a Service.
var addressOf = map[string]string{
	"shop/web":   "10.244.0.2",
	"shop/cart":  "10.244.0.3",
	"market/web": "10.244.1.5",
	"office":     "203.0.113.5",
	"guest":      "203.0.113.200",
	"node":       "172.31.255.1",
	"service":    "10.96.0.10",
}

// services does what kube-proxy does for a Service of shop/web.
const services = `
table ip services {
	chain prerouting {
		type nat hook prerouting priority dstnat
		ip daddr 10.96.0.10 tcp dport 80 dnat to 10.244.0.2:8080
	}
	chain postrouting {
		type nat hook postrouting priority srcnat
		ip saddr 10.244.0.2 ip daddr 10.244.0.2 masquerade
	}
}`

// network is a node that routes between its pods and the outside, each at a veth pair of its own as the CNI plugin ptp makes them.
// Everybody echoes on port 8080, TCP and UDP.
type network struct {
	ends  map[string]netns
	node  netns
	table *table
}

func newNetwork(t *testing.T) network {
	t.Helper()
	n := network{node: newNetns(t)}
	n.ends = map[string]netns{"node": n.node}
	n.node.run(t, "link set lo up\naddress add 172.31.255.1/32 dev lo", "ip", "-batch", "-")
	n.node.run(t, services, "nft", "-f", "-")
	n.node.sysctl(t, "net/ipv4/ip_forward", "1")
	n.node.sysctl(t, "net/ipv4/icmp_ratelimit", "0")
	for _, name := range []string{"shop/web", "shop/cart", "market/web", "office", "guest"} {
		n.ends[name] = newNetns(t)
		n.attach(t, n.ends[name], addressOf[name])
	}
	for name, end := range n.ends {
		echo(t, end, addressOf[name])
	}
	var err error
	if n.table, err = in(n.node, newTable); err != nil {
		t.Fatal(err)
	}
	return n
}

func (n network) attach(t *testing.T, host netns, address string) {
	t.Helper()
	veth := "veth" + fmt.Sprint(len(n.ends))
	n.node.run(t, fmt.Sprintf(`link add %[1]s type veth peer name eth0 netns %[2]s
address add 169.254.1.1/32 dev %[1]s
link set %[1]s up
route add %[3]s/32 dev %[1]s`, veth, host.path(), address), "ip", "-batch", "-")
	host.run(t, fmt.Sprintf(`link set lo up
address add %s/32 dev eth0
link set eth0 up
route add default via 169.254.1.1 dev eth0 onlink`, address), "ip", "-batch", "-")
}

// apply enforces policies on the node.
func (n network) apply(t *testing.T, policies policyCase) {
	t.Helper()
	isolations := policies.cluster(t).isolations("here")
	ctx := klog.NewContext(t.Context(), ktesting.NewLogger(t, ktesting.DefaultConfig))
	if _, err := in(n.node, func() (any, error) { return nil, n.table.apply(ctx, isolations) }); err != nil {
		t.Fatal(err)
	}
}

// dial connects to an address and proves by an echo that the connection works.
func (n network) dial(from, protocol, address string) (net.Conn, error) {
	conn, err := in(n.ends[from], func() (net.Conn, error) {
		return net.DialTimeout(protocol, address, 5*time.Second)
	})
	if err != nil {
		return nil, err
	}
	if err := ping(conn); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

func ping(conn net.Conn) error {
	if err := conn.SetDeadline(time.Now().Add(5 * time.Second)); err != nil {
		return err
	}
	if _, err := conn.Write([]byte("ping")); err != nil {
		return err
	}
	_, err := io.ReadFull(conn, make([]byte, len("ping")))
	return err
}
