package fr.relais.deployment;

import java.util.List;
import java.util.Map;

/** Which image stands for a name. */
final class Images {

    private Images() {}

    /** Puts another name, tag or digest wherever a container has the image. */
    static void replace(Map<String, Object> image, List<Map<String, Object>> objects) {
        Yamls.eachMap(objects, map -> {
            if (map.get("image") instanceof String said && name(said).equals(image.get("name"))) {
                map.put("image", image.getOrDefault("newName", name(said)) + version(image));
            }
        });
    }

    /** Without tag and digest. */
    static String name(String image) {
        var bare = image.split("@", 2)[0];
        var colon = bare.indexOf(':', bare.lastIndexOf('/') + 1);
        return colon < 0 ? bare : bare.substring(0, colon);
    }

    private static String version(Map<String, Object> image) {
        if (image.containsKey("digest")) {
            return "@" + image.get("digest");
        }
        return ":" + image.get("newTag");
    }
}
