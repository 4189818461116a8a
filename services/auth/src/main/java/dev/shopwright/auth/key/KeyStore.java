package dev.shopwright.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Signing keys in the database, the private half sealed. */
@Repository
class KeyStore {

    private final DatabaseClient database;
    private final BytesEncryptor vault;

    KeyStore(DatabaseClient database, BytesEncryptor vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Holds other replicas back until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtext('signing_keys'))")
                .then();
    }

    Mono<KeyRing> load() {
        return database.sql("select private_key, created_at, signs_from from signing_keys")
                .map(this::key)
                .all()
                .collectList()
                .map(KeyRing::new);
    }

    Mono<Void> add(SigningKey key) {
        return database.sql("""
                        insert into signing_keys (kid, public_key, private_key, created_at, signs_from)
                        values (:kid, :public, :private, :created, :signs)
                        """)
                .bind("kid", key.id())
                .bind("public", key.pair().toPublicJWK().toJSONString())
                .bind("private", vault.encrypt(key.pair().toJSONString().getBytes(StandardCharsets.UTF_8)))
                .bind("created", key.createdAt())
                .bind("signs", key.signsFrom())
                .then();
    }

    Mono<Void> remove(List<SigningKey> keys) {
        return keys.isEmpty()
                ? Mono.empty()
                : database.sql("delete from signing_keys where kid in (:kids)")
                        .bind("kids", keys.stream().map(SigningKey::id).toList())
                        .then();
    }

    private SigningKey key(Readable row) {
        try {
            var json = new String(vault.decrypt(row.get("private_key", byte[].class)), StandardCharsets.UTF_8);
            return new SigningKey(
                    ECKey.parse(json), row.get("created_at", Instant.class), row.get("signs_from", Instant.class));
        } catch (ParseException | IllegalStateException unreadable) {
            throw new IllegalStateException(
                    "a signing key can't be opened: is KEY_ENCRYPTION_KEY another one?", unreadable);
        }
    }
}
