package dev.shopwright.web.warmup;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a program is warmed up.
 *
 * @param paths what it asks itself for, such as {@code /api/v1/products/}; public, and nothing changes by a GET
 * @param rounds how often each request is sent, at least once
 */
@ConfigurationProperties("shopwright.warm-up")
record WarmUpProperties(
        @DefaultValue List<String> paths, @DefaultValue("1") int rounds) {}
