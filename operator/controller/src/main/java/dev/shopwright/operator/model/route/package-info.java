/** Leads a shop's host to its services, in Traefik's custom resources, whose definitions are in traefik/crds.yaml. */
@NullMarked
package dev.shopwright.operator.model.route;

import org.jspecify.annotations.NullMarked;
