/** The published description of a service's API: OpenAPI, Swagger UI and ReDoc. */
@NullMarked
package dev.shopwright.web.docs;

import org.jspecify.annotations.NullMarked;
