package dev.shopwright.product.editing;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Makes the multipart form known to the web layer. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebFluxConfigurer {

    private final JsonMapper json;

    FormConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        configurer.customCodecs().register(new ProductFormReader(json));
    }
}
