/** What web-support promises, held by a small service of nothing but probes. */
@NullMarked
package dev.shopwright.web;

import org.jspecify.annotations.NullMarked;
