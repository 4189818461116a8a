{{/* Whether it runs for ever, and can be measured. */}}
{{- define "shopwright.mirrors" -}}
{{- if and .Values.consul.enabled (not .Values.consul.purge) -}}
true
{{- end }}
{{- end }}

{{/* How consul-sync runs: as a replica for ever, or once to purge. */}}
{{- define "shopwright.consulSyncPod" -}}
{{- $daemon := list . "consul-sync" -}}
{{- if and .Values.consul.tokenSecret .Values.consul.authMethod -}}
{{- fail "consul.tokenSecret and consul.authMethod are two ways to get a token: set one of them" -}}
{{- end -}}
metadata:
  {{- include "shopwright.podMeta" $daemon | nindent 2 }}
spec:
  {{- include "shopwright.podSpec" $daemon | nindent 2 }}
  {{- if .Values.consul.purge }}
  restartPolicy: OnFailure
  {{- end }}
  containers:
    - {{- include "shopwright.container" (append $daemon .Values.consul.resources) | nindent 6 }}
      {{- if .Values.consul.purge }}
      args: [--purge]
      {{- else }}
      {{- include "shopwright.probes" . | nindent 6 }}
      {{- end }}
      env:
        {{- include "shopwright.environment" $daemon | nindent 8 }}
        - name: CLUSTER_NAME
          value: {{ required "consul.cluster must say what this cluster is called in Consul, unlike all others that share it" .Values.consul.cluster | quote }}
        - name: NAME_PREFIX
          value: {{ .Values.consul.prefix | quote }}
        - name: CONSUL_HTTP_ADDR
          value: {{ .Values.consul.address }}
        - name: CONSUL_AUTH_METHOD
          value: {{ .Values.consul.authMethod | quote }}
        {{- if .Values.consul.tokenSecret }}
        - name: CONSUL_HTTP_TOKEN_FILE
          value: /consul/token/token
        {{- end }}
        {{- if .Values.consul.caSecret }}
        - name: CONSUL_CACERT
          value: /consul/ca/ca.crt
        {{- end }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- range $name, $secret := include "shopwright.consulSecrets" . | fromYaml }}
        - name: {{ $name }}
          mountPath: /consul/{{ $name }}
          readOnly: true
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- range $name, $secret := include "shopwright.consulSecrets" . | fromYaml }}
    - name: {{ $name }}
      secret:
        secretName: {{ $secret }}
    {{- end }}
{{- end }}

{{/* The Secrets that it reads, by what they hold. */}}
{{- define "shopwright.consulSecrets" -}}
{{- with .Values.consul.caSecret }}
ca: {{ . }}
{{- end }}
{{- with .Values.consul.tokenSecret }}
token: {{ . }}
{{- end }}
{{- end }}
