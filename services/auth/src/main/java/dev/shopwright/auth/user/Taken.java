package dev.shopwright.auth.user;

import dev.shopwright.web.error.InvalidFieldException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;

/** Which names of an account belong to somebody else already. */
public record Taken(boolean email, boolean username) {

    /** Two may take the same name at the same moment: then the database decides, and its answer is told as ours. */
    static InvalidFieldException error(DuplicateKeyException duplicate) {
        var username = String.valueOf(duplicate.getMessage()).contains("users_username_unique");
        return new InvalidFieldException(new Taken(!username, username).errors());
    }

    /** What to tell, by field. */
    public Map<String, List<String>> errors() {
        var errors = new LinkedHashMap<String, List<String>>();
        if (email) {
            errors.put("email", List.of("user with this email address already exists."));
        }
        if (username) {
            errors.put("username", List.of("A user with that username already exists."));
        }
        return errors;
    }
}
