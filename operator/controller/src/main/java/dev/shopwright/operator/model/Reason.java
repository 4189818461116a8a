package dev.shopwright.operator.model;

/**
 * Why something is as it is, in one word: the reason of a condition, of a service's status and of an event. Each has a page in
 * docs/reasons.
 */
public enum Reason {
    Running(Severity.FINE, "nothing is to be done"),
    Maintenance(Severity.FINE, "set spec.mode to Running to open the shop"),
    Hibernated(Severity.FINE, "set spec.mode to Running to wake the shop"),
    Paused(Severity.FINE, "remove the annotation shopwright.dev/pause to go on"),
    CatalogDisabled(Severity.FINE, "set spec.catalog.consul to have the shop in Consul"),
    NotInstalled(Severity.FINE, "install consul-sync to have the shop in Consul"),

    Starting(Severity.PROGRESS, "wait until the pods are ready"),
    DatabaseStarting(Severity.PROGRESS, "wait until Postgres is ready"),
    CacheStarting(Severity.PROGRESS, "wait until Redis is ready"),
    MigrationRunning(Severity.PROGRESS, "wait until the database has its new schema"),
    CatalogPending(Severity.PROGRESS, "wait until consul-sync has written the shop's services"),

    InvalidSpec(Severity.PROBLEM, "correct the fields that the message names"),
    SecretMissing(Severity.PROBLEM, "create the Secret, or the key, that the message names"),
    ImagePullFailed(Severity.PROBLEM, "check the image's name, the registry and its pull secret"),
    CrashLoop(Severity.PROBLEM, "read the pod's log: kubectl logs --previous"),
    OutOfMemory(Severity.PROBLEM, "raise spec.services.<service>.resources.limits.memory"),
    NotReady(Severity.PROBLEM, "read the pod's log, it runs but is not ready"),
    Unschedulable(Severity.PROBLEM, "add machines, or ask for less"),
    QuotaExceeded(Severity.PROBLEM, "raise the namespace's quota, or ask for less"),
    PodRejected(Severity.PROBLEM, "let the namespace's admission rules admit the pod"),
    DatabaseUnreachable(Severity.PROBLEM, "check the database's host, port, TLS mode and credentials"),
    MigrationFailed(Severity.PROBLEM, "read the message and the migration's log"),
    RolledBack(Severity.PROBLEM, "publish a mended image under a new tag"),
    RouteConflict(Severity.PROBLEM, "give one of the two shops another host"),
    TraefikMissing(Severity.PROBLEM, "install Traefik with its custom resources"),
    CloudNativePGMissing(Severity.PROBLEM, "install CloudNativePG, or choose another database mode"),
    StorageNotExpandable(Severity.PROBLEM, "use a storage class that allows expansion, or set the old size"),
    ApplyRejected(Severity.PROBLEM, "read what the API server says in the message"),
    SecretDeletionHeld(Severity.PROBLEM, "delete the Shop and its data first, if the Secret is to go");

    /** Whether somebody has to act. */
    public enum Severity {
        FINE,
        PROGRESS,
        PROBLEM
    }

    private final Severity severity;
    private final String fix;

    Reason(Severity severity, String fix) {
        this.severity = severity;
        this.fix = fix;
    }

    public Severity severity() {
        return severity;
    }

    /** What somebody can do about it, in a few words. */
    public String fix() {
        return fix;
    }

    public boolean isProblem() {
        return severity == Severity.PROBLEM;
    }
}
