package dev.shopwright.operator.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test class with servers of its own, such as an {@link ApiServer}; skipped, by its name, where their programs are not built. */
@EnabledIf(
        value = "dev.shopwright.operator.test.ApiServer#isBuilt",
        disabledReason = "needs an API server: make node-build")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsApiServer {}
