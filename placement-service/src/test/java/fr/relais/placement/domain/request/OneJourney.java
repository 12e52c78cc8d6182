package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.preparation.Escort;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.preparation.Leg;
import fr.relais.placement.domain.preparation.Payer;
import fr.relais.placement.domain.preparation.TravelMode;

/** Four hours by train, one in a car. */
final class OneJourney {

    private OneJourney() {}

    static Journey beginning(Instant departsAt) {
        var changesAt = departsAt.plus(Duration.ofHours(4));
        return new Journey(
                List.of(
                        new Leg(TravelMode.TRAIN, departsAt, changesAt),
                        new Leg(TravelMode.CAR, changesAt, changesAt.plus(Duration.ofHours(1)))),
                Escort.REFERRER,
                Payer.NATIONAL_SCHEME);
    }
}
