/** The contract that every shop keeps with its clients, for the shop that the operator makes, through Traefik. */
@NullMarked
package dev.shopwright.e2e.contract;

import org.jspecify.annotations.NullMarked;
