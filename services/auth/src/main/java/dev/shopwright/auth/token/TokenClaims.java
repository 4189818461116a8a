package dev.shopwright.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.shopwright.auth.user.User;
import dev.shopwright.web.error.ApiException;
import java.text.ParseException;
import java.util.UUID;

/**
 * What a verified token of ours says.
 *
 * @param type {@code access} or {@code refresh}
 */
record TokenClaims(String type, UUID userId, long epoch) {

    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    static TokenClaims of(JWTClaimsSet claims) {
        try {
            var user = UUID.fromString(String.valueOf(claims.getStringClaim("user_id")));
            return new TokenClaims(
                    String.valueOf(claims.getStringClaim("token_type")), user, claims.getLongClaim("epoch"));
        } catch (ParseException | IllegalArgumentException | NullPointerException notOneOfOurs) {
            throw ApiException.invalidToken();
        }
    }

    boolean isRefresh() {
        return type.equals(REFRESH);
    }

    /** Whether the account may still be used by what was issued then. */
    boolean isGoodFor(User user) {
        return user.active() && (isRefresh() || epoch >= user.epoch());
    }
}
