package fr.relais.placement;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.platform.messaging.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.OwnPlacement.REFERRER;
import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.childProtection;
import static org.assertj.core.api.Assertions.assertThat;

/** INV-26: what was kept long enough is unreadable, after a restart and in a restored backup too. */
class RetentionTest {

    private static final Duration KEPT = Duration.ofDays(90);
    private static OwnPlacement own;

    @BeforeAll
    static void start() {
        own = new OwnPlacement();
    }

    @AfterAll
    static void close() {
        own.close();
    }

    private static String submit() {
        return own.submit(UUID.randomUUID().toString(), Bodies.requestIn("10"));
    }

    private static String withdrawn() {
        var reference = submit();
        own.withdraw(reference);
        return reference;
    }

    @Test
    void aClosedCaseIsGoneAfterNinetyDaysAndNotBefore() {
        var key = UUID.randomUUID().toString();
        var reference = own.submit(key, Bodies.requestIn("10"));
        own.withdraw(reference);
        var id = own.idOf(reference);

        own.clock.advance(Duration.ofDays(89));
        own.round();
        assertThat(own.statusOf(reference)).isEqualTo(200);
        own.clock.advance(Duration.ofDays(1).minusMillis(1));
        own.round();
        assertThat(own.statusOf(reference)).isEqualTo(200);
        own.clock.advance(Duration.ofMillis(1));
        own.round();

        own.isErased(reference, id);
        var again = own.service().post(REFERRER, "/v1/placement-requests", key, Bodies.requestIn("10"));
        again.expectStatus().isEqualTo(422);
        assertThat(own.documentsOf(id)).containsOnlyKeys("case_keys");
    }

    @Test
    void everythingThatWentWithAStayIsGoneAndComesBackWithNoBackup() {
        var reference = own.placed("04");
        var id = own.idOf(reference);
        var whileSheLivedThere = own.documentsOf(id);
        own.leave("04", reference);
        var afterwards = own.documentsOf(id);
        assertThat(afterwards).containsKeys("placement_requests", "stays", "case_keys");
        own.clock.advance(KEPT);
        own.round();
        own.isErased(reference, id);

        for (var backup : List.of(whileSheLivedThere, afterwards)) {
            own.stop();
            own.putBack(backup);
            own.start();

            assertThat(own.storedAtOpening()).doesNotContain(id);
            own.isErased(reference, id);
        }
    }

    /** Where a household lives is kept by itself; a backup of the time brings that back too. */
    @Test
    void whereSheLivedComesBackWithNoBackup() {
        var reference = own.placed("05");
        var id = own.idOf(reference);
        var household = own.documentsOf(id)
                .get("placement_requests")
                .get(0)
                .getEmbedded(List.of("lookup", "household"), String.class);
        var ofTheHousehold = own.documentsOf(household);
        var ofTheCase = own.documentsOf(id);
        assertThat(ofTheHousehold).containsKey("households");
        own.leave("05", reference);
        own.clock.advance(KEPT);
        own.round();

        own.stop();
        own.putBack(ofTheHousehold);
        own.putBack(ofTheCase);
        own.start();

        own.isErased(reference, id);
        assertThat(own.documentsOf(household)).isEmpty();
    }

    /** From a backup of a part only, or of another moment. */
    @Test
    void whatComesBackAloneIsErasedToo() {
        var reference = own.placed("06");
        var id = own.idOf(reference);
        own.leave("06", reference);
        var backup = own.documentsOf(id);
        own.clock.advance(KEPT);
        own.round();

        for (var part : backup.entrySet()) {
            own.stop();
            own.putBack(Map.of(part.getKey(), part.getValue()));
            own.start();

            own.isErased(reference, id);
        }
    }

    @Test
    void aHandOverToChildProtectionGoesWithTheCaseOnceItIsDecided() {
        var body = Bodies.requestIn("974")
                .replace("EMERGENCY", "MINOR")
                .replace("\"departsFrom\":\"75\"", "\"departsFrom\":\"974\"")
                .replace("\"ageBand\":\"ADULT\"", "\"ageBand\":\"MINOR\"")
                .replace("\"ageStatus\":\"ADULT\"", "\"ageStatus\":\"MINOR_PRESUMED\"");
        var reference = own.submit(UUID.randomUUID().toString(), body);
        own.withdraw(reference);
        var id = own.idOf(reference);
        own.clock.advance(KEPT.multipliedBy(2));
        own.round();
        assertThat(own.documentsOf(id)).containsKeys("placement_requests", "hand_overs");

        decide();
        own.round();
        assertThat(own.statusOf(reference)).isEqualTo(200);
        own.clock.advance(KEPT);
        own.round();

        own.isErased(reference, id);
    }

    private static void decide() {
        var there = childProtection("974");
        var minor = json(own.service().get(there, "/v1/minors"))
                .at("/minors/0/reference")
                .stringValue();
        var path = "/v1/minors/" + minor;
        own.service()
                .post(there, path + "/acknowledgement", "{}")
                .expectStatus()
                .isOk();
        own.service()
                .post(there, path + "/decision", "{\"decision\":\"NOT_A_MINOR\"}")
                .expectStatus()
                .isOk();
    }

    @Test
    void whatIsOpenStaysHoweverLongItTakes() {
        var searching = submit();
        var living = own.placed("07");

        own.clock.advance(Duration.ofDays(3_650));
        own.round();
        own.restart();
        own.round();

        assertThat(own.statusOf(searching)).isEqualTo(200);
        assertThat(own.statusOf(living)).isEqualTo(200);
    }

    @Test
    void aForgedTombstoneEndsNothing() {
        var open = submit();
        var closed = withdrawn();
        var genuine = withdrawn();
        var moved = own.idOf(genuine);
        var proof = "0".repeat(64);
        send(tombstone(own.idOf(open), proof));
        send(tombstone(own.idOf(closed), proof).append("type", "placement.another-thing.v1"));
        send(tombstone(own.idOf(closed), "").append("data", "{}"));

        own.restart();

        assertThat(own.statusOf(open)).isEqualTo(200);
        assertThat(own.statusOf(closed)).isEqualTo(200);
        assertThat(own.documentsOf(moved)).containsKey("placement_requests");
        assertThat(own.service()
                        .bean(MeterRegistry.class)
                        .counter("relais.placement.alarms", "kind", "TOMBSTONE_REFUSED")
                        .count())
                .isGreaterThanOrEqualTo(2);
    }

    private static Document tombstone(String id, String proof) {
        return new Document("v", 1L)
                .append("i", 0)
                .append("n", 1)
                .append("at", Date.from(own.clock.instant()))
                .append("actor", "system")
                .append("role", "SYSTEM")
                .append("org", "system")
                .append("topic", "relais.placement.tombstones.v1")
                .append("key", id)
                .append("type", "placement.case-erased.v1")
                .append(
                        "data",
                        "{\"at\":\"2027-03-01T03:00:00Z\",\"policy\":\"closed-PT2160H\",\"proof\":\"%s\"}"
                                .formatted(proof));
    }

    private static void send(Document entry) {
        own.service().bean(EventSink.class).send(entry).join();
    }
}
