package fr.relais.gateway.console.page;

import org.jspecify.annotations.Nullable;

/** A form as it is shown: with what stands in its fields, and which of them are wrong. */
public interface Filled {

    /** What stands in a field, or what is in it before anybody has written. */
    String value(String field, @Nullable Object otherwise);

    /** Whether a field has this value among its own; before anybody has chosen, whether it is the usual one. */
    boolean has(String field, String value, boolean usual);

    /** The name of the word that says what is wrong with a field; nothing when it is right. */
    @Nullable
    String wrong(String field);

    /** The id of a field, which no other form of the page has. */
    String id(String field);

    /** What describes a field, for its {@code aria-describedby}: a hint when it has one, then what is wrong. */
    default @Nullable String describedBy(String field, boolean hinted) {
        var hint = hinted ? id(field) + "-hint" : "";
        var why = wrong(field) == null ? "" : id(field) + "-why";
        var both = (hint + " " + why).strip();
        return both.isEmpty() ? null : both;
    }
}
