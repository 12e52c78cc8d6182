package fr.relais.placement.adapter.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.HoldIntent;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.AggregateStores;
import fr.relais.platform.store.StoreConfiguration;
import fr.relais.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever is commanded, and whichever of it is repeated however much later: a command id has one effect (INV-24), and
 * of every change it is written down who made it, as what, for whom and when (INV-23).
 */
class RepeatsPropertyTest {

    private static final int COMMANDS = 25;

    private interface Command
            extends Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> {}

    private record Given(CommandContext context, Command command) {}

    private static final AnnotationConfigApplicationContext PLATFORM = new AnnotationConfigApplicationContext();
    private static final List<Document> PUBLISHED = new CopyOnWriteArrayList<>();

    private final RequestId id = new RequestId(UUID.randomUUID());
    private final List<Given> effective = new ArrayList<>();
    private final List<String> speaking = new ArrayList<>(List.of("person-0"));
    private Instant now = Requests.NOW;

    /** The store of this service, of which it is written down what it publishes. */
    @BeforeAll
    static void start() {
        var database = "relais.mongodb.database=repeats-" + UUID.randomUUID();
        TestPropertyValues.of("relais.mongodb.uri=" + TestDatabase.uri(), database)
                .applyTo(PLATFORM);
        PLATFORM.registerBean(EventSink.class, () -> entry -> {
            PUBLISHED.add(entry);
            return CompletableFuture.completedFuture(null);
        });
        PLATFORM.registerBean(Clock.class, Clock::systemUTC);
        PLATFORM.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        PLATFORM.registerBean(ChangeLog.class, () -> entries -> CompletableFuture.completedFuture(null));
        PLATFORM.register(StoreConfiguration.class);
        PLATFORM.registerBean(MongoPlacementRequests.class, RepeatsPropertyTest::open);
        PLATFORM.refresh();
    }

    private static MongoPlacementRequests open() {
        var store = PLATFORM.getBean(AggregateStores.class)
                .open("requests", new RequestMapping(), MongoPlacementRequests.UNIQUE, MongoPlacementRequests.LOOKUPS);
        return new MongoPlacementRequests(store, (request, event, at) -> {});
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    private final MongoPlacementRequests requests = PLATFORM.getBean(MongoPlacementRequests.class);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasOneEffectAndAnAuthor(long seed) {
        var random = new Random(seed);
        PUBLISHED.clear();
        requests.submit(id, context(0), () -> PlacementRequest.submit(id, submission()))
                .block();

        for (var number = 1; number <= COMMANDS; number++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(30)));
            give(new Given(context(number), anyCommand(random)));
            repeatOne(random);
        }

        requireAnAuthorOfEveryChange();
    }

    /** Its references are unique in the store. */
    private static Submission submission() {
        var like = Requests.submission(Track.EMERGENCY);
        return new Submission(
                like.organisation(),
                anyReference(),
                anyReference(),
                like.household(),
                like.track(),
                like.tier(),
                like.people(),
                like.submittedAt(),
                like.seniority(),
                like.file(),
                like.policy(),
                null);
    }

    private static Reference anyReference() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f2-7]", "") + "a".repeat(26);
        return new Reference(letters.substring(0, 26));
    }

    private CommandContext context(int number) {
        var somebody = new Actor("person-" + number, "CENTRE", "organisation-" + number);
        return new CommandContext(somebody, now, new CommandKey("key-" + number, "body-" + number), null, true);
    }

    private void give(Given given) {
        var before = stored();
        var events = new AtomicInteger();
        requests.change(id, given.context(), request -> {
                    var decision = given.command().apply(request);
                    events.set(decision.fold(done -> done.events().size(), refusal -> 0));
                    return decision;
                })
                .block();
        if (!stored().equals(before)) {
            effective.add(given);
        }
        if (events.get() > 0) {
            speaking.add(given.context().actor().subject());
        }
    }

    private void repeatOne(Random random) {
        if (effective.isEmpty()) {
            return;
        }
        var before = stored();

        var again = effective.get(random.nextInt(effective.size()));
        requests.change(id, again.context(), again.command()).block();

        assertThat(stored()).as("INV-24").isEqualTo(before);
    }

    private void requireAnAuthorOfEveryChange() {
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(
                                said().map(entry -> entry.getString("actor")).distinct())
                        .as("INV-23: who changed what is said outside, in that order")
                        .containsExactlyElementsOf(speaking));
        assertThat(said()).allSatisfy(entry -> {
            var number = entry.getString("actor").substring("person-".length());
            assertThat(entry.getString("role")).isEqualTo("CENTRE");
            assertThat(entry.getString("org")).isEqualTo("organisation-" + number);
            assertThat(entry.getDate("at")).isBetween(Date.from(Requests.NOW), Date.from(now), true, true);
        });
    }

    /** Without what follows by itself from what people did. */
    private static Stream<Document> said() {
        return PUBLISHED.stream().filter(entry -> !entry.getString("actor").equals(Actor.SYSTEM.subject()));
    }

    private Versioned<PlacementRequest> stored() {
        return requests.find(id).block();
    }

    private Command anyCommand(Random random) {
        var hold = newIntent(random);
        var at = now;
        return switch (random.nextInt(8)) {
            case 0, 1 -> request -> request.searching().intend(hold, Requests.decision());
            case 2 ->
                request -> request.stage() instanceof Stage.Intending intending
                        ? request.searching().granted(intending.intent().hold(), Requests.FENCE, "code", at)
                        : Decision.unchanged(request);
            case 3 -> request -> request.answering().accepted(live(request), at);
            case 4 ->
                request ->
                        request.answering().refused(live(request), Requests.no(RefusalReason.TECHNICAL, "staff"), at);
            case 5 -> request -> request.consenting().agreed(at);
            case 6 -> request -> request.consenting().declined("worker", at);
            default -> request -> request.searching().waitFor(Requests.REASONS, Requests.decision());
        };
    }

    private HoldIntent newIntent(Random random) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var offer = new UUID(random.nextLong(), random.nextLong());
        return new HoldIntent(
                new HoldId(id), new OfferId(offer), anyReference(), Requests.candidate(random.nextInt(1000)), now);
    }

    private static Reference live(PlacementRequest request) {
        return request.liveOffer().map(Offer::ref).orElse(Requests.OTHER_REF);
    }
}
