{{/* How consul-sync runs: as a replica for ever, or once to purge. */}}
{{- define "shopwright.consulSyncPod" -}}
serviceAccountName: {{ include "shopwright.consulSync" . }}
automountServiceAccountToken: true
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  {{- include "shopwright.podSecurity" . | nindent 2 }}
topologySpreadConstraints:
  - topologyKey: kubernetes.io/hostname
    maxSkew: 1
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "shopwright.consulSyncSelector" . | nindent 8 }}
containers:
  - name: consul-sync
    image: {{ .Values.image.repository }}/consul-sync:{{ include "shopwright.version" . }}
    imagePullPolicy: {{ .Values.image.pullPolicy }}
    {{- if .Values.consul.purge }}
    args: [--purge]
    {{- end }}
    env:
      - name: CLUSTER_NAME
        value: {{ .Values.consul.cluster }}
      - name: NAME_PREFIX
        value: {{ .Values.consul.prefix | quote }}
      - name: CONSUL_HTTP_ADDR
        value: {{ .Values.consul.address }}
      {{- if .Values.consul.tokenSecret }}
      - name: CONSUL_HTTP_TOKEN_FILE
        value: /consul/token/token
      {{- end }}
      - name: CONSUL_AUTH_METHOD
        value: {{ .Values.consul.authMethod | quote }}
      {{- if .Values.consul.caSecret }}
      - name: CONSUL_CACERT
        value: /consul/ca/ca.crt
      {{- end }}
      - name: LEASE_NAME
        value: {{ include "shopwright.consulSync" . }}
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
        value: {{ .Values.logLevel }}
      - name: LOG_FORMAT
        value: json
    ports:
      - name: http
        containerPort: 8080
    {{- if not .Values.consul.purge }}
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
    # not of Consul: without it nothing gets better by a new process
    livenessProbe:
      httpGet:
        path: /healthz
        port: http
      periodSeconds: 10
      timeoutSeconds: 5
    {{- end }}
    resources:
      {{- toYaml .Values.consul.resources | nindent 6 }}
    securityContext:
      {{- include "shopwright.containerSecurity" . | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if .Values.consul.tokenSecret }}
      - name: token
        mountPath: /consul/token
        readOnly: true
      {{- end }}
      {{- if .Values.consul.caSecret }}
      - name: ca
        mountPath: /consul/ca
        readOnly: true
      {{- end }}
volumes:
  - name: tmp
    emptyDir: {}
  {{- with .Values.consul.tokenSecret }}
  - name: token
    secret:
      secretName: {{ . }}
  {{- end }}
  {{- with .Values.consul.caSecret }}
  - name: ca
    secret:
      secretName: {{ . }}
  {{- end }}
{{- end }}
