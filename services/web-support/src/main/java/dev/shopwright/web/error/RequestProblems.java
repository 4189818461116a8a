package dev.shopwright.web.error;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** What Spring's own complaints about a request mean, in the contract's words. */
class RequestProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable error) {
        if (error instanceof WebExchangeBindException binding) {
            return Problem.invalid(fieldErrors(binding));
        }
        if (error instanceof HandlerMethodValidationException validation) {
            return Problem.invalid(parameterErrors(validation));
        }
        if (error instanceof MissingRequestValueException missing) {
            return Problem.invalid(missing.getName(), "This field is required.");
        }
        if (error instanceof ServerWebInputException input) {
            return inputProblem(input);
        }
        if (error instanceof ResponseStatusException status) {
            return statusProblem(status);
        }
        if (error instanceof DataBufferLimitException) {
            return tooLarge();
        }
        if (error instanceof DecodingException) { // a form without a boundary, which no handler need have asked for
            return Problem.of(HttpStatus.BAD_REQUEST, "parse_error", "The request body can't be read.");
        }
        return null;
    }

    private static Map<String, List<String>> fieldErrors(WebExchangeBindException binding) {
        return binding.getFieldErrors().stream()
                .collect(Collectors.groupingBy(
                        field -> FieldNames.snakeCase(field.getField()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                field -> field.isBindingFailure()
                                        ? BodyProblems.expected(binding.getFieldType(field.getField()))
                                        : message(field),
                                Collectors.collectingAndThen(
                                        Collectors.toCollection(LinkedHashSet::new), List::copyOf))));
    }

    /** What is absent is required, whatever else its constraints say of it. */
    private static String message(FieldError field) {
        return field.getRejectedValue() == null ? "This field is required." : String.valueOf(field.getDefaultMessage());
    }

    private static Map<String, List<String>> parameterErrors(HandlerMethodValidationException validation) {
        return validation.getParameterValidationResults().stream()
                .collect(Collectors.toMap(
                        result -> FieldNames.of(result.getMethodParameter()),
                        result -> result.getResolvableErrors().stream()
                                .map(error -> String.valueOf(error.getDefaultMessage()))
                                .toList(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static Problem inputProblem(ServerWebInputException input) {
        var cause = input.getMostSpecificCause();
        if (cause instanceof DataBufferLimitException || input.getCause() instanceof DataBufferLimitException) {
            return tooLarge();
        }
        if (input.getCause() instanceof TypeMismatchException mismatch && input.getMethodParameter() != null) {
            return mismatchProblem(mismatch, input.getMethodParameter());
        }
        return BodyProblems.of(input);
    }

    /** A path that names no resource is not found; a query parameter of the wrong type is a field error. */
    private static Problem mismatchProblem(TypeMismatchException mismatch, MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class)
                ? ApiException.notFound().toProblem()
                : Problem.invalid(FieldNames.of(parameter), BodyProblems.expected(mismatch.getRequiredType()));
    }

    private static Problem statusProblem(ResponseStatusException error) {
        if (error instanceof MethodNotAllowedException method) {
            var detail = "Method \"%s\" not allowed.".formatted(method.getHttpMethod());
            return Problem.of(error.getStatusCode(), "method_not_allowed", detail)
                    .withHeaders(error.getHeaders());
        }
        if (error instanceof UnsupportedMediaTypeStatusException media) {
            var detail = "Unsupported media type \"%s\" in request.".formatted(media.getContentType());
            return Problem.of(error.getStatusCode(), "unsupported_media_type", detail)
                    .withHeaders(error.getHeaders());
        }
        return byStatus(error.getStatusCode()).withHeaders(error.getHeaders());
    }

    private static Problem byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ApiException.notFound().toProblem();
            case 406 -> Problem.of(status, "not_acceptable", "Could not satisfy the request Accept header.");
            case 413 -> tooLarge();
            default -> {
                var known = HttpStatus.resolve(status.value());
                var phrase = known == null ? "Error" : known.getReasonPhrase();
                yield Problem.of(status, phrase.toLowerCase(Locale.ROOT).replace(' ', '_'), phrase + ".");
            }
        };
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too_large", "The request body is too large.");
    }
}
