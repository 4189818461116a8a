/** Reviews and what becomes of them, as a client sees it. */
@NullMarked
package dev.shopwright.contract.review;

import org.jspecify.annotations.NullMarked;
