package dev.shopwright.web.error;

import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Wires the error body into a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ErrorConfiguration {

    @Bean
    ProblemHandler problemHandler(
            List<ProblemTranslator> translators, JsonMapper json, @Value("${spring.application.name}") String service) {
        return new ProblemHandler(translators, json, service);
    }

    @Bean
    @Order(0)
    ProblemTranslator apiProblems() {
        return ErrorConfiguration::ownProblem;
    }

    @Bean
    @Order(2)
    ProblemTranslator requestProblems() {
        return new RequestProblems();
    }

    /** Looks into the causes too: Jackson wraps what a record's constructor throws. */
    private static @Nullable Problem ownProblem(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException api) {
                return api.toProblem();
            }
            if (cause instanceof InvalidFieldException invalid) {
                return Problem.invalid(invalid.errors());
            }
        }
        return null;
    }

    /** Only services with a database know its failures. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConnectionFactory.class)
    static class Data {

        @Bean
        @Order(1)
        ProblemTranslator dataProblems() {
            return new DataProblems();
        }
    }
}
