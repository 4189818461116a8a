package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done for a shop.
 *
 * @param credentials Secrets that are made when they are missing and never changed, first of all
 * @param objects what is to be there, in the order in which it is applied
 * @param kept objects that stay as they are: they are neither applied nor removed
 * @param status what the Shop's status is to say
 * @param recheck when to look again though nothing has happened; empty where events will tell
 */
public record Desired(
        List<Secret> credentials,
        List<HasMetadata> objects,
        Set<ObjectKey> kept,
        ShopStatus status,
        Optional<Duration> recheck) {}
