package dev.shopwright.storefront.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page as the whole answer to a request. */
public record HtmlAnswer(HttpStatus status, String page) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Files, and the API, also behind the prefixes of the original system. */
    private static final Pattern NO_PAGES = Pattern.compile("/assets/.*|(/[a-z]+_service)?/api(/.*)?");

    /** Whether a person asks, with a browser, for a page. */
    static boolean suits(ServerWebExchange exchange) {
        return suits(
                exchange,
                exchange.getRequest().getPath().pathWithinApplication().value());
    }

    /** Whether it would suit whoever sent this request to this path, perhaps of another service. */
    public static boolean suits(ServerWebExchange exchange, String path) {
        return !NO_PAGES.matcher(path).matches() && asksForHtml(exchange);
    }

    /** Answers with it; a HEAD request gets the headers alone. */
    public Mono<Void> write(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(HTML);
        // asked for anew each time: the files a page names have other names in the next version
        response.getHeaders().setCacheControl(CacheControl.noCache());
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean asksForHtml(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept().stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
