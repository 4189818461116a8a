/** Reviews of products: written by customers, judged by readers and moderators, summed up for the catalogue. */
@NullMarked
package dev.shopwright.review;

import org.jspecify.annotations.NullMarked;
