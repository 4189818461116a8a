package dev.shopwright.standalone.store;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Keys and passwords, made up when first asked for and kept in a file that only its owner can read. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** The secrets of this folder. */
    public static Secrets in(DataFolder folder) {
        var secrets = new Secrets(folder.path().resolve("secrets.properties"));
        secrets.read(folder);
        return secrets;
    }

    /** 32 random bytes in base64, the form that keys are configured in. */
    public String key(String name) {
        return of(name, () -> Base64.getEncoder().encodeToString(random(32)));
    }

    /** A password of 24 letters, digits, dashes and underscores. */
    public String password(String name) {
        return of(name, () -> Base64.getUrlEncoder().encodeToString(random(18)));
    }

    /** The secret of this name; a new one comes from {@code fresh}. */
    public synchronized String of(String name, Supplier<String> fresh) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var value = fresh.get();
        values.setProperty(name, value);
        write();
        return value;
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void read(DataFolder folder) {
        if (!Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw folder.damaged("secrets.properties cannot be read", e);
        }
    }

    private void write() {
        try {
            var text = new StringWriter();
            values.store(text, "Secrets of this shop; without them its data cannot be opened");
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw DataFolder.unwritable(file, e);
        }
    }
}
