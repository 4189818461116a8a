package promql

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/prometheus/prometheus/promql/parser"
)

type dashboard struct {
	UID    string
	Panels []struct {
		ID      int
		Title   string
		Targets []struct{ Expr string }
	}
	Templating struct {
		List []struct{ Type, Query string }
	}
}

var labelValues = regexp.MustCompile(`^label_values\((.*), \w+\)$`)

func TestPrometheusUnderstandsDashboards(t *testing.T) {
	files, err := filepath.Glob("../shopwright/files/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no dashboard was found (%v)", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			var board dashboard
			read(t, file, json.Unmarshal, &board)
			if board.UID == "" || len(board.Panels) == 0 {
				t.Fatal("this is no dashboard")
			}
			understands(t, board)
		})
	}
}

func understands(t *testing.T, board dashboard) {
	prometheus := parser.NewParser(parser.Options{})
	ids := map[int]bool{}
	for _, panel := range board.Panels {
		if ids[panel.ID] || len(panel.Targets) == 0 {
			t.Errorf("%s has no query, or another panel's id", panel.Title)
		}
		ids[panel.ID] = true
		for _, target := range panel.Targets {
			// the one variable of Grafana that does not stand between quotes
			expression := strings.ReplaceAll(target.Expr, "$__rate_interval", "5m")
			if _, err := prometheus.ParseExpr(expression); err != nil {
				t.Errorf("%s: %v in %s", panel.Title, err, expression)
			}
		}
	}
	for _, variable := range board.Templating.List {
		if variable.Type != "query" {
			continue
		}
		selector := labelValues.FindStringSubmatch(variable.Query)
		if selector == nil {
			t.Errorf("%s is none of Grafana's queries for a variable", variable.Query)
		} else if _, err := prometheus.ParseMetricSelector(selector[1]); err != nil {
			t.Errorf("%v in %s", err, variable.Query)
		}
	}
}
