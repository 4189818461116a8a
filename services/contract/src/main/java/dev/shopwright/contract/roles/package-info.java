/** Every row of the contract's tables, called as everybody: who may do what. */
@NullMarked
package dev.shopwright.contract.roles;

import org.jspecify.annotations.NullMarked;
