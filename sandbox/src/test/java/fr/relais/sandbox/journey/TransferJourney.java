package fr.relais.sandbox.journey;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** A stay and its transfer: scenario 13. */
@ExtendWith(Staging.class)
class TransferJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Somebody lives in a room of the centre, by a request of the association. */
    private record Living(Request request, Offer offer, Stay stay) {}

    private static Living living(Association association, Centre centre, RequestForm form) {
        var request = association.submits(form);
        var offer = centre.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        offer.arrive();
        centre.awaitBeds(Map.of("OCCUPIED", 1L));
        return new Living(request, offer, Stay.of(offer));
    }

    private static RequestForm transferOf(Living living, String reason) {
        return aRequest()
                .with("transfer", Map.of("of", living.request().reference(), "reason", reason))
                .with(
                        "householdRef",
                        living.request().answer().path("householdRef").asString());
    }

    @Test
    void keepsTheOldPlaceUntilSheHasArrivedAndNeitherCentreSeesTheOther(World world) {
        var old = world.centre("29");
        old.publishes(aRoom());
        var next = world.centre("83");
        var association = world.association();
        try (var topics = Records.fromNowOn(world.brokerAddress())) {
            var living = living(association, old, aRequest().onlyIn("29"));
            next.publishes(aRoom());
            living.stay().record("danger", Map.of("inDanger", true)).expect(200);
            var seen = world.coordinator().sees(living.request());
            world.coordinator().inbox().awaitExactly(seen.reference(), "STAY_URGENT");

            var transfer = association.submits(transferOf(living, "DANGER").onlyIn("29", "83"));
            var offer = next.awaitOffer();
            living.stay().awaitStatus("TRANSFERRING");
            offer.accept();
            transfer.awaitStatus("ACCEPTED");
            transfer.agrees(true).expect(200);
            assertThat(living.offer()
                            .departure("UNKNOWN", Step.newKey())
                            .expect(409)
                            .problem())
                    .isEqualTo("transfer-under-way");
            assertThat(old.beds()).isEqualTo(Map.of("OCCUPIED", 1L));
            offer.arrive();

            old.awaitBeds(Map.of("UNAVAILABLE", 1L));
            next.awaitBeds(Map.of("OCCUPIED", 1L));
            living.stay().awaitStatus("ENDED");
            assertThat(living.stay().body().path("destination").asString()).isEqualTo("TRANSFERRED");
            living.request().awaitStatus("ENDED");
            assertThat(transfer.status()).isEqualTo("PLACED");
            old.inbox().awaitExactly(living.offer().reference(), "OFFER_RECEIVED", "OFFER_CONFIRMED", "STAY_ENDED");
            requireThatNeitherSeesTheOther(living, old, offer, next);
            requireThatNothingPublishedJoinsThem(topics, living, old, offer, next);
        }
    }

    /** As it is spelt where it is meant: two figures stand in many a time. */
    private static String quoted(String departement) {
        return "\"" + departement + "\"";
    }

    private static void requireThatNeitherSeesTheOther(Living living, Centre old, Offer offer, Centre next) {
        assertThat(everythingSeenBy(old, living.offer()))
                .contains(living.offer().reference())
                .doesNotContain(next.code(), next.organisation(), quoted(next.departement()), offer.reference());
        assertThat(everythingSeenBy(next, offer))
                .contains(offer.reference())
                .doesNotContain(
                        old.code(),
                        old.organisation(),
                        quoted(old.departement()),
                        living.offer().reference(),
                        "ransfer",
                        "DANGER");
    }

    /** Every page that a centre can ask for about its own. */
    private static String everythingSeenBy(Centre centre, Offer offer) {
        return Stream.of("/v1/offers", "/v1/offers/" + offer.reference(), "/v1/stays", "/v1/stays/" + offer.reference())
                        .map(path ->
                                centre.manager().get(path).expect(200).body().toString())
                        .reduce("", String::concat)
                + centre.read().body().path("units")
                + centre.inbox().items();
    }

    private static void requireThatNothingPublishedJoinsThem(
            Records topics, Living living, Centre old, Offer offer, Centre next) {
        Patience.until(
                "the end of the old stay",
                () -> assertThat(topics.all())
                        .anySatisfy(record -> assertThat(record.everything())
                                .contains("STAY_ENDED", living.offer().reference())));
        assertThat(topics.all()).noneSatisfy(record -> {
            assertThat(record.everything())
                    .containsAnyOf(
                            old.organisation(), old.code(), living.offer().reference());
            assertThat(record.everything()).containsAnyOf(next.organisation(), next.code(), offer.reference());
        });
    }

    @Test
    void neverAsksTheCentreThatSheLeavesAndLeavesHerThereWhenItIsWithdrawn(World world) {
        var place = world.departement();
        var old = world.centre(place);
        old.publishes(aRoom());
        var association = world.association();
        var living = living(association, old, aRequest().onlyIn(place));
        old.publishes(aRoom());

        var transfer = association.submits(transferOf(living, "WISH").onlyIn(place));

        living.stay().awaitStatus("TRANSFERRING");
        world.coordinator().sees(transfer).awaitWaiting("NO_CENTRE_LEFT_TO_ASK");
        assertThat(association
                        .referrer()
                        .post(
                                Association.REQUESTS,
                                transferOf(living, "WISH").onlyIn(place).body())
                        .expect(409)
                        .problem())
                .isEqualTo("transfer-under-way");
        transfer.withdraw().expect(200);
        living.stay().awaitStatus("ACTIVE");
        assertThat(old.openOffers()).isEmpty();
        living.offer().departure("OWN_HOME", Step.newKey()).expect(200);
        living.stay().awaitStatus("ENDED");
    }

    @Test
    void endsNoStayByATimerAndTellsWhoIsToLook(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var living = living(world.association(), centre, aRequest().onlyIn(place));
        var now = world.now();
        var today = now.atZone(PARIS).toLocalDate();
        var seen = world.coordinator().sees(living.request());
        living.stay()
                .record("absence", Map.of("since", now.toString(), "minor", false))
                .expect(200);
        living.stay()
                .record(
                        "identification-review",
                        Map.of("reasonableGroundsOn", today.minusDays(28).toString(), "regime", "FRENCH_LAW"))
                .expect(200);
        living.stay()
                .record(
                        "transition",
                        Map.of("dueIn", YearMonth.from(today).plusMonths(1).toString()))
                .expect(200);

        world.pass(Duration.ofDays(4));

        Patience.until(
                "tasks",
                () -> assertThat(new TreeSet<>(living.stay().tasks()))
                        .containsExactly("ABSENCE", "IDENTIFICATION_REVIEW", "TRANSITION"));
        world.coordinator().inbox().awaitExactly(seen.reference(), "STAY_ATTENTION");
        Patience.until(
                "one notice a task",
                () -> assertThat(centre.inbox().kindsAbout(living.offer().reference()))
                        .containsExactlyInAnyOrderElementsOf(
                                List.of("OFFER_RECEIVED", "OFFER_CONFIRMED", "STAY_TASK", "STAY_TASK")));
        assertThat(living.stay().status()).isEqualTo("ABSENT");
        assertThat(living.request().status()).isEqualTo("PLACED");
        assertThat(centre.beds()).isEqualTo(Map.of("OCCUPIED", 1L));
        assertThat(living.stay().body().path("identificationReviewOn").asString())
                .isEqualTo(today.plusDays(2).toString());
    }
}
