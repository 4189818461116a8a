package dev.shopwright.web.docs;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents types as our JSON has them: decimals as text, the components of a record that may be null as such (the
 * annotation stands on the type, where the library does not look), and all others as required, so that clients
 * generated from the document need not doubt them.
 */
class JsonTypes implements ModelConverter {

    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.hasRawClass(BigDecimal.class)) {
            return new Schema<String>()
                    .types(Set.of("string"))
                    .format("decimal")
                    .example("25.50");
        }
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && java.getRawClass().isRecord()) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            describe(java.getRawClass(), model);
        }
        return schema;
    }

    private static void describe(Class<?> record, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (var component : record.getRecordComponents()) {
            var name = NAMES.translate(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().computeIfPresent(name, (same, property) -> orNull(property));
            } else if (model.getProperties().containsKey(name) && !isRequired(model, name)) {
                model.addRequiredItem(name);
            }
        }
    }

    private static boolean isRequired(Schema<?> model, String name) {
        return model.getRequired() != null && model.getRequired().contains(name);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own property maps are raw
    private static Schema orNull(Schema property) {
        var types = property.getTypes();
        if (types == null) {
            return isNullable(property)
                    ? property
                    : new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        var orNull = new LinkedHashSet<String>(types);
        orNull.add("null");
        property.setTypes(orNull);
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
        return property;
    }

    private static boolean isNullable(Schema<?> property) {
        return property.getAnyOf() != null && property.getAnyOf().size() == 2 && property.get$ref() == null;
    }
}
