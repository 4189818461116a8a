package dev.shopwright.e2e.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnSampleShop
class StoresE2E {

    private static final String GUESSED = "guessed";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final RunningShop shop;
    private final PodResource postgres;
    private final PodResource redis;

    StoresE2E(SampleShop sample) {
        shop = sample.shop();
        postgres = pod("auth-db");
        redis = pod("redis");
    }

    @AfterEach
    void leaveTheShopAsItWas() {
        sql("$POSTGRES_PASSWORD", "drop table if exists kept");
        redis("$REDIS_PASSWORD", "del kept");
        shop.awaitRecovery(LIMIT).awaitRoutes();
    }

    @Test
    void shouldKeepWhatPostgresHasStoredOverARestart() {
        assertThat(sql("$POSTGRES_PASSWORD", "create table kept as select 42 as number"))
                .isEqualTo(new Exec(0, "SELECT 1\n"));

        replace(postgres, this::postgresAnswers);

        assertThat(sql("$POSTGRES_PASSWORD", "select number from kept")).isEqualTo(new Exec(0, "42\n"));
    }

    @Test
    void shouldKeepWhatRedisHasStoredOverARestart() {
        assertThat(redis("$REDIS_PASSWORD", "set kept 42").output()).isEqualTo("OK\n");

        replace(redis, this::redisAnswers);

        assertThat(redis("$REDIS_PASSWORD", "get kept").output()).isEqualTo("42\n");
    }

    @Test
    void shouldRefuseAStrangerAtPostgres() {
        assertThat(sql(GUESSED, "select 1").output()).contains("password authentication failed");
    }

    @Test
    void shouldRefuseAStrangerAtRedis() {
        assertThat(redis(GUESSED, "dbsize").output()).contains("WRONGPASS").contains("NOAUTH");
    }

    /** By the pod's address, as Postgres asks who comes from the pod itself for no password. */
    private Exec sql(String password, String statement) {
        return Exec.in(
                postgres,
                "sh",
                "-c",
                "PGPASSWORD=%s psql -h $(hostname -i) -U auth -At -c '%s'".formatted(password, statement));
    }

    private Exec redis(String password, String command) {
        return Exec.in(redis, "sh", "-c", "redis-cli --no-auth-warning -a %s %s".formatted(password, command));
    }

    private boolean postgresAnswers() {
        return sql("$POSTGRES_PASSWORD", "select 1").exitCode() == 0;
    }

    private boolean redisAnswers() {
        return redis("$REDIS_PASSWORD", "ping").output().equals("PONG\n");
    }

    private static void replace(PodResource store, BooleanSupplier answers) {
        String old = store.get().getMetadata().getUid();
        Instant start = Instant.now();
        store.delete();
        await().atMost(LIMIT).until(() -> isReadyAgain(store.get(), old) && answers.getAsBoolean());
        System.out.printf(
                "%s: answers again %d s after it was deleted%n",
                store.get().getMetadata().getName(),
                Duration.between(start, Instant.now()).toSeconds());
    }

    private PodResource pod(String store) {
        return shop.client().pods().withName(shop.name() + "-" + store + "-0");
    }

    private static boolean isReadyAgain(@Nullable Pod pod, String old) {
        return pod != null && !pod.getMetadata().getUid().equals(old) && Readiness.isPodReady(pod);
    }
}
