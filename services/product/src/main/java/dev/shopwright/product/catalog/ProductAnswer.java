package dev.shopwright.product.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A product, ready to be sent: its JSON is written once for each URL by which clients reach the shop. */
public final class ProductAnswer {

    /** Enough for the hosts and prefixes of a shop; whoever makes up more pays for the writing. */
    private static final int BODIES = 8;

    private final ProductView view;
    private final JsonMapper json;
    private final Map<BaseUrl, byte[]> bodies = new ConcurrentHashMap<>();

    ProductAnswer(ProductView view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    /** The answer with its ETag, which the framework compares with the client's. */
    public ResponseEntity<byte[]> toResponse(ResponseEntity.BodyBuilder response, BaseUrl base) {
        return response.contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(ETag.of(view.version()))
                .body(body(base));
    }

    private byte[] body(BaseUrl base) {
        var written = bodies.get(base);
        if (written != null) {
            return written;
        }
        var body = json.writeValueAsBytes(view.product().at(base));
        if (bodies.size() < BODIES) {
            bodies.put(base, body);
        }
        return body;
    }
}
