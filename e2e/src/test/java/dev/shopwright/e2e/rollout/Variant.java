package dev.shopwright.e2e.rollout;

import java.util.List;

/** An image of this build under another tag, and in which way it fails. */
public enum Variant {
    /** The next version; it is the same program, and fails in none. */
    NEXT("1.0.1"),
    /** Migrates, and ends as soon as it is to serve. */
    CRASHING("crashing", "SERVER_PORT=none"),
    /** Runs, but tells of its health where nobody asks. */
    NEVER_READY("never-ready", "MANAGEMENT_SERVER_PORT=9999"),
    /** Does not know what a database is. */
    UNMIGRATABLE("unmigratable", "SPRING_FLYWAY_URL=jdbc:nowhere:db");

    private final String tag;
    private final List<String> variables;

    Variant(String tag, String... variables) {
        this.tag = tag;
        this.variables = List.of(variables);
    }

    public String tag() {
        return tag;
    }

    /** What it finds in its environment, as {@code NAME=VALUE}. */
    List<String> variables() {
        return variables;
    }
}
