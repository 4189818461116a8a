/** What a person sees: the front page, the page for unknown addresses and the one for maintenance. */
@NullMarked
package dev.shopwright.storefront.page;

import org.jspecify.annotations.NullMarked;
