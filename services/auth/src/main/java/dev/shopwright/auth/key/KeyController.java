package dev.shopwright.auth.key;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that tokens are checked with (RFC 7517). */
@RestController
class KeyController {

    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @Access(Audience.ANYONE)
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        var cacheable = CacheControl.maxAge(KeyRotation.MAX_AGE).cachePublic();
        return ResponseEntity.ok().cacheControl(cacheable).body(keys.published().toJSONObject());
    }
}
