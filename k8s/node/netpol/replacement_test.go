package netpol

import (
	"errors"
	"net"
	"sync/atomic"
	"syscall"
	"testing"
)

// A new agent replaces the rules of an earlier one many times, while packets flood against them.
func TestReplacedRulesLetNothingPassAndStopNothing(t *testing.T) {
	network := newNetwork(t)
	fromMarket := webFromMarket(t)
	network.apply(t, fromMarket)
	arrivals := network.listen(t, "shop/web", "9000")
	network.flood(t, "shop/cart", addressOf["shop/web"]+":9000")
	rejected := network.flood(t, "market/web", addressOf["shop/web"]+":9001")

	for range 100 {
		network.table = &table{nft: network.table.nft}
		network.apply(t, fromMarket)
	}

	if n := len(arrivals); n > 0 {
		t.Error("a packet that is not allowed has passed")
	}
	if n := rejected.Load(); n > 0 {
		t.Errorf("%d packets that are allowed were rejected", n)
	}
	network.apply(t, policyCase{})
	receive(t, arrivals)
}

func webFromMarket(t *testing.T) (c policyCase) {
	t.Helper()
	parse(t, `
policies:
- metadata: {name: from-market, namespace: shop}
  spec:
    podSelector: {matchLabels: {app: web}}
    ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: market}}}]}]`, &c)
	return c
}

// listen tells that packets reach a port.
func (n network) listen(t *testing.T, host, port string) <-chan struct{} {
	t.Helper()
	conn, err := in(n.ends[host], func() (net.PacketConn, error) { return net.ListenPacket("udp", addressOf[host]+":"+port) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	arrivals := make(chan struct{}, 1)
	go func() {
		for {
			if _, _, err := conn.ReadFrom(make([]byte, 1)); err != nil {
				return
			}
			select {
			case arrivals <- struct{}{}:
			default:
			}
		}
	}()
	return arrivals
}

// flood sends packets until the test ends, and counts the rejections, each of which is the error of a later packet.
func (n network) flood(t *testing.T, from, address string) *atomic.Int64 {
	t.Helper()
	conn, err := in(n.ends[from], func() (net.Conn, error) { return net.Dial("udp", address) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	var rejected atomic.Int64
	go func() {
		for {
			_, err := conn.Write([]byte{0})
			if errors.Is(err, net.ErrClosed) {
				return
			}
			if errors.Is(err, syscall.EHOSTUNREACH) {
				rejected.Add(1)
			}
		}
	}()
	return &rejected
}
