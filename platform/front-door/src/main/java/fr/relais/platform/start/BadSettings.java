package fr.relais.platform.start;

import java.util.Arrays;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.BindException;

/**
 * What is wrong with a setting, without what was set. Only what code of ours says is passed on, since it says
 * constants; what a library says may quote the value.
 */
final class BadSettings {

    private static final String OURS = "fr.relais.";

    private BadSettings() {}

    /** @param prefix what was being read, in case that nothing says it more closely */
    static CannotStart reason(Throwable failure, String prefix) {
        if (failure instanceof CannotStart known) {
            return known;
        }
        var name = boundIn(failure).orElse(prefix);
        var deepest = deepest(failure);
        var said = deepest.getMessage();
        if (said == null || !isOurs(deepest)) {
            return new CannotStart(name + " cannot be read as what it is for");
        }
        return new CannotStart(said.contains("relais.") ? said : name + ": " + said);
    }

    /** The name of what could not be bound, as closely as it is known. */
    static Optional<String> boundIn(Throwable failure) {
        Optional<String> name = Optional.empty();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof BindException bind) {
                name = Optional.of(bind.getName().toString());
            }
        }
        return name;
    }

    private static Throwable deepest(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Thrown by code of ours, or by what it calls to require something. */
    private static boolean isOurs(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().equals("java.util.Objects"))
                .findFirst()
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .isPresent();
    }
}
