package dev.shopwright.events.relay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far the relay has come, as Redis keeps it beside the streams themselves: {@code txid:seq}, or nothing yet. */
record Position(String text, String txid, long seq) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,19}):(\\d{1,18})");

    /** Reads what Redis holds; whatever is no position means to begin anew. */
    static Position of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? new Position(text, matcher.group(1), Long.parseLong(matcher.group(2)))
                : new Position(text, "0", 0);
    }
}
