package dev.shopwright.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIT {

    private static final String LAST_LINE = "Ctrl-C stops the shop";

    @TempDir
    Path dir;

    @Test
    void shouldSayWhereTheShopIsAndStopCleanlyWhenTold() throws IOException, InterruptedException {
        var process = new ShopProgram("--data-dir=" + dir, "--port-base=0", "--no-sample").process();
        try (var output = process.inputReader()) {
            var said = new ArrayList<String>();
            output.lines().takeWhile(line -> !line.startsWith(LAST_LINE)).forEach(said::add);

            assertThat(said).as("output").anyMatch(line -> line.matches("Shop +http://localhost:\\d+/"));
            assertThat(lines(said, "Admin e-mail: ")).containsExactly("Admin e-mail: admin@example.com");
            assertThat(lines(said, "Admin password: "))
                    .singleElement()
                    .asString()
                    .hasSizeGreaterThan(30);

            process.toHandle().destroy(); // unlike destroy() of the process, this leaves its output readable

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output.lines()).noneMatch(line -> line.contains("not closed"));
            assertThat(dir.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(dir.resolve("redis/redis.pid")).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> lines(List<String> said, String start) {
        return said.stream().filter(line -> line.startsWith(start)).toList();
    }
}
