package fr.relais.capacity.domain.centre;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language: ISO 639-1 where it exists, else one of the ISO 639-3 codes that people met in reception speak. */
public record LanguageCode(String value) {

    private static final Set<String> WITHOUT_TWO_LETTERS = Set.of(
            "acf", "bci", "bin", "buc", "ckb", "din", "dyu", "gcf", "gcr", "kmr", "kri", "mos", "pcm", "prs", "rcf",
            "rom", "snk", "srn", "swb", "tzm", "zdj");

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2),
                    WITHOUT_TWO_LETTERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    public LanguageCode {
        if (!isKnown(value)) {
            throw new IllegalArgumentException("not the code of a known language");
        }
    }

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    @Override
    public String toString() {
        return value;
    }
}
