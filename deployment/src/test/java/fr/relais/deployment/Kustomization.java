package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Builds a folder of manifests as {@code kubectl kustomize} does, as far as the folders of this repository need it.
 * What it does not know it refuses. That both build the same is shown by {@code KubectlTest}, where there is a kubectl.
 */
final class Kustomization {

    private static final Set<String> KNOWN =
            Set.of("apiVersion", "kind", "namespace", "resources", "patches", "images", "configMapGenerator");

    private static final Set<String> WITHOUT_NAMESPACE =
            Set.of("ClusterIssuer", "ClusterSecretStore", "ClusterRole", "IngressClass");

    private final Path folder;
    private final Map<String, Object> said;
    private final Set<Path> read;

    private Kustomization(Path folder, Set<Path> read) {
        this.folder = folder;
        this.read = read;
        this.said = documents(file("kustomization.yaml")).get(0);
        if (!KNOWN.containsAll(said.keySet())) {
            throw new IllegalStateException(folder + ": not among " + KNOWN + ": " + said.keySet());
        }
    }

    /** All objects of a folder, in the order in which they are named. */
    static List<Map<String, Object>> build(Path folder, Set<Path> read) {
        return GeneratedNames.given(new Kustomization(folder, read).objects());
    }

    private List<Map<String, Object>> objects() {
        var objects = new ArrayList<Map<String, Object>>();
        for (var resource : strings("resources")) {
            var path = folder.resolve(resource).normalize();
            objects.addAll(
                    Files.isDirectory(path) ? new Kustomization(path, read).objects() : documents(file(resource)));
        }
        maps("configMapGenerator").forEach(generator -> objects.add(configMap(generator)));
        maps("patches").forEach(patch -> lay(patch, objects));
        if (said.get("namespace") instanceof String namespace) {
            objects.forEach(object -> move(object, namespace));
        }
        maps("images").forEach(image -> Images.replace(image, objects));
        return objects;
    }

    private Map<String, Object> configMap(Map<String, Object> generator) {
        require(generator, Set.of("name", "literals", "files", "options"));
        var data = new LinkedHashMap<String, Object>();
        strings(generator, "literals").forEach(literal -> {
            var parts = literal.split("=", 2);
            data.put(parts[0], parts[1]);
        });
        strings(generator, "files").forEach(said -> {
            var parts = said.split("=", 2);
            var path = parts[parts.length - 1];
            data.put(parts.length == 2 ? parts[0] : Path.of(path).getFileName().toString(), text(file(path)));
        });
        var map = new LinkedHashMap<String, Object>();
        map.put("apiVersion", "v1");
        map.put("kind", "ConfigMap");
        map.put("metadata", metadata(generator));
        map.put("data", data);
        return map;
    }

    private static Map<String, Object> metadata(Map<String, Object> generator) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("name", generator.get("name"));
        var options = Yamls.map(generator.getOrDefault("options", Map.of()));
        require(options, Set.of("disableNameSuffixHash", "labels"));
        if (options.containsKey("labels")) {
            metadata.put("labels", options.get("labels"));
        }
        if (!Boolean.TRUE.equals(options.get("disableNameSuffixHash"))) {
            metadata.put(GeneratedNames.MARK, true);
        }
        return metadata;
    }

    private void lay(Map<String, Object> patch, List<Map<String, Object>> objects) {
        require(patch, Set.of("path", "patch", "target"));
        var text = patch.containsKey("path") ? text(file((String) patch.get("path"))) : (String) patch.get("patch");
        var content = yaml().<Object>load(text);
        var target = Yamls.map(patch.get("target"));
        require(target, Set.of("kind", "name"));
        var hit = objects.stream()
                .filter(object -> target.get("kind").equals(object.get("kind")))
                .filter(object ->
                        !target.containsKey("name") || target.get("name").equals(Yamls.name(object)))
                .toList();
        if (hit.isEmpty()) {
            throw new IllegalStateException(folder + ": nothing is patched by " + patch);
        }
        hit.forEach(object -> Patches.apply(content, object));
    }

    private static void move(Map<String, Object> object, String namespace) {
        var metadata = Yamls.map(object.get("metadata"));
        if ("Namespace".equals(object.get("kind"))) {
            metadata.put("name", namespace);
        } else if (!WITHOUT_NAMESPACE.contains(object.get("kind"))) {
            metadata.put("namespace", namespace);
        }
    }

    private static void require(Map<String, Object> of, Set<String> known) {
        if (!known.containsAll(of.keySet())) {
            throw new IllegalStateException("not among " + known + ": " + of.keySet());
        }
    }

    private List<String> strings(String key) {
        return strings(said, key);
    }

    private static List<String> strings(Map<String, Object> of, String key) {
        return of.get(key) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private List<Map<String, Object>> maps(String key) {
        return said.get(key) instanceof List<?> list
                ? list.stream().map(Yamls::map).toList()
                : List.of();
    }

    private Path file(String name) {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalStateException("kustomize reads no file from outside of its folder: " + file);
        }
        read.add(file);
        return file;
    }

    private static List<Map<String, Object>> documents(Path file) {
        return StreamSupport.stream(yaml().loadAll(text(file)).spliterator(), false)
                .map(Yamls::map)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
