/** Holds each answer of a service against the OpenAPI text that the service publishes. */
@NullMarked
package dev.shopwright.test.openapi;

import org.jspecify.annotations.NullMarked;
