package fr.relais.figures.adapter.kafka;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.figures.domain.freeze.Registered;
import fr.relais.figures.domain.freeze.ToldFact;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what placement-service tells; the version of a record is the night in which it was told. */
final class ToldFacts {

    private static final Pattern QUARTER = Pattern.compile("(2[0-9]{3})-T([1-4])");

    private ToldFacts() {}

    /** @throws PoisonRecord when it is no fact; also when a code is not known yet, so that it can be replayed later */
    static ToldFact fact(IncomingEvent event) {
        return read(
                event,
                said -> new ToldFact(
                        new Fact(
                                UUID.fromString(said.subject()),
                                quarter(said),
                                Track.valueOf(said.text("track")),
                                HouseholdForm.valueOf(said.text("form")),
                                codes(said, "ageBands", AgeBand.class),
                                region(said.text("region")),
                                RequestOutcome.valueOf(said.text("outcome")),
                                waited(said.data().get("waited")),
                                codes(said, "unmet", UnmetReason.class),
                                codes(said, "refusals", RefusalReason.class),
                                Exploitation.NOT_GIVEN,
                                Identification.NOT_GIVEN,
                                UUID.fromString(said.text("organisation")).toString()),
                        Instant.ofEpochMilli(said.version())));
    }

    /** @throws PoisonRecord when it is not the end of a night */
    static Registered registered(IncomingEvent event) {
        return read(
                event,
                said -> new Registered(
                        quarter(said), Math.toIntExact(said.number("count")), Instant.ofEpochMilli(said.version())));
    }

    private static <T> T read(IncomingEvent event, Function<IncomingEvent, T> reading) {
        try {
            return reading.apply(event);
        } catch (IllegalArgumentException | ArithmeticException other) {
            throw new PoisonRecord();
        }
    }

    private static Quarter quarter(IncomingEvent event) {
        var parts = QUARTER.matcher(event.text("quarter"));
        if (!parts.matches()) {
            throw new PoisonRecord();
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private static Region region(String code) {
        return Stream.of(Region.values())
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(PoisonRecord::new);
    }

    private static @Nullable WaitingBand waited(@Nullable JsonNode said) {
        return said == null || said.isNull() ? null : WaitingBand.valueOf(said.asString());
    }

    private static <E extends Enum<E>> Set<E> codes(IncomingEvent event, String field, Class<E> type) {
        var said = event.data().path(field);
        if (!said.isArray()) {
            throw new PoisonRecord();
        }
        return said.valueStream()
                .map(code -> Enum.valueOf(type, code.asString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
