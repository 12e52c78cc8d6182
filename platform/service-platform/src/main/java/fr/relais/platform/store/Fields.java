package fr.relais.platform.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads fields of stored documents. A missing required field is a broken document: the exception names the field. */
public final class Fields {

    private Fields() {}

    public static <T> T required(Document document, String field, Class<T> type) {
        var value = document.get(field, type);
        if (value == null) {
            throw new BrokenDocument(field);
        }
        return value;
    }

    public static String text(Document document, String field) {
        return required(document, field, String.class);
    }

    public static long number(Document document, String field) {
        return required(document, field, Number.class).longValue();
    }

    public static int integer(Document document, String field) {
        return required(document, field, Number.class).intValue();
    }

    public static Instant time(Document document, String field) {
        return required(document, field, Date.class).toInstant();
    }

    public static @Nullable Instant optionalTime(Document document, String field) {
        var value = document.get(field, Date.class);
        return value == null ? null : value.toInstant();
    }

    /** A list of documents, empty when the field is missing. */
    public static List<Document> documents(Document document, String field) {
        var value = document.getList(field, Document.class);
        return value == null ? List.of() : value;
    }

    /** A list of texts, empty when the field is missing. */
    public static List<String> texts(Document document, String field) {
        var value = document.getList(field, String.class);
        return value == null ? List.of() : value;
    }

    /** A stored document lacks a field it cannot be without. */
    static final class BrokenDocument extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenDocument(String field) {
            super(field);
        }
    }
}
