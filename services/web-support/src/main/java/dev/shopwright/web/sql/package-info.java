/** What readers of database rows share. */
@NullMarked
package dev.shopwright.web.sql;

import org.jspecify.annotations.NullMarked;
