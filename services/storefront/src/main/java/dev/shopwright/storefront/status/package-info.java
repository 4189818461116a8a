/** How the services are doing, gathered from their health and metrics for the staff. */
@NullMarked
package dev.shopwright.storefront.status;

import org.jspecify.annotations.NullMarked;
