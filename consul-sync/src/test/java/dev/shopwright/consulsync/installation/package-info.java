/** A cluster without machines and a Consul, both real, and consul-sync as a process between them. */
package dev.shopwright.consulsync.installation;
