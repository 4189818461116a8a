package dev.shopwright.consulsync;

import dev.shopwright.consulsync.installation.ConsulProxy;
import dev.shopwright.consulsync.installation.TestService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Pods that come, go, and change their mind, at random; remembers when each was told to go. */
final class Churn {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    private final List<TestService> services;
    private final Random random;
    private final Map<String, Long> gone = new HashMap<>();

    Churn(List<TestService> services, long seed) {
        System.out.printf("consul-sync: churn with seed %d%n", seed);
        this.services = services;
        random = new Random(seed);
        services.forEach(service -> {
            for (int i = 0; i < FEWEST; i++) {
                service.add();
            }
        });
    }

    /** Some changes. */
    void turn(int changes) {
        for (int i = 0; i < changes; i++) {
            change(services.get(random.nextInt(services.size())));
        }
    }

    /** Removals of instances whose pods were not told to go before. */
    List<String> wrongRemovals(ConsulProxy proxy) {
        List<String> wrong = new ArrayList<>();
        for (ConsulProxy.Transaction transaction : proxy.transactions()) {
            transaction.removed().stream()
                    .filter(id -> !id.endsWith("--none"))
                    .filter(id -> !gone.containsKey(id) || gone.get(id) > transaction.nanos())
                    .forEach(wrong::add);
        }
        return wrong;
    }

    long removals() {
        return gone.size();
    }

    private void change(TestService service) {
        List<String> pods = service.pods();
        if (pods.size() <= FEWEST || (random.nextBoolean() && pods.size() < MOST)) {
            service.add();
            return;
        }
        String pod = pods.get(random.nextInt(pods.size()));
        if (random.nextBoolean()) {
            service.setReady(pod, !service.isReady(pod));
        } else {
            gone.put(service.instance(pod), System.nanoTime());
            service.remove(pod);
        }
    }
}
