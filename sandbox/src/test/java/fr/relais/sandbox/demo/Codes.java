package fr.relais.sandbox.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The codes that demo data may use, as the glossary lists them. */
final class Codes {

    static final List<String> AGE_BANDS = List.of("INFANT", "CHILD", "TEEN", "MINOR", "ADULT", "SENIOR");
    static final List<String> GENDERS = List.of("F", "M", "X", "UNSTATED");
    static final List<String> FEATURES =
            List.of("STEP_FREE", "PETS", "SELF_CONTAINED", "STAFF_24H", "MEDIATION", "TRAFFICKING_TRAINING");

    /** What a unit says of whom it takes, by field. */
    static final Map<String, List<String>> PUBLICS =
            Map.of("ageBands", AGE_BANDS, "genders", GENDERS, "householdTypes", List.of("SINGLE", "COUPLE", "FAMILY"));

    /** Languages of the demo that have no two-letter code. */
    private static final Set<String> THREE_LETTERS = Set.of("bin", "buc", "gcf", "pcm", "rcf", "srn", "swb");

    private Codes() {}

    static boolean isLanguage(String code) {
        return THREE_LETTERS.contains(code)
                || Arrays.asList(Locale.getISOLanguages()).contains(code);
    }
}
