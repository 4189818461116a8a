package dev.shopwright.test;

import java.util.List;

/** What leads a service to this JVM's test servers, as {@code name=value}. */
final class ServiceSettings {

    private ServiceSettings() {}

    static List<String> of(TestDatabase database, TokenIssuer tokens) {
        var redis = TestServers.redis();
        return List.of(
                "spring.r2dbc.url=" + database.r2dbcUrl(),
                "spring.r2dbc.username=" + TestDatabase.USER,
                "spring.r2dbc.password=" + TestDatabase.PASSWORD,
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + TestDatabase.USER,
                "spring.flyway.password=" + TestDatabase.PASSWORD,
                "spring.data.redis.host=" + redis.host(),
                "spring.data.redis.port=" + redis.port(),
                "shopwright.security.issuer=" + TokenIssuer.ISSUER,
                "shopwright.security.jwks-uri=" + tokens.jwksUri(),
                "shopwright.security.internal-keys=" + tokens.internalKeys());
    }
}
