package dev.shopwright.web.docs;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Documents what may go wrong with every operation, and the token where its {@link Access} needs one. */
class OperationErrors implements GlobalOperationCustomizer {

    static final String TOKEN = "token";
    static final String ERROR = "Error";
    static final String FIELD_ERRORS = "FieldErrors";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "401", "The token is not valid",
            "404", "Not found, or not for the caller to see",
            "405", "The method is not allowed here",
            "406", "No acceptable media type",
            "429", "Too many requests; Retry-After says when to come back",
            "503", "Something this service depends on is away; Retry-After says when to come back");
    private static final Map<String, String> WITH_BODY =
            Map.of("413", "The body is too large", "415", "The media type is not supported");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        EVERYWHERE.forEach((status, text) -> addError(operation, status, text, ERROR));
        addError(operation, "400", "The request is not valid", FIELD_ERRORS);
        if (operation.getRequestBody() != null) {
            WITH_BODY.forEach((status, text) -> addError(operation, status, text, ERROR));
        }
        if (needsToken(handler)) {
            addError(operation, "403", "Not for this caller", ERROR);
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
        return operation;
    }

    private static void addError(Operation operation, String status, String text, String schema) {
        var reference = new Schema<>().$ref("#/components/schemas/" + schema);
        operation
                .getResponses()
                .putIfAbsent(
                        status,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(reference))));
    }

    private static boolean needsToken(HandlerMethod handler) {
        var access = handler.getMethodAnnotation(Access.class);
        return access == null || access.value() != Audience.ANYONE;
    }
}
