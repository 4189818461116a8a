package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Observed;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Sees what there is of a shop: in caches only, so that a pass which finds nothing to do asks nobody. */
final class Observer {

    private final Clock clock;
    private final Memories memories = new Memories();
    private final OwnedObjects owned;
    private final GivenSecrets givenSecrets;
    private final HostClaims hostClaims;
    private final Platform platform;
    private final CredentialGuard guard;

    Observer(EventSourceContext<Shop> context, Clock clock) {
        this.clock = clock;
        owned = new OwnedObjects(context);
        givenSecrets = new GivenSecrets(context.getClient());
        hostClaims = new HostClaims(context.getPrimaryCache());
        platform = new Platform(context.getClient(), context.getPrimaryCache());
        guard = new CredentialGuard(owned, context);
    }

    /** Where events come from. */
    List<EventSource<?, Shop>> sources() {
        List<EventSource<?, Shop>> sources = new ArrayList<>(owned.always());
        sources.addAll(List.of(memories, givenSecrets, hostClaims, platform));
        return sources;
    }

    Memory memory(Shop shop) {
        return memories.of(shop);
    }

    CredentialGuard guard() {
        return guard;
    }

    Observed observe(Shop shop, Context<Shop> context) {
        owned.follow(platform.served(), context.eventSourceRetriever());
        return new Observed(
                owned.of(shop),
                givenSecrets.of(shop),
                platform.offer(),
                hostClaims.before(shop),
                memory(shop).refusals(),
                clock.instant());
    }
}
