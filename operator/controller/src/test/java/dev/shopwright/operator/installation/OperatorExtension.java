package dev.shopwright.operator.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one installation and one operator for all classes. */
final class OperatorExtension implements ParameterResolver, AfterAllCallback {

    private static final Namespace STORE = Namespace.create(OperatorExtension.class);

    private static final Map<Class<?>, Function<Shared, Object>> GIVEN =
            Map.of(Installation.class, Shared::installation, RunningOperator.class, Shared::operator);

    private record Shared(Installation installation, RunningOperator operator) implements AutoCloseable {

        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("installation");
                Installation installation = Installation.start(folder);
                return new Shared(installation, installation.run(Map.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            operator.close();
            installation.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.get(parameter.getParameter().getType()).apply(shared(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(shared(context).operator().requests().all().filter(OperatorExtension::isNotAllowed))
                .as("what the operator did and may not do")
                .isEmpty();
    }

    private static boolean isNotAllowed(Requests.Request request) {
        return request.isForbidden() && !request.path().contains("/" + Installation.REFUSING);
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(STORE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }
}
