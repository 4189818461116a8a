package dev.shopwright.consulsync.catalog;

import java.util.Map;

/** One step from one catalogue to another, which is done as a whole or not at all. */
public sealed interface Change {

    void apply(Map<String, CatalogNode> nodes, Map<InstanceKey, Instance> instances);

    /** The name of the node it is about, or that it is on. */
    String node();

    /** What it is about, for the log and for those who are to be tried later: a node, or an instance on one. */
    String subject();

    /** Whether it takes away what clients may be using: what is critical nobody is sent to. */
    default boolean isLoss() {
        return false;
    }

    /**
     * A node that is new or different.
     *
     * @param listed the node
     * @param isNew whether it is not the cluster's yet; if it is there all the same, it is another's
     * @param registers whether more than its check is new or different
     * @param checks whether its check is
     */
    record PutNode(CatalogNode listed, boolean isNew, boolean registers, boolean checks) implements Change {

        @Override
        public void apply(Map<String, CatalogNode> nodes, Map<InstanceKey, Instance> instances) {
            nodes.put(listed.name(), listed);
        }

        @Override
        public String node() {
            return listed.name();
        }

        @Override
        public String subject() {
            return listed.name();
        }
    }

    /**
     * An instance that is new or different.
     *
     * @param registers whether more than its check is
     * @param checks whether its check is
     */
    record PutInstance(Instance instance, boolean registers, boolean checks) implements Change {

        @Override
        public void apply(Map<String, CatalogNode> nodes, Map<InstanceKey, Instance> instances) {
            instances.put(instance.key(), instance);
        }

        @Override
        public String node() {
            return instance.key().node();
        }

        @Override
        public String subject() {
            return instance.key().toString();
        }
    }

    /** An instance that is to go, and its check with it. */
    record RemoveInstance(Instance instance) implements Change {

        @Override
        public void apply(Map<String, CatalogNode> nodes, Map<InstanceKey, Instance> instances) {
            instances.remove(instance.key());
        }

        @Override
        public String node() {
            return instance.key().node();
        }

        @Override
        public String subject() {
            return instance.key().toString();
        }

        @Override
        public boolean isLoss() {
            return instance.check().filter(Check::isPassing).isPresent();
        }
    }

    /** A node that is to go, after everything on it. */
    record RemoveNode(String node) implements Change {

        @Override
        public void apply(Map<String, CatalogNode> nodes, Map<InstanceKey, Instance> instances) {
            nodes.remove(node);
        }

        @Override
        public String subject() {
            return node;
        }

        @Override
        public boolean isLoss() {
            return true;
        }
    }
}
