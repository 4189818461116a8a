/** The list envelope, by offset and by cursor, and the links in it. */
@NullMarked
package dev.shopwright.web.paging;

import org.jspecify.annotations.NullMarked;
