package fr.relais.sandbox.journey;

import java.util.Map;
import java.util.stream.IntStream;

import fr.relais.sandbox.journey.Association.Request;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests are taken while nobody can hold a bed, and matched when somebody can again. */
@ExtendWith(Staging.class)
class CapacityAwayJourney {

    /** More than the circuit breaker watches before it opens. */
    private static final int ENOUGH_TO_OPEN_THE_CIRCUIT = 12;

    private static final int BEDS = 3;

    @Test
    void takesRequestsWhileCapacityIsAwayAndMatchesThemWhenItIsBack(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom().places(BEDS));
        awaitKnown(world, place, centre);
        world.kill(Service.CAPACITY);

        var association = world.association();
        var requests = IntStream.range(0, ENOUGH_TO_OPEN_THE_CIRCUIT)
                .mapToObj(number -> association.submits(aRequest().onlyIn(place)))
                .toList();
        assertThat(requests).extracting(Request::status).containsOnly("SEARCHING");
        assertThat(centre.openOffers()).isEmpty();
        assertThat(centre.manager().get(centre.path()).status()).isEqualTo(503);
        world.restart(Service.CAPACITY);

        centre.awaitBeds(Map.of("HELD", (long) BEDS));
        Patience.until(
                "an offer for each bed", () -> assertThat(centre.openOffers()).hasSize(BEDS));
        Patience.until(
                "everybody else waits",
                () -> assertThat(world.coordinator().open())
                        .filteredOn(line -> line.path("status").asString().equals("WAITING"))
                        .hasSize(ENOUGH_TO_OPEN_THE_CIRCUIT - BEDS));
    }

    /** Placement has heard of the vacancy: it makes an offer, which is taken back. */
    private static void awaitKnown(World world, String place, Centre centre) {
        var probe = world.association().submits(aRequest().onlyIn(place));
        centre.awaitOffer();
        probe.withdraw().expect(200);
        centre.awaitBeds(Map.of("VACANT", (long) BEDS));
    }
}
