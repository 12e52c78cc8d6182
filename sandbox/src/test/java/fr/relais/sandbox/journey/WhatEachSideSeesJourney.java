package fr.relais.sandbox.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.journey.Association.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** Who sees what: the referrer no centre, the centre no origin, and nobody can tell why a search takes long. */
@ExtendWith(Staging.class)
class WhatEachSideSeesJourney {

    private static final List<String> SEARCHING = List.of(
            "reference",
            "status",
            "householdRef",
            "track",
            "dangerTier",
            "people",
            "submittedAt",
            "since",
            "household",
            "relocation",
            "dangerZones",
            "localZones",
            "oceanCrossing",
            "departsFrom",
            "needs",
            "wishes",
            "languages",
            "fallback");

    @Test
    void answersASearchWithTheSameBytesWhetherABedIsHeldOrMissingOrWasRefused(World world) {
        var held = world.departement();
        var refused = world.departement();
        var centre = world.centre(held);
        centre.publishes(aRoom());
        var refusing = world.centre(refused);
        refusing.publishes(aRoom());
        var association = world.association();

        var one = association.submits(aRequest().onlyIn(held));
        centre.awaitOffer();
        var other = association.submits(aRequest().onlyIn(refused));
        refusing.awaitOffer().refuse("TECHNICAL");
        var third = association.submits(aRequest().onlyIn(world.departement()));
        world.coordinator().sees(third).awaitStatus("WAITING");
        world.coordinator().sees(other).awaitStatus("WAITING");

        assertThat(read(one)).isEqualTo(read(other)).isEqualTo(read(third));
        assertThat(one.body().propertyNames()).containsExactlyInAnyOrderElementsOf(SEARCHING);
        assertThat(new TreeSet<>(association.inbox().kinds())).containsExactly("REQUEST_SUBMITTED");
    }

    /** Scenario 11. The place is kept from others, so the request was elsewhere before anybody decided. */
    @Test
    void takesARefusalWithATextToTheCoordinatorWhileTheNextCentreIsAsked(World world) {
        var place = world.departement();
        var refusing = world.centre(place);
        refusing.publishes(aRoom());
        var association = world.association();
        var request = association.submits(aRequest().onlyIn(place));
        var offer = refusing.awaitOffer();
        var next = world.centre(place);
        next.publishes(aRoom());

        offer.refuse("OTHER", Confided.in("text of a refusal"));
        next.awaitOffer();
        var review = Patience.find("the review", () -> world.coordinator().reviewAt(refusing));

        var seen = world.coordinator().session().get(review).expect(200);
        assertThat(seen.text("text")).isEqualTo(Confided.in("text of a refusal"));
        assertThat(seen.text("status")).isEqualTo("OPEN");
        assertThat(refusing.beds()).isEqualTo(Map.of("HELD", 1L));
        Confided.isNotIn("what both sides see", offer.body().toString() + request.body());
        world.coordinator().session().post(review + "/confirmation", Map.of()).expect(200);
        refusing.awaitBeds(Map.of("VACANT", 1L));
        assertThat(next.openOffer()).isPresent();
    }

    /** What stays when everything is left out that differs between any two requests. */
    private static Exchange read(Request request) {
        var body = request.body();
        return Exchange.of(request.referrer().request(request.path()).GET())
                .without(
                        request.reference(),
                        body.path("householdRef").asString(),
                        body.path("submittedAt").asString(),
                        "\"departsFrom\":" + body.path("departsFrom"),
                        body.path("localZones").toString());
    }

    /** Versions grow with what happens behind the status: nobody may try which one it is. */
    @Test
    void tellsNothingToWhoeverGuessesVersions(World world) {
        var held = world.departement();
        world.centre(held).publishes(aRoom());
        var association = world.association();
        var one = association.submits(aRequest().onlyIn(held));
        var other = association.submits(aRequest().onlyIn(world.departement()));
        world.coordinator().sees(one).awaitStatus("OFFERED");
        world.coordinator().sees(other).awaitStatus("WAITING");

        for (var guess = 1; guess <= 6; guess++) {
            assertThat(agreeing(one, guess).status()).isEqualTo(400);
            assertThat(agreeing(other, guess).status()).isEqualTo(400);
        }
    }

    private static Answer agreeing(Request request, int version) {
        var body = BodyPublishers.ofString("{\"agrees\":true}");
        return request.referrer()
                .send(request.referrer()
                        .request(request.path() + "/agreement")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "guess-" + version)
                        .header("If-Match", "\"" + version + "\"")
                        .POST(body));
    }

    /** After a silence somebody has to be called: the coordinator finds the centre of an offer. */
    @Test
    void showsTheCoordinatorAtWhichCentreAnOfferIs(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        centre.awaitOffer();

        var seen = world.coordinator().sees(request).body();

        assertThat(seen.at("/offers/0/centre").asString()).isEqualTo(centre.code());
        world.coordinator().session().get("/v1/centres/" + centre.code()).expect(200);
    }

    @Test
    void answersASubmissionTheSameWhetherThereIsAPlaceOrNot(World world) {
        var place = world.departement();
        world.centre(place).publishes(aRoom());
        var association = world.association();

        var with = association.submits(aRequest().onlyIn(place)).answer();
        var without =
                association.submits(aRequest().onlyIn(world.departement())).answer();

        assertThat(with.propertyNames()).containsExactlyElementsOf(List.copyOf(without.propertyNames()));
        assertThat(with.path("status")).isEqualTo(without.path("status"));
        assertThat(numbers(with)).containsExactly("115", "17", "112", "119").isEqualTo(numbers(without));
    }

    private static List<String> numbers(JsonNode answer) {
        return answer.path("fallback")
                .valueStream()
                .map(one -> one.path("number").asString(""))
                .toList();
    }

    @Test
    void tellsTheReferrerARegionAfterTheCentresYesAndNothingCloser(World world) {
        var centre = world.centre("44");
        var room = centre.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn("44"));
        var offer = centre.awaitOffer();

        offer.accept();
        request.awaitStatus("ACCEPTED");

        var body = request.body();
        assertThat(body.at("/region").toString()).contains("Pays de la Loire");
        assertThat(body.propertyNames()).containsAll(SEARCHING).contains("region", "thinkingUntil", "reservedUntil");
        assertThat(body.propertyNames()).hasSize(SEARCHING.size() + 3);
        assertThat(body.toString()).doesNotContain(centre.code(), room.id(), offer.reference(), centre.organisation());
    }

    @Test
    void showsTheCentreWhoWouldComeAndNotWhereFrom(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();

        var request = association.submits(
                aRequest().onlyIn(place).with("dangerZones", List.of("2A")).speaking("bin"));
        var offer = centre.awaitOffer().body();

        assertThat(offer.propertyNames())
                .containsExactlyInAnyOrder(
                        "offer",
                        "status",
                        "unit",
                        "beds",
                        "answerBy",
                        "dangerTier",
                        "household",
                        "needs",
                        "wishes",
                        "languages");
        assertThat(offer.at("/household/people/0").propertyNames()).containsExactlyInAnyOrder("ageBand", "gender");
        assertThat(offer.toString())
                .contains("bin")
                .doesNotContain("2A", association.organisation(), request.reference());
    }

    @Test
    void showsTheCoordinatorCentresButNotWhoAsksOrWhoComes(World world) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var association = world.association();
        var request = association.submits(aRequest().onlyIn(place));
        centre.awaitOffer();

        var seen = world.coordinator().sees(request);

        assertThat(seen.departements()).containsExactly(place);
        assertThat(seen.reference()).isNotEqualTo(request.reference());
        assertThat(seen.body().toString())
                .doesNotContain(request.reference(), association.organisation(), "household", "Zones", "ageBand");
    }
}
