package dev.shopwright.e2e.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls to one page of a browser by the Chrome DevTools Protocol, one at a time; nothing else is said unless asked for. */
final class DevTools implements WebSocket.Listener {

    private static final int LIMIT_SECONDS = 20;

    private final WebSocket socket;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    private int calls;

    DevTools(URI page) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, this)
                .join();
    }

    /** What the page answers to the method. */
    JsonNode call(String method, Map<String, ?> parameters) {
        answer = new CompletableFuture<>();
        socket.sendText(Serialization.asJson(Map.of("id", ++calls, "method", method, "params", parameters)), true);
        return answer.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join().path("result");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            answer.complete(Serialization.unmarshal(text.toString(), JsonNode.class));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }
}
