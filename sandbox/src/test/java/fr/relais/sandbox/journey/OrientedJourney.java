package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.Map;

import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** The oriented path, on which the person says no after the interview: scenario 10. */
@ExtendWith(Staging.class)
class OrientedJourney {

    @Test
    void letsHerSayNoAfterTheInterviewAtNoCost(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();
        var request = association.submits(
                aRequest().onlyIn(place).with("track", "ORIENTED").without("dangerZones"));
        var seen = world.coordinator().sees(request);
        var seniority = seen.body().path("seniority");
        assessed(world, request, seen.reference());
        var offer = Patience.find(
                "a question to the centre",
                () -> centre.openOffers().stream()
                        .map(asked -> new Offer(centre, asked.path("offer").asString("")))
                        .findFirst());
        assertThat(centre.beds()).isEqualTo(Map.of("VACANT", 1L));

        world.pass(Duration.ofHours(20));
        offer.accept();
        request.awaitStatus("ACCEPTED");
        assertThat(request.agrees(true).expect(409).problem()).isEqualTo("interview-missing");
        var interview =
                Map.of("at", world.now().plus(Duration.ofDays(6)).toString(), "interpretation", "INTERPRETER_BY_PHONE");
        association.referrer().post(request.path() + "/interview", interview).expect(200);
        world.pass(Duration.ofDays(6).plusHours(1));
        Patience.until(
                "the hour of the interview",
                () -> assertThat(offer.answer("interview/held").status()).isEqualTo(200));
        world.pass(Duration.ofDays(1));
        assertThat(request.status()).isEqualTo("ACCEPTED");
        assertThat(centre.beds()).isEqualTo(Map.of("RESERVED", 1L));

        request.agrees(false).expect(200);

        request.awaitStatus("SEARCHING");
        centre.awaitBeds(Map.of("STALE", 1L));
        assertThat(seen.body().path("seniority")).isEqualTo(seniority);
        seen.awaitStatus("WAITING");
    }

    /** By both sides, in whichever order. */
    private static void assessed(World world, Request request, String pseudonym) {
        request.referrer().post(request.path() + "/assessment", Map.of()).expect(200);
        world.coordinator()
                .session()
                .post("/v1/coordination/requests/" + pseudonym + "/assessment", Map.of())
                .expect(200);
    }
}
