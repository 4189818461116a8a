package dev.shopwright.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"harbour-lantern-42", "zażółć gęślą", "8142536471a", "correct horse battery"})
    void shouldAcceptAPasswordOfOnesOwn(String password) {
        assertThat(rules.problems(password, "ida.lind", "ida@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gh7-kdw        | This password is too short. It must contain at least 8 characters.
            8142536471     | This password is entirely numeric.
            ١٢٣٤٥٦٧٨٩٠     | This password is entirely numeric.
            PassWord1      | This password is too common.
            iloveyou1      | This password is too common.
            margareta7     | The password is too similar to the username.
            ATERAGRAM1     | The password is too similar to the username.
            sundstrom1     | The password is too similar to the email address.
            """)
    void shouldSayWhyAPasswordIsWeak(String password, String problem) {
        assertThat(rules.problems(password, "margareta", "sundstrom@example.com"))
                .contains(problem);
    }

    @Test
    void shouldTellEverythingAtOnce() {
        assertThat(rules.problems("123456", "ida", "ida@example.com")).hasSize(3);
    }
}
