/** The closed shop: what its visitors are told, and how the staff gets in nevertheless. */
@NullMarked
package dev.shopwright.storefront.maintenance;

import org.jspecify.annotations.NullMarked;
