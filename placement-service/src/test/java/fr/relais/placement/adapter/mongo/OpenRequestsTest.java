package fr.relais.placement.adapter.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.adapter.mongo.OpenRequests.Found;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.standing.Age;
import fr.relais.placement.domain.standing.Standing.Kind;
import fr.relais.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of requests as they are stored. */
class OpenRequestsTest {

    private static final Set<String> OVER = Set.of("ENDED", "WITHDRAWN");
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    private final MongoCollection<Document> stored = TestDatabase.fresh().getCollection("requests");

    /** A stage of tomorrow that nobody counts would be a stage in which people are forgotten. */
    @Test
    void findsEveryStageThatIsNotOver() {
        Stream.of(Situation.values()).map(Requests::in).forEach(this::store);

        assertThat(foundAfter(TWENTY_MINUTES).byStage())
                .isEqualTo(Stream.of(Situation.values())
                        .map(Requests::in)
                        .map(request -> StageDocuments.nameOf(request.stage()))
                        .filter(stage -> !OVER.contains(stage))
                        .collect(groupingBy(identity(), counting())));
    }

    @Test
    void tellsApartHowFastAndSinceWhenAPlaceIsLookedFor() {
        Stream.of(Situation.MATCHING, Situation.WAITING, Situation.ASSESSING, Situation.PLACED, Situation.ENDED)
                .map(Requests::in)
                .forEach(this::store);

        assertThat(foundAfter(Duration.ofHours(5)).standing().byKind())
                .isEqualTo(Map.of(
                        new Kind(Pace.EMERGENCY, Age.UNDER_ONE_DAY), 2L,
                        new Kind(Pace.ORIENTED, Age.UNDER_ONE_DAY), 1L));
    }

    @Test
    void countsWhatWasStoredBeforePoliciesWereAsAnEmergency() {
        var old = document(Requests.in(Situation.ASSESSING));
        old.get("state", Document.class).get("submission", Document.class).remove("policy");
        insert(old);

        assertThat(foundAfter(TWENTY_MINUTES).standing().count(new Kind(Pace.EMERGENCY, Age.UNDER_ONE_HOUR)))
                .isEqualTo(1);
    }

    @Test
    void knowsWhichEmergenciesHaveHadNoWord() {
        Stream.of(Situation.values()).map(Requests::in).forEach(this::store);
        store(Requests.accepted(Requests.in(Situation.OFFERED)
                .answering()
                .refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), NOW)));

        // Matching, waiting, intending, offered; the one that was refused has had a word.
        assertThat(foundAfter(TWENTY_MINUTES).standing().unanswered()).isEqualTo(4);
        assertThat(foundAfter(Duration.ofMinutes(10)).standing().unanswered()).isZero();
    }

    @Test
    void knowsWhichOffersNobodyHasMovedOn() {
        store(Requests.in(Situation.OFFERED));
        store(Requests.in(Situation.PRE_ADMISSION));

        assertThat(foundAfter(Requests.TIME_TO_ANSWER.plusSeconds(59))
                        .standing()
                        .late())
                .isZero();
        assertThat(foundAfter(Requests.TIME_TO_ANSWER.plusSeconds(61))
                        .standing()
                        .late())
                .isEqualTo(1);
    }

    /** Figures that grow old would say that all is well. */
    @Test
    void knowsNothingWhileTheDatabaseDoesNotAnswer() {
        var client = MongoClients.create(TestDatabase.uri());
        var requests = new OpenRequests(
                client.getDatabase("test-" + UUID.randomUUID()).getCollection("requests"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        var meters = new SimpleMeterRegistry();
        new StandingGauges(requests).bindTo(meters);
        assertThat(late(meters)).isNaN();

        requests.look().block();
        assertThat(late(meters)).isZero();

        client.close();
        requests.look().block();
        assertThat(late(meters)).isNaN();
    }

    @Test
    void areFiguresUnderNamesThatWereChosen() {
        store(Requests.in(Situation.ASSESSING));
        var requests = after(Duration.ofDays(8));
        var meters = new SimpleMeterRegistry();
        new StandingGauges(requests).bindTo(meters);

        requests.look().block();

        assertThat(meters.get("relais.placement.requests.open")
                        .tags("urgency", "planned", "age", "over-7d")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("relais.placement.requests.stage")
                        .tag("stage", "ASSESSING")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("relais.placement.requests.open").gauges()).hasSize(10);
    }

    private static double late(SimpleMeterRegistry meters) {
        return meters.get("relais.placement.offers.late").gauge().value();
    }

    private Found foundAfter(Duration since) {
        var requests = after(since);
        requests.look().block();
        return requests.found();
    }

    private OpenRequests after(Duration since) {
        return new OpenRequests(stored, Clock.fixed(NOW.plus(since), ZoneOffset.UTC));
    }

    private void store(PlacementRequest request) {
        insert(document(request));
    }

    private void insert(Document document) {
        Mono.from(stored.insertOne(document)).block();
    }

    private static Document document(PlacementRequest request) {
        var mapping = new RequestMapping();
        return new Document("_id", UUID.randomUUID().toString())
                .append("state", mapping.write(request))
                .append("lookup", mapping.lookup(request));
    }
}
