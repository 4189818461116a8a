/** What is settled about a request before any handler sees it: its id, its client, its outer address, its spelling and its size. */
@NullMarked
package dev.shopwright.web.request;

import org.jspecify.annotations.NullMarked;
