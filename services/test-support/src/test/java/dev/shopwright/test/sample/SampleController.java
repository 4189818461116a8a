package dev.shopwright.test.sample;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

    private final Environment environment;

    SampleController(Environment environment) {
        this.environment = environment;
    }

    @GetMapping(path = "/api/schema/", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema(@Value("classpath:sample-openapi.json") org.springframework.core.io.Resource text)
            throws java.io.IOException {
        return text.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/api/v1/setting/")
    Setting setting(@RequestHeader String name) {
        return new Setting(name, environment.getProperty(name));
    }

    @GetMapping("/api/v1/caller/")
    Setting caller(@RequestHeader String authorization) {
        return new Setting("authorization", authorization);
    }

    @PostMapping(path = "/api/v1/setting/", produces = MediaType.APPLICATION_JSON_VALUE)
    String echo(@RequestBody String body) {
        return body;
    }

    record Setting(String name, String value) {}
}
