package netpol

import (
	"errors"
	"strings"
	"syscall"
	"testing"
)

func TestConnections(t *testing.T) {
	network := newNetwork(t)
	var cases []struct {
		policyCase
		Allowed []string `json:"allowed"`
		Refused []string `json:"refused"`
		Blocked []string `json:"blocked"`
	}
	read(t, "testdata/connections.yaml", &cases)
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			network.apply(t, c.policyCase)
			network.expect(t, c.Allowed, nil)
			network.expect(t, c.Refused, syscall.ECONNREFUSED)
			network.expect(t, c.Blocked, syscall.EHOSTUNREACH)
		})
	}
}

// expect tries connections that are written as "from protocol to:port". A blocked one fails at once, and otherwise than one which nobody
// listens for.
func (n network) expect(t *testing.T, connections []string, want error) {
	t.Helper()
	for _, connection := range connections {
		if err := n.connect(connection); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", connection, err, want)
		}
	}
}

func (n network) connect(connection string) error {
	fields := strings.Fields(connection)
	host, port, _ := strings.Cut(fields[2], ":")
	conn, err := n.dial(fields[0], fields[1], addressOf[host]+":"+port)
	if err != nil {
		return err
	}
	return conn.Close()
}

func TestEstablishedConnectionGoesOn(t *testing.T) {
	network := newNetwork(t)
	conn, err := network.dial("shop/cart", "tcp", addressOf["shop/web"]+":8080")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()

	network.apply(t, denyAll(t))

	network.expect(t, []string{"shop/cart tcp shop/web:8080"}, syscall.EHOSTUNREACH)
	if err := ping(conn); err != nil {
		t.Errorf("the connection made before the policy: %v", err)
	}
}

func denyAll(t *testing.T) (c policyCase) {
	t.Helper()
	parse(t, `policies: [{metadata: {name: deny, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}]`, &c)
	return c
}
