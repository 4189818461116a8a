package dev.shopwright.web;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One handler for each audience, and one that says none. */
@RestController
class ProbeDoors {

    @Access(Audience.ANYONE)
    @GetMapping("/api/v1/doors/anyone")
    List<String> anyone(Optional<Caller> caller) {
        return List.of(caller.map(known -> known.id().toString()).orElse("nobody"));
    }

    @Access(Audience.SIGNED_IN)
    @GetMapping("/api/v1/doors/signed-in")
    List<String> signedIn(Caller caller) {
        return List.of(caller.id().toString());
    }

    @Access(Audience.SELLER)
    @PostMapping("/api/v1/doors/seller")
    List<String> seller(@RequestBody ProbeApplication.Thing body) {
        return List.of("in");
    }

    @Access(Audience.SUPPORT)
    @GetMapping("/api/v1/doors/support")
    List<String> support() {
        return List.of("in");
    }

    @Access(Audience.STAFF)
    @GetMapping("/api/v1/doors/staff")
    List<String> staff() {
        return List.of("in");
    }

    @Access(Audience.ADMIN)
    @GetMapping("/api/v1/doors/admin")
    List<String> admin() {
        return List.of("in");
    }

    @Access(Audience.SERVICE)
    @GetMapping("/internal/v1/doors")
    List<String> service() {
        return List.of("in");
    }

    @GetMapping("/api/v1/doors/forgotten")
    List<String> forgotten() {
        return List.of("in");
    }
}
