package netpol

import (
	"fmt"
	"reflect"
	"testing"
)

func TestIsolations(t *testing.T) {
	for _, c := range policyCases(t) {
		t.Run(c.Name, func(t *testing.T) {
			got := map[string][]string{}
			for _, i := range c.cluster(t).isolations("here") {
				got[fmt.Sprint(i.pod, " ", i.direction)] = expressions(i)
			}
			if !reflect.DeepEqual(got, c.Want) {
				t.Errorf("got  %q\nwant %q", got, c.Want)
			}
		})
	}
}

func expressions(i isolation) []string {
	expressions := []string{}
	for _, r := range i.rules {
		expressions = append(expressions, r.expression(fields[i.direction].peer))
	}
	return expressions
}
