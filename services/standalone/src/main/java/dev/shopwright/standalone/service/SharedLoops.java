package dev.shopwright.standalone.service;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Network threads for all contexts together. Each would otherwise use, and on closing end, those of the whole JVM, on
 * which the others still depend.
 */
public final class SharedLoops implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {

    private final LoopResources loops = LoopResources.create("shop");
    private final ConnectionProvider connections =
            ConnectionProvider.builder("shop").maxConnections(500).build();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(ReactorResourceFactory.class, this::factory);
    }

    private ReactorResourceFactory factory() {
        var factory = new ReactorResourceFactory();
        factory.setUseGlobalResources(false);
        factory.setLoopResources(loops);
        factory.setConnectionProvider(connections);
        return factory;
    }

    @Override
    public void close() {
        connections.dispose();
        loops.dispose();
    }
}
