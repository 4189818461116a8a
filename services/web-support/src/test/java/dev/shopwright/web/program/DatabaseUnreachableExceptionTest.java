package dev.shopwright.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUnreachableExceptionTest {

    private static final String URL = "jdbc:postgresql://demo-product-db:5432/product?sslmode=prefer";

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "28P01", "28000"})
    void shouldTellThatAnotherTryMayHelp(String state) {
        var failure = new IllegalStateException("migration", new SQLException("FATAL: no\n  more of it", state));

        assertThat(DatabaseUnreachableException.in(failure, URL))
                .get()
                .satisfies(away -> assertThat(away)
                        .hasCause(failure)
                        .message()
                        .startsWith("the database at demo-product-db:5432 ")
                        .contains(": FATAL: no; check")
                        .hasLineCount(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42703", "3D000", "23505", "53100"})
    void shouldLeaveOtherFailuresAlone(String state) {
        assertThat(DatabaseUnreachableException.in(new SQLException("no such column", state), URL))
                .isEmpty();
        assertThat(DatabaseUnreachableException.in(new IllegalStateException("no database"), URL))
                .isEmpty();
    }

    @Test
    void shouldNameTheCauseOfAConnectionThatFailed() {
        assertThat(message(new ConnectException("Connection refused")))
                .isEqualTo("the database at demo-product-db:5432 can't be reached: Connection refused;"
                        + " check that it runs, and DB_HOST, DB_PORT and DB_SSLMODE");
        assertThat(message(new UnknownHostException("demo-product-db"))).contains(": there is no such host; ");
    }

    @Test
    void shouldNameUserAndPasswordWhenTheyAreRefused() {
        var failure = new SQLException("FATAL: password authentication failed for user \"product\"", "28P01");

        assertThat(DatabaseUnreachableException.in(failure, URL).orElseThrow())
                .hasMessageContaining("does not let us in: FATAL: password authentication failed")
                .hasMessageEndingWith("check DB_USER, DB_PASSWORD and DB_SSLMODE");
    }

    private static String message(Exception cause) {
        var failure = new SQLException("Connection to demo-product-db:5432 failed.", "08001", cause);
        return DatabaseUnreachableException.in(failure, URL).orElseThrow().getMessage();
    }
}
