/** What holds for every service: addresses, envelopes, errors and the refusal of hostile input. */
@NullMarked
package dev.shopwright.contract.conventions;

import org.jspecify.annotations.NullMarked;
