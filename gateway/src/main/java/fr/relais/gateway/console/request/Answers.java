package fr.relais.gateway.console.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been answered so far, by field; every value is a code or a number. This is the form in which a draft is kept
 * (sealed) by placement-service.
 *
 * @param values by field; a field that was not answered is absent
 */
record Answers(Map<String, List<String>> values) {

    static final Answers NONE = new Answers(Map.of());

    Answers {
        var copy = new HashMap<String, List<String>>();
        values.forEach((name, given) -> {
            if (!given.isEmpty()) {
                copy.put(name, List.copyOf(given));
            }
        });
        values = Map.copyOf(copy);
    }

    public Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** A number; nothing, and what is none, is zero. */
    int count(String field) {
        return one(field)
                .filter(value -> value.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** These answers with those of one page instead of what that page said before. */
    Answers with(Step step, Map<String, List<String>> given) {
        var next = new HashMap<>(values);
        step.fields().forEach(next::remove);
        given.forEach((field, value) -> {
            if (step.fields().contains(field)) {
                next.put(field, value);
            }
        });
        return new Answers(next);
    }
}
