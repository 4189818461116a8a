/** The shop's name, currency and languages, as the web app asks for them. */
@NullMarked
package dev.shopwright.storefront.shop;

import org.jspecify.annotations.NullMarked;
