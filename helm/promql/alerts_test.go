package promql

import (
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/promql/promqltest"
	"go.yaml.in/yaml/v3"
)

// One sample a minute until now.
var now = time.UnixMilli(0).Add(60 * time.Minute)

func TestPrometheusAcceptsAlerts(t *testing.T) {
	if len(alerts(t)) == 0 {
		t.Fatal("no alert was found")
	}
}

func TestAlertsTellTroubleFromPeace(t *testing.T) {
	var figures map[string]struct{ Trouble, Peace []string }
	read(t, "testdata/figures.yaml", yaml.Unmarshal, &figures)
	for _, alert := range alerts(t) {
		t.Run(alert.Alert, func(t *testing.T) {
			given, ok := figures[alert.Alert]
			if !ok {
				t.Fatal("testdata/figures.yaml has no figures for it")
			}
			if !fires(t, alert, given.Trouble) {
				t.Errorf("it does not fire in trouble: %v", given.Trouble)
			}
			if fires(t, alert, given.Peace) {
				t.Errorf("it fires in peace: %v", given.Peace)
			}
		})
		delete(figures, alert.Alert)
	}
	for name := range figures {
		t.Errorf("testdata/figures.yaml has figures for %s, which is no alert", name)
	}
}

func alerts(t *testing.T) (alerts []rulefmt.Rule) {
	for _, file := range []string{"../shopwright/files/alerts.yaml", "../shopwright/files/consul-sync/alerts.yaml"} {
		groups, errs := rulefmt.ParseFile(file, false, model.LegacyValidation, parser.NewParser(parser.Options{}), slog.Default())
		for _, err := range errs {
			t.Fatal(err)
		}
		for _, group := range groups.Groups {
			alerts = append(alerts, group.Rules...)
		}
	}
	return alerts
}

// fires tells whether its expression has held for as long as the alert waits.
func fires(t *testing.T, alert rulefmt.Rule, series []string) bool {
	storage := promqltest.LoadedStorage(t, "load 1m\n  "+strings.Join(series, "\n  "))
	evaluation := promqltest.NewTestEngine(t, false, 0, promqltest.DefaultMaxSamplesPerQuery)
	pending := time.Duration(alert.For)
	query, err := evaluation.NewRangeQuery(t.Context(), storage, nil, alert.Expr, now.Add(-pending), now, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	defer query.Close()
	held, err := query.Exec(t.Context()).Matrix()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range held {
		if len(line.Floats) == samples(pending) {
			return true
		}
	}
	return false
}

func samples(period time.Duration) int { return int(period/time.Minute) + 1 }

func read(t *testing.T, file string, unmarshal func([]byte, any) error, content any) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := unmarshal(text, content); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}
