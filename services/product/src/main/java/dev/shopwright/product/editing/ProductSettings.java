package dev.shopwright.product.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the shop sets for its catalogue.
 *
 * @param currency ISO 4217 code of the prices of new products
 */
@ConfigurationProperties("shopwright.product")
record ProductSettings(@DefaultValue("EUR") String currency) {}
