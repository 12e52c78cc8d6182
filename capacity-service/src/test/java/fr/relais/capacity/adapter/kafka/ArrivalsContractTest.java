package fr.relais.capacity.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.InMemoryCentres;
import fr.relais.capacity.application.RecordOccupancyUseCase;
import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.Holds;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.Vacancy;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.platform.trace.Spans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every example that the other service gives of what it says is understood here. */
class ArrivalsContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final InMemoryCentres centres = new InMemoryCentres();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ArrivalsListener listener = new ArrivalsListener(
            new RecordOccupancyUseCase(centres, new ChangeCentreUseCase(centres, Timers.DEFAULTS)),
            new HeardRecords(Spans.none()),
            meters,
            Clock.fixed(CentreFixture.NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @MethodSource("taken")
    void occupiesTheBedOfEachExample(String example) {
        store(example, new Hold.Agreed(CentreFixture.hours(24), false));

        listener.on(message(PlacementMessages.BED_TAKEN, example));

        assertThat(status()).isEqualTo(BedStatus.OCCUPIED);
    }

    @ParameterizedTest
    @MethodSource("left")
    void turnsTheBedOfEachExampleAround(String example) {
        store(example, new Hold.LivedIn());

        listener.on(message(PlacementMessages.BED_LEFT, example));

        assertThat(status()).isEqualTo(BedStatus.UNAVAILABLE);
    }

    @Test
    void putsAsideWhatItCannotRead() {
        for (var body : List.of("{}", "{\"hold\": \"x\", \"fence\": 1}", "{\"hold\": \"x\"}", "not json")) {
            assertThatThrownBy(() -> listener.on(message(PlacementMessages.BED_TAKEN, body)))
                    .isInstanceOf(PoisonRecord.class);
        }
    }

    @Test
    void ignoresAndCountsWhatItDoesNotUse() {
        listener.on(message("placement.something-new.v1", "{}"));

        assertThat(meters.counter("relais.capacity.arrivals", "result", "ignored")
                        .count())
                .isEqualTo(1);
    }

    static Stream<String> taken() {
        return new Contract(PlacementMessages.BED_TAKEN).examples().values().stream();
    }

    static Stream<String> left() {
        return new Contract(PlacementMessages.BED_LEFT).examples().values().stream();
    }

    private void store(String example, Hold.Phase phase) {
        var data = JSON.readTree(example);
        var id = new HoldId(UUID.fromString(data.path("hold").asString()));
        var fence = data.path("fence").asLong();
        var now = CentreFixture.NOW;
        var hold = CentreFixture.aHold(id, fence, now, phase);
        var bed = new BedId("bed");
        var kept = phase instanceof Hold.LivedIn
                ? new Bed.Occupied(bed, id, now)
                : new Bed.Reserved(bed, id, new Vacancy(now, now.plusSeconds(60)));
        var unit = new Unit(
                CentreFixture.UNIT, AllocationMode.PER_BED, 1, CentreFixture.terms(DurationClass.SHORT), List.of(kept));
        var centre = new Centre(
                CentreFixture.PROFILE,
                CentreFixture.standing(CentreStatus.VALIDATED, null),
                List.of(unit),
                new Holds(List.of(hold), List.of(), fence));
        centres.create(
                        centre.id(),
                        CommandContext.system(now),
                        () -> Decision.accept(centre, new CentreEvent.CentreReactivated()))
                .block();
    }

    private BedStatus status() {
        return CentreFixture.states(
                        centres.find(CentreFixture.PROFILE.id()).block().value())
                .get(0);
    }

    private static ConsumerRecord<String, byte[]> message(String type, String body) {
        var record =
                new ConsumerRecord<>(Topics.PLACEMENT_ARRIVALS, 0, 0, "key", body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", "1",
                        "ce_type", type,
                        "ce_subject", "key",
                        "ce_time", "2026-03-02T09:00:00Z",
                        "ce_aggregateversion", "1",
                        "ce_eventindex", "0",
                        "ce_actor", "someone",
                        "ce_actorrole", "CENTRE",
                        "ce_actororg", "an-org")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
