package dev.shopwright.order;

import dev.shopwright.order.sample.OrderSeeder;
import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The order service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderApplication {

    public static void main(String[] args) {
        ServiceProgram.of("order", OrderApplication.class)
                .seededBy(new OrderSeeder())
                .run(args);
    }
}
