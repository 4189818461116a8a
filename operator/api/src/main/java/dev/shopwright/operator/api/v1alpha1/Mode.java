package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a shop sells. */
public enum Mode {
    /** It does. */
    @JsonProperty("Running")
    RUNNING,
    /** Visitors see that it will be back; staff work in it. */
    @JsonProperty("Maintenance")
    MAINTENANCE,
    /** No pod runs, and all data is kept. */
    @JsonProperty("Hibernated")
    HIBERNATED
}
