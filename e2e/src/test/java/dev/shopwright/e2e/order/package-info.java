/** Orders on a cluster, where whatever they need may be lost at any time. */
@NullMarked
package dev.shopwright.e2e.order;

import org.jspecify.annotations.NullMarked;
