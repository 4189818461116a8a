/** What outlives the process: the data folder, its secrets, and the Postgres and Redis that keep their data in it. */
@NullMarked
package dev.shopwright.standalone.store;

import org.jspecify.annotations.NullMarked;
