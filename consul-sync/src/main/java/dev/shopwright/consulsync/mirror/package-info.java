/** What Consul's catalogue is to be, made of what Kubernetes has. Speaks to nobody. */
@NullMarked
package dev.shopwright.consulsync.mirror;

import org.jspecify.annotations.NullMarked;
