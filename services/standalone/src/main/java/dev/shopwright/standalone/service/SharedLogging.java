package dev.shopwright.standalone.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;

/**
 * Spring Boot's view of the logs that {@link ServiceLogs} has set up: a context may set the levels it is configured
 * with, but starting or stopping one never touches where the lines of all the others go.
 */
public final class SharedLogging extends LogbackLoggingSystem {

    public SharedLogging(ClassLoader classLoader) {
        super(classLoader);
    }

    /** From now on every context of this JVM uses this. */
    static void use() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, SharedLogging.class.getName());
    }

    @Override
    public void beforeInitialize() {
        // the logs run already
    }

    @Override
    public void initialize(
            LoggingInitializationContext context, @Nullable String configLocation, @Nullable LogFile logFile) {
        // the logs run already
    }

    @Override
    public void cleanUp() {
        // the other contexts still write
    }
}
