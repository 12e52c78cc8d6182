package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A centre of one test, as its manager uses Relais.
 *
 * @param manager who works there, and nowhere else in this test
 * @param code what the centre is called in addresses
 * @param inbox what its organisation is told
 */
record Centre(Session manager, String organisation, String departement, String code, Inbox inbox) {

    String path() {
        return "/v1/centres/" + code;
    }

    /** A unit whose places are all declared vacant. */
    Unit publishes(UnitForm form) {
        var unit = declares(form);
        unit.declareVacant(form.capacity());
        return unit;
    }

    Unit declares(UnitForm form) {
        return new Unit(
                this, manager.post(path() + "/units", form.body()).expect(201).text("unit"));
    }

    Answer read() {
        return manager.get(path()).expect(200);
    }

    /** How many beds are in which state; states without a bed are left out. */
    Map<String, Long> beds() {
        return read().body()
                .path("units")
                .valueStream()
                .flatMap(unit -> unit.path("beds").valueStream())
                .collect(Collectors.groupingBy(
                        bed -> bed.path("state").asString(""), TreeMap::new, Collectors.counting()));
    }

    void awaitBeds(Map<String, Long> expected) {
        Patience.until("beds", () -> assertThat(beds()).isEqualTo(expected));
    }

    /** Nothing has changed: one call for the whole centre. */
    void confirms() {
        manager.post(path() + "/confirmations", Map.of()).expect(200);
    }

    /** Without those of people who live here: the manager may have worked at the centre of an earlier test. */
    List<JsonNode> openOffers() {
        return manager.get("/v1/offers")
                .expect(200)
                .body()
                .path("offers")
                .valueStream()
                .filter(offer -> !offer.path("status").asString("").equals("ARRIVED"))
                .toList();
    }

    Optional<Offer> openOffer() {
        return openOffers().stream()
                .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                .map(offer -> new Offer(this, offer.path("offer").asString("")))
                .findFirst();
    }

    Offer awaitOffer() {
        return Patience.find("an offer to the centre", this::openOffer);
    }

    /**
     * A unit of a centre.
     *
     * @param id what it is called in addresses and in offers
     */
    record Unit(Centre centre, String id) {

        String path() {
            return centre.path() + "/units/" + id;
        }

        void declareVacant(int places) {
            vacant(places).expect(200);
        }

        Answer vacant(int places) {
            return centre.manager().post(path() + "/vacancies", Map.of("beds", places));
        }
    }
}
