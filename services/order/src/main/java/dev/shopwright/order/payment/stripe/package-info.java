/** Stripe (https://docs.stripe.com/api), over its HTTP API: one PaymentIntent for each order. */
@NullMarked
package dev.shopwright.order.payment.stripe;

import org.jspecify.annotations.NullMarked;
