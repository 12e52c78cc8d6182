package fr.relais.deployment;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.deployment.PackagedService.Declared;

/**
 * One setting of ours, in whichever services have it.
 *
 * @param usual what it is when nothing is set, for each service that has it; empty for nothing
 */
record Setting(String name, String type, String meaning, Map<String, String> usual) {

    /** Whether it has to be set where nothing says otherwise, stands in its meaning. */
    private static final String REQUIRED = "no default";

    /** What a setting without a default says of that. */
    static final Pattern SAYS_WHY_NOTHING =
            Pattern.compile("no default|by default|absent|only needed where|set by the build");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.lang.Boolean", "yes or no"),
            Map.entry("java.lang.Double", "number"),
            Map.entry("java.lang.Integer", "number"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.net.URI", "address"),
            Map.entry("java.nio.file.Path", "file"),
            Map.entry("java.time.Duration", "time"),
            Map.entry("java.time.Period", "days"),
            Map.entry("java.util.List<java.lang.String>", "texts"),
            Map.entry("java.util.List<java.time.Duration>", "times"),
            Map.entry("org.springframework.util.unit.DataSize", "size"),
            Map.entry("fr.relais.placement.domain.clock.Limit", "limit"));

    static Setting of(Declared declared) {
        return new Setting(declared.name(), declared.type(), declared.meaning(), new TreeMap<>());
    }

    /** As an environment says it. */
    String variable() {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** In a word; the page says in which unit it is written. */
    String kind() {
        return TYPES.getOrDefault(type, type);
    }

    boolean isRequired() {
        return meaning.contains(REQUIRED);
    }

    /** Whether whoever reads it can do what only the service may. */
    boolean isSecret() {
        return name.endsWith(".uri")
                || (type.equals("java.nio.file.Path") && name.endsWith("-file") && !name.endsWith("trust-file"));
    }

    /** One value, or one for each service where they differ. */
    String usually() {
        if (isRequired()) {
            return "**required**";
        }
        var different = usual.values().stream().distinct().toList();
        if (different.size() == 1) {
            return different.get(0).isEmpty() ? "-" : "`" + different.get(0) + "`";
        }
        return usual.entrySet().stream()
                .map(one -> "`" + one.getValue() + "` (" + one.getKey() + ")")
                .collect(Collectors.joining(", "));
    }
}
