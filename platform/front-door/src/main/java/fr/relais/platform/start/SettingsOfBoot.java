package fr.relais.platform.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of Boot's own that whoever runs a service sets. A name that is near to one of them was meant to be it:
 * without effect it would leave a service outside of production, or on another port. Nothing that Boot knows is so
 * near, and what only begins like them may be anybody's.
 */
final class SettingsOfBoot {

    static final Set<String> COUNT = Set.of(
            "spring.profiles.active",
            "spring.profiles.include",
            "spring.config.additional-location",
            "spring.lifecycle.timeout-per-shutdown-phase",
            "server.port",
            "server.address",
            "management.server.port",
            "management.server.address");

    /** A cluster says so where the services of a namespace are, whatever these are called. */
    private static final List<String> OF_CLUSTERS = List.of("_SERVICE_HOST", "_SERVICE_PORT");

    /** Such names are short: with another first word they are of somebody else. */
    private static final String SHORT = "SERVER";

    private static final Pattern PLACE = Pattern.compile("(_\\d+|\\[\\d+])$");

    private static final Set<String> VARIABLES =
            COUNT.stream().flatMap(KnownSettings::variables).collect(Collectors.toUnmodifiableSet());

    private SettingsOfBoot() {}

    /** The variable that was meant by this one; none where it is right, or nobody's. */
    static Optional<String> meantByVariable(String variable) {
        var name = PLACE.matcher(variable.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (VARIABLES.contains(name) || OF_CLUSTERS.stream().anyMatch(name::contains)) {
            return Optional.empty();
        }
        return meant(name, VARIABLES);
    }

    /** The name that was meant by this one; none where it is right, or nobody's. */
    static Optional<String> meantByName(String name) {
        var one = plain(PLACE.matcher(name).replaceFirst(""));
        if (COUNT.stream().map(SettingsOfBoot::plain).anyMatch(one::equals)) {
            return Optional.empty();
        }
        return meant(one, COUNT);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private static Optional<String> meant(String name, Set<String> names) {
        return Likeness.nearest(name, names).filter(one -> !startsShort(one) || startsShort(name));
    }

    private static boolean startsShort(String name) {
        return name.regionMatches(true, 0, SHORT, 0, SHORT.length());
    }
}
