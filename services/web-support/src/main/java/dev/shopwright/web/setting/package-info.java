/** What a setting means that comes by an environment variable: a blank one is not set. */
@NullMarked
package dev.shopwright.web.setting;

import org.jspecify.annotations.NullMarked;
