package dev.shopwright.web.docs;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.webjars.WebJarVersionLocator;

/** ReDoc, served from here with its script so that no page of ours needs a third party. */
@RestController
@Hidden
@RequestMapping("/api/schema/redoc")
class RedocController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Shopwright %1$s API</title>
              <style>body { margin: 0 }</style>
            </head>
            <body>
              <redoc spec-url="%2$s/api/schema/" disable-search></redoc>
              <script src="%2$s/api/schema/redoc/redoc.js"></script>
            </body>
            </html>
            """;

    private final String service;
    private final Resource script;

    RedocController(@Value("${spring.application.name}") String service) {
        this.service = service;
        this.script = new ClassPathResource(
                String.valueOf(new WebJarVersionLocator().fullPath("redoc", "redoc.standalone.js")));
    }

    /** The links hold the prefix that a gateway stripped. */
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(ServerHttpRequest request) {
        return PAGE.formatted(
                service, HtmlUtils.htmlEscape(request.getPath().contextPath().value()));
    }

    @GetMapping(path = "/redoc.js", produces = "text/javascript")
    Resource script() {
        return script;
    }
}
