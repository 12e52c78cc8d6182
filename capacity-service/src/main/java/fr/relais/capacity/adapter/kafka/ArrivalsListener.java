package fr.relais.capacity.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.RecordOccupancyUseCase;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/**
 * Applies what placement says of beds: slept in, or no longer.
 *
 * <p>Blocks on purpose: the container's thread is not an event loop, and waiting here keeps the two messages of one
 * hold in order, and not acknowledged until applied. May be told twice: the centre's own state, changed in the same
 * write, says that a hold is lived in or that its stay is over. What a centre refuses goes to the dead-letter topic and
 * is counted: somebody sleeps in a bed that we believe to be somebody else's, and a person has to look.
 */
class ArrivalsListener {

    private static final Logger log = LoggerFactory.getLogger(ArrivalsListener.class);
    private static final Duration WELL_BELOW_MAX_POLL_INTERVAL = Duration.ofSeconds(20);
    private static final String COUNTER = "relais.capacity.arrivals";

    private final RecordOccupancyUseCase recordOccupancy;
    private final HeardRecords heard;
    private final MeterRegistry meters;
    private final Clock clock;

    ArrivalsListener(RecordOccupancyUseCase recordOccupancy, HeardRecords heard, MeterRegistry meters, Clock clock) {
        this.recordOccupancy = recordOccupancy;
        this.heard = heard;
        this.meters = meters;
        this.clock = clock;
        for (var result : List.of("applied", "refused", "ignored")) {
            meters.counter(COUNTER, "result", result);
        }
    }

    @KafkaListener(topics = Topics.PLACEMENT_ARRIVALS, groupId = "capacity-service")
    void on(ConsumerRecord<String, byte[]> message) {
        var event = IncomingEvent.from(message);
        var context = new CommandContext(actorOf(message), clock.instant(), null, null, true);
        switch (event.type()) {
            case PlacementMessages.BED_TAKEN ->
                apply(message, recordOccupancy.bedTaken(hold(event), fence(event), context));
            case PlacementMessages.BED_LEFT ->
                apply(message, recordOccupancy.bedLeft(hold(event), fence(event), context));
            default -> count("ignored");
        }
    }

    private void apply(
            ConsumerRecord<String, byte[]> message, Mono<Outcome<Versioned<Centre>, CentreRefusal>> recording) {
        var outcome = heard.applying(message, recording).block(WELL_BELOW_MAX_POLL_INTERVAL);
        if (outcome instanceof Outcome.Refused<Versioned<Centre>, CentreRefusal> refused) {
            count("refused");
            log.error(
                    "an arrival or a departure does not fit the bed, correlation {}, code={}",
                    HeardRecords.trace(message),
                    refused.reason());
            throw new PoisonRecord();
        }
        count("applied");
    }

    private void count(String result) {
        meters.counter(COUNTER, "result", result).increment();
    }

    private static HoldId hold(IncomingEvent event) {
        try {
            return new HoldId(UUID.fromString(event.text("hold")));
        } catch (IllegalArgumentException notAnId) {
            throw new PoisonRecord();
        }
    }

    private static long fence(IncomingEvent event) {
        return event.number("fence");
    }

    /** Who recorded it at the other service: the change of the bed is theirs too (INV-23). */
    private static Actor actorOf(ConsumerRecord<String, byte[]> message) {
        return new Actor(header(message, "ce_actor"), header(message, "ce_actorrole"), header(message, "ce_actororg"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new PoisonRecord();
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
