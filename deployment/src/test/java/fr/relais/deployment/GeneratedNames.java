package fr.relais.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/** A generated object is named after what it holds, so that pods begin anew when that changes. */
final class GeneratedNames {

    /** In the metadata of what was generated, until it has its name. */
    static final String MARK = "generated";

    private static final Set<String> REFERENCES = Set.of("configMap", "configMapRef", "configMapKeyRef");

    private static final int LENGTH = 10;

    private GeneratedNames() {}

    /** The same objects, in which what was generated is called, everywhere, by its lasting name. */
    static List<Map<String, Object>> given(List<Map<String, Object>> objects) {
        var names = new HashMap<Object, String>();
        for (var object : objects) {
            var metadata = Yamls.map(object.get("metadata"));
            if (metadata.remove(MARK) != null) {
                var name = (String) metadata.get("name");
                names.put(name, name + "-" + digest(object));
                metadata.put("name", names.get(name));
            }
        }
        Yamls.eachMap(
                objects,
                map -> REFERENCES.forEach(reference -> {
                    if (map.get(reference) instanceof Map<?, ?> to && names.containsKey(to.get("name"))) {
                        Yamls.map(to).put("name", names.get(to.get("name")));
                    }
                }));
        return objects;
    }

    private static String digest(Map<String, Object> configMap) {
        var told = new TreeMap<String, Object>();
        told.put("kind", configMap.get("kind"));
        told.put("name", Yamls.name(configMap));
        told.put("data", new TreeMap<>(Yamls.map(configMap.get("data"))));
        var hex = HexFormat.of().formatHex(sha256(goJson(told))).substring(0, LENGTH);
        return hex.replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    private static String goJson(Object value) {
        return JsonMapper.shared()
                .writeValueAsString(value)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
