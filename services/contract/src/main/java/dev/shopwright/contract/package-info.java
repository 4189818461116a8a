/** What every shop promises to its clients, checked over HTTP alone, so that the same suite runs against any installation. */
@NullMarked
package dev.shopwright.contract;

import org.jspecify.annotations.NullMarked;
