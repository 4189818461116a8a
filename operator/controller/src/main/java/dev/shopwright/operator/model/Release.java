package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import java.util.Optional;

/**
 * Which image a service runs, of those that it might.
 *
 * @param target the one that the Shop asks for
 * @param image the one to run; empty as long as there is none that could
 * @param lastGood the last one whose pods were all ready
 * @param failed the target, when its pods did not become ready in time: it is not tried again until the Shop asks for another
 */
public record Release(String target, Optional<String> image, Optional<String> lastGood, Optional<String> failed) {

    /**
     * Decides it.
     *
     * @param migrated whether the database has the schema of the target
     * @param rollout how the pods do that run now
     */
    public static Release of(Situation situation, Component component, boolean migrated, Rollout rollout) {
        var target = situation.targetImage(component);
        var before = situation.previously(component);
        var lastGood = rollout.isComplete() ? rollout.image() : before.map(ServiceStatus::lastGoodImage);
        var failed = Optional.of(target)
                .filter(image -> lastGood.isPresent() && !lastGood.get().equals(image))
                .filter(image -> before.map(ServiceStatus::failedImage).equals(Optional.of(image))
                        || rollout.hasFailed() && rollout.image().equals(Optional.of(image)));
        var next = migrated ? Optional.of(target) : rollout.image();
        return new Release(target, failed.isPresent() ? lastGood : next, lastGood, failed);
    }

    /** The same while the pods stay what they are. */
    Release waiting(Rollout rollout) {
        return new Release(target, rollout.image(), lastGood, failed);
    }

    /** What is to run in the end. */
    Optional<String> goal() {
        return isRolledBack() ? image : Optional.of(target);
    }

    public boolean isRolledBack() {
        return failed.isPresent();
    }

    /** Whether the target is what is to run. */
    public boolean isOnTarget() {
        return image.equals(Optional.of(target));
    }
}
