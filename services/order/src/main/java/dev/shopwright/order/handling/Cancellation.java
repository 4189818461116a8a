package dev.shopwright.order.handling;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an order is called off. */
record Cancellation(@Size(max = 500) @Nullable String reason) {}
