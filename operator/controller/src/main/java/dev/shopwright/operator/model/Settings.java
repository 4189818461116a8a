package dev.shopwright.operator.model;

import java.util.List;

/**
 * What the installation decides for all shops.
 *
 * @param imageRepository where the services' images are, such as {@code registry.example.com/shopwright}
 * @param version the image tag of shops that name none
 * @param imagePullPolicy of all containers
 * @param imagePullSecrets names of Secrets in the shops' namespaces
 * @param postgresImage of managed databases
 * @param redisImage of managed caches
 * @param trustedProxies the addresses, as CIDRs, whose word services take for who the client is
 * @param traefikNamespace whose pods may reach services from outside a shop
 * @param metricsNamespace whose pods may read metrics; empty for nobody's
 * @param dnsNamespace where names are resolved
 */
public record Settings(
        String imageRepository,
        String version,
        String imagePullPolicy,
        List<String> imagePullSecrets,
        String postgresImage,
        String redisImage,
        List<String> trustedProxies,
        String traefikNamespace,
        String metricsNamespace,
        String dnsNamespace) {}
