package dev.shopwright.web.program;

import java.net.URI;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/**
 * A service's database is away, or does not let the service in. Nothing is wrong with what was asked, so it may be asked
 * again later; the message says what to look at.
 */
public class DatabaseUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String REFUSED = "28";

    /** Lost or no connection, shutting down or starting up, and no connection left. */
    private static final Pattern AWAY = Pattern.compile("08...|57P0[123]|53300");

    private DatabaseUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the failure says of the database at this JDBC address; empty when it has another reason. */
    static Optional<DatabaseUnreachableException> in(Throwable failure, String jdbcUrl) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return message(sql, jdbcUrl).map(text -> new DatabaseUnreachableException(text, failure));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> message(SQLException failure, String jdbcUrl) {
        var state = failure.getSQLState();
        var address = URI.create(jdbcUrl.substring("jdbc:".length())).getAuthority();
        if (state.startsWith(REFUSED)) {
            return Optional.of("the database at %s does not let us in: %s; check DB_USER, DB_PASSWORD and DB_SSLMODE"
                    .formatted(address, reason(failure)));
        }
        return AWAY.matcher(state).matches()
                ? Optional.of(
                        "the database at %s can't be reached: %s; check that it runs, and DB_HOST, DB_PORT and DB_SSLMODE"
                                .formatted(address, reason(failure)))
                : Optional.empty();
    }

    private static String reason(SQLException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof UnknownHostException) {
            return "there is no such host";
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
