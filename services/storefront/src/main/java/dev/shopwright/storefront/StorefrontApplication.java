package dev.shopwright.storefront;

import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The storefront server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StorefrontApplication {

    public static void main(String[] args) {
        ServiceProgram.of("storefront", StorefrontApplication.class).run(args);
    }
}
