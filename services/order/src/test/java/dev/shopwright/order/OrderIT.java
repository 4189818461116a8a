package dev.shopwright.order;

import dev.shopwright.order.payment.stripe.StripeStandIn;
import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs the order service beside a product and a cart service; all classes with it share one of each. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("order")
@Import(Shop.class)
@TestPropertySource(
        properties = {
            "shopwright.order.link-key=" + OrderIT.KEY,
            // a test is one address that calls more often than any shopper
            "shopwright.limits.api=0",
            // a busy machine is no outage
            "shopwright.order.product-budget=20s",
            "spring.http.serviceclient.product.read-timeout=20s",
            "spring.http.serviceclient.stock.read-timeout=20s",
            "spring.http.serviceclient.cart.read-timeout=20s",
            "spring.r2dbc.pool.max-acquire-time=20s",
            // nobody wants to wait for a provider that never answers
            "shopwright.payment.budget=1s",
            "shopwright.payment.stripe.secret-key=" + StripeStandIn.SECRET_KEY,
            "shopwright.payment.stripe.publishable-key=pk_test_shop",
            "shopwright.payment.stripe.webhook-secret=" + StripeStandIn.WEBHOOK_SECRET,
            "shopwright.order.shipping[0].id=standard",
            "shopwright.order.shipping[0].name=Standard",
            "shopwright.order.shipping[0].price=4.90",
            "shopwright.order.shipping[0].countries=PL,DE",
            "shopwright.order.shipping[1].id=express",
            "shopwright.order.shipping[1].name=Express",
            "shopwright.order.shipping[1].price=9.90",
            "shopwright.order.shipping[1].days=1",
            "shopwright.order.shipping[1].countries=PL",
            "shopwright.order.taxes[0].country=PL",
            "shopwright.order.taxes[0].rate=0.23"
        })
public @interface OrderIT {

    /** 32 bytes, known to tests that forge. */
    String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
}
