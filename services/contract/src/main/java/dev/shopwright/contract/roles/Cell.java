package dev.shopwright.contract.roles;

/** One call of a role table by one caller. */
record Cell(Call call, Caller caller, int expected) {

    @Override
    public String toString() {
        return "%s %s as %s: %d".formatted(call.method(), call.path(), caller, expected);
    }
}
