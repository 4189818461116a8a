package dev.shopwright.cart;

import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Runs the cart service beside a product service; all classes with it share one of each. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("cart")
@Import(ShopFixture.class)
@TestPropertySource(
        properties = {
            "shopwright.cart.cookie-key=" + CartIT.COOKIE_KEY,
            // a test is one address that calls more often than any shopper
            "shopwright.limits.api=0",
            // a busy machine is no outage
            "shopwright.cart.product-budget=20s",
            "shopwright.cart.read-budget=20s",
            "spring.http.serviceclient.product.read-timeout=20s",
            "spring.http.serviceclient.product.connect-timeout=5s",
            "spring.r2dbc.pool.max-acquire-time=20s"
        })
public @interface CartIT {

    /** 32 bytes, known to tests that forge. */
    String COOKIE_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
}
