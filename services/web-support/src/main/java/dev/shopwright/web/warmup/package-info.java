/** What a program does for the first time before customers come. */
@NullMarked
package dev.shopwright.web.warmup;

import org.jspecify.annotations.NullMarked;
