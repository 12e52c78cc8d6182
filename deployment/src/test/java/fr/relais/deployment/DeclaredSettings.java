package fr.relais.deployment;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that a service declares, by what the compiler has written beside its classes. They are those of its own
 * module and of the modules that it is made of; so they are there only once these are compiled.
 */
final class DeclaredSettings {

    private static final String METADATA = "target/classes/META-INF/spring-configuration-metadata.json";

    /** Spring Boot's own that may be given from outside; the others are what the service was tested with. */
    private static final Set<String> OF_SPRING =
            Set.of("spring.profiles.active", "server.port", "management.server.port");

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** One dependency on a module of this repository; its scope, if it has one. */
    private static final Pattern OURS = Pattern.compile(
            "<dependency>\\s*<groupId>fr\\.relais</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private DeclaredSettings() {}

    /** The names of all settings of a service, as {@code relais.kafka.trust-file}. */
    static Set<String> of(String service) {
        return KNOWN.computeIfAbsent(service, DeclaredSettings::read);
    }

    /** Whether an environment variable sets anything that the service has. */
    static boolean declares(String service, String variable) {
        return of(service).stream().flatMap(DeclaredSettings::variables).anyMatch(variable::equals);
    }

    /** How a setting may be called in the environment: hyphens are left out, or are underscores. */
    static Stream<String> variables(String setting) {
        return Stream.of(setting.replace("-", ""), setting.replace('-', '_'))
                .map(name -> name.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static Set<String> read(String service) {
        if (!Files.exists(Repository.path(service + "/" + METADATA))) {
            throw new IllegalStateException(service + " is not compiled: mvn package comes first");
        }
        var modules = new HashSet<String>();
        gather(service, modules);
        return Stream.concat(OF_SPRING.stream(), modules.stream().flatMap(DeclaredSettings::ofModule))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void gather(String module, Set<String> into) {
        if (into.add(module)) {
            OURS.matcher(Repository.read(module + "/pom.xml"))
                    .results()
                    .filter(dependency -> !dependency.group(2).contains("<scope>test</scope>"))
                    .forEach(dependency -> gather(folderOf(dependency.group(1)), into));
        }
    }

    private static String folderOf(String artifact) {
        return MODULE.matcher(Repository.read("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .filter(module -> module.equals(artifact) || module.endsWith("/" + artifact))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> ofModule(String module) {
        var metadata = module + "/" + METADATA;
        if (!Files.exists(Repository.path(metadata))) {
            return Stream.of();
        }
        return JsonMapper.shared()
                .readTree(Repository.read(metadata))
                .path("properties")
                .valueStream()
                .map(property -> property.path("name").asString());
    }
}
