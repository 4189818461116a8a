{{- define "shopwright.version" -}}
{{- if eq .Values.image.tag "latest" }}{{ fail "image.tag is a version, and latest is none: nobody could tell what runs" }}{{ end -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* The image of (list root program). */}}
{{- define "shopwright.image" -}}
{{- $root := index . 0 -}}
{{ $root.Values.image.repository }}/{{ index . 1 }}:{{ include "shopwright.version" $root }}
{{- end }}

{{- define "shopwright.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: shopwright
app.kubernetes.io/version: {{ include "shopwright.version" . | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "shopwright.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "shopwright.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "shopwright.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Whether (list root enabled kind) is rendered. */}}
{{- define "shopwright.monitored" -}}
{{- $root := index . 0 -}}
{{- $enabled := index . 1 -}}
{{- $reader := $root.Values.metrics.namespace -}}
{{- if eq (toString $enabled) "auto" -}}
{{- $enabled = and $reader ($root.Capabilities.APIVersions.Has (printf "monitoring.coreos.com/v1/%s" (index . 2))) -}}
{{- else if and $enabled (not $reader) -}}
{{- fail "metrics.namespace must say where Prometheus is: network policies keep everybody else from the metrics" -}}
{{- end -}}
{{- if $enabled -}}
true
{{- end }}
{{- end }}
