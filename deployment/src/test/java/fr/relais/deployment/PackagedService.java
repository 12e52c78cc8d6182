package fr.relais.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service says of its settings: the metadata that the compiler wrote into the packaged service and its
 * libraries, and its {@code application.yml} outside of any profile.
 */
final class PackagedService {

    static final List<String> ALL = List.of("gateway", "capacity-service", "placement-service", "notification-service");

    private static final String OWN = "BOOT-INF/classes/";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /**
     * One setting as a service declares it.
     *
     * @param usual what it is when nothing is set; empty for nothing
     */
    record Declared(String name, String type, String usual, String meaning) {}

    private final String name;
    private final Map<String, Declared> declared = new TreeMap<>();
    private final Map<String, Object> preset = new LinkedHashMap<>();

    private PackagedService(String name) {
        this.name = name;
    }

    /** Fails when the service is not packaged: then nothing could be said. */
    static PackagedService named(String name) {
        var target = Repository.path(name).resolve("target");
        try (var files = Files.list(target)) {
            var jar = files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is not packaged: mvn package first"));
            var service = new PackagedService(name);
            service.read(jar);
            return service;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " is not packaged: mvn package first", unreadable);
        }
    }

    String name() {
        return name;
    }

    /** By name, those of the libraries too. */
    Map<String, Declared> declared() {
        return declared;
    }

    /** What it sets itself, by name. */
    Map<String, Object> preset() {
        return preset;
    }

    private void read(Path jar) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(OWN + METADATA)) {
                    metadata(entries.readAllBytes());
                } else if (entry.getName().equals(OWN + "application.yml")) {
                    preset(new String(entries.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                } else if (entry.getName().startsWith("BOOT-INF/lib/")
                        && entry.getName().endsWith(".jar")) {
                    library(entries);
                }
            }
        }
    }

    private void library(InputStream jar) throws IOException {
        var entries = new ZipInputStream(jar);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().equals(METADATA)) {
                metadata(entries.readAllBytes());
                return;
            }
        }
    }

    private void metadata(byte[] json) {
        JsonMapper.shared().readTree(json).path("properties").valueStream().forEach(one -> {
            var setting = new Declared(
                    one.path("name").asString(""),
                    one.path("type").asString(""),
                    usual(one.path("defaultValue")),
                    one.path("description").asString(""));
            declared.putIfAbsent(setting.name(), setting);
        });
    }

    private static String usual(JsonNode value) {
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(JsonNode::asString).toList());
        }
        return value.isValueNode() ? value.asString() : "";
    }

    private void preset(String yaml) {
        for (var part : new Yaml().loadAll(yaml)) {
            var flat = new HashMap<String, Object>();
            flatten("", part, flat);
            if (!flat.containsKey("spring.config.activate.on-profile")) {
                preset.putAll(flat);
            }
        }
    }

    private static void flatten(String prefix, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, inner, flat));
        } else if (value instanceof List<?> list) {
            flat.put(
                    prefix,
                    String.join(
                            ", ",
                            new ArrayList<>(list).stream().map(Object::toString).toList()));
        } else {
            flat.put(prefix, value);
        }
    }
}
