package dev.shopwright.standalone.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.shopwright.standalone.Part;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where log lines go: all to the console and {@code shop.log}, each service's also to a file of its own. */
public final class ServiceLogs implements AutoCloseable {

    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %-40.40logger{39} %msg %kvp{NONE}%n";

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Path folder;

    private ServiceLogs(Path folder) {
        this.folder = folder;
    }

    /** Takes over the logging of this JVM. */
    public static ServiceLogs open(Path folder) {
        SharedLogging.use();
        var logs = new ServiceLogs(folder);
        logs.logging.reset();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var root = logs.logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(logs.console());
        root.addAppender(logs.file("shop"));
        Arrays.stream(Part.values()).forEach(logs::give);
        return logs;
    }

    @Override
    public void close() {
        logging.getLoggerList().forEach(Logger::detachAndStopAllAppenders);
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console());
    }

    /** The gateway is no service with a package of its own, so its lines have two names. */
    private void give(Part part) {
        var file = file(part.id());
        logger("dev.shopwright." + part.id()).addAppender(file);
        logger("dev.shopwright.standalone." + part.id()).addAppender(file);
    }

    private Logger logger(String name) {
        return logging.getLogger(name);
    }

    private ConsoleAppender<ILoggingEvent> console() {
        return started(new ConsoleAppender<>(), "console");
    }

    private RollingFileAppender<ILoggingEvent> file(String name) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setFile(folder.resolve(name + ".log").toString());
        appender.setRollingPolicy(rolling(appender, name));
        return started(appender, name);
    }

    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(RollingFileAppender<?> appender, String name) {
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(logging);
        policy.setParent(appender);
        policy.setFileNamePattern(
                folder.resolve(name + ".%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.setMaxHistory(14);
        policy.setTotalSizeCap(FileSize.valueOf("100MB"));
        policy.start();
        return policy;
    }

    private <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender, String name) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(LINE);
        encoder.start();
        appender.setContext(logging);
        appender.setName(name);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
