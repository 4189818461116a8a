/** What a program is to have done before it is called ready. */
@NullMarked
package dev.shopwright.web.health;

import org.jspecify.annotations.NullMarked;
