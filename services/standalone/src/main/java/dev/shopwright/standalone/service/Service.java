package dev.shopwright.standalone.service;

import dev.shopwright.auth.AuthApplication;
import dev.shopwright.auth.sample.AuthSeeder;
import dev.shopwright.cart.CartApplication;
import dev.shopwright.order.OrderApplication;
import dev.shopwright.order.sample.OrderSeeder;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.product.sample.ProductSeeder;
import dev.shopwright.review.ReviewApplication;
import dev.shopwright.review.sample.ReviewSeeder;
import dev.shopwright.standalone.Part;
import dev.shopwright.storefront.StorefrontApplication;
import dev.shopwright.web.program.SeedArguments;
import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.program.ServiceProgram;
import dev.shopwright.web.sample.Sample;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A service of the shop.
 *
 * @param seeder writes its part of the sample data, if it has one
 */
record Service(Part part, Class<?> application, @Nullable Seeder seeder) {

    /** All that exist. */
    static final List<Service> ALL = List.of(
            new Service(Part.AUTH, AuthApplication.class, new AuthSeeder()),
            new Service(Part.PRODUCT, ProductApplication.class, new ProductSeeder()),
            new Service(Part.CART, CartApplication.class, null),
            new Service(Part.REVIEW, ReviewApplication.class, new ReviewSeeder()),
            new Service(Part.ORDER, OrderApplication.class, new OrderSeeder()),
            new Service(Part.STOREFRONT, StorefrontApplication.class, null));

    /** The service that is this part; the gateway is none. */
    static Optional<Service> of(Part part) {
        return ALL.stream().filter(service -> service.part() == part).findFirst();
    }

    String id() {
        return part.id();
    }

    boolean hasDatabase() {
        return part != Part.STOREFRONT;
    }

    /** Fills its database, unless it holds this sample already. */
    void fill(Sample sample, Settings settings) {
        if (seeder != null) {
            ServiceProgram.of(id(), application)
                    .seededBy(seeder)
                    .seed(new SeedArguments(sample, settings.asArguments()));
        }
    }

    SpringApplicationBuilder web() {
        return ServiceProgram.of(id(), application).web().main(application);
    }
}
