package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was read from YAML, with the types that it has. */
final class Yamls {

    private Yamls() {}

    /** The very map, not a copy; fails where it is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object of) {
        if (of instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("not a map: " + of);
    }

    /** The very list, not a copy; fails where it is none. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Object of) {
        if (of instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new IllegalStateException("not a list: " + of);
    }

    /** The name of a Kubernetes object. */
    static String name(Map<String, Object> object) {
        return (String) map(object.get("metadata")).get("name");
    }

    /** Every map in it, itself first. */
    static void eachMap(Object in, Consumer<Map<String, Object>> see) {
        if (in instanceof Map<?, ?>) {
            var map = map(in);
            see.accept(map);
            map.values().stream().filter(java.util.Objects::nonNull).toList().forEach(value -> eachMap(value, see));
        } else if (in instanceof List<?> list) {
            list.forEach(each -> eachMap(each, see));
        }
    }
}
