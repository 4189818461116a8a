/**
 * The operator installed where no machine is: a real API server with Kubernetes' own controllers, and in the place of machines
 * something that says of pods what a kubelet would.
 */
@NullMarked
package dev.shopwright.operator.installation;

import org.jspecify.annotations.NullMarked;
