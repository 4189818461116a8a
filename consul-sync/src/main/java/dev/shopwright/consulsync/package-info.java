/**
 * Mirrors those of a cluster's Services that ask for it into Consul's catalogue, so that Consul's UI shows what runs and how it is, and
 * clients outside the cluster find it. Knows Kubernetes and Consul, and nothing of shops.
 */
@NullMarked
package dev.shopwright.consulsync;

import org.jspecify.annotations.NullMarked;
