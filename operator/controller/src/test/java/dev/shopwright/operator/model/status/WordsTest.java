package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no space left                                   | no space left",
                "2026-11-26T11:59:58.123Z ERROR no disk          | ERROR no disk",
                "2026-11-26 11:59:58,123 ERROR no disk           | ERROR no disk",
                "at 2026-11-26T11:59:58+01:00 it broke           | at it broke",
                "password=hunter2 is wrong                       | password=*** is wrong",
                "\"token\": \"abc.def\", next                    | \"token\": ***, next",
                "postgres://auth:hunter2@db:5432/auth refused    | postgres://***@db:5432/auth refused",
                "couldn't find key password in Secret shops/mine | couldn't find key password in Secret shops/mine"
            })
    void shouldRepeatWhatMattersAndStaysTheSame(String said, String repeated) {
        assertThat(Words.of(said)).isEqualTo(repeated);
    }

    @Test
    void shouldMakeOneLine() {
        assertThat(Words.of(" one\n  two\r\n\tthree ")).isEqualTo("one two three");
        assertThat(Words.lastLineOf("one\ntwo\n\n")).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"\\n\\nNo disk\\nis left\",\"log\":{\"level\":\"ERROR\"}} | No disk is left",
                "{\"log\":{\"level\":\"ERROR\"}}        | {\"log\":{\"level\":\"ERROR\"}}",
                "{\"message\":\"cut                    | {\"message\":\"cut"
            })
    void shouldRepeatTheMessageOfAStructuredLine(String line, String repeated) {
        assertThat(Words.lastLineOf("one\n" + line)).isEqualTo(repeated);
    }

    @Test
    void shouldBeShort() {
        assertThat(Words.of("x".repeat(501))).hasSize(500).endsWith("x…");
        assertThat(Words.of("x".repeat(500))).isEqualTo("x".repeat(500));
    }

    @Test
    void shouldBearSilence() {
        assertThat(Words.of(null)).isEmpty();
        assertThat(Words.lastLineOf(null)).isEmpty();
        assertThat(Words.lastLineOf("")).isEmpty();
    }
}
