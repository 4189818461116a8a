/** A shop from plain manifests, which proves the images: what the operator will make of a Shop resource, made by hand. */
@NullMarked
package dev.shopwright.e2e.shop;

import org.jspecify.annotations.NullMarked;
