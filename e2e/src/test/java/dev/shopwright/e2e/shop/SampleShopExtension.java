package dev.shopwright.e2e.shop;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link SampleShop}, and keeps what tells how it was when one of them failed. */
final class SampleShopExtension implements ParameterResolver, AfterTestExecutionCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleShop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SampleShop.of(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            SampleShop.of(context)
                    .namespace()
                    .keepLeftovers(context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName() + ".sample");
        }
    }
}
