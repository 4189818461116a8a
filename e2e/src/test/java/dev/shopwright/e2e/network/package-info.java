/** Who may reach whom, by NetworkPolicy, tried by real connections. */
@NullMarked
package dev.shopwright.e2e.network;

import org.jspecify.annotations.NullMarked;
