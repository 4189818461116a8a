package dev.shopwright.operator.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that are skipped, each by its name, where the programs of an {@link ApiServer} are not built. */
@EnabledIf(
        value = "dev.shopwright.operator.test.ApiServer#isBuilt",
        disabledReason = "needs an API server: make node-build")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsApiServer {}
