package dev.shopwright.standalone.service;

import dev.shopwright.operator.api.file.ShopFile;
import dev.shopwright.operator.api.v1alpha1.Checkout;
import dev.shopwright.operator.api.v1alpha1.CheckoutSettings;
import dev.shopwright.operator.api.v1alpha1.ShopSpec;
import dev.shopwright.operator.api.v1alpha1.Smtp;
import dev.shopwright.standalone.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Shop says to its services, in the words that the operator tells them in. */
public record ShopSettings(Optional<ShopSpec> shop) {

    /** Those of the Shop in this file, or none. */
    public static ShopSettings of(Optional<ShopFile> file) {
        return new ShopSettings(file.map(given -> given.shop().getSpec()));
    }

    /** The fields that have a meaning without a cluster. */
    public static List<String> heeded() {
        return Stream.concat(
                        Stream.of(
                                "spec.sampleData",
                                "spec.storefront",
                                "spec.auth",
                                "spec.reviews",
                                "spec.checkout.shipping",
                                "spec.checkout.taxes",
                                "spec.mail.smtp.host",
                                "spec.mail.smtp.port",
                                "spec.mail.smtp.from",
                                "spec.logging"),
                        Service.ALL.stream().map(service -> "spec.services.%s.logging".formatted(service.id())))
                .toList();
    }

    Settings of(Service service) {
        return shop.map(spec -> settings(spec, service.part())).orElse(Settings.NONE);
    }

    /** The service's own, else that of all. */
    String logLevel(Part part) {
        return shop.map(spec -> Optional.ofNullable(spec.service(part.id()).logging())
                        .orElse(spec.logging())
                        .level()
                        .name())
                .orElse("INFO");
    }

    private static Settings settings(ShopSpec spec, Part part) {
        var settings = Settings.NONE
                .with("SHOP_NAME", spec.storefront().name())
                .with("SHOP_CURRENCY", spec.storefront().currency())
                .with("SHOP_LOCALES", String.join(",", spec.storefront().locales()));
        return switch (part) {
            case AUTH ->
                mail(
                        settings.with("REFRESH_ROTATION", spec.auth().refreshRotation()),
                        spec.mail().smtp());
            case REVIEW -> settings.with("MODERATION", spec.reviews().moderation());
            case ORDER -> settings.and(checkout(spec.checkout()));
            default -> settings;
        };
    }

    /** Keys of payment providers are in Secrets, which there are none of without a cluster. */
    private static Settings checkout(Checkout checkout) {
        return new Settings(CheckoutSettings.of(new Checkout(checkout.shipping(), checkout.taxes(), List.of())));
    }

    private static Settings mail(Settings settings, @Nullable Smtp smtp) {
        if (smtp == null) {
            return settings;
        }
        var sending = settings.with("spring.mail.host", smtp.host()).with("spring.mail.port", smtp.port());
        return smtp.from() == null ? sending : sending.with("MAIL_FROM", smtp.from());
    }
}
