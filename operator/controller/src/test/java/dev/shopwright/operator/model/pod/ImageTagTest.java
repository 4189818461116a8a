package dev.shopwright.operator.model.pod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTagTest {

    @ParameterizedTest
    @CsvSource({
        "shopwright/cart:1.2.0, 1.2.0",
        "registry.example.com:5000/shopwright/cart:1.2.0, 1.2.0",
        "registry.example.com:5000/shopwright/cart, latest",
        "cart:1.2.0@sha256:abcd, 1.2.0",
        "registry.example.com:5000/cart@sha256:abcd, sha256:abcd"
    })
    void shouldFindTheVersion(String image, String version) {
        assertThat(ImageTag.of(image)).isEqualTo(version);
    }
}
