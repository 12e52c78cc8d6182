package fr.relais.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Story.Chapter;
import tools.jackson.databind.JsonNode;

/**
 * Takes a story as far as it is to be told, by the commands of its own people. A story that was begun earlier goes its
 * own way: nothing is said in it again.
 */
final class Storyteller {

    private static final String REQUESTS = "/v1/placement-requests";
    private static final String CASES = "/v1/coordination/requests";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Clocks of two services may be a moment apart. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private static final Set<String> TO_ANSWER = Set.of("OPEN", "SOLICITED");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final RelaisApi api;
    private final Session coordinator;

    Storyteller(RelaisApi api) {
        this.api = api;
        this.coordinator = session("coordinator");
    }

    /** Whether it came as far as it should. */
    boolean tell(Story story) throws InterruptedException {
        var before = now().minus(AT_ONCE);
        var told = new Told(story, session(story.account()), submit(story));
        if (told.began().isBefore(before)) {
            return true;
        }
        if (story.oriented() && story.goesBeyond(Chapter.SENT)) {
            assess(told);
        }
        return story.until() == Chapter.SENT || offered(told);
    }

    private String submit(Story story) {
        if (story.places() > 0) {
            declareVacant(session(Objects.requireNonNull(story.centre())), story.places());
        }
        var submitted = session(story.account()).post(REQUESTS, story.request(), story.key());
        return REQUESTS + "/" + submitted.expect(201).text("reference");
    }

    /** Only what was never said to be free: a place that was taken meanwhile is left alone. */
    private static void declareVacant(Session centre, int beds) {
        var path = "/v1/centres/"
                + centre.get("/v1/centres")
                        .expect(200)
                        .body()
                        .at("/centres/0/centre")
                        .asString("");
        var unit = centre.get(path).expect(200).body().at("/units/0");
        var untouched = unit.path("beds")
                .valueStream()
                .allMatch(bed -> bed.path("reason").asString("").equals("NOT_DECLARED"));
        if (untouched) {
            var vacancies = path + "/units/" + unit.path("unit").asString("") + "/vacancies";
            centre.post(vacancies, Map.of("beds", beds)).expect(200);
        }
    }

    /** By both sides, as two that speak on the telephone do. */
    private void assess(Told told) {
        told.referrer().post(told.path() + "/assessment", Map.of()).expect(200);
        coordinator
                .get(CASES)
                .expect(200)
                .body()
                .path("requests")
                .valueStream()
                .filter(line -> line.path("submittedAt")
                        .asString("")
                        .equals(told.read().path("submittedAt").asString("")))
                .map(line -> CASES + "/" + line.path("reference").asString("") + "/assessment")
                .forEach(path -> coordinator.post(path, Map.of()).expect(200));
    }

    private boolean offered(Told told) throws InterruptedException {
        var centre = session(Objects.requireNonNull(told.story().centre()));
        var found = await(() -> offer(centre, TO_ANSWER));
        if (found.isEmpty()) {
            return false;
        }
        var offer = found.get();
        switch (told.story().until()) {
            case OFFERED -> {}
            case ASKED ->
                centre.post(offer + "/question", Map.of("code", "ARRIVAL_TIME")).expect(200);
            case REFUSED ->
                centre.post(offer + "/refusal", Map.of("reason", "AUTONOMY")).expect(200);
            default -> {
                centre.post(offer + "/acceptance", Map.of()).expect(200);
                return told.becomes("ACCEPTED") && accepted(told, centre);
            }
        }
        return true;
    }

    private boolean accepted(Told told, Session centre) throws InterruptedException {
        var story = told.story();
        if (story.until() == Chapter.INTERVIEW) {
            var at = now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
            told.says("/interview", Map.of("at", at.toString(), "interpretation", "INTERPRETER_BY_PHONE"));
        }
        if (!story.goesBeyond(Chapter.INTERVIEW)) {
            return true;
        }
        told.says("/agreement", Map.of("agrees", true));
        return told.becomes("CONFIRMED") && confirmed(told, centre);
    }

    private boolean confirmed(Told told, Session centre) throws InterruptedException {
        if (told.story().until() == Chapter.TRAVELLING) {
            var departs = now().plus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
            var leg = Map.of(
                    "mode", "TRAIN",
                    "departsAt", departs.toString(),
                    "arrivesAt", departs.plus(4, ChronoUnit.HOURS).toString());
            told.says("/journey", Map.of("legs", List.of(leg), "escort", "REFERRER", "payer", "REFERRER"));
        }
        if (!told.story().goesBeyond(Chapter.TRAVELLING)) {
            return true;
        }
        var offer = await(() -> offer(centre, Set.of("CONFIRMED")));
        if (offer.isEmpty()) {
            return false;
        }
        centre.post(offer.get() + "/arrival", Map.of()).expect(200);
        return told.becomes("PLACED") && livesThere(told, centre);
    }

    private boolean livesThere(Told told, Session centre) throws InterruptedException {
        if (!told.story().goesBeyond(Chapter.ARRIVED)) {
            return true;
        }
        var stay = await(() -> stay(centre));
        if (stay.isEmpty()) {
            return false;
        }
        if (told.story().until() == Chapter.AWAY) {
            // No whole second: it may have begun before she arrived.
            centre.post(stay.get() + "/absence", Map.of("since", now().toString(), "minor", false))
                    .expect(200);
        } else {
            var grounds = now().atZone(PARIS).toLocalDate().minusDays(45);
            centre.post(
                            stay.get() + "/identification-review",
                            Map.of("reasonableGroundsOn", grounds.toString(), "regime", "RAPPORTEUR_MODEL"))
                    .expect(200);
        }
        return true;
    }

    private static Optional<String> offer(Session centre, Set<String> states) {
        return centre.get("/v1/offers")
                .expect(200)
                .body()
                .path("offers")
                .valueStream()
                .filter(offer -> states.contains(offer.path("status").asString("")))
                .map(offer -> "/v1/offers/" + offer.path("offer").asString(""))
                .findFirst();
    }

    private static Optional<String> stay(Session centre) {
        return centre.get("/v1/stays")
                .expect(200)
                .body()
                .path("stays")
                .valueStream()
                .filter(stay -> stay.path("status").asString("").equals("ACTIVE"))
                .map(stay -> "/v1/stays/" + stay.path("stay").asString(""))
                .findFirst();
    }

    /** By the clock of the services, which may be ahead. */
    private Instant now() {
        return Instant.parse(coordinator.get("/v1/capacity").expect(200).text("at"));
    }

    private Session session(String account) {
        return api.as(account, Accounts.named(account).secret()).patient();
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> look) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var found = look.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            found = look.get();
        }
        return found;
    }

    /** A story whose request is there, as its referrer follows it. */
    private record Told(Story story, Session referrer, String path) {

        JsonNode read() {
            return referrer.get(path).expect(200).body();
        }

        Instant began() {
            return Instant.parse(read().path("submittedAt").asString(""));
        }

        boolean becomes(String status) throws InterruptedException {
            return await(() -> Optional.of(read().path("status").asString("")).filter(status::equals))
                    .isPresent();
        }

        void says(String command, Object body) {
            referrer.post(path + command, body).expect(200);
        }
    }
}
