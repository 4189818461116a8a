package dev.shopwright.storefront.page;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Hidden // a page for people is no part of the API document
class PageController {

    private final Pages pages;

    PageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/", "/index.html"})
    @Access(Audience.ANYONE)
    Mono<Void> front(ServerWebExchange exchange) {
        return new HtmlAnswer(HttpStatus.OK, pages.app()).write(exchange);
    }
}
