{{- define "shopwright.operator" -}}
{{ .Release.Name }}-operator
{{- end }}

{{- define "shopwright.consulSync" -}}
{{ .Release.Name }}-consul-sync
{{- end }}

{{- define "shopwright.version" -}}
{{- if eq .Values.image.tag "latest" }}{{ fail "image.tag is a version, and latest is none: nobody could tell what runs" }}{{ end -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "shopwright.image" -}}
{{ .Values.image.repository }}/operator:{{ include "shopwright.version" . }}
{{- end }}

{{- define "shopwright.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: shopwright
app.kubernetes.io/version: {{ include "shopwright.version" . | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{/* Never changes, unlike the labels. */}}
{{- define "shopwright.selector" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: operator
{{- end }}

{{- define "shopwright.consulSyncSelector" -}}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: consul-sync
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

{{/* The rights of (list root name) to say which of its replicas works. */}}
{{- define "shopwright.election" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: {{ $name }}-election
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "shopwright.labels" $root | nindent 4 }}
rules:
  # create knows no names
  - apiGroups: [coordination.k8s.io]
    resources: [leases]
    verbs: [create]
  - apiGroups: [coordination.k8s.io]
    resources: [leases]
    resourceNames: [{{ $name }}]
    verbs: [get, update, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ $name }}-election
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "shopwright.labels" $root | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: {{ $name }}-election
subjects:
  - kind: ServiceAccount
    name: {{ $name }}
    namespace: {{ $root.Release.Namespace }}
{{- end }}
