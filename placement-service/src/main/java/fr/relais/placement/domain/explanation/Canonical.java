package fr.relais.placement.domain.explanation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writes values as JSON in one way only: no spaces, members in the order given, nothing left to chance. */
final class Canonical {

    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    /** @param value maps, collections, strings, numbers and truth values */
    static byte[] bytes(Object value) {
        var canonical = new Canonical();
        canonical.write(value);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeAll('{', map.entrySet(), '}');
        } else if (value instanceof Map.Entry<?, ?> member) {
            quote(member.getKey().toString());
            text.append(':');
            write(member.getValue());
        } else if (value instanceof Collection<?> values) {
            writeAll('[', values, ']');
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void writeAll(char open, Collection<?> values, char close) {
        var before = open;
        if (values.isEmpty()) {
            text.append(open);
        }
        for (var value : values) {
            text.append(before);
            write(value);
            before = ',';
        }
        text.append(close);
    }

    private void quote(String string) {
        text.append('"');
        for (var character : string.toCharArray()) {
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ') {
                text.append(String.format("\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }
}
