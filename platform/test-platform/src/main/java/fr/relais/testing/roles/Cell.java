package fr.relais.testing.roles;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What one role is answered at one operation: a status alone ({@code 404}), or one for each relation ({@code own/same
 * 200, closed 409, else 404}).
 *
 * @param named the statuses of the relations that are named
 * @param otherwise of all the others; absent when there are none
 */
record Cell(Map<Relation, Integer> named, @Nullable Integer otherwise) {

    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final Pattern PART = Pattern.compile("([a-z]{1,20}(?:/[a-z]{1,20}){0,9}) ([1-5][0-9]{2})");

    Cell {
        named = Map.copyOf(named);
    }

    static Cell of(String text) {
        if (STATUS.matcher(text).matches()) {
            return new Cell(Map.of(), Integer.valueOf(text));
        }
        var named = new EnumMap<Relation, Integer>(Relation.class);
        Integer otherwise = null;
        for (var part : text.split(", ")) {
            var parsed = PART.matcher(part);
            if (otherwise != null || !parsed.matches()) {
                throw new IllegalArgumentException("no cell of a role matrix: " + text);
            }
            var status = Integer.valueOf(parsed.group(2));
            if (parsed.group(1).equals("else")) {
                otherwise = status;
            } else {
                put(named, parsed.group(1), status);
            }
        }
        return new Cell(named, otherwise);
    }

    private static void put(Map<Relation, Integer> named, String relations, Integer status) {
        for (var word : relations.split("/")) {
            if (named.put(relation(word), status) != null) {
                throw new IllegalArgumentException("said twice in a cell: " + word);
            }
        }
    }

    private static Relation relation(String word) {
        return Arrays.stream(Relation.values())
                .filter(relation -> relation.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no relation: " + word));
    }

    /** Whether this says a status and nothing of relations. */
    boolean isPlain() {
        return named.isEmpty();
    }

    int status(Relation relation) {
        var status = named.getOrDefault(relation, otherwise);
        if (status == null) {
            throw new IllegalArgumentException("a cell says nothing of " + relation.word());
        }
        return status;
    }
}
