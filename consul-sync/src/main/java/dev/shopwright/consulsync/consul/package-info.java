/** Speaks to Consul over its HTTP API, of which it knows what a mirror needs: reads, waits, and writes in transactions. */
@NullMarked
package dev.shopwright.consulsync.consul;

import org.jspecify.annotations.NullMarked;
