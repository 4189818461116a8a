package dev.shopwright.product.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class IdListTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2,1\"",
                "\"[1, 2]\"",
                "[1,2,2]",
                "[\"1\",\"2\"]",
                "[\"1,2\"]",
                "[{\"id\":1,\"name\":\"A\"},{\"id\":2}]",
                "[1,{\"id\":\"2\"}]"
            })
    void shouldReadIdsInEveryForm(String text) {
        assertThat(json.readValue(text, IdList.class).ids()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "[]", "\"[]\""})
    void shouldReadNoneAsNone(String text) {
        assertThat(json.readValue(text, IdList.class).ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\"", "[1.5]", "[null]", "[{}]", "{\"id\":1}x", "true", "[[1]]", "[99999999999999999999]"})
    void shouldRefuseWhatIsNoId(String text) {
        assertThatThrownBy(() -> json.readValue(text, IdList.class)).isInstanceOf(JacksonException.class);
    }
}
