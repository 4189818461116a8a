/** What else a shopper may mean or like: completions of what is being typed, and products near another. */
@NullMarked
package dev.shopwright.product.suggest;

import org.jspecify.annotations.NullMarked;
