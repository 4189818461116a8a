package dev.shopwright.storefront.page;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Hidden // a page for people is no part of the API document
class PageController {

    private final NewestProducts newest;
    private final Pages pages;

    PageController(NewestProducts newest, Pages pages) {
        this.newest = newest;
        this.pages = pages;
    }

    @GetMapping(
            path = {"/", "/index.html"},
            produces = MediaType.TEXT_HTML_VALUE)
    @Access(Audience.ANYONE)
    Mono<String> front() {
        return newest.find().map(pages::front);
    }
}
