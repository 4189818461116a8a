package dev.shopwright.web.docs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
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

    /** The library has a mapper of its own, which must name fields as ours does. */
    @Bean
    ModelResolver modelNames(ObjectMapperProvider mappers) {
        var mapper = mappers.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return new ModelResolver(mapper).openapi31(true);
    }

    @Bean
    JsonTypes jsonTypes() {
        return new JsonTypes();
    }

    @Bean
    GlobalOperationCustomizer operationErrors() {
        return new OperationErrors();
    }

    @Bean
    GlobalOperationCustomizer ownArguments() {
        return new OwnArguments();
    }
}
