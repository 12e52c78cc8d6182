package fr.relais.sandbox.journey;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** The main job, from a vacancy to an arrival, and the ways it may take on the way. */
@ExtendWith(Staging.class)
class MainJobJourney {

    @Test
    void leadsFromAVacancyToAnArrivalAndToADeparture(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());

        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        assertThat(centre.beds()).isEqualTo(Map.of("HELD", 1L));
        offer.accept();
        request.awaitStatus("ACCEPTED");
        assertThat(centre.beds()).isEqualTo(Map.of("RESERVED", 1L));
        request.agrees(true).expect(200);
        assertThat(request.status()).isEqualTo("CONFIRMED");
        request.departs().expect(200);
        assertThat(request.status()).isEqualTo("IN_TRANSIT");
        assertThat(offer.status()).isEqualTo("CONFIRMED");
        offer.arrive();
        assertThat(request.status()).isEqualTo("PLACED");
        centre.awaitBeds(Map.of("OCCUPIED", 1L));
        offer.depart();

        assertThat(request.status()).isEqualTo("ENDED");
        centre.awaitBeds(Map.of("UNAVAILABLE", 1L));
    }

    @Test
    void goesToTheNextCentreByItselfWhenOneRefuses(World world) {
        var place = world.departement();
        var first = world.centre(place);
        first.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = first.awaitOffer();
        var second = world.centre(place);
        second.publishes(aRoom());

        offer.refuse("DANGER_NEAR_SITE");
        second.awaitOffer().accept();

        request.awaitStatus("ACCEPTED");
        assertThat(world.coordinator().sees(request).outcomes()).containsExactly("REFUSED", "PRE_ADMISSION");
        first.awaitBeds(Map.of("VACANT", 1L));
    }

    @Test
    void waitsAndIsMatchedWhenASuitableVacancyAppears(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        var room = centre.declares(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        world.coordinator().sees(request).awaitWaiting("NO_FRESH_PLACE");

        room.declareVacant(1);

        assertThat(centre.awaitOffer().body().path("unit").asString()).isEqualTo(room.id());
    }

    @Test
    void letsHerSayNoAfterAYesAndGoesOnWithHerSeniority(World world) {
        var place = world.departement();
        var first = world.centre(place);
        first.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = first.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        var second = world.centre(place);
        second.publishes(aRoom());
        var seen = world.coordinator().sees(request);
        var seniority = seen.body().path("seniority");

        request.agrees(false).expect(200);

        second.awaitOffer();
        first.awaitBeds(Map.of("VACANT", 1L));
        assertThat(offer.status()).isEqualTo("WITHDRAWN");
        assertThat(seen.outcomes()).containsExactly("PERSON_DECLINED", "OPEN");
        assertThat(seen.body().path("seniority")).isEqualTo(seniority);
    }

    @Test
    void givesTheBedBackWhenTheRequestIsWithdrawn(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();

        request.withdraw().expect(200);

        centre.awaitBeds(Map.of("VACANT", 1L));
        assertThat(offer.answer("acceptance").expect(409).problem()).isEqualTo("offer-closed");
        assertThat(request.status()).isEqualTo("WITHDRAWN");
    }

    @Test
    void confirmsNothingWithoutHerYes(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        assertThat(request.agrees(true).expect(409).problem()).isEqualTo("nothing-to-agree-to");
        offer.accept();
        request.awaitStatus("ACCEPTED");

        var arrival = offer.answer("arrival");

        assertThat(arrival.expect(409).problem()).isEqualTo("not-confirmed");
        assertThat(centre.beds()).isEqualTo(Map.of("RESERVED", 1L));
    }
}
