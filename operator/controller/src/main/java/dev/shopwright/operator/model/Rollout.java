package dev.shopwright.operator.model;

import java.util.Optional;

/**
 * How far the pods of a service are.
 *
 * @param image the image of its Deployment; empty while there is no Deployment
 * @param desired how many pods there should be
 * @param ready how many take requests
 * @param finding Running when all pods are of this image, and ready; else what they lack
 * @param hasFailed whether waiting is useless: the deadline has passed, or a new pod has crashed three times
 */
public record Rollout(Optional<String> image, int desired, int ready, Finding finding, boolean hasFailed) {

    /** Nothing is there yet. */
    public static final Rollout NONE =
            new Rollout(Optional.empty(), 0, 0, new Finding(Reason.Starting, "it has no pods yet"), false);

    /** The same pods, which are to be replaced when what they wait for has come. */
    Rollout waiting(String reason) {
        return new Rollout(image, desired, ready, new Finding(Reason.Starting, reason), false);
    }

    public boolean isComplete() {
        return finding.isRunning() && image.isPresent();
    }
}
