package fr.relais.gateway.console.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the services tell a centre of itself, as far as pages show it. */
final class CentreViews {

    private static final List<String> FREE = List.of("VACANT", "STALE");

    private CentreViews() {}

    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }

    record Listing(List<Listed> centres, @Nullable String next) {}

    record Listed(String centre, String kind, String status, Map<String, Integer> beds) {}

    record Centre(
            String centre,
            String kind,
            String status,
            boolean compromised,
            @Nullable List<Unit> units) {

        Centre {
            units = units == null ? List.of() : List.copyOf(units);
        }
    }

    record Unit(
            String unit,
            String mode,
            int capacity,
            String durationClass,
            int cots,
            List<String> features,
            @Nullable List<Spoken> languages,
            List<Bed> beds) {

        Unit {
            languages = orNone(languages);
        }

        /** How its beds stand, those of which the same is to be said together. */
        public List<BedLine> lines() {
            return BedLine.of(beds);
        }

        /** How many are declared free, whether confirmed lately or not. */
        public int free() {
            return (int) beds.stream().filter(bed -> FREE.contains(bed.state())).count();
        }

        /** How many could be declared free. */
        public int away() {
            return (int) beds.stream()
                    .filter(bed -> bed.state().equals("UNAVAILABLE"))
                    .count();
        }

        /** Until when what is said of the free beds counts: that of the first to be confirmed. */
        public @Nullable Instant freshUntil() {
            return beds.stream()
                    .filter(bed -> FREE.contains(bed.state()) && bed.freshUntil() != null)
                    .map(Bed::freshUntil)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }

    record Bed(
            String bed,
            String state,
            Instant since,
            @Nullable Instant freshUntil,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable LocalDate expectedReturn,
            @Nullable LocalDate availableFrom) {}

    record Link(String token, Instant validUntil) {}

    /** What a link shows: no more of the centre than what is said by it. */
    record LinkView(Instant validUntil, Map<String, Integer> places, List<More> more, String none) {

        public int total() {
            return places.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    record More(int unit, String durationClass, int beds) {}

    record Compromise(
            boolean compromised,
            @Nullable Instant since,
            List<String> frozen,
            List<String> withdrawn,
            List<Out> evacuate) {}

    record Out(String unit, List<String> beds, String state) {}

    record Offers(List<Offer> offers, @Nullable String next) {}

    record Offer(
            String offer,
            String status,
            @Nullable Integer beds,
            @Nullable Instant answerBy,
            @Nullable Instant reservedUntil,
            @Nullable String dangerTier,
            @Nullable Household household,
            List<String> needs,
            List<String> wishes,
            List<Spoken> languages,
            @Nullable Interview interview,
            @Nullable Instant arrivalPlannedAt,
            @Nullable String escort,
            @Nullable Instant noShowFrom,
            @Nullable Question question) {

        /** Of an offer that is closed a centre is told no more of the household. */
        Offer {
            needs = orNone(needs);
            wishes = orNone(wishes);
            languages = orNone(languages);
        }

        /** Whether the centre is asked and has not answered. */
        public boolean isAsked() {
            return status.equals("OPEN") || status.equals("SOLICITED");
        }
    }

    record Question(String code, Instant askedAt, @Nullable String answer) {}

    record Household(List<Person> people) {}

    record Person(String ageBand, String gender) {}

    record Spoken(String code, String level) {}

    record Interview(
            Instant at, String interpretation, @Nullable Instant heldAt) {}

    record Stays(List<Stay> stays, @Nullable String next) {}

    record Stay(
            String stay,
            String status,
            @Nullable Instant expectedBy,
            @Nullable Instant arrivedAt,
            @Nullable Absence absence,
            List<Task> tasks,
            @Nullable List<Review> reviews,
            @Nullable LocalDate nextReviewOn) {}

    record Absence(Instant since, @Nullable Instant expectedReturn, boolean minor) {}

    record Task(String kind, Instant since) {}

    record Review(String kind, LocalDate heldOn) {}
}
