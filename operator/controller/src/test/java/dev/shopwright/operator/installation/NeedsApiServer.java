package dev.shopwright.operator.installation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test class with {@link Installation}s of its own; skipped where their programs are not built. */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.shopwright.operator.test.ApiServer#isBuilt",
        disabledReason = "needs an API server: make node-build")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface NeedsApiServer {}
