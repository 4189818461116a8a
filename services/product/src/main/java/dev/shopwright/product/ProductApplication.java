package dev.shopwright.product;

import dev.shopwright.product.sample.ProductSeeder;
import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the product service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ProductApplication {

    /** Serves, or does what the first argument says. */
    public static void main(String[] args) {
        ServiceProgram.of("product", ProductApplication.class)
                .seededBy(new ProductSeeder())
                .run(args);
    }
}
