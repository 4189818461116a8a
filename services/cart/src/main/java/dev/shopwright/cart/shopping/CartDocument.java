package dev.shopwright.cart.shopping;

import dev.shopwright.cart.shopper.GuestCartId;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Documents what every operation on a cart has in common and no signature shows: how the cart is told. */
@Component
class CartDocument implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(new HeaderParameter()
                .name(GuestCartId.HEADER)
                .description("A guest's signed cart id, as an earlier answer gave it in the same header; browsers"
                        + " send the cart cookie instead. A signed-in caller's guest cart is merged on the way.")
                .schema(new StringSchema()));
        operation.addParametersItem(new QueryParameter()
                .name("user_id")
                .description("May only repeat the token's user")
                .schema(new StringSchema().format("uuid")));
        operation.getResponses().addApiResponse("403", error("user_id is not the caller's"));
        if (operation.getRequestBody() != null) {
            operation.getResponses().addApiResponse("409", error("More than is in stock, or the cart is full"));
        }
        return operation;
    }

    private static ApiResponse error(String text) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error"));
        return new ApiResponse().description(text).content(new Content().addMediaType("application/json", body));
    }
}
