// Package shopwright holds kind-config.yaml to kind's own reading of it, where no cluster of kind can be made.
//
// What reads and validates a configuration is internal to kind, so this module stands, by its path, inside of it.
package shopwright

import (
	"os"
	"strings"
	"testing"

	"sigs.k8s.io/kind/pkg/internal/apis/config"
	"sigs.k8s.io/kind/pkg/internal/apis/config/encoding"
)

const file = "../../kind-config.yaml"

func TestKindAcceptsConfiguration(t *testing.T) {
	cluster, err := encoding.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	config.SetDefaultsCluster(cluster)
	if err := cluster.Validate(); err != nil {
		t.Fatal(err)
	}
}

func TestPortsOfThisMachineLeadToNodePorts(t *testing.T) {
	cluster, err := encoding.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	nodePorts := map[int32]int32{80: 30080, 443: 30443, 8500: 30850, 8080: 30808}
	for _, mapping := range cluster.Nodes[0].ExtraPortMappings {
		if mapping.ListenAddress != "127.0.0.1" {
			t.Errorf("port %d listens on %q: other machines would get in", mapping.HostPort, mapping.ListenAddress)
		}
		if nodePorts[mapping.HostPort] != mapping.ContainerPort {
			t.Errorf("port %d leads to %d", mapping.HostPort, mapping.ContainerPort)
		}
		delete(nodePorts, mapping.HostPort)
	}
	if len(nodePorts) > 0 {
		t.Errorf("not mapped: %v", nodePorts)
	}
}

func TestKindRefusesUnknownField(t *testing.T) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, err = encoding.Parse([]byte(strings.Replace(string(raw), "hostPort", "hostport", 1)))
	if err == nil {
		t.Fatal("a misspelt field was accepted")
	}
}
