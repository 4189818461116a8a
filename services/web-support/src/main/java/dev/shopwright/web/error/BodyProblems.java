package dev.shopwright.web.error;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.ClassUtils;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which part of a body can't be read, and why. */
final class BodyProblems {

    private BodyProblems() {}

    static Problem of(ServerWebInputException input) {
        for (Throwable cause = input.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException unfit && isAboutAField(unfit)) {
                return Problem.invalid(path(unfit), message(unfit));
            }
            if (cause instanceof JacksonException malformed) {
                return unreadable("JSON parse error - " + malformed.getOriginalMessage());
            }
        }
        return unreadable("The request body is missing or can't be read.");
    }

    /** Not so for text that is no JSON: a field is where it was noticed, but not what is wrong. */
    private static boolean isAboutAField(JacksonException unfit) {
        return !unfit.getPath().isEmpty()
                && (unfit instanceof DatabindException || unfit instanceof InputCoercionException);
    }

    /** What a value of this type should have looked like. */
    static String expected(@Nullable Class<?> type) {
        var boxed = type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class || boxed == Long.class || boxed == Short.class) {
            return "A valid integer is required.";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "A valid number is required.";
        }
        if (boxed == Boolean.class) {
            return "Must be a valid boolean.";
        }
        if (boxed == UUID.class) {
            return "Must be a valid UUID.";
        }
        if (boxed == String.class) {
            return "Not a valid string.";
        }
        if (Temporal.class.isAssignableFrom(boxed)) {
            return "Datetime has wrong format. Use an ISO 8601 timestamp.";
        }
        if (Collection.class.isAssignableFrom(boxed)) {
            return "Expected a list of items.";
        }
        return boxed.isEnum() ? "Not a valid choice." : "Invalid value.";
    }

    private static Problem unreadable(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "parse_error", detail);
    }

    /** The path as in {@code items[2].quantity}. */
    private static String path(JacksonException unfit) {
        return unfit.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String message(JacksonException unfit) {
        if (unfit instanceof InvalidNullException) {
            return "This field may not be null.";
        }
        if (unfit instanceof InvalidFormatException format) {
            return expected(format.getTargetType());
        }
        if (unfit instanceof MismatchedInputException mismatch) {
            return expected(mismatch.getTargetType());
        }
        return unfit instanceof InputCoercionException tooLarge ? expected(tooLarge.getTargetType()) : "Invalid value.";
    }
}
