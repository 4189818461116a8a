/** What all who speak to a database share. */
@NullMarked
package dev.shopwright.web.sql;

import org.jspecify.annotations.NullMarked;
