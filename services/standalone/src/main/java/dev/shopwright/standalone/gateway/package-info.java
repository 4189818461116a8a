/** The one door of the embedded shop: the same routes as the cluster's edge, and nothing that is not for the outside. */
@NullMarked
package dev.shopwright.standalone.gateway;

import org.jspecify.annotations.NullMarked;
