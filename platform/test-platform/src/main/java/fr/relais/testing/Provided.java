package fr.relais.testing;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A server that tests use, and where it comes from: an address given by the environment, a container when containers
 * were asked for, else the embedded one.
 *
 * @param address how clients reach it
 * @param source one word or two for a person who reads the log
 */
record Provided(String address, String source) {

    /** Asks for containers. Where there is no Docker the tests fail; they are never skipped. */
    static final String CONTAINERS = "relais.test.containers";

    /** Starts what was asked for and says which it is. */
    static Provided of(String name, @Nullable String given, Supplier<String> container, Supplier<String> embedded) {
        var provided = choose(given, container, embedded);
        System.out.printf("[relais tests] %s: %s%n", name, provided.source);
        return provided;
    }

    static Provided choose(@Nullable String given, Supplier<String> container, Supplier<String> embedded) {
        if (Boolean.getBoolean(CONTAINERS)) {
            return new Provided(container.get(), "container");
        }
        if (given != null && !given.isBlank()) {
            return new Provided(given, "given by the environment");
        }
        return new Provided(embedded.get(), "embedded");
    }
}
