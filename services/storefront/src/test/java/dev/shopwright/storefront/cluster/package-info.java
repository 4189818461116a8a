/** The storefront against a real API server, as the account it has in a cluster. */
@NullMarked
package dev.shopwright.storefront.cluster;

import org.jspecify.annotations.NullMarked;
