package netpol

import (
	"os"
	"path/filepath"
	"testing"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"sigs.k8s.io/yaml"
)

// policyCase says what policies mean for the pods of the fixture's node: the rules of each pod and direction that is isolated.
type policyCase struct {
	Name     string                        `json:"name"`
	Policies []*networkingv1.NetworkPolicy `json:"policies"`
	Want     map[string][]string           `json:"want"`
}

func (c policyCase) cluster(t *testing.T) cluster {
	t.Helper()
	var fixture struct {
		Namespaces []*corev1.Namespace `json:"namespaces"`
		Pods       []*corev1.Pod       `json:"pods"`
	}
	read(t, "testdata/cluster.yaml", &fixture)
	return cluster{fixture.Pods, fixture.Namespaces, c.Policies}
}

func policyCases(t *testing.T) []policyCase {
	t.Helper()
	files, err := filepath.Glob("testdata/cases/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases found: %v", err)
	}
	var all []policyCase
	for _, file := range files {
		var cases []policyCase
		read(t, file, &cases)
		all = append(all, cases...)
	}
	return all
}

func read(t *testing.T, file string, into any) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parse(t, string(content), into)
}

// parse refuses unknown fields: a misspelt one would make a case about something else.
func parse(t *testing.T, text string, into any) {
	t.Helper()
	if err := yaml.UnmarshalStrict([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}
