package fr.relais.sandbox.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

import fr.relais.sandbox.api.NoticeStream;
import fr.relais.sandbox.api.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

/** What capacity decides and the whole country follows: a compromised site, a quota, a word without a login. */
@ExtendWith(Staging.class)
class CapacityJourney {

    private static final String COUNTRY = "/v1/capacity/stream";
    private static final Duration LIVE = Duration.ofSeconds(15);

    @Test
    void takesAnOpenOfferElsewhereAtOnceWhenTheSiteMayBeKnown(World world) {
        var place = world.departement();
        var known = world.centre(place);
        known.publishes(aRoom().places(2));
        var request = world.association().submits(aRequest().onlyIn(place));
        known.awaitOffer();
        var other = world.centre(place);
        other.publishes(aRoom());

        var answer =
                known.manager().post(known.path() + "/compromise", Map.of()).expect(200);

        assertThat(answer.body().path("withdrawn")).hasSize(1);
        other.awaitOffer();
        assertThat(world.coordinator().sees(request).outcomes()).containsExactly("SITE_COMPROMISED", "OPEN");
        assertThat(request.body().path("status").asString("")).isEqualTo("SEARCHING");
        known.awaitBeds(Map.of("FROZEN", 2L));
        assertThat(known.openOffers())
                .noneMatch(offer -> offer.path("status").asString("").equals("OPEN"));
    }

    @Test
    void hasWhoeverLivesThereBroughtAway(World world) {
        var place = world.departement();
        var known = world.centre(place);
        known.publishes(aRoom());
        var request = world.association().submits(aRequest().onlyIn(place));
        var offer = known.awaitOffer();
        var pseudonym = world.coordinator().sees(request).reference();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        offer.arrive();
        assertThat(world.coordinator().evacuations()).doesNotContain(pseudonym);

        var answer =
                known.manager().post(known.path() + "/compromise", Map.of()).expect(200);

        assertThat(answer.body().path("evacuate")).hasSize(1);
        Patience.until(
                "evacuation",
                () -> assertThat(world.coordinator().evacuations()).contains(pseudonym));
        assertThat(request.status()).isEqualTo("PLACED");
    }

    @Test
    void sendsNobodyBeyondAQuotaBeforeTheCentreAgrees(World world) {
        var place = world.departement();
        var centre = world.centre(place, Map.of("capacity", quotaOf(1)));
        centre.publishes(aRoom());
        world.coordinator()
                .session()
                .put(
                        centre.path() + "/convention",
                        Map.of("capacity", quotaOf(0)),
                        centre.read().version())
                .expect(200);
        var request = world.association().submits(aRequest().onlyIn(place));
        world.coordinator().sees(request).awaitWaiting("NO_QUOTA_LEFT");

        centre.manager()
                .post(centre.path() + "/quota-agreements", Map.of("more", 1))
                .expect(200);

        centre.awaitOffer();
    }

    private static Map<String, Object> quotaOf(int admissions) {
        return Map.of("kind", "QUOTA", "admissions", admissions);
    }

    @Test
    void showsTheCountryLiveToTheCoordinatorAndToNobodyElse(World world) throws InterruptedException {
        var place = world.departement();
        var unit = world.centre(place).declares(aRoom());
        var association = world.association();
        try (var country = world.coordinator().session().live(COUNTRY + "?by=departement", "")) {
            assertThat(country.next(event -> event.name().equals("snapshot"), LIVE))
                    .isPresent();

            unit.declareVacant(1);
            assertThat(country.next(event -> shows(event, place, "VACANT"), LIVE))
                    .isPresent();
            association.submits(aRequest().onlyIn(place));
            assertThat(country.next(event -> shows(event, place, "HELD"), LIVE)).isPresent();
        }
        assertThat(association.referrer().get(COUNTRY).status()).isEqualTo(404);
    }

    private static boolean shows(NoticeStream.Event event, String place, String state) {
        return event.data()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("code").asString("").equals(place))
                .anyMatch(row -> row.path("byStatus").path(state).asInt(0) > 0);
    }

    @Test
    void confirmsACentreByALinkWithoutALogin(World world) {
        var centre = world.centre(world.departement());
        centre.publishes(aRoom());
        var nobody = world.api().withToken("");
        var coordinator = world.coordinator().session();
        var token = coordinator
                .post(centre.path() + "/confirmation-links", Map.of())
                .expect(201)
                .text("token");
        var before = centre.read().body().path("version").asLong();

        var page = nobody.send(byLink(nobody, token).GET()).expect(200).body();
        nobody.send(byLink(nobody, token).POST(BodyPublishers.noBody())).expect(200);

        assertThat(page.at("/places/LONG").asInt()).isEqualTo(1);
        assertThat(centre.read().body().path("version").asLong()).isGreaterThan(before);
        nobody.send(byLink(nobody, "a".repeat(52)).GET()).expect(404);
        nobody.get(centre.path()).expect(401);
    }

    private static HttpRequest.Builder byLink(Session session, String token) {
        return session.request("/v1/confirmation-link").header("Confirmation-Token", token);
    }
}
