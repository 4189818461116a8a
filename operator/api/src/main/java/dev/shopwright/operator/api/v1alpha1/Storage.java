package dev.shopwright.operator.api.v1alpha1;

/** How an amount of storage is written, and that it never shrinks: no cluster takes back what a volume has. */
final class Storage {

    static final String DEFAULT = "1Gi";
    static final String PATTERN = "^[1-9][0-9]*([.][0-9]+)?([kMGTPE]|[KMGTPE]i)?$";

    /** In CEL, between what was and what is to be. */
    static final String KEPT = "quantity(self.storage).compareTo(quantity(oldSelf.storage)) >= 0";

    static final String RULE = "storage may grow, but never shrink";

    private Storage() {}
}
