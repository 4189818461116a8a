package dev.shopwright.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class its {@link Shop}; JUnit closes it, as all that is stored, after the class. */
final class ShopExtension implements ParameterResolver {

    private static final Namespace STORE = Namespace.create(ShopExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(STORE).computeIfAbsent(Shop.class, type -> new Shop(running(context)), Shop.class);
    }

    /** Kept in the root store: one shop serves all classes and stops with the last. */
    private static RunningShop running(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .computeIfAbsent(RunningShop.class, type -> RunningShop.find(), RunningShop.class);
    }
}
