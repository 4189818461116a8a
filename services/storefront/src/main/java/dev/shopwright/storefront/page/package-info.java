/** What a person sees: the web app, and the page for maintenance. */
@NullMarked
package dev.shopwright.storefront.page;

import org.jspecify.annotations.NullMarked;
