package dev.shopwright.auth;

import dev.shopwright.auth.sample.AuthSeeder;
import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The auth service's program. */
@SpringBootApplication
@EnableConfigurationProperties(AuthProperties.class)
public class AuthApplication {

    /** Serves, migrates or seeds, as the arguments say. */
    public static void main(String[] args) {
        ServiceProgram.of("auth", AuthApplication.class)
                .seededBy(new AuthSeeder())
                .run(args);
    }
}
