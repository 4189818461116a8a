package dev.shopwright.review;

import dev.shopwright.review.sample.ReviewSeeder;
import dev.shopwright.web.program.ServiceProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The review service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReviewApplication {

    public static void main(String[] args) {
        ServiceProgram.of("review", ReviewApplication.class)
                .seededBy(new ReviewSeeder())
                .run(args);
    }
}
