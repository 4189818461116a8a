package dev.shopwright.web.error;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is away is a 503 with a time to come back, never a 500. */
class DataProblems implements ProblemTranslator {

    private static final Logger log = LoggerFactory.getLogger(DataProblems.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Override
    public @Nullable Problem translate(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (isUnavailable(cause)) {
                log.debug("database is not available cause={}", error.toString());
                return ApiException.unavailable("The database is not available. Try again shortly.", RETRY_AFTER)
                        .toProblem();
            }
        }
        return null;
    }

    private static boolean isUnavailable(Throwable error) {
        return error instanceof DataAccessResourceFailureException
                || error instanceof CannotCreateTransactionException
                || error instanceof R2dbcNonTransientResourceException
                || error instanceof R2dbcTransientResourceException
                || error instanceof R2dbcTimeoutException;
    }
}
