package fr.relais.platform.audit.web;

import java.util.Set;

/**
 * Which operations of a service show something confidential. Each is written as in the API description, such as
 * {@code GET /v1/inbox}.
 *
 * @param confidential what they show is in the register before it is shown; when it cannot be, it is not shown
 * @param plain {@code GET}s that show nothing of a person, a household or a place; a {@code GET} in neither set is
 *     treated as confidential
 */
public record ShownByService(Set<String> confidential, Set<String> plain) {

    /** Of every service. */
    private static final Set<String> ALWAYS_PLAIN = Set.of("GET /openapi.json");

    public ShownByService {
        confidential = Set.copyOf(confidential);
        plain = Set.copyOf(plain);
    }

    boolean isConfidential(String operation) {
        return confidential.contains(operation)
                || operation.startsWith("GET /") && !plain.contains(operation) && !isAlwaysPlain(operation);
    }

    private static boolean isAlwaysPlain(String operation) {
        return ALWAYS_PLAIN.contains(operation) || operation.startsWith("GET /actuator");
    }
}
