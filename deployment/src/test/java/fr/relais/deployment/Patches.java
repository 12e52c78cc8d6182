package fr.relais.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes to an object: a list of operations (RFC 6902), or a part of the object that is laid over it. */
final class Patches {

    /** By what the elements of a list are the same; the other lists are replaced as a whole. */
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "ports", "containerPort");

    private Patches() {}

    static void apply(Object patch, Map<String, Object> object) {
        if (patch instanceof List<?> operations) {
            operations.forEach(operation -> operate(Yamls.map(operation), object));
        } else {
            var laid = new LinkedHashMap<>(Yamls.map(copy(patch)));
            laid.keySet().removeAll(Set.of("apiVersion", "kind", "metadata"));
            lay(laid, object);
        }
    }

    private static void operate(Map<String, Object> operation, Map<String, Object> object) {
        var path = Arrays.stream(((String) operation.get("path")).substring(1).split("/"))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
        Object at = object;
        for (var step : path.subList(0, path.size() - 1)) {
            at = at instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : Yamls.map(at).get(step);
        }
        var last = path.get(path.size() - 1);
        switch ((String) operation.get("op")) {
            case "replace" -> replace(at, last, operation);
            case "add" -> add(Yamls.map(at), last, operation);
            default -> throw new IllegalStateException("not known: " + operation);
        }
    }

    private static void replace(Object at, String last, Map<String, Object> operation) {
        if (at instanceof List<?>) {
            Yamls.list(at).set(Integer.parseInt(last), operation.get("value"));
        } else if (Yamls.map(at).replace(last, operation.get("value")) == null) {
            throw new IllegalStateException("nothing is there to be replaced: " + operation);
        }
    }

    private static void add(Map<String, Object> at, String last, Map<String, Object> operation) {
        if (at.putIfAbsent(last, operation.get("value")) != null) {
            throw new IllegalStateException("is there already: " + operation);
        }
    }

    private static void lay(Map<String, Object> patch, Map<String, Object> object) {
        patch.forEach((key, value) -> {
            var old = object.get(key);
            if (old instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                lay(Yamls.map(value), Yamls.map(old));
            } else if (old instanceof List<?> && value instanceof List<?> && KEYS.containsKey(key)) {
                object.put(key, merged(Yamls.list(old), Yamls.list(value), KEYS.get(key)));
            } else {
                object.put(key, value);
            }
        });
    }

    /** What is new comes first, as kustomize has it. */
    private static List<Object> merged(List<Object> old, List<Object> laid, String key) {
        var kept = new ArrayList<>(old);
        var begun = new ArrayList<>();
        for (var each : laid) {
            var same = kept.stream()
                    .filter(one ->
                            Yamls.map(one).get(key).equals(Yamls.map(each).get(key)))
                    .findFirst();
            same.ifPresentOrElse(one -> lay(Yamls.map(each), Yamls.map(one)), () -> begun.add(each));
        }
        begun.addAll(kept);
        return begun;
    }

    /** One patch is laid over many objects, which must not share what they then hold. */
    private static Object copy(Object of) {
        if (of instanceof Map<?, ?>) {
            return Yamls.map(of).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> copy(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
        }
        return of instanceof List<?> list
                ? list.stream().map(Patches::copy).collect(Collectors.toCollection(ArrayList::new))
                : of;
    }
}
