package fr.relais.placement.adapter.mongo;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import fr.relais.placement.adapter.mongo.OpenRequests.Found;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.standing.Age;
import fr.relais.placement.domain.standing.Standing.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What was found of requests last, as figures. Names are chosen here: none is that of a constant. */
record StandingGauges(OpenRequests requests) implements MeterBinder {

    private static final Map<Pace, String> URGENCIES = Map.of(Pace.EMERGENCY, "emergency", Pace.ORIENTED, "planned");

    private static final Map<Age, String> AGES = Map.of(
            Age.UNDER_ONE_HOUR, "under-1h",
            Age.UNDER_FOUR_HOURS, "1h-4h",
            Age.UNDER_ONE_DAY, "4h-24h",
            Age.UNDER_SEVEN_DAYS, "1d-7d",
            Age.OLDER, "over-7d");

    @Override
    public void bindTo(MeterRegistry meters) {
        URGENCIES.forEach((pace, urgency) -> AGES.forEach((age, name) -> gauge(
                        "relais.placement.requests.open",
                        found -> found.standing().count(new Kind(pace, age)))
                .tag("urgency", urgency)
                .tag("age", name)
                .description("requests that are neither over nor placed")
                .register(meters)));
        Stream.concat(OpenRequests.OPEN.stream(), Stream.of(OpenRequests.PLACED))
                .forEach(stage -> gauge(
                                "relais.placement.requests.stage",
                                found -> found.byStage().getOrDefault(stage, 0L))
                        .tag("stage", stage)
                        .description("requests by where they stand")
                        .register(meters));
        gauge(
                        "relais.placement.emergencies.unanswered",
                        found -> found.standing().unanswered())
                .description("emergencies that have had no centre's word in time")
                .register(meters);
        gauge("relais.placement.offers.late", found -> found.standing().late())
                .description("offers whose time has ended, and which no round has moved on")
                .register(meters);
    }

    private Gauge.Builder<OpenRequests> gauge(String name, ToDoubleFunction<Found> figure) {
        return Gauge.builder(name, requests, all -> {
            var found = all.found();
            return found == null ? Double.NaN : figure.applyAsDouble(found);
        });
    }
}
