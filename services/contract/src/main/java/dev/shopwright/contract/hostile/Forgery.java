package dev.shopwright.contract.hostile;

import java.util.Map;
import java.util.function.Function;

/** Tokens that a thief or a tinkerer might try. */
enum Forgery {
    NO_SIGNATURE(Forger::unsigned),
    OTHER_KEY(forger -> forger.signedByAnotherKey(Map.of())),
    OTHER_ISSUER(forger -> forger.signedByAnotherKey(Map.of("iss", "https://elsewhere.example"))),
    EXPIRED(forger -> forger.signedByAnotherKey(Map.of("exp", 1_000_000_000L))),
    SYMMETRIC(forger -> forger.withAlgorithm("HS256")),
    CHANGED_CLAIMS(forger -> forger.withOriginalSignature(Map.of("user_id", "00000000-0000-4000-8000-000000000000"))),
    REFRESH_AS_ACCESS(Forger::refreshToken),
    NONSENSE(forger -> "nonsense");

    private final Function<Forger, String> recipe;

    Forgery(Function<Forger, String> recipe) {
        this.recipe = recipe;
    }

    String make(Forger forger) {
        return recipe.apply(forger);
    }
}
