/** The addresses of the local cluster that people open: the shops' at Traefik, and Consul's. */
@NullMarked
package dev.shopwright.e2e.edge;

import org.jspecify.annotations.NullMarked;
