package dev.shopwright.web.error;

import java.util.List;
import java.util.Map;

/** A request whose fields break rules that annotations can't say; answered 400 with the messages by field. */
public class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> errors;

    /** One broken field, named as in the JSON or the query. */
    public InvalidFieldException(String field, String message) {
        this(Map.of(field, List.of(message)));
    }

    /** Several broken fields. */
    public InvalidFieldException(Map<String, List<String>> errors) {
        super("invalid fields " + errors.keySet(), null, false, false);
        this.errors = errors;
    }

    /** The messages by field. */
    public Map<String, List<String>> errors() {
        return errors;
    }
}
