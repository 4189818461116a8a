package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason has a page, each page a reason, and both say the same. */
class ReasonPagesTest {

    private static final Path FOLDER = Path.of("../../docs/reasons");
    private static final String INDEX = "README";

    @Test
    void shouldHaveAPageForEachReasonAndNoOther() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", "")))
                    .filteredOn(name -> !name.equals(INDEX))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(Reason.values()).map(Enum::name).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayHowToFixIt(Reason reason) throws IOException {
        assertThat(plainly(reason.name()))
                .startsWith("# " + reason + "\n")
                .contains("**Fix:** " + reason.fix() + ".\n", "\n## What you see\n", "\n## What to do\n", "kubectl ");
        assertThat(plainly(reason.name()).lines()).hasSizeBetween(10, 25);
    }

    @ParameterizedTest
    @EnumSource
    void shouldListIt(Reason reason) throws IOException {
        assertThat(plainly(INDEX)).contains("| [%1$s](%1$s.md) | %2$s |".formatted(reason, reason.fix()));
    }

    private static String plainly(String page) throws IOException {
        return Files.readString(FOLDER.resolve(page + ".md")).replace("`", "");
    }
}
