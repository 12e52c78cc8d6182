package fr.relais.sandbox.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Many who want one bed (INV-02), and scenario 9. */
@ExtendWith(Staging.class)
class RaceJourney {

    private static final int CLIENTS = 200;

    @Test
    void givesTwoAssociationsThatAskAtTheSameMomentOnePlaceOnce(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var form = aRequest().onlyIn(place);
        var key = UUID.randomUUID().toString();
        var one = world.association();
        var other = world.association();

        var answers = together(List.of(submission(one, form, key), submission(other, form, key)));
        var requests = List.of(
                one.taken(answers.get(0).expect(201)),
                other.taken(answers.get(1).expect(201)));

        centre.awaitOffer();
        Patience.until(
                "one offer, and one who waits",
                () -> assertThat(statusesOf(requests, world.coordinator()))
                        .containsExactlyInAnyOrder("OFFERED", "WAITING"));
        assertThat(submission(one, form, key).call().body())
                .isEqualTo(answers.get(0).body());
        assertThat(one.requests()).filteredOn(isOneOf(requests)).hasSize(1);

        var second = world.centre(place);
        second.publishes(aRoom());
        second.awaitOffer();
    }

    /** By when they were submitted, which may be the same moment for both: the coordinator has other pseudonyms. */
    private static List<String> statusesOf(List<Request> requests, Coordinator coordinator) {
        var moments = requests.stream()
                .map(request -> request.body().path("submittedAt").asString(""))
                .toList();
        return coordinator.open().stream()
                .filter(line -> moments.contains(line.path("submittedAt").asString("")))
                .map(line -> line.path("status").asString(""))
                .toList();
    }

    private static Predicate<JsonNode> isOneOf(List<Request> requests) {
        return line -> requests.stream()
                .anyMatch(request ->
                        request.reference().equals(line.path("reference").asString("")));
    }

    @Test
    void makesExactlyOneOfferWhenTwoHundredAskForOneBed(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var associations = world.everyAssociation();
        var form = aRequest().onlyIn(place);
        var calls = new ArrayList<Callable<Answer>>();
        for (var client = 0; client < CLIENTS; client++) {
            var association = associations.get(client % associations.size());
            calls.add(submission(association, form, UUID.randomUUID().toString()));
        }

        var answers = together(calls);

        for (var client = 0; client < CLIENTS; client++) {
            associations.get(client % associations.size()).taken(answers.get(client));
        }
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        centre.awaitOffer();
        awaitOthersWaiting(world);
        assertThat(centre.openOffers()).hasSize(1);
        assertThat(centre.beds()).isEqualTo(Map.of("HELD", 1L));
        centre.awaitOffer().accept();
        awaitOneAccepted(associations);
        assertThat(centre.inbox().kinds()).containsExactly("OFFER_RECEIVED");
    }

    private static void awaitOthersWaiting(World world) {
        Patience.until("everybody else waits", () -> {
            var statuses = world.coordinator().open().stream()
                    .map(line -> line.path("status").asString(""))
                    .toList();
            assertThat(statuses).filteredOn("OFFERED"::equals).hasSize(1);
            assertThat(statuses).filteredOn("WAITING"::equals).hasSize(CLIENTS - 1);
        });
    }

    private static void awaitOneAccepted(List<Association> associations) {
        Patience.until("one is accepted, everybody else searches", () -> {
            var accepted = associations.stream()
                    .flatMap(association -> association.requests().stream()
                            .filter(line -> association.submitted().stream()
                                    .anyMatch(own -> own.reference()
                                            .equals(line.path("reference").asString("")))))
                    .map(line -> line.path("status").asString(""))
                    .toList();
            assertThat(accepted).hasSize(CLIENTS).filteredOn("ACCEPTED"::equals).hasSize(1);
            assertThat(accepted).filteredOn("SEARCHING"::equals).hasSize(CLIENTS - 1);
        });
    }

    @Test
    void letsOneOfTwoOppositeAnswersOfACentreWin(World world) throws Exception {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        var refusal = "/v1/offers/" + offer.reference() + "/refusal";

        var answers = together(List.<Callable<Answer>>of(
                () -> offer.answer("acceptance"), () -> centre.manager().post(refusal, Map.of("reason", "TECHNICAL"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        var accepted = answers.get(0).status() == 200;
        request.awaitStatus(accepted ? "ACCEPTED" : "SEARCHING");
        centre.awaitBeds(Map.of(accepted ? "RESERVED" : "VACANT", 1L));
    }

    private static Callable<Answer> submission(Association association, RequestForm form, String key) {
        return () -> association.referrer().post(Association.REQUESTS, form.body(), key);
    }

    /** All calls at the same moment: nobody begins before everybody is ready. */
    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        var everybody = new CountDownLatch(calls.size());
        var ready = calls.stream()
                .<Callable<Answer>>map(call -> () -> {
                    everybody.countDown();
                    everybody.await();
                    return call.call();
                })
                .toList();
        return World.atOnce(calls.size(), ready);
    }
}
