package dev.shopwright.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.storefront.StorefrontSetup;
import dev.shopwright.test.ApiClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class WebAppIT implements StorefrontSetup {

    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"module\"[^>]* src=\"(/assets/[^\"]+-[^\"]+\\.js)\"");

    @Autowired
    ApiClient api;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/products", "/products/7/kettle", "/admin/orders", "/no/such/page"})
    void shouldServeTheAppWhateverPageIsAskedFor(String path) {
        assertThat(open(path).getResponseBody())
                .contains("<title>Fjordwell</title>")
                .containsPattern(SCRIPT);
    }

    @Test
    void shouldLetPagesRunOnlyWhatIsTheShopsOwn() {
        var headers = open("/").getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.toSingleValueMap())
                .containsEntry("Content-Type", "text/html;charset=UTF-8")
                .containsEntry("Cache-Control", "no-cache")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "strict-origin-when-cross-origin");
        assertThat(open("/").getResponseBody()).doesNotContainPattern("<script(?![^>]* src=)|<style|style=|\\son\\w+=");
    }

    @Test
    void shouldServeScriptsCompressedAndForEver() {
        var headers = api.with("Accept-Encoding", "gzip, deflate, br, zstd")
                .get(script())
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders();

        assertThat(headers.getFirst("Content-Encoding")).isEqualTo("br");
        assertThat(headers.getVary()).contains("Accept-Encoding");
        assertThat(headers.getCacheControl()).contains("max-age=31536000", "public");
    }

    @Test
    void shouldServeScriptsAsTheyAreToWhoCanNotUnpackThem() {
        api.with("Accept-Encoding", "identity")
                .get(script())
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Content-Encoding");
    }

    @Test
    void shouldNotServeTheAppForAFileThatIsGone() {
        api.get("/assets/app-of-last-week.js").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1/nothing", "/api/v2/products/"})
    void shouldAnswerJsonWhenApiPathIsUnknown(String path) {
        api.with("Accept", "text/html, */*")
                .get(path)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .json("{\"detail\":\"Not found.\",\"code\":\"not_found\"}");
    }

    private String script() {
        var found = SCRIPT.matcher(String.valueOf(open("/").getResponseBody()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private EntityExchangeResult<String> open(String path) {
        return api.with("Accept", "text/html")
                .get(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }
}
