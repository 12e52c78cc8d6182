package fr.relais.statistics.fact;

import java.util.Objects;

/** What is read on a table, in both languages; neither is ever empty. */
public record Words(String french, String english) {

    public Words {
        Objects.requireNonNull(french);
        Objects.requireNonNull(english);
        if (french.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("words in both languages");
        }
    }
}
