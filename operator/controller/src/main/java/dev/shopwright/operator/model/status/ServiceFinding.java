package dev.shopwright.operator.model.status;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.ShopState;
import dev.shopwright.operator.model.Situation;

/** How a service's pods are doing, and whether they are those that the Shop asks for. */
final class ServiceFinding {

    private ServiceFinding() {}

    static Finding of(Situation situation, ShopState state, Component component) {
        var rollout = state.services().get(component);
        var failed = state.releases().get(component).failed();
        return failed.filter(image -> !hasTroubleOfItsOwn(rollout, image))
                .map(image -> rolledBack(situation, component, rollout, image))
                .orElse(rollout.finding());
    }

    /** Whether the image that came back has problems too. */
    private static boolean hasTroubleOfItsOwn(Rollout rollout, String failed) {
        return rollout.finding().isProblem() && !isOf(failed, rollout);
    }

    /** The pods that failed are soon gone, so what they said is kept from pass to pass. */
    private static Finding rolledBack(Situation situation, Component component, Rollout rollout, String failed) {
        var message = situation
                .previously(component)
                .filter(before -> Reason.RolledBack.name().equals(before.reason()))
                .filter(before -> failed.equals(before.failedImage()))
                .map(ServiceStatus::message)
                .orElseGet(() -> "image %s did not become ready, the last good one is back%s"
                        .formatted(failed, isOf(failed, rollout) ? cause(rollout.finding()) : ""));
        return new Finding(Reason.RolledBack, message);
    }

    private static boolean isOf(String image, Rollout rollout) {
        return rollout.image().filter(image::equals).isPresent();
    }

    private static String cause(Finding finding) {
        return finding.isRunning() ? "" : "; %s: %s".formatted(finding.reason(), finding.message());
    }
}
