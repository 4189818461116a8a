package dev.shopwright.order.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param actor customer, guest, shop or payment, or the id of a member of staff
 * @param from null for the first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TimelineEntry(
        Instant at, String actor, @Nullable OrderState from, OrderState to, String note) {}
