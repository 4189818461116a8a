package dev.shopwright.web.docs;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.HandlerAccess;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Documents what may go wrong with every operation, and the token where its {@link Access} needs one. */
class OperationErrors implements GlobalOperationCustomizer {

    static final String TOKEN = "token";
    static final String ERROR = "Error";
    static final String FIELD_ERRORS = "FieldErrors";
    static final String PROBLEM = "Problem";

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
        var responses = operation.getResponses();
        addTo(responses, EVERYWHERE);
        addTo(responses, Map.of("400", "The request is not valid"));
        if (operation.getRequestBody() != null) {
            addTo(responses, WITH_BODY);
        }
        if (needsToken(handler)) {
            addTo(responses, Map.of("403", "Not for this caller"));
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
        responses.forEach(OperationErrors::describe);
        return operation;
    }

    private static void addTo(ApiResponses responses, Map<String, String> errors) {
        errors.forEach((status, text) -> responses.putIfAbsent(status, new ApiResponse().description(text)));
    }

    /** An error's body is ours, whatever the handler returns when all is well. */
    private static void describe(String status, ApiResponse response) {
        if (status.charAt(0) < '4') {
            return;
        }
        var plain = new Schema<>().$ref("#/components/schemas/" + (status.equals("400") ? FIELD_ERRORS : ERROR));
        var problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        response.content(new Content()
                .addMediaType("application/json", new MediaType().schema(plain))
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    private static boolean needsToken(HandlerMethod handler) {
        return HandlerAccess.audienceOf(handler) != Audience.ANYONE;
    }
}
