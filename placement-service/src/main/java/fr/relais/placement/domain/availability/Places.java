package fr.relais.placement.domain.availability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The départements that something was announced from, numbered in the order in which they first were. A number is never
 * given up and stands for the same place in every later snapshot, so that what is known of places can be kept by
 * number.
 */
public final class Places {

    static final Places NONE = new Places(List.of());

    private final List<String> codes;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Places(List<String> codes) {
        this.codes = List.copyOf(codes);
        for (var number = 0; number < codes.size(); number++) {
            numbers.put(codes.get(number), number);
        }
    }

    /** The same places and one more, which gets the next number. */
    Places and(String code) {
        var more = new ArrayList<>(codes);
        more.add(code);
        return new Places(more);
    }

    public int size() {
        return codes.size();
    }

    public String code(int number) {
        return codes.get(number);
    }

    /** Negative when nothing was ever announced from there. */
    public int numberOf(String code) {
        return numbers.getOrDefault(code, -1);
    }
}
