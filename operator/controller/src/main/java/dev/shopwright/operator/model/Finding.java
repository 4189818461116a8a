package dev.shopwright.operator.model;

/**
 * What was found out about a part of a shop.
 *
 * @param message the details, in the words of whoever reported them where there are any: a pod, a Job, the API server
 */
public record Finding(Reason reason, String message) {

    /** All is well. */
    public static final Finding RUNNING = new Finding(Reason.Running, "");

    public boolean isRunning() {
        return reason == Reason.Running;
    }

    public boolean isProblem() {
        return reason.isProblem();
    }
}
