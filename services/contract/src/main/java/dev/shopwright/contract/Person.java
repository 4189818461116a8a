package dev.shopwright.contract;

import java.util.UUID;

/** Somebody with an account at the shop, and the tokens of the last sign-in. */
public record Person(UUID id, String username, String email, String password, String access, String refresh) {

    Person with(String newAccess, String newRefresh) {
        return new Person(id, username, email, password, newAccess, newRefresh);
    }
}
