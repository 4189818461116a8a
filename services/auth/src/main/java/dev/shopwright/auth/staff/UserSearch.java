package dev.shopwright.auth.staff;

import dev.shopwright.auth.account.UserResponse;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.UserRows;
import dev.shopwright.web.paging.Cursor;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of accounts for staff, newest first, narrowed to those whose e-mail or username holds a text. */
@Repository
class UserSearch {

    private static final String ALL = " from users where deleted_at is null";
    private static final String MATCHING = ALL + " and email_key || ' ' || username_key like :pattern";
    private static final String NEWEST = " order by created_at desc, id desc";

    private final DatabaseClient database;

    UserSearch(DatabaseClient database) {
        this.database = database;
    }

    /** All of them, as a stream that is never in memory as a whole. */
    Flux<User> all(String text) {
        return select(text, NEWEST).map(UserRows::user).all();
    }

    Mono<Page<UserResponse>> page(String text, Paging paging) {
        return count(text).flatMap(count -> paging.byCursor() ? after(text, paging, count) : at(text, paging, count));
    }

    private Mono<Page<UserResponse>> at(String text, Paging paging, long count) {
        return select(text, NEWEST + " limit :limit offset :offset")
                .bind("limit", paging.limit())
                .bind("offset", paging.offset())
                .map(UserRows::user)
                .all()
                .map(UserResponse::from)
                .collectList()
                .map(users -> paging.page(count, users));
    }

    private Mono<Page<UserResponse>> after(String text, Paging paging, long count) {
        return paging.cursor()
                .map(cursor -> select(text, " and (created_at, id) < (:time, :id)" + NEWEST + " limit :limit")
                        .bind("time", time(cursor))
                        .bind("id", id(cursor)))
                .orElseGet(() -> select(text, NEWEST + " limit :limit"))
                .bind("limit", paging.limit() + 1)
                .map(UserRows::user)
                .all()
                .map(UserResponse::from)
                .collectList()
                .map(users -> paging.cursorPage(count, users, user -> Cursor.of(user.createdAt(), user.id())));
    }

    private Mono<Long> count(String text) {
        return query("select count(*) as count", text, "")
                .map(row -> row.get("count", Long.class))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec select(String text, String rest) {
        return query("select " + UserRows.COLUMNS, text, rest);
    }

    private DatabaseClient.GenericExecuteSpec query(String select, String text, String rest) {
        return text.isBlank()
                ? database.sql(select + ALL + rest)
                : database.sql(select + MATCHING + rest).bind("pattern", pattern(text));
    }

    private static String pattern(String text) {
        return "%" + User.key(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Instant time(Cursor cursor) {
        try {
            return Instant.parse(cursor.value(0));
        } catch (DateTimeParseException foreign) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(1));
        } catch (IllegalArgumentException foreign) {
            throw Cursor.invalid();
        }
    }
}
