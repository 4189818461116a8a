package dev.shopwright.storefront.maintenance;

import dev.shopwright.storefront.StorefrontProperties;
import dev.shopwright.web.security.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The permission to enter a closed shop: a cookie that holds the time it ends, signed. It says nothing of who has it, and
 * opens nothing that a visitor could not see once the shop is open again.
 */
@Component
class MaintenancePass {

    static final String COOKIE = "maintenance_pass";
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final int KEY_BYTES = 32;

    private final HmacSigner signer;
    private final Clock clock;

    MaintenancePass(StorefrontProperties properties, Clock clock) {
        signer = new HmacSigner(bytes(properties.maintenanceKey()));
        this.clock = clock;
    }

    /** A pass for whoever sent the request. */
    ResponseCookie issue(ServerHttpRequest request) {
        return cookie(request, signed(clock.instant().plus(LIFETIME).getEpochSecond()), LIFETIME);
    }

    /** What makes a browser forget its pass. */
    ResponseCookie takenBack(ServerHttpRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    boolean isHeldBy(ServerHttpRequest request) {
        return request.getCookies().getOrDefault(COOKIE, List.of()).stream()
                .anyMatch(cookie -> isGood(cookie.getValue()));
    }

    private boolean isGood(String value) {
        var end = value.split("\\.", 2)[0];
        return end.matches("\\d{1,12}")
                && Long.parseLong(end) > clock.instant().getEpochSecond()
                && HmacSigner.matches(value, signed(Long.parseLong(end)));
    }

    private String signed(long end) {
        return end + "." + signer.sign(COOKIE + " " + end);
    }

    private static ResponseCookie cookie(ServerHttpRequest request, String value, Duration lifetime) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equalsIgnoreCase(request.getURI().getScheme()))
                .path("/")
                .maxAge(lifetime)
                .build();
    }

    private static byte[] bytes(String key) {
        if (!key.isBlank()) {
            return key.getBytes(StandardCharsets.UTF_8);
        }
        var madeUp = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(madeUp);
        return madeUp;
    }
}
