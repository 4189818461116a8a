package dev.shopwright.web.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Names the document, spells its paths as clients call them, and adds the two error bodies and the token. */
class ApiDocument implements GlobalOpenApiCustomizer {

    /** Handlers' own arguments, which the library takes for query parameters at first. */
    private static final List<String> ARGUMENTS = List.of("Caller", "Paging");

    private final String service;

    ApiDocument(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Shopwright " + service)
                .version("1.0.0")
                .description("Errors are JSON objects; ask for application/problem+json to get RFC 9457 bodies."));
        document.getComponents()
                .addSecuritySchemes(
                        OperationErrors.TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(OperationErrors.ERROR, error())
                .addSchemas(OperationErrors.FIELD_ERRORS, fieldErrors())
                .addSchemas(OperationErrors.PROBLEM, problem());
        ARGUMENTS.forEach(document.getComponents().getSchemas()::remove);
        document.setPaths(slashed(document.getPaths()));
    }

    private static Paths slashed(Paths paths) {
        var slashed = new Paths();
        paths.forEach(
                (path, item) -> slashed.addPathItem(isFile(path) || path.endsWith("/") ? path : path + "/", item));
        return slashed;
    }

    private static boolean isFile(String path) {
        return path.endsWith(".json");
    }

    private static Schema<?> error() {
        return new ObjectSchema()
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .required(List.of("detail", "code"));
    }

    private static Schema<?> fieldErrors() {
        return new ObjectSchema()
                .description("Messages by field, or a detail and a code where no field is to blame.")
                .additionalProperties(
                        new Schema<>().anyOf(List.of(new ArraySchema().items(new StringSchema()), new StringSchema())));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .required(List.of("title", "status", "detail"));
    }
}
