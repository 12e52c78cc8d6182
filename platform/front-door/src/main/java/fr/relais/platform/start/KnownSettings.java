package fr.relais.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of ours that this service has, as the compiler wrote them down beside the classes that read them. Those
 * of another service are not among them.
 */
final class KnownSettings {

    static final String PREFIX = "relais.";

    private static final String FILE = "META-INF/spring-configuration-metadata.json";
    private static final String QUOTED = "\"" + PREFIX;
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("_\\d+$");

    /**
     * @param type of Java
     * @param usual what it is when nothing is set; empty for nothing
     */
    record Known(String name, String type, String usual) {}

    private final TreeMap<String, Known> settings = new TreeMap<>();
    private final List<Class<?>> records = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();

    private KnownSettings() {}

    static KnownSettings of(@Nullable ClassLoader loader) {
        var usable = loader == null ? ClassUtils.getDefaultClassLoader() : loader;
        var known = new KnownSettings();
        try {
            for (var file : Collections.list(Objects.requireNonNull(usable).getResources(FILE))) {
                known.read(file, usable);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private void read(URL file, ClassLoader loader) throws IOException {
        try (var content = file.openStream()) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            // Libraries have such files too, of which some are long.
            if (!text.contains(QUOTED)) {
                return;
            }
            var metadata = JsonMapper.shared().readTree(text);
            metadata.path("properties")
                    .valueStream()
                    .filter(one -> one.path("name").asString("").startsWith(PREFIX))
                    .map(KnownSettings::known)
                    .forEach(this::add);
            metadata.path("groups")
                    .valueStream()
                    .map(group -> group.path("type").asString(""))
                    .filter(type -> type.startsWith("fr."))
                    .map(type -> ClassUtils.resolveClassName(type, loader))
                    .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
                    .filter(type -> !records.contains(type))
                    .forEach(records::add);
        }
    }

    private static Known known(JsonNode one) {
        var usual = one.path("defaultValue");
        return new Known(
                one.path("name").asString(""),
                one.path("type").asString(""),
                usual.isArray()
                        ? String.join(
                                ",", usual.valueStream().map(JsonNode::asString).toList())
                        : usual.isValueNode() ? usual.asString() : "");
    }

    private void add(Known one) {
        settings.put(one.name(), one);
        variables.addAll(variables(one.name()).toList());
    }

    /** In the order of their names. */
    List<Known> all() {
        return List.copyOf(settings.values());
    }

    /** The classes that read them. */
    List<Class<?>> records() {
        return List.copyOf(records);
    }

    /** However it is written: Boot looks neither at case nor at dashes. */
    boolean isKnown(String name) {
        return settings.keySet().stream().anyMatch(known -> plain(known).equals(plain(name)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Whether a variable of the environment reaches a setting. */
    boolean isVariable(String variable) {
        var name = variable.toUpperCase(Locale.ROOT);
        return variables.contains(name)
                || variables.contains(ONE_OF_SEVERAL.matcher(name).replaceFirst(""));
    }

    /** The variable that is meant, perhaps. */
    Optional<String> likeVariable(String variable) {
        return Likeness.nearest(variable.toUpperCase(Locale.ROOT), variables);
    }

    /** The name that is meant, perhaps. */
    Optional<String> likeName(String name) {
        return Likeness.nearest(name, settings.keySet());
    }

    /** As Boot reads them: without dashes, or with an underscore for each. */
    static Stream<String> variables(String name) {
        var upper = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Stream.of(upper.replace("-", ""), upper.replace('-', '_')).distinct();
    }
}
