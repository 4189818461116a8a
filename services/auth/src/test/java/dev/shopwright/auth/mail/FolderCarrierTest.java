package dev.shopwright.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

class FolderCarrierTest {

    private static final String LINK = "http://localhost:8080/reset-password#token=abc_DEF-123=";

    @TempDir
    private Path folder;

    @Test
    void shouldWriteAMailThatOthersCanOpen() throws IOException {
        var carrier = new FolderCarrier(folder.resolve("new/mail"), "shop@example.com", Clock.systemUTC());

        StepVerifier.create(carrier.carry(new Mail("ida@example.com", "Zażółć", "Hello,\n\n" + LINK + "\n")))
                .verifyComplete();

        try (var files = Files.list(folder.resolve("new/mail"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).endsWith(".eml");
                assertThat(Files.readString(file))
                        .contains("From: shop@example.com", "To: ida@example.com", "Subject: =?UTF-8?", LINK);
            });
        }
    }

    @Test
    void shouldFailWhenTheFolderCantBeWritten() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var carrier = new FolderCarrier(file.resolve("mail"), "shop@example.com", Clock.systemUTC());

        StepVerifier.create(carrier.carry(new Mail("ida@example.com", "s", "t")))
                .verifyError(IOException.class);
    }
}
