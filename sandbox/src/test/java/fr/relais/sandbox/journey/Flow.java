package fr.relais.sandbox.journey;

import java.util.Map;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.journey.Association.Request;
import fr.relais.sandbox.journey.Centre.Unit;
import fr.relais.sandbox.journey.Coordinator.Case;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One run of the main job in a département of its own, in a room with two places: one is for the request, the other
 * would be taken if anything were done twice.
 */
final class Flow {

    static final int PLACES = 2;

    private final World world;
    private final String place;
    private final Association association;
    private final Centre centre;
    private final Unit room;
    private final Map<String, Integer> bedsBefore;
    private Request request;
    private Offer offer;
    private Case seen;

    Flow(World world) {
        this.world = world;
        this.place = world.departement();
        this.association = world.association();
        this.bedsBefore = world.coordinator().bedsIn(place);
        this.centre = world.centre(place);
        this.room = centre.declares(aRoom().places(PLACES));
    }

    RequestForm form() {
        return aRequest().onlyIn(place);
    }

    Association association() {
        return association;
    }

    Centre centre() {
        return centre;
    }

    Unit room() {
        return room;
    }

    /** Repeats of the submission are the same request, or no request at all. */
    void submitted(Answer answer) {
        if (answer.status() == 201 && request == null) {
            request = association.taken(answer);
        }
        if (answer.status() == 201) {
            assertThat(answer.body()).isEqualTo(request.answer());
        }
    }

    Request request() {
        return request;
    }

    void offered(Offer made) {
        offer = made;
        seen = world.coordinator().sees(request);
    }

    Offer offer() {
        return offer;
    }

    /** One place is in this state, the other is vacant: the beds sum up to the room's. */
    void requireOne(String state) {
        assertThat(centre.beds()).isEqualTo(Map.of(state, 1L, "VACANT", 1L));
    }

    /** Nothing is lost and nothing is doubled: true after the last step, and at any time later. */
    void requireNothingLostOrDoubled() {
        Patience.until(
                "the country", () -> assertThat(bedsSinceThen()).isEqualTo(Map.of("VACANT", 1, "UNAVAILABLE", 1)));
        assertThat(seen.outcomes()).containsExactly("STAY_ENDED");
        assertThat(association.requests())
                .filteredOn(line ->
                        request.reference().equals(line.path("reference").asString("")))
                .hasSize(1);
        requireEachNoticeOnce();
    }

    private Map<String, Integer> bedsSinceThen() {
        var counted = world.coordinator().bedsIn(place);
        bedsBefore.forEach((state, beds) -> counted.merge(state, -beds, Integer::sum));
        counted.values().removeIf(beds -> beds == 0);
        return counted;
    }

    void awaitEachNotice() {
        Patience.until("each notice once", this::requireEachNoticeOnce);
    }

    void requireEachNoticeOnce() {
        assertThat(association.inbox().kinds())
                .containsExactlyInAnyOrder(
                        "REQUEST_SUBMITTED",
                        "REQUEST_ACCEPTED",
                        "REQUEST_CONFIRMED",
                        "REQUEST_ARRIVED",
                        "REQUEST_ENDED");
        assertThat(centre.inbox().kinds()).containsExactlyInAnyOrder("OFFER_RECEIVED", "OFFER_CONFIRMED");
    }
}
