package dev.shopwright.web.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A verified token's principal: a {@link Caller} or a {@link CallingService}. */
class TokenAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Object principal;

    TokenAuthentication(Object principal) {
        super(List.of());
        this.principal = principal;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
