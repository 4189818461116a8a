package dev.shopwright.storefront.maintenance;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

@RestController
@RequestMapping("/api/v1/shop/maintenance-pass")
class PassController {

    private final MaintenancePass pass;

    PassController(MaintenancePass pass) {
        this.pass = pass;
    }

    /** Lets this browser see the shop while it is closed, for twelve hours: sets the cookie {@code maintenance_pass}. */
    @PostMapping
    @Access(Audience.STAFF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(pass.issue(exchange.getRequest()));
    }

    /** Makes this browser a visitor's again. */
    @DeleteMapping
    @Access(Audience.ANYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(pass.takenBack(exchange.getRequest()));
    }
}
