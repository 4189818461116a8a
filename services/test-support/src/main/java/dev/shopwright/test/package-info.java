/** What the tests of every service need: real data stores, tokens, and an HTTP client that holds services to their documents. */
@NullMarked
package dev.shopwright.test;

import org.jspecify.annotations.NullMarked;
