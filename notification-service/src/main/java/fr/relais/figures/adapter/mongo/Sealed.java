package fr.relais.figures.adapter.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import fr.relais.figures.application.Seals;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * What a document says, sealed under what it is called: of this collection, with this id. It is filled up before, so
 * that its length does not tell what it says.
 */
final class Sealed {

    private static final String FIELD = "sealed";
    private static final int STEP = 1024;

    private final String collection;
    private final Seals seals;

    Sealed(String collection, Seals seals) {
        this.collection = collection;
        this.seals = seals;
    }

    Binary seal(String id, Document plain) {
        var bytes = plain.toJson().getBytes(StandardCharsets.UTF_8);
        var filled = Arrays.copyOf(bytes, (bytes.length / STEP + 1) * STEP);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        return new Binary(seals.seal(about(id), filled));
    }

    Document open(Document stored) {
        var sealed = Fields.required(stored, FIELD, Binary.class).getData();
        return Document.parse(
                new String(seals.open(about(Fields.text(stored, "_id")), sealed), StandardCharsets.UTF_8));
    }

    private String about(String id) {
        return collection + "/" + id;
    }
}
