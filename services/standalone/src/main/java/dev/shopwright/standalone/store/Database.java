package dev.shopwright.standalone.store;

/** Where a service finds its own database, and as whom it signs in. */
public record Database(int port, String name, String password) {

    /** The address for JDBC, which the role of the same name signs in at. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    @Override
    public String toString() {
        return "Database[port=" + port + ", name=" + name + "]";
    }
}
