package dev.shopwright.web.error;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/** Java names as clients know them. */
final class FieldNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    private FieldNames() {}

    static String snakeCase(String javaName) {
        return HUMP.matcher(javaName).replaceAll(hump -> "_" + hump.group(1).toLowerCase());
    }

    /** The declared name of a request parameter, else the Java parameter's own in snake case. */
    static String of(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> snakeCase(String.valueOf(parameter.getParameterName())));
    }
}
