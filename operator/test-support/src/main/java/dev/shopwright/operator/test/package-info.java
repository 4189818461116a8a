/** What tests of the operator and of clusters share: the programs of k8s/node, and an API server without machines. */
@NullMarked
package dev.shopwright.operator.test;

import org.jspecify.annotations.NullMarked;
