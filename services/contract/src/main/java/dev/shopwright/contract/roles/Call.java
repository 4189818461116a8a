package dev.shopwright.contract.roles;

import java.util.regex.Pattern;

/**
 * A row's call; path and body may hold {@code {placeholders}}.
 *
 * @param byNewcomer the call changes the caller's account, so it is made by one created for it
 */
record Call(boolean byNewcomer, String method, String path, String body) {

    private static final Pattern ACCOUNT = Pattern.compile("\\{(user|email|access|refresh)}");

    static Call parse(String call, String body) {
        boolean byNewcomer = call.startsWith("!");
        String[] words = (byNewcomer ? call.substring(1) : call).trim().split("\\s+");
        return new Call(byNewcomer, words[0], words[1], body);
    }

    /** Then the account is a new one: the call may change it, or use up its sign-ins. */
    boolean isAboutAnAccount() {
        return ACCOUNT.matcher(path + body).find();
    }
}
