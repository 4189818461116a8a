package dev.shopwright.web.error;

import org.jspecify.annotations.Nullable;

/** Knows what one family of exceptions means to a client; null for all others. */
@FunctionalInterface
interface ProblemTranslator {

    @Nullable
    Problem translate(Throwable error);
}
