package dev.shopwright.operator.model.network;

import dev.shopwright.operator.api.v1alpha1.Payment;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a service may do: be called by those that call it, and reach what it is made to use. */
record ServicePolicy(Situation situation, Component component) {

    private static final int HTTPS = 443;

    NetworkPolicy policy() {
        return new Allowance(Labels.selector(situation.name(), component.id()), List.of(ingress()), egress())
                .policy(situation, Labels.of(situation.name(), component.id(), component.id()));
    }

    private NetworkPolicyIngressRule ingress() {
        var callers = Arrays.stream(Component.values())
                .filter(caller -> caller.calls().contains(component))
                .map(this::service);
        var peers = Stream.concat(outside(), callers).toList();
        return Traffic.from(peers, component.port());
    }

    private Stream<NetworkPolicyPeer> outside() {
        var settings = situation.settings();
        return Stream.of(settings.traefikNamespace(), settings.metricsNamespace())
                .filter(namespace -> !namespace.isEmpty())
                .distinct()
                .map(Peer::namespace);
    }

    private List<NetworkPolicyEgressRule> egress() {
        var rules = new ArrayList<NetworkPolicyEgressRule>();
        rules.add(Traffic.toDns(situation.settings().dnsNamespace()));
        rules.add(Traffic.toApiServer());
        rules.add(Stores.toRedis(situation));
        if (component.hasDatabase()) {
            rules.add(Stores.toDatabase(situation, component));
        }
        component.calls().forEach(called -> rules.add(Traffic.to(service(called), called.port())));
        addOutside(rules);
        return rules;
    }

    private void addOutside(List<NetworkPolicyEgressRule> rules) {
        var smtp = situation.spec().mail().smtp();
        if (component == Component.AUTH && smtp != null) {
            rules.add(Traffic.to(Peer.host(smtp.host()), smtp.port()));
        }
        if (component == Component.ORDER && isPaidThroughStripe()) {
            rules.add(Traffic.to(List.of(), HTTPS));
        }
        Optional.ofNullable(situation.spec().telemetry())
                .flatMap(telemetry -> Endpoint.of(telemetry.otlpEndpoint()))
                .map(collector -> Traffic.to(Peer.host(collector.host()), collector.port()))
                .ifPresent(rules::add);
    }

    private boolean isPaidThroughStripe() {
        return situation.spec().checkout().payments().stream()
                .anyMatch(payment -> payment.provider() == Payment.Provider.STRIPE);
    }

    private NetworkPolicyPeer service(Component service) {
        return Peer.component(situation.name(), service.id());
    }
}
