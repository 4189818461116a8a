package dev.shopwright.consulsync.installation;

import dev.shopwright.operator.test.NeedsApiServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test class with an API server and a Consul of its own; skipped, by its name, where their programs are not built. */
@EnabledIf(
        value = "dev.shopwright.consulsync.installation.ConsulAgent#isBuilt",
        disabledReason = "needs a Consul server: make node-build")
@NeedsApiServer
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsServers {}
