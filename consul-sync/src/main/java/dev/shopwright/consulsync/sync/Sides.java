package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.consul.ConsulCatalog;
import dev.shopwright.consulsync.kubernetes.SyncedAnnotation;
import dev.shopwright.consulsync.mirror.ClusterState;

/**
 * What is to be the same.
 *
 * @param cluster how it is to be
 * @param catalog where it is to be so
 * @param annotation where those who ask are told
 */
public record Sides(ClusterState cluster, ConsulCatalog catalog, SyncedAnnotation annotation) {}
