package dev.shopwright.operator.model.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What others say, made fit for a status: one short line, without credentials, and without what differs at every look. */
public final class Words {

    private static final int LONGEST = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?\\s*");
    private static final Pattern ASSIGNED_CREDENTIAL =
            Pattern.compile("(?i)((?:password|passwd|secret|token|api_?key)[\"']?\\s*[=:]\\s*)[^\\s,;&]+");
    private static final Pattern CREDENTIAL_IN_URL = Pattern.compile("://[^\\s/@]+@");

    private Words() {}

    static String of(@Nullable String said) {
        if (said == null) {
            return "";
        }
        var line = TIME.matcher(said).replaceAll("").replaceAll("\\s+", " ").strip();
        var open = CREDENTIAL_IN_URL.matcher(line).replaceAll("://***@");
        return cut(ASSIGNED_CREDENTIAL.matcher(open).replaceAll("$1***"));
    }

    /** The end of a log tells most, and of a structured line, as the services write them, its message. */
    public static String lastLineOf(@Nullable String log) {
        if (log == null) {
            return "";
        }
        var lines = log.strip().split("\\R");
        return of(messageOf(lines[lines.length - 1]));
    }

    private static String messageOf(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            return JSON.readTree(line).path("message").asText(line);
        } catch (JsonProcessingException notJson) {
            return line;
        }
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
