package fr.relais.platform.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * No setting is without effect: whatever begins as ours do must be one of this service, wherever it is set. Boot looks
 * at files so; of the environment it takes what it knows and keeps silent about the rest. Of Boot's own the few that
 * decide how safe a service is and where it listens are not mistyped, and a profile is one that there is.
 */
@Order(0)
final class NamesCheck implements StartCheck {

    private static final String VARIABLES = "RELAIS_";

    /** What the tests of this repository say to the JVM that runs them. */
    private static final String OF_TESTS = "relais.test.";

    private static final List<String> PROFILES = List.of("benchmark", "production", "sandbox");

    private static final Pattern PLACE_IN_A_LIST = Pattern.compile("\\[\\d+]$");

    @Override
    public void settings(Starting starting) {
        requireProfiles(starting);
        for (var source : starting.environment().getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource variables) {
                requireVariables(variables, starting.known());
            } else if (source instanceof EnumerablePropertySource<?> names) {
                requireNames(names, starting.known());
            }
        }
    }

    /** With a profile that is none a service would start as if nobody depended on it. */
    private static void requireProfiles(Starting starting) {
        for (var profile : starting.environment().getActiveProfiles()) {
            if (!PROFILES.contains(profile)) {
                throw new CannotStart(
                        "spring.profiles.active names a profile that is none; " + String.join(", ", PROFILES) + " are");
            }
        }
    }

    private static void requireVariables(EnumerablePropertySource<?> variables, KnownSettings known) {
        for (var variable : variables.getPropertyNames()) {
            if (variable.toUpperCase(Locale.ROOT).startsWith(VARIABLES) && !known.isVariable(variable)) {
                throw unknown(variable, known.likeVariable(variable));
            }
            SettingsOfBoot.meantByVariable(variable).ifPresent(meant -> {
                throw unknown(variable, Optional.of(meant));
            });
        }
    }

    private static void requireNames(EnumerablePropertySource<?> names, KnownSettings known) {
        for (var name : names.getPropertyNames()) {
            if (name.startsWith(KnownSettings.PREFIX) && !name.startsWith(OF_TESTS)) {
                var one = PLACE_IN_A_LIST.matcher(name).replaceFirst("");
                if (!known.isKnown(one)) {
                    throw unknown(name, known.likeName(one));
                }
            }
            SettingsOfBoot.meantByName(name).ifPresent(meant -> {
                throw unknown(name, Optional.of(meant));
            });
        }
    }

    private static CannotStart unknown(String name, Optional<String> meant) {
        return new CannotStart(name + " is no setting of this service"
                + meant.map(one -> "; " + one + " is").orElse(""));
    }
}
