package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The documents that the frontend's types are made of are those the services publish. */
class PublishedApiIT {

    private static final Path DOCUMENTS = Path.of("..", "..", "frontend", "openapi");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TempDir
    static Path dir;

    private static Standalone shop;

    @BeforeAll
    static void open() {
        shop = Standalone.start(Options.in(dir).onFreePorts().withoutSample());
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void shouldBeWhatTheFrontendIsMadeFor(Part part) throws IOException {
        var published = withoutAddress(
                new Browser(shop.addresses().of(part)).get("/api/schema/").body());
        var kept = DOCUMENTS.resolve(part.id() + ".json");
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(kept, published);
        }

        assertThat(kept)
                .as("frontend/openapi is out of date: run make docs and commit the result")
                .hasContent(published);
    }

    private static String withoutAddress(String document) {
        Map<String, Object> members =
                new TreeMap<>(JSON.readValue(document, new TypeReference<Map<String, Object>>() {}));
        members.remove("servers");
        return JSON.writeValueAsString(members) + '\n';
    }
}
