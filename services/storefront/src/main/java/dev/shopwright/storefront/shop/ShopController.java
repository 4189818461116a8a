package dev.shopwright.storefront.shop;

import dev.shopwright.storefront.StorefrontProperties;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {

    private final ShopResponse shop;

    ShopController(StorefrontProperties properties) {
        shop = ShopResponse.from(properties);
    }

    /** What the web app needs to know before it draws anything. */
    @GetMapping("/api/v1/shop")
    @Access(Audience.ANYONE)
    ShopResponse shop() {
        return shop;
    }
}
