package fr.relais.placement.domain.household;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that somebody of the household speaks.
 *
 * @param code ISO 639-1 where it exists, else 639-3
 */
public record Language(String code, LanguageLevel level) {

    private static final Set<String> WITHOUT_TWO_LETTERS = Set.of(
            "acf", "bci", "bin", "buc", "ckb", "din", "dyu", "gcf", "gcr", "kmr", "kri", "mos", "pcm", "prs", "rcf",
            "rom", "snk", "srn", "swb", "tzm", "zdj");

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2),
                    WITHOUT_TWO_LETTERS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Whether centres can say that they speak it: a code that no centre uses would never match. */
    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }
}
