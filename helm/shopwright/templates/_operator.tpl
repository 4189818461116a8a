{{- define "shopwright.operatorPod" -}}
{{- $daemon := list . "operator" -}}
metadata:
  {{- include "shopwright.podMeta" $daemon | nindent 2 }}
spec:
  {{- include "shopwright.podSpec" $daemon | nindent 2 }}
  containers:
    - {{- include "shopwright.container" (append $daemon .Values.resources) | nindent 6 }}
      {{- include "shopwright.probes" . | nindent 6 }}
      env:
        {{- include "shopwright.environment" $daemon | nindent 8 }}
        - name: WATCH_NAMESPACES
          value: {{ join "," .Values.watch.namespaces | quote }}
        - name: LEADER_ELECTION
          value: "true"
        # of the shops that it makes
        - name: VERSION
          value: {{ include "shopwright.version" . | quote }}
        - name: IMAGE_REPOSITORY
          value: {{ .Values.image.repository }}
        - name: IMAGE_PULL_POLICY
          value: {{ .Values.image.pullPolicy }}
        - name: IMAGE_PULL_SECRETS
          value: {{ join "," .Values.image.pullSecrets | quote }}
        - name: POSTGRES_IMAGE
          value: {{ .Values.stores.postgresImage }}
        - name: REDIS_IMAGE
          value: {{ .Values.stores.redisImage }}
        - name: TRUSTED_PROXIES
          value: {{ join "," .Values.trustedProxies | quote }}
        - name: TRAEFIK_NAMESPACE
          value: {{ .Values.traefik.namespace }}
        - name: METRICS_NAMESPACE
          value: {{ .Values.metrics.namespace | quote }}
        - name: CLUSTER_DNS_NAMESPACE
          value: {{ .Values.dns.namespace }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir: {}
{{- end }}
