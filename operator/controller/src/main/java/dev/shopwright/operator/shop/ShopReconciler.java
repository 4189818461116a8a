package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Desired;
import dev.shopwright.operator.model.Observed;
import dev.shopwright.operator.model.Settings;
import dev.shopwright.operator.model.ShopModel;
import dev.shopwright.operator.model.Situation;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Brings shops to what they are to be, one pass after another. Each starts from what is there, so one may fail anywhere; what
 * fails is tried again for ever, ever more slowly.
 */
@ControllerConfiguration(
        name = "shop",
        fieldManager = ShopReconciler.FIELD_MANAGER,
        // a change of annotations doesn't change the generation
        generationAwareEventProcessing = false,
        informer = @Informer(onUpdateFilter = WantedChange.class))
@GradualRetry(maxAttempts = -1, initialInterval = 1_000, intervalMultiplier = 2, maxInterval = 60_000)
public final class ShopReconciler implements Reconciler<Shop> {

    /** Whose the fields are that the operator writes. */
    static final String FIELD_MANAGER = "shopwright";

    private final ShopModel model;
    private final Settings settings;
    private final Duration safetyInterval;
    private final ShopMetrics metrics;
    private Observer observer;

    public ShopReconciler(ShopModel model, Settings settings, Duration safetyInterval, ShopMetrics metrics) {
        this.model = model;
        this.settings = settings;
        this.safetyInterval = safetyInterval;
        this.metrics = metrics;
    }

    @Override
    public List<EventSource<?, Shop>> prepareEventSources(EventSourceContext<Shop> context) {
        metrics.count(context.getPrimaryCache());
        observer = new Observer(context, Clock.systemUTC());
        return observer.sources();
    }

    /** Begins what goes on beside the passes, in the replica that works. */
    public void lead() {
        observer.guard().start();
    }

    @Override
    public UpdateControl<Shop> reconcile(Shop shop, Context<Shop> context) {
        Memory memory = observer.memory(shop);
        Observed observed = observer.observe(shop, context);
        Desired desired = model.desired(new Situation(shop, settings, observed));
        Pass pass = new Pass(shop, observed, context, new Outcome(metrics));

        new CredentialWriter(pass).write(desired.credentials());
        new ObjectWriter(pass, memory, metrics).apply(desired);
        new Pruning(pass).prune(desired);
        new StatusWriter(pass).write(desired.status());

        pass.outcome().throwFailure();
        return UpdateControl.<Shop>noUpdate().rescheduleAfter(next(desired, memory.retry(pass)));
    }

    private Duration next(Desired desired, Optional<Duration> retry) {
        return Stream.of(desired.recheck(), retry, Optional.of(safety()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Not the same for all shops, lest they all be looked at in one moment. */
    private Duration safety() {
        return Duration.ofMillis(
                (long) (safetyInterval.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
