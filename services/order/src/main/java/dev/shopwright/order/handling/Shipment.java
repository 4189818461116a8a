package dev.shopwright.order.handling;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way.
 *
 * @param tracking what the carrier calls it, or where it can be followed
 */
record Shipment(@Size(max = 200) @Nullable String tracking) {}
