package dev.shopwright.standalone.service;

import dev.shopwright.standalone.Part;
import dev.shopwright.standalone.StartFailure;
import dev.shopwright.standalone.gateway.GatewayApplication;
import dev.shopwright.standalone.store.SampleState;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The running contexts of all services and the gateway. */
public final class ServiceContexts implements AutoCloseable {

    private static final long SEED = 1;

    private final Map<Part, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();
    private final Wiring wiring;
    private final SharedLoops loops;

    public ServiceContexts(Wiring wiring, SharedLoops loops) {
        this.wiring = wiring;
        this.loops = loops;
    }

    /**
     * Starts the services, then the gateway; returns when all take requests. As many start at a time as there are
     * processors: more would only slow each other down until their first connections time out.
     */
    public void start(SampleState sample) {
        var threads =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            CompletableFuture.allOf(Service.ALL.stream()
                            .map(service -> CompletableFuture.runAsync(() -> open(service, sample.due()), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
            sample.done();
            start(Part.GATEWAY);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : new StartFailure(e.getMessage(), e);
        } finally {
            threads.shutdown();
        }
    }

    /** Starts one part that does not run. */
    public void start(Part part) {
        Service.of(part)
                .ifPresentOrElse(
                        service -> open(service, Optional.empty()), () -> run(part, gateway(), wiring.gateway()));
    }

    /** Stops one part, after its requests have been answered. */
    public void stop(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(ConfigurableApplicationContext::close);
    }

    /** From the door inwards. */
    @Override
    public void close() {
        stop(Part.GATEWAY);
        running.keySet().forEach(this::stop);
    }

    private void open(Service service, Optional<SampleSize> sample) {
        try {
            var settings = wiring.of(service);
            sample.ifPresent(size -> service.fill(new Sample(size, SEED), settings));
            run(service.part(), service.web(), settings);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "The service %s does not start: %s. More is in logs/shop.log of the data folder."
                            .formatted(
                                    service.id(),
                                    NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
                    e);
        }
    }

    private static SpringApplicationBuilder gateway() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .main(GatewayApplication.class)
                .properties("spring.config.name=gateway");
    }

    private void run(Part part, SpringApplicationBuilder application, Settings settings) {
        running.put(
                part,
                application
                        .initializers(loops)
                        .registerShutdownHook(false) // the contexts end here, before what they depend on
                        .run(settings.asArguments()));
    }
}
