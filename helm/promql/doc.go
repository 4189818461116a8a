// Package promql reads the chart's alerts and dashboards as Prometheus would, and tries each alert with figures.
package promql
