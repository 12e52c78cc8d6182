package fr.relais.gateway.console.request;

import java.util.Map;

import fr.relais.gateway.console.page.Filled;
import org.jspecify.annotations.Nullable;

/**
 * A page of a draft as it is shown: with what was answered, and what is missing.
 *
 * @param answers of the draft
 * @param missing the words for what is wrong, by field
 */
record Asked(Answers answers, Map<String, String> missing) implements Filled {

    @Override
    public String value(String field, @Nullable Object otherwise) {
        return answers.one(field).orElse("");
    }

    @Override
    public boolean has(String field, String value, boolean usual) {
        return answers.has(field, value);
    }

    @Override
    public @Nullable String wrong(String field) {
        return missing.get(field);
    }

    @Override
    public String id(String field) {
        return field;
    }
}
