package dev.shopwright.auth.token;

/** What a client gets for signing in or refreshing. */
record TokenPair(String refresh, String access) {

    @Override
    public String toString() {
        return "TokenPair";
    }
}
