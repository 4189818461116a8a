/** Which products a request asks for: its parameters, checked, as conditions of SQL, typing errors corrected. */
@NullMarked
package dev.shopwright.product.filter;

import org.jspecify.annotations.NullMarked;
