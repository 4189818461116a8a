package dev.shopwright.standalone.contract;

import dev.shopwright.contract.RunningShop;
import dev.shopwright.contract.Shop;
import dev.shopwright.contract.ShopStarter;
import dev.shopwright.standalone.Options;
import dev.shopwright.standalone.Part;
import dev.shopwright.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A new shop in this JVM, whose parts can be stopped. */
record EmbeddedShop(Standalone standalone) implements RunningShop {

    /** All tests come from one address. The limit on one account's sign-ins stays, and is tested. */
    private static final List<String> LIMITS_OFF = List.of(
            "shopwright.limits.api",
            "shopwright.auth.limits.sign-in-address.capacity",
            "shopwright.auth.limits.sign-up.capacity",
            "shopwright.auth.limits.reset-account.capacity",
            "shopwright.auth.limits.reset-address.capacity");

    /** That of a test which can't run against any other. */
    static EmbeddedShop of(Shop shop) {
        return (EmbeddedShop) shop.running();
    }

    @Override
    public URI url() {
        return standalone.addresses().gateway();
    }

    @Override
    public String adminEmail() {
        return standalone.admin().email();
    }

    @Override
    public String adminPassword() {
        return standalone.admin().password();
    }

    Path data() {
        return standalone.dataDir();
    }

    /** Runs the steps while the shop lacks one of its services. */
    void without(Part part, Runnable steps) {
        Runnable startAgain = standalone.stop(part);
        try {
            steps.run();
        } finally {
            startAgain.run();
        }
    }

    @Override
    public void close() {
        standalone.close();
        try {
            FileSystemUtils.deleteRecursively(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Found by the suite when it is told of no other shop. */
    public static final class Starter implements ShopStarter {

        @Override
        public RunningShop start(ExtensionContext root) {
            LIMITS_OFF.forEach(limit -> System.setProperty(limit, "0"));
            try {
                Path data = Files.createTempDirectory("contract");
                return new EmbeddedShop(
                        Standalone.start(Options.in(data).onFreePorts().withoutSample()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
