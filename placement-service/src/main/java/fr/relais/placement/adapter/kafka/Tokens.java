package fr.relais.placement.adapter.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import fr.relais.platform.messaging.PoisonRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON body, read from its beginning to its end: no tree is built of what is looked at once. Whoever asks stands at
 * the first token of a value, and at its last afterwards.
 */
final class Tokens {

    private final JsonParser parser;

    /** Beds that were confirmed together are fresh until the same moment. */
    private String lastText = "";

    private Instant lastTime = Instant.EPOCH;

    Tokens(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes into an object; the taker reads the value of each field that it knows, and no other is looked at. */
    void fields(Consumer<String> taker) {
        require(JsonToken.START_OBJECT);
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            taker.accept(name);
            parser.skipChildren();
        }
    }

    /** Every value of an array. */
    <T> List<T> each(Supplier<T> reader) {
        require(JsonToken.START_ARRAY);
        var values = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(reader.get());
        }
        return values;
    }

    /** The codes of an array; those that are not known are passed over. */
    <E extends Enum<E>> Set<E> codes(Codes<E> known) {
        require(JsonToken.START_ARRAY);
        var bits = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var code = code(known);
            bits |= code == null ? 0 : 1 << code.ordinal();
        }
        return known.set(bits);
    }

    /** Absent when the code is not known. */
    <E extends Enum<E>> @Nullable E code(Codes<E> known) {
        require(JsonToken.VALUE_STRING);
        return known.named(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    String text() {
        require(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    boolean truth() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    @Nullable
    Integer count() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : Integer.valueOf(parser.getIntValue());
    }

    long number() {
        return parser.getLongValue();
    }

    @Nullable
    Instant time() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : timeOf(text());
    }

    private Instant timeOf(String text) {
        if (!text.equals(lastText)) {
            lastTime = Instant.parse(text);
            lastText = text;
        }
        return lastTime;
    }

    private void require(JsonToken token) {
        if (parser.currentToken() != token) {
            throw new PoisonRecord();
        }
    }

    /** What must not be missing. */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new PoisonRecord();
        }
        return value;
    }
}
