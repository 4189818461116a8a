package dev.shopwright.events;

/** The payload of this module's test facts. */
record Parcel(int number) {}
