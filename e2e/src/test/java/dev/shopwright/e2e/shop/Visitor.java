package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.edge.Edge;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account, which may be known to one shop and unknown to another. */
public record Visitor(String name, String password) {

    /** Who has no account anywhere yet. */
    public static Visitor unknown() {
        return new Visitor("visitor-" + UUID.randomUUID(), "over-the-ridge");
    }

    /** Opens an account. */
    public void signUp(Edge shop) throws IOException {
        HttpResponse<String> answer =
                shop.post("/api/v1/users/", Map.of("email", email(), "username", name, "password", password));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** What the shop says to the attempt. */
    public HttpResponse<String> signIn(Edge shop) throws IOException {
        return shop.post("/api/v1/token/", Map.of("email", email(), "password", password));
    }

    /** What a shop that knows the visitor gives out. */
    public String token(Edge shop) throws IOException {
        HttpResponse<String> answer = signIn(shop);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Serialization.unmarshal(answer.body(), JsonNode.class)
                .at("/access")
                .asText();
    }

    /** The names of the first products that anybody sees. */
    public static List<String> products(Edge shop) throws IOException {
        return Serialization.unmarshal(
                        shop.get("/api/v1/products/?ordering=name&limit=20").body(), JsonNode.class)
                .at("/results")
                .findValuesAsText("name");
    }

    private String email() {
        return name + "@example.com";
    }
}
