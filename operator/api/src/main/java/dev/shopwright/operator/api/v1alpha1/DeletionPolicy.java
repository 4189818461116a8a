package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a shop's data when the shop is deleted. */
public enum DeletionPolicy {
    /** It stays, and a new shop of the same name takes it over. */
    @JsonProperty("Retain")
    RETAIN,
    /** It is deleted too. */
    @JsonProperty("Delete")
    DELETE
}
