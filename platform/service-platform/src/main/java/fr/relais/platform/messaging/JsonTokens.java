package fr.relais.platform.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.platform.door.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * A JSON body, read from its beginning to its end: no tree is built of what is looked at once. Whoever asks stands at
 * the first token of a value, and at its last afterwards.
 */
public final class JsonTokens {

    /** One thread reads record after record: its buffers need not be shared. */
    private static final JsonFactory JSON = StrictJson.factory()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private final JsonParser parser;

    /** Beds that were confirmed together are fresh until the same moment: it is read once. */
    private char[] lastText = {};

    private Instant lastTime = Instant.EPOCH;

    private JsonTokens(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a body from its first token.
     *
     * @throws RuntimeException when it is not JSON, or when the reader throws
     */
    public static <T> T read(byte[] body, Function<JsonTokens, T> reader) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            var read = reader.apply(new JsonTokens(parser));
            if (parser.nextToken() != null) {
                throw new PoisonRecord();
            }
            return read;
        }
    }

    /** Goes into an object; the taker reads the value of each field that it knows, and no other is looked at. */
    public void fields(Consumer<String> taker) {
        require(JsonToken.START_OBJECT);
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            taker.accept(name);
            parser.skipChildren();
        }
    }

    /** Every value of an array. */
    public <T> List<T> each(Supplier<T> reader) {
        require(JsonToken.START_ARRAY);
        var values = new ArrayList<T>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(reader.get());
        }
        return values;
    }

    /** The texts of an array, mostly a few. */
    public Set<String> texts() {
        var texts = each(this::text);
        return texts.size() == 1 ? Set.of(texts.get(0)) : Set.copyOf(texts);
    }

    /** The codes of an array; those that are not known are passed over. */
    public <E extends Enum<E>> Set<E> codes(Codes<E> known) {
        require(JsonToken.START_ARRAY);
        var bits = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var code = code(known);
            bits |= code == null ? 0 : 1 << code.ordinal();
        }
        return known.set(bits);
    }

    /** Absent when the code is not known. */
    public <E extends Enum<E>> @Nullable E code(Codes<E> known) {
        require(JsonToken.VALUE_STRING);
        return known.named(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /** @throws PoisonRecord when it is not a text */
    public String text() {
        require(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** Whether it is true; anything else is not. */
    public boolean truth() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** Absent when it is null. */
    @Nullable
    public Integer count() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : Integer.valueOf(parser.getIntValue());
    }

    /** A whole number. */
    public long number() {
        return parser.getLongValue();
    }

    /** UTC; absent when it is null. */
    @Nullable
    public Instant time() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : readTime();
    }

    private Instant readTime() {
        require(JsonToken.VALUE_STRING);
        var text = parser.getStringCharacters();
        var from = parser.getStringOffset();
        var to = from + parser.getStringLength();
        if (!Arrays.equals(text, from, to, lastText, 0, lastText.length)) {
            lastTime = Instant.parse(parser.getString());
            lastText = Arrays.copyOfRange(text, from, to);
        }
        return lastTime;
    }

    private void require(JsonToken token) {
        if (parser.currentToken() != token) {
            throw new PoisonRecord();
        }
    }

    /**
     * What must not be missing.
     *
     * @throws PoisonRecord when it is
     */
    public static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new PoisonRecord();
        }
        return value;
    }
}
