package dev.shopwright.contract;

import java.util.ServiceLoader;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test class its {@link Shop}; JUnit closes it, as all that is stored, after the class. */
final class ShopExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace STORE = Namespace.create(ShopExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        running(context).forgetAttempts();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningShop running = running(context);
        FirstAdmin admin = once(context, FirstAdmin.class, root -> new FirstAdmin(running));
        return context.getStore(STORE).computeIfAbsent(Shop.class, type -> new Shop(running, admin), Shop.class);
    }

    private static RunningShop running(ExtensionContext context) {
        return once(context, RunningShop.class, ShopExtension::find);
    }

    private static RunningShop find(ExtensionContext root) {
        return GivenShop.in(root)
                .orElseGet(() -> ServiceLoader.load(ShopStarter.class)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("which shop? -Dshop.url names it"))
                        .start(root));
    }

    /** Kept in the root store: one shop serves all classes and stops with the last. */
    private static <T> T once(ExtensionContext context, Class<T> type, Function<ExtensionContext, T> find) {
        ExtensionContext root = context.getRoot();
        return root.getStore(STORE).computeIfAbsent(type, key -> find.apply(root), type);
    }
}
