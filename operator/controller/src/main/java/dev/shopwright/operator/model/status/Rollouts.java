package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/** How far the pods of services are, as their Deployments and the pods themselves tell. */
public final class Rollouts {

    private static final Finding ASLEEP = new Finding(Reason.Hibernated, "it sleeps, and has no pods");

    private Rollouts() {}

    public static Rollout of(Situation situation, Component component) {
        var deployment = situation
                .observed()
                .find(Deployment.class, situation.nameOf(component))
                .map(DeploymentState::new);
        if (situation.isHibernated()) {
            return asleep(situation, component, deployment);
        }
        return deployment
                .map(found -> awake(situation, component, found))
                .or(() -> refusal(situation, component).map(Rollouts::nothing))
                .orElse(Rollout.NONE);
    }

    private static Rollout nothing(Finding finding) {
        return new Rollout(Optional.empty(), 0, 0, finding, false);
    }

    private static Rollout asleep(Situation situation, Component component, Optional<DeploymentState> deployment) {
        var finding = refusal(situation, component).orElse(ASLEEP);
        return new Rollout(deployment.map(DeploymentState::image), 0, 0, finding, false);
    }

    private static Rollout awake(Situation situation, Component component, DeploymentState deployment) {
        var pods = podsOf(situation, component, deployment.image());
        var finding = refusal(situation, component)
                .or(deployment::podRefusal)
                .or(() -> deployment.isComplete() ? Optional.of(Finding.RUNNING) : Optional.empty())
                .or(() -> PodFinding.worst(pods, situation.observed().now()))
                .or(deployment::lateness)
                .orElseGet(deployment::progress);
        var failed = deployment.isLate() || pods.stream().anyMatch(pod -> Patience.isOver(situation, pod));
        return new Rollout(Optional.of(deployment.image()), deployment.desired(), deployment.ready(), finding, failed);
    }

    /** Pods of an image that goes say nothing about the one that comes. */
    private static List<Pod> podsOf(Situation situation, Component component, String image) {
        return situation.observed().pods(component.id()).stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> image.equals(pod.getSpec().getContainers().get(0).getImage()))
                .toList();
    }

    private static Optional<Finding> refusal(Situation situation, Component component) {
        return RefusalFinding.ofObjectsNamed(situation.nameOf(component), situation.observed());
    }
}
