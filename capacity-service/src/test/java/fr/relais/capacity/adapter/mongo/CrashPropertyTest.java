package fr.relais.capacity.adapter.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.adapter.kafka.OnTheWire;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.ExpireDue;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.SeparationGroup;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.ValidateCentre;
import fr.relais.capacity.domain.national.AnyCommands;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.NationalView;
import fr.relais.capacity.domain.national.Recount;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.capacity.adapter.mongo.MortalService.SOON;
import static fr.relais.capacity.domain.centre.CentreFixture.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Anything is asked of centres on a database, some of it at once, some of it twice, while the process dies between
 * writing and publishing, and arrivals are delivered again, late and in any order. What was published afterwards
 * rebuilds what is stored, and no invariant was ever broken.
 */
class CrashPropertyTest {

    private static final int STEPS = 130;
    private static final Actor SOMEBODY = new Actor("somebody", "CENTRE", "org-1");
    private static final FreshnessTimes TIMES = new FreshnessTimes(Timers.DEFAULTS.silence(), Recount.EXPIRING);

    private final Published published = new Published();
    private final List<CentreId> ids = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private MortalService service = new MortalService("crashes-" + UUID.randomUUID(), published);
    private Instant at = CentreFixture.NOW;
    private int deaths;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rebuildsWhatIsStoredFromWhatWasPublished(long seed) {
        var random = new Random(seed);
        var commands = new AnyCommands(random);
        registered();

        for (var step = 0; step < STEPS; step++) {
            at = at.plus(random.nextInt(15) == 0 ? Duration.ofHours(random.nextInt(60)) : Duration.ofMinutes(20));
            if (random.nextInt(16) == 0) {
                service.isDying(random.nextBoolean());
            }
            somethingIsAsked(random, commands);
            arrivalsAreDelivered(random);
            if (random.nextInt(16) == 0) {
                service = service.dies();
                deaths++;
            }
        }
        service = service.dies();
        ids.forEach(id ->
                service.handle(id, new ExpireDue(at), CommandContext.system(at)).block(SOON));

        await().atMost(SOON).untilAsserted(() -> ids.forEach(this::publishedWhatIsStored));
        nationalViewEqualsARecount(random);
        assertThat(deaths).isPositive();
        assertThat(published.repeats()).as("at least once, so at times twice").isPositive();
        service.close();
    }

    static LongStream seeds() {
        return new Random(20261128).longs(3);
    }

    private void registered() {
        for (var number = 0; number < 3; number++) {
            var id = new CentreId(new UUID(9, number));
            var code = new CentreCode("code-" + number);
            var profile = new CentreProfile(
                    id, code, new OrganisationId("org-1"), new DepartementCode("974"), CentreKind.FLAT);
            var convention = AnyCommands.convention(number);
            service.centres()
                    .create(id, context(), () -> Centre.register(profile, convention, word("on-call", at)))
                    .block(SOON);
            service.handle(id, new ValidateCentre(null, word("coordination-2", at)), context())
                    .block(SOON);
            ids.add(id);
        }
    }

    /** Two at once, of which one may lose the race; and at times the same command again, whose answer was lost. */
    private void somethingIsAsked(Random random, AnyCommands commands) {
        var id = ids.get(random.nextInt(ids.size()));
        var centre = stored(id).value();
        var context = context();
        var command = commands.any(centre, at);
        var first = Mono.zip(
                        service.handle(id, command, context), service.handle(id, commands.any(centre, at), context()))
                .block(SOON)
                .getT1();
        var before = stored(id);
        holds.addAll(before.value().holds().active());
        if (random.nextInt(4) == 0 && first instanceof Outcome.Done) {
            service = random.nextInt(4) == 0 ? service.dies() : service;
            service.handle(id, command, context).block(SOON);
            assertThat(stored(id)).as("INV-24").isEqualTo(before);
        }
    }

    /** Of any hold there ever was, taken and left in any order; what does not fit is refused and delivered again. */
    private void arrivalsAreDelivered(Random random) {
        for (var times = random.nextInt(4); times > 0 && !holds.isEmpty(); times--) {
            var hold = holds.get(Math.max(0, holds.size() - 1 - random.nextInt(12)));
            var context = new CommandContext(SOMEBODY, at, null, null, true);
            var delivery = random.nextInt(3) > 0
                    ? service.occupancy().bedTaken(hold.id(), hold.fence(), context)
                    : service.occupancy().bedLeft(hold.id(), hold.fence(), context);
            delivery.block(SOON);
            if (random.nextBoolean()) {
                var before = ids.stream().map(this::stored).toList();
                delivery.block(SOON);
                assertThat(ids.stream().map(this::stored)).as("twice").isEqualTo(before);
            }
        }
    }

    private void publishedWhatIsStored(CentreId id) {
        var centre = stored(id);
        var events = published.eventsOf(id.toString());
        var replay = new Replay();
        events.forEach(replay::read);

        assertNumberedWithoutAGap(events);
        var beds = new HashMap<String, BedStatus>();
        centre.value()
                .units()
                .forEach(unit -> unit.beds().forEach(bed -> beds.put(bed.id().value(), bed.status())));
        beds.keySet().stream()
                .filter(bed -> !replay.beds().containsKey(bed))
                .toList()
                .forEach(bed -> assertThat(beds.remove(bed))
                        .as("only what was never declared is never spoken of")
                        .isEqualTo(BedStatus.UNAVAILABLE));
        assertThat(replay.beds()).isEqualTo(beds);
        assertThat(published.newestRecordOf(id.toString()))
                .isEqualTo(new JsonMapper()
                        .writeValueAsString(OnTheWire.announcements()
                                .state(centre.value(), centre.version())
                                .data()));
        keepsItsPromises(centre.value(), replay.people());
    }

    /** INV-03, INV-22, INV-28: of a centre as it is stored, and of those who came. */
    private static void keepsItsPromises(Centre centre, int came) {
        centre.units().forEach(unit -> assertThat(unit.beds()).hasSize(unit.capacity()));
        centre.convention()
                .schemes()
                .forEach(scheme ->
                        assertThat(centre.takenIn(scheme.id())).as("INV-03").isLessThanOrEqualTo(scheme.cap()));
        var groups = new ArrayList<SeparationGroup>();
        centre.holds().active().stream()
                .filter(hold -> !hold.underReview())
                .forEach(hold -> groups.addAll(hold.asked().separation()));
        assertThat(groups).as("INV-22").doesNotHaveDuplicates();
        var admissions = centre.standing().admissions();
        assertThat(admissions.admitted().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("INV-28: everybody who came is counted, once")
                .isEqualTo(came);
    }

    /** In order, and of each change every event: so somebody who reads them misses nothing. */
    private static void assertNumberedWithoutAGap(List<Document> events) {
        var place = List.of(0L, 0);
        for (var event : events) {
            var version = event.getLong("v");
            var index = event.getInteger("i");
            assertThat(version).isGreaterThanOrEqualTo((Long) place.get(0));
            assertThat(index).isEqualTo(version.equals(place.get(0)) ? (Integer) place.get(1) + 1 : 0);
            place = List.of(version, index);
        }
        var last = new HashMap<Long, Integer>();
        events.forEach(event -> last.put(event.getLong("v"), event.getInteger("i")));
        var counts = new HashSet<String>();
        events.forEach(event -> counts.add(event.getLong("v") + "/" + (event.getInteger("n") - 1)));
        assertThat(counts)
                .containsExactlyInAnyOrderElementsOf(last.entrySet().stream()
                        .map(entry -> entry.getKey() + "/" + entry.getValue())
                        .toList());
    }

    private void nationalViewEqualsARecount(Random random) {
        var view = new NationalView(TIMES);
        var records = new ArrayList<>(published.records());
        Collections.shuffle(records, random);
        records.forEach(record -> view.announced(OnTheWire.read(record.getString("data"))));
        view.settle(at);
        var centres = ids.stream().map(this::stored).map(Versioned::value).toList();

        assertThat(view.count()).isEqualTo(new Recount(centres, at, Timers.DEFAULTS).of((centre, unit) -> true));
    }

    private Versioned<Centre> stored(CentreId id) {
        return service.centres().find(id).block(SOON);
    }

    private CommandContext context() {
        var key = UUID.randomUUID().toString();
        return new CommandContext(SOMEBODY, at, new CommandKey(key, key), null, false);
    }
}
