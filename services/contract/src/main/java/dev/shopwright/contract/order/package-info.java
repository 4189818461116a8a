/** Checkout and orders as the contract has them. */
@NullMarked
package dev.shopwright.contract.order;

import org.jspecify.annotations.NullMarked;
