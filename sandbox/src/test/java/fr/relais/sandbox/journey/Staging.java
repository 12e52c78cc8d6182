package fr.relais.sandbox.journey;

import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link World} of its own in the one Relais of this JVM, which the first journey starts and which is
 * stopped after the last test: {@code @ExtendWith(Staging.class)} and a parameter.
 */
final class Staging implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Staging.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == World.class || type == RunningRelais.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The session lasts as long as the JVM's tests; the root context may last for one class only.
        var relais = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Start.class, key -> Start.attempt(), Start.class)
                .relais();
        return parameter.getParameter().getType() == RunningRelais.class
                ? relais
                : context.getStore(NAMESPACE).computeIfAbsent(World.class, key -> new World(relais), World.class);
    }

    /** The one attempt to start: when it fails, every journey fails at once, for the same reason. */
    private record Start(Optional<RunningRelais> started, Optional<RuntimeException> failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(Optional.of(RunningRelais.start()), Optional.empty());
            } catch (RuntimeException failure) {
                return new Start(Optional.empty(), Optional.of(failure));
            }
        }

        RunningRelais relais() {
            return started.orElseThrow(failure::orElseThrow);
        }

        @Override
        public void close() {
            started.ifPresent(RunningRelais::closeAndLookThrough);
        }
    }
}
