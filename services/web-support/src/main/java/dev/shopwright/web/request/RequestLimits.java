package dev.shopwright.web.request;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * What a service accepts of a request.
 *
 * @param trustedProxies CIDR blocks whose {@code X-Forwarded-*} headers are believed
 * @param maxBody largest request body
 * @param readTimeout longest silence of a client in the middle of its request
 */
@ConfigurationProperties("shopwright.request")
record RequestLimits(
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies,
        @DefaultValue("1MB") DataSize maxBody,

        @DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS)
        Duration readTimeout) {}
