package fr.relais.capacity.adapter.files;

import java.util.function.Consumer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through JSON token by token. What is not of the expected form is passed over. */
final class JsonWalk {

    private JsonWalk() {}

    /**
     * Goes through the object that the parser stands at.
     *
     * @param reader is given each name while the parser stands at its value, and leaves it at the end of the value
     */
    static void eachField(JsonParser json, Consumer<String> reader) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            reader.accept(name);
        }
    }

    /** Goes through the array that the parser stands at; the reader finds the parser at an element. */
    static void eachElement(JsonParser json, Runnable reader) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            reader.run();
        }
    }

    /** The text or number that the parser stands at; empty for anything else, which is passed over. */
    static String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING || json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return json.getString().strip();
        }
        json.skipChildren();
        return "";
    }
}
