package dev.shopwright.test;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays auth and the calling services: signs tokens of every kind, good and bad, and publishes the keys. */
public final class TokenIssuer implements AutoCloseable {

    /** The issuer that services under test are told to trust. */
    public static final String ISSUER = "https://auth.shop.test";

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration SERVICE_LIFE = Duration.ofSeconds(60);

    private final TokenKey key = TokenKey.generate("test");
    private final TokenKey strangerKey = TokenKey.generate("test");
    private final Map<String, TokenKey> callers = Stream.of("auth", "product", "cart", "review", "order", "storefront")
            .collect(Collectors.toMap(Function.identity(), TokenKey::generate));
    private final JwksServer jwks = new JwksServer(publicJson(key.jwk()));

    /** An access token with these roles, in lower case as tokens have them. */
    public String token(UUID id, String... roles) {
        return key.sign(access(id, roles).build());
    }

    public String customer(UUID id) {
        return token(id, "customer");
    }

    public String seller(UUID id) {
        return token(id, "seller");
    }

    public String support() {
        return token(UUID.randomUUID(), "support");
    }

    public String staff() {
        return token(UUID.randomUUID(), "staff");
    }

    public String admin() {
        return token(UUID.randomUUID(), "admin");
    }

    /** An access token issued in the given epoch of the user's sessions. */
    public String ofEpoch(UUID id, long epoch, String... roles) {
        return key.sign(access(id, roles).claim("epoch", epoch).build());
    }

    public String expired(UUID id, String... roles) {
        return key.sign(access(id, roles).expirationTime(in(LIFE.negated())).build());
    }

    /** A refresh token where an access token belongs. */
    public String refresh(UUID id, String... roles) {
        return key.sign(access(id, roles).claim("token_type", "refresh").build());
    }

    /** Forged: {@code alg:none}, no signature. */
    public String unsigned(UUID id, String... roles) {
        return new PlainJWT(access(id, roles).build()).serialize();
    }

    /** Forged: the right key id, signed with another key. */
    public String ofOtherKey(UUID id, String... roles) {
        return strangerKey.sign(access(id, roles).build());
    }

    /** The right key, but another issuer. */
    public String ofOtherIssuer(UUID id, String... roles) {
        return key.sign(access(id, roles).issuer("https://elsewhere.test").build());
    }

    /** A token by which one service calls another's internal endpoints. */
    public String service(String caller, String audience) {
        return callers.get(caller)
                .sign(serviceClaims(caller, audience)
                        .expirationTime(in(SERVICE_LIFE))
                        .build());
    }

    /** A service token that claims to come from a caller whose key did not sign it. */
    public String forgedService(String caller, String audience) {
        return strangerKey.sign(
                serviceClaims(caller, audience).expirationTime(in(SERVICE_LIFE)).build());
    }

    /** Where the public key of access tokens is served. */
    public String jwksUri() {
        return jwks.uri();
    }

    /** The key that a calling service signs with, as a JWK; empty for what calls nobody. */
    public Optional<String> privateKey(String caller) {
        return Optional.ofNullable(callers.get(caller)).map(key -> key.jwk().toJSONString());
    }

    /** The public keys of all callers as a JWK set, each key's id being its caller's name. */
    public String internalKeys() {
        return publicJson(callers.values().stream().map(TokenKey::jwk).toArray(JWK[]::new));
    }

    @Override
    public void close() {
        jwks.close();
    }

    private static JWTClaimsSet.Builder access(UUID id, String... roles) {
        return claims().claim("token_type", "access")
                .expirationTime(in(LIFE))
                .issuer(ISSUER)
                .audience("shopwright")
                .subject(id.toString())
                .claim("user_id", id.toString())
                .claim("roles", List.of(roles))
                .claim("epoch", 0);
    }

    private static JWTClaimsSet.Builder serviceClaims(String caller, String audience) {
        return claims().claim("token_type", "service")
                .issuer(caller)
                .subject(caller)
                .audience(audience);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issueTime(in(Duration.ZERO))
                .jwtID(UUID.randomUUID().toString());
    }

    private static Date in(Duration time) {
        return new Date(System.currentTimeMillis() + time.toMillis());
    }

    private static String publicJson(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }
}
