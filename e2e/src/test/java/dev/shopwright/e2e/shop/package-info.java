/** Shops as the operator makes them of Shop resources, for every test that needs one, and what its first visitors see. */
@NullMarked
package dev.shopwright.e2e.shop;

import org.jspecify.annotations.NullMarked;
