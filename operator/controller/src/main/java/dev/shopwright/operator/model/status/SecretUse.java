package dev.shopwright.operator.model.status;

import dev.shopwright.operator.api.v1alpha1.Database;
import dev.shopwright.operator.api.v1alpha1.Payment;
import dev.shopwright.operator.api.v1alpha1.Redis;
import dev.shopwright.operator.api.v1alpha1.ShopSpec;
import dev.shopwright.operator.api.v1alpha1.Smtp;
import dev.shopwright.operator.api.v1alpha1.Tls;
import dev.shopwright.operator.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Secret that a Shop names and somebody else makes.
 *
 * @param field where the Shop names it
 * @param keys those that it must have
 */
public record SecretUse(String field, String name, List<String> keys) {

    private static final List<String> ACCOUNT = List.of("username", "password");
    private static final List<String> STRIPE = List.of("secretKey", "publishableKey", "webhookSecret");

    /** All of a shop. */
    public static List<SecretUse> of(ShopSpec spec) {
        var uses = new ArrayList<SecretUse>();
        add(uses, "spec.tls", secretOf(spec.tls()), List.of("tls.crt", "tls.key"));
        add(uses, "spec.admin", spec.admin().secretName(), List.of("username", "email", "password"));
        add(uses, "spec.mail.smtp", secretOf(spec.mail().smtp()), ACCOUNT);
        for (Payment payment : spec.checkout().payments()) {
            add(uses, "spec.checkout.payments", payment.secretName(), STRIPE);
        }
        for (Component component : Component.withDatabase()) {
            var database = spec.service(component.id()).database();
            add(uses, "spec.services.%s.database".formatted(component.id()), secretOf(database), ACCOUNT);
        }
        add(uses, "spec.redis", secretOf(spec.redis()), List.of("password"));
        return List.copyOf(uses);
    }

    private static void add(List<SecretUse> uses, String field, @Nullable String name, List<String> keys) {
        if (name != null) {
            uses.add(new SecretUse(field + ".secretName", name, keys));
        }
    }

    private static @Nullable String secretOf(@Nullable Tls tls) {
        return Optional.ofNullable(tls).map(Tls::secretName).orElse(null);
    }

    private static @Nullable String secretOf(@Nullable Smtp smtp) {
        return Optional.ofNullable(smtp).map(Smtp::secretName).orElse(null);
    }

    private static @Nullable String secretOf(Database database) {
        return database.mode() == Database.Mode.EXTERNAL ? database.secretName() : null;
    }

    private static @Nullable String secretOf(Redis redis) {
        return redis.mode() == Redis.Mode.EXTERNAL ? redis.secretName() : null;
    }
}
