package fr.relais.sandbox.journey;

import java.time.Duration;
import java.util.Map;

import fr.relais.sandbox.api.NoticeStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** What each side is told, in its inbox and live. */
@ExtendWith(Staging.class)
class NoticesJourney {

    private static final Duration LIVE = Duration.ofSeconds(15);

    @Test
    void tellsEachSideEachStepExactlyOnceUnderItsOwnReference(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();

        var request = association.submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        offer.arrive();
        offer.depart();

        association
                .inbox()
                .awaitExactly(
                        request.reference(),
                        "REQUEST_SUBMITTED",
                        "REQUEST_ACCEPTED",
                        "REQUEST_CONFIRMED",
                        "REQUEST_ARRIVED",
                        "REQUEST_ENDED");
        centre.inbox().awaitExactly(offer.reference(), "OFFER_RECEIVED", "OFFER_CONFIRMED");
        assertThat(centre.inbox().kindsAbout(request.reference())).isEmpty();
        assertThat(association.inbox().kindsAbout(offer.reference())).isEmpty();
    }

    @Test
    void tellsACentreLiveAndLaterWhatItMissedWhileItWasAway(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();
        String seen;
        try (var live = centre.manager().notices("")) {
            association.submits(aRequest().onlyIn(place));
            seen = next(live, "OFFER_RECEIVED").id();
        }
        var offer = centre.awaitOffer();
        offer.accept();
        var request = association.submitted().get(0);
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        centre.inbox().awaitExactly(offer.reference(), "OFFER_RECEIVED", "OFFER_CONFIRMED");

        try (var resumed = centre.manager().notices(seen)) {
            assertThat(kind(resumed.next(event -> true, LIVE).orElseThrow())).isEqualTo("OFFER_CONFIRMED");
            request.agrees(false).expect(200);
            assertThat(next(resumed, "OFFER_CLOSED").data().path("reference").asString())
                    .isEqualTo(offer.reference());
        }
    }

    @Test
    void tellsAnAssociationLive(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();

        try (var live = association.referrer().notices("")) {
            var request = association.submits(aRequest().onlyIn(place));
            next(live, "REQUEST_SUBMITTED");
            centre.awaitOffer().accept();
            var accepted = live.next(event -> true, LIVE).orElseThrow();

            assertThat(kind(accepted)).isEqualTo("REQUEST_ACCEPTED");
            assertThat(accepted.data().path("reference").asString()).isEqualTo(request.reference());
        }
    }

    @Test
    void marksWhatSomebodyHasSeen(World world) {
        var association = world.association();
        var place = world.departement();
        var request = association.submits(aRequest().onlyIn(place));
        association.inbox().awaitExactly(request.reference(), "REQUEST_SUBMITTED");
        var item = association.inbox().items().get(0);
        var path = "/v1/inbox/" + item.path("item").asString() + "/acknowledgement";

        var first = association.referrer().post(path, Map.of()).expect(200).text("acknowledgedAt");
        var again = association.referrer().post(path, Map.of()).expect(200).text("acknowledgedAt");

        assertThat(first).isNotEmpty().isEqualTo(again);
        assertThat(world.centre(place).manager().post(path, Map.of()).status()).isEqualTo(404);
    }

    private static NoticeStream.Event next(NoticeStream stream, String kind) throws InterruptedException {
        return stream.next(event -> kind(event).equals(kind), LIVE).orElseThrow();
    }

    private static String kind(NoticeStream.Event event) {
        JsonNode data = event.data();
        return data.path("kind").asString("");
    }
}
