package dev.shopwright.operator.installation;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** What a client has asked the API server, and how that answered. */
public final class Requests implements Interceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Queue<Request> answered = new ConcurrentLinkedQueue<>();

    /** One of them. */
    public record Request(String method, String path, int status) {

        /** Whether it changes anything but a Lease. */
        public boolean isWrite() {
            return !READS.contains(method) && !path.contains("/leases/") && !path.contains("reviews");
        }

        public boolean isForbidden() {
            return status == HttpURLConnection.HTTP_FORBIDDEN;
        }
    }

    @Override
    public void after(HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        answered.add(new Request(request.method(), request.uri().getPath(), response.code()));
    }

    /** All so far. */
    public Stream<Request> all() {
        return answered.stream();
    }
}
