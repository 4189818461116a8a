package dev.shopwright.standalone;

/** The first administrator, whose password is generated on first start. */
public record AdminAccount(String email, String password) {

    @Override
    public String toString() {
        return "AdminAccount[email=" + email + "]";
    }
}
