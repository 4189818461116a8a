/** What Consul lists of the cluster, and how soon. */
package dev.shopwright.e2e.catalogue;
