package fr.relais.platform.identity;

import java.util.List;

/**
 * Paths of a service that are reached without a token, because what they name is the permission. Each is a decision of
 * its own; a service without such a bean has none.
 */
public record OpenPaths(List<String> patterns) {

    public OpenPaths {
        patterns = List.copyOf(patterns);
    }
}
