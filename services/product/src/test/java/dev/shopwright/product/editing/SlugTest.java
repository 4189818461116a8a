package dev.shopwright.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Alpine Tent 2, alpine-tent-2",
        "'  --Hello,   World!  ', hello-world",
        "Łóżko ogrodowe rø ß, lozko-ogrodowe-ro-ss",
        "Café, cafe",
        "ﬁne, fine",
        "خيمة, product",
        "🏕, product",
    })
    void shouldBeReadableAscii(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void shouldFitItsColumnAndNotEndInADash() {
        assertThat(Slug.of("a".repeat(254) + " b")).isEqualTo("a".repeat(254));
    }

    @Test
    void shouldNeverMeetTheSlugOfAnotherName() {
        assertThat(Slug.unique("tent", 7)).isEqualTo("tent--7").isNotEqualTo(Slug.of("tent--7"));
    }
}
