package fr.relais.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * The form of an object whose names the caller chooses, and each of whose values is a list of texts.
 *
 * @param most how many names there may be
 * @param name which names are possible
 * @param mostTexts how many texts there may be under one name
 * @param text which texts are possible
 */
public record NamedLists(int most, Predicate<String> name, int mostTexts, Predicate<String> text) {

    /** @param wrong is told each kind of fault once; where it is nobody may say, as the names are the caller's */
    Map<String, List<String>> read(JsonNode object, Consumer<String> wrong) {
        var found = new LinkedHashMap<String, List<String>>();
        if (!object.isObject()) {
            wrong.accept("wrong-type");
        } else if (object.size() > most) {
            wrong.accept("too-many");
        } else {
            var faults = object.properties().stream()
                    .map(entry -> take(entry, found))
                    .filter(fault -> !fault.isEmpty())
                    .distinct();
            faults.forEach(wrong);
        }
        return found;
    }

    /** Answers what is wrong with it; empty when nothing is. */
    private String take(Map.Entry<String, JsonNode> entry, Map<String, List<String>> found) {
        var list = entry.getValue();
        if (!name.test(entry.getKey())) {
            return "unknown-field";
        }
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
            return "wrong-type";
        }
        if (list.size() > mostTexts) {
            return "too-many";
        }
        var texts = list.valueStream().map(JsonNode::stringValue).toList();
        if (!texts.stream().allMatch(text)) {
            return "unknown-code";
        }
        found.put(entry.getKey(), texts);
        return "";
    }
}
