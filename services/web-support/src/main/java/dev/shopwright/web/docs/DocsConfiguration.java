package dev.shopwright.web.docs;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Wires the published documents into a service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Import(RedocController.class)
public class DocsConfiguration {

    @Bean
    GlobalOpenApiCustomizer apiDocument(@Value("${spring.application.name}") String service) {
        return new ApiDocument(service);
    }

    @Bean
    GlobalOperationCustomizer operationErrors() {
        return new OperationErrors();
    }
}
