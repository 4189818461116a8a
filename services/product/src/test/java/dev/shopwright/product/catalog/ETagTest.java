package dev.shopwright.product.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.web.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " * ", "\"2\", \"3\""})
    void shouldLetTheCurrentVersionPass(String ifMatch) {
        assertThatCode(() -> ETag.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @Test
    void shouldLetAWriteWithoutAVersionPass() {
        assertThatCode(() -> ETag.require(null, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "3", "", "\"33\""})
    void shouldRefuseAnyOtherVersion(String ifMatch) {
        assertThatThrownBy(() -> ETag.require(ifMatch, 3))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(
                                        refused.status().value())
                                .isEqualTo(412));
    }
}
