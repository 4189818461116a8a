package dev.shopwright.web.error;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A failure that is an answer of the API: a status, a stable {@code code} for programs and a {@code detail} for people.
 */
public class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient HttpHeaders headers = new HttpHeaders();

    private ApiException(HttpStatus status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** An answer with this status, code and text. */
    public static ApiException of(HttpStatus status, String code, String detail) {
        return new ApiException(status, code, detail);
    }

    /** 404 with the contract's general text. */
    public static ApiException notFound() {
        return of(HttpStatus.NOT_FOUND, "not_found", "Not found.");
    }

    /** 404 that names what was looked for, for example {@code Product}. */
    public static ApiException notFound(String entity) {
        return of(HttpStatus.NOT_FOUND, "not_found", "No " + entity + " matches the given query.");
    }

    /** 409: the request is right but the state of things forbids it. */
    public static ApiException conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** 403: the caller is known and may not do this. */
    public static ApiException forbidden() {
        return of(HttpStatus.FORBIDDEN, "permission_denied", "You do not have permission to perform this action.");
    }

    /** 401 for a token that is malformed, expired, forged or revoked (RFC 6750, section 3.1). */
    public static ApiException invalidToken() {
        return of(HttpStatus.UNAUTHORIZED, "token_not_valid", "Token is invalid or expired")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    /** 503: something this service depends on is away; worth another try after the given time. */
    public static ApiException unavailable(String detail, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }

    /** Adds a member to the body, beside {@code detail} and {@code code}. */
    public ApiException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public ApiException header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** The answer's status. */
    public HttpStatus status() {
        return status;
    }

    /** The stable word for programs. */
    public String code() {
        return code;
    }

    Problem toProblem() {
        return new Problem(status, code, getMessage(), Map.of(), members, headers);
    }
}
