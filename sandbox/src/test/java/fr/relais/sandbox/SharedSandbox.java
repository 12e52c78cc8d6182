package fr.relais.sandbox;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives journeys the one {@link ProcessSandbox} of a test run, with the demo network. It is started by the first
 * journey that asks for it and stopped after the last test: {@code @ExtendWith(SharedSandbox.class)} and a parameter.
 */
public final class SharedSandbox implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedSandbox.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ProcessSandbox.class;
    }

    @Override
    public ProcessSandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(ProcessSandbox.class, key -> ProcessSandbox.startLoaded(), ProcessSandbox.class);
    }
}
