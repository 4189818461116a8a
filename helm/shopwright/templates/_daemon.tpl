{{/*
The operator and consul-sync are run in the same way. All of this takes (list root daemon), and more where it says so.
*/}}

{{- define "shopwright.daemonName" -}}
{{ (index . 0).Release.Name }}-{{ index . 1 }}
{{- end }}

{{/* Never changes, unlike the labels. */}}
{{- define "shopwright.selector" -}}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* The metadata of whatever bears its name. */}}
{{- define "shopwright.daemonMeta" -}}
name: {{ include "shopwright.daemonName" . }}
namespace: {{ (index . 0).Release.Namespace }}
labels:
  {{- include "shopwright.labels" (index . 0) | nindent 2 }}
{{- end }}

{{/* Who it is, and the right to say which of its replicas works. */}}
{{- define "shopwright.account" -}}
{{- $root := index . 0 -}}
{{- $name := include "shopwright.daemonName" . -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "shopwright.daemonMeta" . | nindent 2 }}
automountServiceAccountToken: false
---
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

{{/* Replicas for ever, and while nodes are drained one goes at a time: (list root daemon replicas pod). */}}
{{- define "shopwright.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "shopwright.daemonMeta" . | nindent 2 }}
spec:
  replicas: {{ index . 2 }}
  strategy:
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "shopwright.selector" . | nindent 6 }}
  template:
    {{- index . 3 | nindent 4 }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "shopwright.daemonMeta" . | nindent 2 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      {{- include "shopwright.selector" . | nindent 6 }}
{{- end }}

{{- define "shopwright.podMeta" -}}
labels:
  {{- include "shopwright.labels" (index . 0) | nindent 2 }}
  app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* What a pod says beside its containers and volumes. */}}
{{- define "shopwright.podSpec" -}}
{{- $root := index . 0 -}}
serviceAccountName: {{ include "shopwright.daemonName" . }}
automountServiceAccountToken: true
enableServiceLinks: false
{{- include "shopwright.pullSecrets" $root }}
securityContext:
  {{- include "shopwright.podSecurity" $root | nindent 2 }}
topologySpreadConstraints:
  - topologyKey: kubernetes.io/hostname
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "shopwright.selector" . | nindent 8 }}
{{- with $root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $root.Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What a container says beside its environment and its mounts: (list root daemon resources). */}}
{{- define "shopwright.container" -}}
{{- $root := index . 0 -}}
name: {{ index . 1 }}
image: {{ include "shopwright.image" . }}
imagePullPolicy: {{ $root.Values.image.pullPolicy }}
ports:
  - name: http
    containerPort: 8080
resources:
  {{- toYaml (index . 2) | nindent 2 }}
securityContext:
  {{- include "shopwright.containerSecurity" $root | nindent 2 }}
{{- end }}

{{- define "shopwright.environment" -}}
{{- $root := index . 0 -}}
- name: LEASE_NAME
  value: {{ include "shopwright.daemonName" . }}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: POD_NAMESPACE
  valueFrom:
    fieldRef:
      fieldPath: metadata.namespace
- name: HTTP_PORT
  value: "8080"
- name: LOG_LEVEL
  value: {{ $root.Values.logLevel }}
- name: LOG_FORMAT
  value: json
{{- end }}

{{- define "shopwright.probes" -}}
# two minutes on a machine that starts everything else as well
startupProbe:
  httpGet:
    path: /healthz
    port: http
  periodSeconds: 2
  failureThreshold: 60
# one that stands by is ready: it can take over
readinessProbe:
  httpGet:
    path: /readyz
    port: http
  periodSeconds: 5
livenessProbe:
  httpGet:
    path: /healthz
    port: http
  periodSeconds: 10
  timeoutSeconds: 5
{{- end }}
