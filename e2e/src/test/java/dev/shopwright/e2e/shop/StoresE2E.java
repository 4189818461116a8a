package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.OnCluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnCluster
class StoresE2E {

    private static final String POSTGRES = PlainShop.name(Service.AUTH) + "-db";
    private static final String REDIS = PlainShop.NAME + "-redis";
    private static final String GUESSED = "guessed";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final PlainShop shop;
    private final PodResource postgres;
    private final PodResource redis;

    StoresE2E(KubernetesClient client) {
        shop = new PlainShop(client, "stores.localhost");
        postgres = client.pods().withName(POSTGRES + "-0");
        redis = client.pods().withName(REDIS + "-0");
    }

    @BeforeAll
    void start() {
        shop.configure(List.of(Service.AUTH));
        shop.startStores(List.of(Service.AUTH));
        await().atMost(LIMIT).until(() -> postgresAnswers() && redisAnswers());
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

    /** By the Service's name, as Postgres asks who comes from its own pod for no password. */
    private Exec sql(String password, String statement) {
        return Exec.in(
                postgres,
                "sh",
                "-c",
                "PGPASSWORD=%s psql -h %s -U auth -At -c '%s'".formatted(password, POSTGRES, statement));
    }

    private Exec redis(String password, String command) {
        return Exec.in(
                redis, "sh", "-c", "redis-cli -h %s --no-auth-warning -a %s %s".formatted(REDIS, password, command));
    }

    private boolean postgresAnswers() {
        return sql("$POSTGRES_PASSWORD", "select 1").exitCode() == 0;
    }

    private boolean redisAnswers() {
        return redis("$REDIS_PASSWORD", "ping").output().equals("PONG\n");
    }

    /** A Service learns of a pod a moment after it is ready. */
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

    private static boolean isReadyAgain(@Nullable Pod pod, String old) {
        return pod != null && !pod.getMetadata().getUid().equals(old) && Readiness.isPodReady(pod);
    }
}
