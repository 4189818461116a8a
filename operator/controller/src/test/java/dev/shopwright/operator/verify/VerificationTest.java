package dev.shopwright.operator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

    private static final String LEAVING = "DELETE /api/v1/users/";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private SmallShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = SmallShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void shouldSayThatTheShopWorks() {
        assertThat(verify(shop.url())).isZero();

        assertThat(output().lines().filter(line -> line.startsWith("ok "))).hasSize(15);
        assertThat(output()).contains("The shop works.").doesNotContain("FAILED");
        assertThat(shop.requests()).endsWith(LEAVING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /                   | 500 | oops         | front page        | status 200           | storefront
            GET /                   | 200 | hello        | front page        | a page               | storefront
            GET /api/v1/products/   | 200 | <html>       | product list      | JSON                 | product
            GET /api/v1/products/   | 200 | {}           | product list      | a list               | product
            GET /api/v1/categories/ | 429 | {}           | categories        | status 200           | product
            GET /api/v1/reviews/7/  | 503 | {}           | reviews           | status 200           | review
            GET /api/v1/cart/       | 200 | {}           | a guest's cart    | a cart with 0 items  | cart
            POST /api/v1/users/     | 400 | {"email":[]} | sign up           | status 201           | auth
            POST /api/v1/token/     | 200 | {}           | sign in           | an access token      | auth
            GET /api/v1/products/7/ | 200 | {"id":8}     | one product       | product 7            | product
            POST /api/v1/cart/add/  | 409 | {}           | add to the cart   | status 200           | cart
            POST /api/v1/cart/add/  | 200 | {}           | add to the cart   | item 7               | cart
            GET /api/v1/checkout/options/ | 200 | {}   | ask for a quote   | text at /countries/0 | order
            POST /api/v1/checkout/quote/ | 409 | {}    | ask for a quote   | status 201           | order
            POST /api/v1/orders/    | 202 | {}           | order             | status 201           | order
            POST /api/v1/orders/    | 201 | {}           | order             | a paid order         | order
            POST /api/v1/orders/an-order/cancel/ | 409 | {} | cancel the order | status 200         | order
            DELETE /api/v1/cart/    | 405 | {}           | clear the cart    | status 204           | cart
            DELETE /api/v1/users/   | 401 | {}           | close the account | status 204           | auth
            """)
    void shouldSayWhatIsWrong(String request, int status, String body, String step, String expected, String component) {
        shop.answer(request, status, body);

        assertThat(verify(shop.url())).isEqualTo(1);

        assertThat(output())
                .containsPattern("FAILED +" + step)
                .containsPattern("expected +" + expected)
                .contains("got       " + status + " " + body)
                .containsPattern("look at .*app.kubernetes.io/component=" + component)
                .doesNotContain("The shop works.");
    }

    @Test
    void shouldCloseTheAccountThoughTheCartIsBroken() {
        shop.answer("POST /api/v1/cart/add/", 500, "");

        verify(shop.url());

        assertThat(shop.requests()).endsWith(LEAVING);
    }

    @Test
    void shouldNotCloseAnAccountThatItNeverOpened() {
        shop.answer("POST /api/v1/users/", 500, "");

        verify(shop.url());

        assertThat(shop.requests()).doesNotContain(LEAVING);
    }

    @Test
    void shouldBuyNothingWhereNothingIsInStock() {
        shop.answer("GET /api/v1/products/", 200, "{\"count\":0,\"results\":[]}");
        shop.answer("GET /api/v1/reviews/1/", 200, "{\"results\":[]}");

        assertThat(verify(shop.url())).isZero();

        assertThat(shop.requests()).contains(LEAVING).doesNotContain("POST /api/v1/cart/add/");
    }

    @Test
    void shouldOrderNothingWhereItWouldCostSomething() {
        shop.answer(
                "GET /api/v1/checkout/options/",
                200,
                "{\"countries\":[\"PL\"],\"shipping_methods\":[{\"id\":\"a\"}],\"payment\":[{\"provider\":\"stripe\"}]}");

        assertThat(verify(shop.url())).isZero();

        assertThat(shop.requests()).contains("POST /api/v1/checkout/quote/").doesNotContain("POST /api/v1/orders/");
    }

    @Test
    void shouldWaitUntilTheShopIsOpen() {
        shop.failFirst(2);

        assertThat(verify("--wait=30s", shop.url())).isZero();
    }

    @Test
    void shouldTellThatTraefikKnowsNoRoute() {
        shop.answer("GET /", 404, "404 page not found\n");

        assertThat(verify(shop.url())).isEqualTo(1);

        assertThat(output()).containsPattern("look at .*RoutesReady.*--host");
    }

    @Test
    void shouldTellThatTraefikFindsNoPod() {
        shop.answer("GET /", 503, "no available server\n");

        assertThat(verify(shop.url())).isEqualTo(1);

        assertThat(output()).containsPattern("look at .*ServicesReady");
    }

    @Test
    void shouldTellThatNobodyAnswers() {
        shop.close();

        assertThat(verify(shop.url())).isEqualTo(1);

        assertThat(output()).containsPattern("got +none: .*ConnectException").contains("address of the edge");
    }

    @Test
    void shouldAskForTheHostThatItIsTold() {
        assertThat(verify("--host=demo.localhost", shop.url())).isZero();

        assertThat(shop.hosts()).containsExactly("demo.localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "--wait=soon", "--fast"})
    void shouldExplainItselfWhenMisunderstood(String word) {
        assertThat(verify(word)).isEqualTo(1);

        assertThat(output()).contains("usage: verify");
        assertThat(shop.requests()).isEmpty();
    }

    private int verify(String... arguments) {
        return Verification.run(new PrintStream(written, true, StandardCharsets.UTF_8), arguments);
    }

    private String output() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
