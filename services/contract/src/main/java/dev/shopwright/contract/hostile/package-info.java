/** Input from people who mean harm or do not know better, tried on every operation that the services publish. */
@NullMarked
package dev.shopwright.contract.hostile;

import org.jspecify.annotations.NullMarked;
