package fr.relais.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of Boot's own that whoever runs a service sets. A name that is near to one of them, and is nothing that
 * Boot knows, was meant to be it: without effect it would leave a service outside of production, or on another port.
 * What only begins like them may be anybody's.
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

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

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
        return meant(name, VARIABLES)
                .filter(one -> boots().flatMap(KnownSettings::variables).noneMatch(name::equals));
    }

    /** The name that was meant by this one; none where it is right, or nobody's. */
    static Optional<String> meantByName(String name) {
        var one = plain(PLACE.matcher(name).replaceFirst(""));
        if (COUNT.stream().map(SettingsOfBoot::plain).anyMatch(one::equals)) {
            return Optional.empty();
        }
        return meant(one, COUNT)
                .filter(meant -> boots().map(SettingsOfBoot::plain).noneMatch(one::equals));
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

    /** Whatever Boot and its libraries declare: read only when a name is near to one that counts. */
    private static Stream<String> boots() {
        try {
            var loader = Objects.requireNonNull(ClassUtils.getDefaultClassLoader());
            return Collections.list(loader.getResources(METADATA)).stream().flatMap(file -> {
                try (var content = file.openStream()) {
                    var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    return JsonMapper.shared().readTree(text).path("properties").valueStream().toList().stream()
                            .map(one -> one.path("name").asString(""));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
