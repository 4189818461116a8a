package dev.shopwright.operator.model.workload;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.operator.api.v1alpha1.Mode;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;

/** What one service alone is told. */
final class OwnEnvironment {

    private OwnEnvironment() {}

    static List<EnvVar> of(Situation situation, Component component) {
        var secret = situation.nameOf(component);
        return switch (component) {
            case AUTH -> auth(situation, secret);
            case PRODUCT -> List.of();
            case CART -> List.of(Variable.secret("CART_COOKIE_KEY", secret));
            case REVIEW ->
                List.of(Variable.of("MODERATION", situation.spec().reviews().moderation()));
            case ORDER -> OrderEnvironment.of(situation, secret);
            case STOREFRONT -> storefront(situation, secret);
        };
    }

    private static List<EnvVar> auth(Situation situation, String secret) {
        var admin = requireNonNullElse(situation.spec().admin().secretName(), situation.name() + "-admin");
        var variables = new ArrayList<EnvVar>();
        variables.add(Variable.secret("KEY_ENCRYPTION_KEY", secret));
        variables.add(Variable.of("REFRESH_ROTATION", situation.spec().auth().refreshRotation()));
        variables.add(Variable.secret("ADMIN_USERNAME", admin, "username"));
        variables.add(Variable.secret("ADMIN_EMAIL", admin, "email"));
        variables.add(Variable.secret("ADMIN_PASSWORD", admin, "password"));
        variables.addAll(mail(situation));
        return variables;
    }

    private static List<EnvVar> mail(Situation situation) {
        var smtp = situation.spec().mail().smtp();
        var variables = new ArrayList<EnvVar>();
        if (smtp == null) {
            return variables;
        }
        variables.add(Variable.of("SPRING_MAIL_HOST", smtp.host()));
        variables.add(Variable.of("SPRING_MAIL_PORT", smtp.port()));
        if (smtp.secretName() != null) {
            variables.add(Variable.secret("SPRING_MAIL_USERNAME", smtp.secretName(), "username"));
            variables.add(Variable.secret("SPRING_MAIL_PASSWORD", smtp.secretName(), "password"));
        }
        if (smtp.from() != null) {
            variables.add(Variable.of("MAIL_FROM", smtp.from()));
        }
        return variables;
    }

    private static List<EnvVar> storefront(Situation situation, String secret) {
        return List.of(
                Variable.of("SHOP_RESOURCE", situation.name()),
                Variable.of("MAINTENANCE", situation.spec().mode() == Mode.MAINTENANCE),
                Variable.secret("MAINTENANCE_KEY", secret));
    }
}
