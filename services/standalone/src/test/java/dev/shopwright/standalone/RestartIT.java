package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

    private static final String EMAIL = "zofia@example.com";
    private static final String PASSWORD = "moss-and-granite";
    private static final String ACCOUNT =
            "{\"email\":\"%s\",\"username\":\"zofia\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD);

    @TempDir
    Path dir;

    @Test
    void shouldKeepDataUntilToldToStartOver() {
        var options = Options.in(dir).onFreePorts();
        AdminAccount admin;
        try (var shop = Standalone.start(options)) {
            admin = shop.admin();
            var browser = new Browser(shop.addresses().gateway());
            assertThat(count(browser, "/api/v1/products/")).isEqualTo(240);
            assertThat(browser.post("/api/v1/users/", ACCOUNT).statusCode()).isEqualTo(201);
        }

        try (var shop = Standalone.start(options)) {
            var browser = new Browser(shop.addresses().gateway());
            assertThat(browser.signIn(EMAIL, PASSWORD).statusCode()).isEqualTo(200);
            assertThat(shop.admin()).isEqualTo(admin);
            assertThat(count(browser, "/api/v1/products/")).isEqualTo(240);
        }

        try (var shop = Standalone.start(options.startingOver().withoutSample())) {
            var browser = new Browser(shop.addresses().gateway());
            assertThat(browser.signIn(EMAIL, PASSWORD).statusCode()).isEqualTo(401);
            assertThat(shop.admin()).isNotEqualTo(admin);
            assertThat(count(browser, "/api/v1/products/")).isZero();
        }
    }

    private static int count(Browser browser, String list) {
        return JsonPath.read(browser.get(list).body(), "$.count");
    }
}
