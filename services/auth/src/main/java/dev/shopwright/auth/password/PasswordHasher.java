package dev.shopwright.auth.password;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Argon2id on threads of its own: as many hashes at once as there are threads, a bounded number waiting, and 503 for the
 * rest. So a flood of sign-ins can neither exhaust memory nor hold up requests that need no hash.
 */
@Component
public class PasswordHasher implements DisposableBean {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder encoder;
    private final ThreadPoolExecutor threads;
    private final Scheduler scheduler;
    private final String hashOfNobody;

    @Autowired
    PasswordHasher(AuthProperties properties) {
        this(properties.password());
    }

    PasswordHasher(AuthProperties.Password cost) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.iterations());
        threads = threads(cost);
        scheduler = Schedulers.fromExecutorService(threads, "argon2");
        hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    private static ThreadPoolExecutor threads(AuthProperties.Password cost) {
        var factory = new CustomizableThreadFactory("argon2-");
        factory.setDaemon(true);
        factory.setThreadPriority(Thread.MIN_PRIORITY);
        var queue = new ArrayBlockingQueue<Runnable>(cost.queue());
        return new ThreadPoolExecutor(cost.threads(), cost.threads(), 0, TimeUnit.SECONDS, queue, factory);
    }

    /** The password's hash, with a salt of its own. */
    public Mono<String> hash(String password) {
        return compute(() -> encoder.encode(password));
    }

    /**
     * The hash to keep from now on when the password is right: the same, or a new one when the cost has changed since.
     * Empty when it is wrong. Without a hash it takes just as long, so that nobody learns which accounts exist.
     */
    public Mono<String> verify(String password, @Nullable String hash) {
        return compute(() -> {
            var matches = encoder.matches(password, hash == null ? hashOfNobody : hash);
            return matches && hash != null ? upToDate(password, hash) : null;
        });
    }

    private String upToDate(String password, String hash) {
        return encoder.upgradeEncoding(hash) ? String.valueOf(encoder.encode(password)) : hash;
    }

    private <T> Mono<T> compute(Callable<@Nullable T> work) {
        return Mono.<T>fromCallable(work)
                .subscribeOn(scheduler)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> ApiException.unavailable("Too many sign-ins at once. Try again shortly.", RETRY_AFTER));
    }

    @Override
    public void destroy() {
        scheduler.dispose();
        threads.shutdownNow();
    }
}
