package dev.shopwright.consulsync.mirror;

import dev.shopwright.consulsync.catalog.Catalog;
import java.util.List;

/**
 * The outcome of one look at the cluster.
 *
 * @param catalog what the catalogue is to be
 * @param services each that asked to be in it
 */
public record Mirrored(Catalog catalog, List<ListedService> services) {}
