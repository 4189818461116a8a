package dev.shopwright.operator;

/** The cluster does not know what a Shop is. */
public final class MissingDefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingDefinitionException() {
        super("the custom resource definition shops.shopwright.dev is missing: install the chart, which has it");
    }
}
