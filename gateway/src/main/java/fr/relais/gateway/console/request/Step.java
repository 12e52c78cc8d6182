package fr.relais.gateway.console.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a request, in their order: one thing each. */
enum Step {
    WHEN(Fields.TRACK, Fields.TIER),
    WHO(Fields.people()),
    WHERE(Fields.RELOCATION, Fields.ZONES, Fields.LOCAL, Fields.FROM, Fields.OCEAN),
    NEEDS(Fields.NEEDS, Fields.WISHES, Fields.LANGUAGES),
    CHECK(Fields.AGREEMENT);

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    /** What is asked on this page. */
    public List<String> fields() {
        return fields;
    }

    /** As it stands in an address and in names of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** The next page; the last one has none after it. */
    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public Optional<Step> previous() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public int number() {
        return ordinal() + 1;
    }

    /** What fields of forms and drafts are called. */
    static final class Fields {

        static final String TRACK = "track";
        static final String TIER = "tier";
        static final String PARENT = "parent";
        static final String RELOCATION = "relocation";
        static final String ZONES = "zone";
        static final String LOCAL = "local";
        static final String FROM = "from";
        static final String OCEAN = "ocean";
        static final String NEEDS = "need";
        static final String WISHES = "wish";
        static final String LANGUAGES = "language";
        static final String AGREEMENT = "agreement";

        /** Of people whose age is in doubt: presumed minors. */
        static final String PRESUMED = "PRESUMED";

        static final List<String> BANDS = List.of("ADULT", "SENIOR", "INFANT", "CHILD", "TEEN", "MINOR", PRESUMED);
        static final List<String> GENDERS = List.of("F", "M", "X", "UNSTATED");

        private Fields() {}

        /** How many of an age and a gender. */
        static String people(String band, String gender) {
            return "people." + band + "." + gender;
        }

        private static String[] people() {
            return Stream.concat(
                            BANDS.stream().flatMap(band -> GENDERS.stream().map(gender -> people(band, gender))),
                            Stream.of(PARENT))
                    .toArray(String[]::new);
        }
    }
}
