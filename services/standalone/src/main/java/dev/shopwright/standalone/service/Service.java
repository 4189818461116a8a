package dev.shopwright.standalone.service;

import dev.shopwright.auth.AuthApplication;
import dev.shopwright.auth.sample.AuthSeeder;
import dev.shopwright.cart.CartApplication;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.product.sample.ProductSeeder;
import dev.shopwright.review.ReviewApplication;
import dev.shopwright.review.sample.ReviewSeeder;
import dev.shopwright.standalone.Part;
import dev.shopwright.storefront.StorefrontApplication;
import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.program.ServiceProgram;
import java.util.List;
import java.util.Optional;

/**
 * A service of the shop.
 *
 * @param hasDatabase whether it keeps data of its own
 * @param hasSample whether it has a part of the sample data
 */
record Service(Part part, ServiceProgram program, boolean hasDatabase, boolean hasSample) {

    /** All that exist. */
    static final List<Service> ALL = List.of(
            seeded(Part.AUTH, AuthApplication.class, new AuthSeeder()),
            seeded(Part.PRODUCT, ProductApplication.class, new ProductSeeder()),
            new Service(Part.CART, ServiceProgram.of(Part.CART.id(), CartApplication.class), true, false),
            seeded(Part.REVIEW, ReviewApplication.class, new ReviewSeeder()),
            new Service(
                    Part.STOREFRONT,
                    ServiceProgram.of(Part.STOREFRONT.id(), StorefrontApplication.class),
                    false,
                    false));

    private static Service seeded(Part part, Class<?> application, Seeder seeder) {
        return new Service(part, ServiceProgram.of(part.id(), application).seededBy(seeder), true, true);
    }

    /** The service that is this part; the gateway is none. */
    static Optional<Service> of(Part part) {
        return ALL.stream().filter(service -> service.part() == part).findFirst();
    }

    String id() {
        return part.id();
    }
}
