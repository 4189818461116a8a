/** What the shop of the sample data sells: names, prices, words and the pictures they ask for, the same in every service. */
@NullMarked
package dev.shopwright.web.sample.goods;

import org.jspecify.annotations.NullMarked;
