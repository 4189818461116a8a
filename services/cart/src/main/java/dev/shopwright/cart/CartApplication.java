package dev.shopwright.cart;

import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The cart service's program. It has no sample data: a new shop's carts are empty. */
@SpringBootApplication
@EnableConfigurationProperties(CartSettings.class)
public class CartApplication {

    public static void main(String[] args) {
        ServiceProgram.of("cart", CartApplication.class).run(args);
    }
}
