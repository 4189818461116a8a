package dev.shopwright.consulsync.consul;

/** What a request shows to Consul's ACLs. */
interface Token {

    /** Where there are no ACLs. */
    Token NONE = () -> "";

    /** Asked for each request, as it may have been changed meanwhile; empty for none. */
    String value();

    /** Consul does not know it any more. */
    default void refused() {}
}
