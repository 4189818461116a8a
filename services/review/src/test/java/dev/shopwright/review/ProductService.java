package dev.shopwright.review;

import dev.shopwright.test.FaultProxy;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

@TestConfiguration(proxyBeanMethods = false)
public class ProductService {

    private final AtomicLong last = new AtomicLong();
    private final FaultProxy proxy = FaultProxy.before(HttpServer.create()
            .port(0)
            .handle((q, a) -> {
                String id = q.uri().replaceAll(".*ids=", "");
                return a.header("Content-Type", "application/json")
                        .sendString(Mono.just(
                                Long.parseLong(id) <= last.get()
                                        ? "{\"count\":1,\"results\":[{\"id\":" + id + ",\"name\":\"x\"}]}"
                                        : "{\"count\":0,\"results\":[]}"));
            })
            .bindNow()
            .port());

    @Bean
    DynamicPropertyRegistrar productAddress() {
        return settings ->
                settings.add("spring.http.serviceclient.product.base-url", () -> "http://localhost:" + proxy.port());
    }

    public long newProduct() {
        return last.incrementAndGet();
    }

    public FaultProxy line() {
        return proxy;
    }
}
