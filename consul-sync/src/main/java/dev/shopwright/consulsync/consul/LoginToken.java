package dev.shopwright.consulsync.consul;

import java.util.Optional;

/** A token that Consul gives to whoever shows the token of a Kubernetes ServiceAccount (Consul's Kubernetes auth method). */
final class LoginToken implements Token {

    private final ConsulClient consul;
    private final String method;
    private final Token serviceAccount;
    private Optional<String> secret = Optional.empty();

    LoginToken(ConsulClient consul, String method, Token serviceAccount) {
        this.consul = consul;
        this.method = method;
        this.serviceAccount = serviceAccount;
    }

    private record Login(String authMethod, String bearerToken) {}

    @Override
    public synchronized String value() {
        if (secret.isEmpty()) {
            var answer = consul.post("/v1/acl/login", new Login(method, serviceAccount.value()));
            secret = Optional.of(answer.path("SecretID").asText());
        }
        return secret.get();
    }

    @Override
    public synchronized void refused() {
        secret = Optional.empty();
    }
}
