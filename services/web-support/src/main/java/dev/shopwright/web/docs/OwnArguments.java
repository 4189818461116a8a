package dev.shopwright.web.docs;

import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents what handlers' arguments of our own stand for: a {@link Caller} for nothing a client sends beside its token,
 * a {@link Paging} for the parameters it is made of.
 */
class OwnArguments implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (var argument : handler.getMethodParameters()) {
            var type = argument.nestedIfOptional().getNestedParameterType();
            if (type == Caller.class) {
                remove(operation, argument);
            }
            if (type == Paging.class) {
                remove(operation, argument);
                addPaging(operation);
            }
        }
        return operation;
    }

    private static void remove(Operation operation, MethodParameter argument) {
        if (operation.getParameters() != null) {
            var name = argument.getParameter().getName();
            operation.getParameters().removeIf(parameter -> name.equals(parameter.getName()));
        }
    }

    private static void addPaging(Operation operation) {
        add(operation, "limit", "Rows of a page, 100 at most; what makes no sense counts as 10", new IntegerSchema());
        add(operation, "offset", "Rows to skip; what makes no sense counts as 0", new IntegerSchema());
        add(operation, "cursor", "Where lists that support it go on, from an earlier answer", new StringSchema());
    }

    private static void add(Operation operation, String name, String text, Schema<?> schema) {
        operation.addParametersItem(
                new QueryParameter().name(name).description(text).schema(schema));
    }
}
