package dev.shopwright.web.security;

/** Another service of the shop, known by its service token. */
record CallingService(String name) {}
