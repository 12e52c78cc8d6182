package fr.relais.placement.domain.disclosure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import fr.relais.placement.domain.text.UnseenCharacters;

/** Where she is met, in one short sentence; never the address. Prints nothing. */
public record MeetingSentence(String value) {

    /** More characters than it takes to say where to meet. */
    public static final int MOST_CHARACTERS = 280;

    /** A number before the word for a street: how letters are addressed, not how people meet. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?<![\\p{L}\\d])\\d{1,4}(?:\\s*+(?:bis|ter))?+(?:\\s*+,)?+\\s++"
                    + "(?:rue|avenue|av|boulevard|bd|chemin|allee|impasse|route|sentier)(?![\\p{L}\\d])");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** What is wrong with a sentence. */
    public enum Flaw {
        EMPTY,
        TOO_LONG,
        /** Has characters that nobody sees. */
        UNSEEN,
        /** Looks like an address. */
        ADDRESS
    }

    public MeetingSentence {
        if (flawOf(value).isPresent()) {
            throw new IllegalArgumentException("a meeting point is one short sentence");
        }
    }

    /** What keeps a text from being one; empty when nothing does. */
    public static Optional<Flaw> flawOf(String text) {
        if (text.isBlank()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (UnseenCharacters.areIn(text)) {
            return Optional.of(Flaw.UNSEEN);
        }
        return ADDRESS.matcher(plain(text)).find() ? Optional.of(Flaw.ADDRESS) : Optional.empty();
    }

    /** However it is composed, without accents, and with the digits of everybody. */
    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    @Override
    public String toString() {
        return "***";
    }
}
