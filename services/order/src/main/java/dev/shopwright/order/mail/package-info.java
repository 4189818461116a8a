/** Writes letters about orders and hands them to auth, which has the shop's mail server. */
@NullMarked
package dev.shopwright.order.mail;

import org.jspecify.annotations.NullMarked;
