package dev.shopwright.auth.user;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts in the database. Deleted ones are not found. */
@Repository
public class Users {

    private static final String SELECT = "select " + UserRows.COLUMNS + " from users where deleted_at is null and ";

    private final DatabaseClient database;

    Users(DatabaseClient database) {
        this.database = database;
    }

    /** The account, if there is one. */
    public Mono<User> find(UUID id) {
        return database.sql(SELECT + "id = :id")
                .bind("id", id)
                .map(UserRows::user)
                .one();
    }

    /** The account with this e-mail in any spelling. */
    public Mono<User> findByEmail(String email) {
        return database.sql(SELECT + "email_key = :key")
                .bind("key", User.key(email))
                .map(UserRows::user)
                .one();
    }

    /** The account, held against changes until the transaction ends. */
    public Mono<User> lock(UUID id) {
        return database.sql(SELECT + "id = :id for update")
                .bind("id", id)
                .map(UserRows::user)
                .one();
    }

    /** As {@link #lock}, with all admins when it is one of them: in one order, so that two can't wait for each other. */
    Flux<User> lockWithAdmins(UUID id) {
        return database.sql(SELECT + """
                        (id = :id or active and 'admin' = any (roles)
                          and exists (select 1 from users where id = :id and 'admin' = any (roles)))
                        order by id for update
                        """).bind("id", id).map(UserRows::user).all();
    }

    Mono<Boolean> anyAdmin() {
        return database.sql("select exists (select 1 from users where active and 'admin' = any (roles)) as found")
                .map(row -> row.get("found", Boolean.class))
                .one();
    }

    /** Which of the two names belong to somebody else. */
    public Mono<Taken> taken(String email, String username, UUID exceptId) {
        return database.sql("""
                        select count(*) filter (where email_key = :email) > 0 as email,
                               count(*) filter (where username_key = :username) > 0 as username
                        from users where (email_key = :email or username_key = :username) and id <> :id
                        """)
                .bind("email", User.key(email))
                .bind("username", User.key(username))
                .bind("id", exceptId)
                .map(row -> new Taken(row.get("email", Boolean.class), row.get("username", Boolean.class)))
                .one();
    }

    Mono<User> insert(User user) {
        return database.sql("""
                        insert into users (id, email, email_key, username, username_key, password_hash, roles, active,
                                           email_verified, epoch, created_at)
                        values (:id, :email, :emailKey, :username, :usernameKey, :hash, :roles, :active, :verified,
                                :epoch, :created)
                        """)
                .bindValues(UserRows.values(user))
                .bind("created", user.createdAt())
                .then()
                .thenReturn(user);
    }

    /** Writes the account as it is now, within the transaction that locked it. */
    public Mono<User> update(User user) {
        return database.sql("""
                        update users set email = :email, email_key = :emailKey, username = :username,
                            username_key = :usernameKey, password_hash = :hash, roles = :roles, active = :active,
                            email_verified = :verified, epoch = :epoch, deleted_at = case when :deleted then now() end
                        where id = :id
                        """)
                .bindValues(UserRows.values(user))
                .bind("deleted", user.isDeleted())
                .then()
                .thenReturn(user);
    }

    /** Ends the account's sessions for good: none of its refresh tokens works any more. */
    Mono<Void> forgetSessions(UUID id) {
        return database.sql("delete from refresh_tokens where user_id = :id")
                .bind("id", id)
                .then();
    }

    /** Drops what hangs on the account's e-mail. */
    Mono<Void> forgetMail(User user) {
        return database.sql("""
                        with unwritten as (delete from letters where email_key = :key),
                             unread as (delete from kept_mails where recipient_key = :key)
                        delete from one_time_tokens where user_id = :id
                        """)
                .bind("key", User.key(user.email()))
                .bind("id", user.id())
                .then();
    }
}
