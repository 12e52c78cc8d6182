package fr.relais.platform.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.platform.start.KnownSettings.Known;

/**
 * With what a service starts, for a line of the log: numbers, times and switches, and what is named here. Of all else
 * only that it is set. A file is not named: who writes the secret itself where its file belongs finds it in no log.
 */
final class EffectiveSettings {

    private static final Set<String> OF_BOOT =
            Set.of("spring.profiles.active", "server.port", "management.server.port");

    private static final Set<String> SAY_NOTHING = Set.of(
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.time.Duration",
            "java.time.Period",
            "java.util.List<java.time.Duration>",
            "org.springframework.util.unit.DataSize",
            "fr.relais.placement.domain.clock.Limit");

    /** Names of our own, and who is told of them. */
    private static final Set<String> NAMED = Set.of(
            "relais.mongodb.database",
            "relais.statistics.store.database",
            "relais.statistics.group",
            "relais.identity.audience",
            "relais.kafka.bootstrap",
            "relais.rounds.facts-at",
            "relais.client.id",
            "relais.console.client",
            "relais.docs.swagger-ui");

    /** Without whoever signs in there, and without what is asked. */
    private static final Set<String> ADDRESSES = Set.of(
            "relais.identity.issuer",
            "relais.identity.keys",
            "relais.identity.metadata",
            "relais.identity.url",
            "relais.client.tokens",
            "relais.capacity.url",
            "relais.placement.url",
            "relais.notification.url",
            "relais.traces.endpoint",
            "relais.console.address",
            "relais.console.authorization",
            "relais.console.token",
            "relais.console.revocation",
            "relais.console.neutral");

    private EffectiveSettings() {}

    static String of(Starting starting) {
        return Stream.concat(
                        OF_BOOT.stream().sorted().map(name -> new Known(name, "java.lang.Integer", "")),
                        starting.known().all().stream())
                .flatMap(setting -> value(setting, starting).stream().map(value -> setting.name() + "=" + value))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> value(Known setting, Starting starting) {
        var set = starting.setting(setting.name());
        if (isShown(setting)) {
            return set.or(() -> Optional.of(setting.usual()).filter(usual -> !usual.isEmpty()));
        }
        if (ADDRESSES.contains(setting.name())) {
            return set.map(EffectiveSettings::bare);
        }
        return set.map(value -> "***");
    }

    /** Whether its value stands in the log as it is. */
    static boolean isShown(Known setting) {
        return !setting.type().equals(Path.class.getName())
                && (SAY_NOTHING.contains(setting.type()) || NAMED.contains(setting.name()));
    }

    private static String bare(String address) {
        try {
            var uri = URI.create(address);
            return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null).toString();
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            return "***";
        }
    }
}
