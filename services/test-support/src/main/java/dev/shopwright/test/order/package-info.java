/** Orders while things fail: people who place them, and what has to be true of them afterwards, whatever the shop runs on. */
@NullMarked
package dev.shopwright.test.order;

import org.jspecify.annotations.NullMarked;
