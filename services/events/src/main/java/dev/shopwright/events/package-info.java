/** Facts that services tell each other: written with the change that makes them true, and applied by each reader once. */
@NullMarked
package dev.shopwright.events;

import org.jspecify.annotations.NullMarked;
